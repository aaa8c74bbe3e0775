"""What the Bot API says when it refuses, worded as the real one words it."""

from typing import Any


class Refusal(Exception):  # noqa: N818 - what the API does, not a fault of the server
    """A call is refused with an HTTP status, a description and, for some, parameters."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


def bad_request(description: str) -> Refusal:
    """400."""
    return Refusal(400, f"Bad Request: {description}")


def forbidden(description: str) -> Refusal:
    """403."""
    return Refusal(403, f"Forbidden: {description}")


def conflict(description: str) -> Refusal:
    """409."""
    return Refusal(409, f"Conflict: {description}")


def too_many_requests(seconds: int) -> Refusal:
    """429: nothing before so many seconds, at least one, have passed."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


SECOND_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_IS_SET = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
WEBHOOK_CAME = "terminated by setWebhook request"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"

"""What Telegram's refusals mean for delivery."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.jobs.ports import Cause, LaterError, RefusedError, UnreachableError

_NOT_MODIFIED = "message is not modified"
_ENTITIES = ("can't parse entit", "entity", "entities")
_STRANGER = ("can't initiate conversation", "chat not found", "user_is_blocked", "peer_id_invalid")
_GONE = (
    "chat not found",
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message to be replied not found",
    "peer_id_invalid",
    "user not found",
    "thread not found",
    "topic_deleted",
    "topic_closed",
    "group chat was deactivated",
)
_FORBIDDEN = ("not enough rights", "have no rights", "need administrator rights", "chat_write_forbidden", "_forbidden")
_OUTDATED_QUERY = ("query is too old", "query id is invalid", "query_id_invalid")
_UNREADABLE_S = 30.0
"""How long to wait when it cannot be read how long."""
_TOO_LARGE = "request entity too large"


@contextmanager
def told_as_delivery() -> Iterator[None]:
    """Whatever a call to Telegram raises becomes one of delivery's three errors."""
    try:
        yield
    except TelegramError as error:
        raise failure(error) from error
    except (LaterError, UnreachableError, RefusedError):
        raise
    except Exception as error:
        # What Telegram did is unknown: the same call again could show the same thing twice.
        raise RefusedError("broken") from error


def failure(error: TelegramError) -> LaterError | UnreachableError | RefusedError:
    """Delivery's word for an error of the SDK."""
    if isinstance(error, RetryAfter):
        return LaterError(seconds_of(error.retry_after))
    if isinstance(error, Forbidden):
        return RefusedError(_cause_of_ban(_said(error)))
    if isinstance(error, ChatMigrated):
        return RefusedError("gone")
    if isinstance(error, BadRequest) or (isinstance(error, NetworkError) and _TOO_LARGE in _said(error)):
        return RefusedError(_cause(_said(error)))
    return UnreachableError(type(error).__name__)


def seconds_of(span: float | timedelta) -> float:
    """A span of time as the SDK gives it, in seconds; it passes on whatever the server wrote."""
    try:
        return span.total_seconds() if isinstance(span, timedelta) else float(span)
    except (TypeError, ValueError):
        return _UNREADABLE_S


def is_unchanged(error: TelegramError) -> bool:
    """Whether an edit was refused because the message looks like that already."""
    return isinstance(error, BadRequest) and _NOT_MODIFIED in _said(error)


def is_about_entities(error: TelegramError) -> bool:
    """Whether a message was refused for its styles rather than for its text."""
    return isinstance(error, BadRequest) and any(word in _said(error) for word in _ENTITIES)


def is_stranger(error: TelegramError) -> bool:
    """Whether the bot may not write to a person because the person has never written to it."""
    return isinstance(error, Forbidden | BadRequest) and any(word in _said(error) for word in _STRANGER)


def is_outdated(error: TelegramError) -> bool:
    """Whether a press can no longer be answered."""
    return isinstance(error, BadRequest) and any(word in _said(error) for word in _OUTDATED_QUERY)


def _cause_of_ban(said: str) -> Cause:
    if "deactivated" in said or "deleted" in said or "kicked" in said or "not a member" in said:
        return "gone"
    return "blocked" if "blocked" in said or "initiate" in said else "forbidden"


def _cause(said: str) -> Cause:
    if any(word in said for word in _GONE):
        return "gone"
    return "forbidden" if any(word in said for word in _FORBIDDEN) else "rejected"


def _said(error: TelegramError) -> str:
    return str(error).lower()

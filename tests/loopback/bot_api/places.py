"""Which chat a call is about, and whether the bot may write there."""

import time
from collections import deque
from math import ceil
from typing import Any

from tests.loopback.bot_api.calls import Parameters
from tests.loopback.bot_api.faults import Faults
from tests.loopback.bot_api.refusals import Refusal, bad_request, forbidden, too_many_requests
from tests.loopback.bot_api.state import Chat, Message, World


class GroupLimit:
    """At most so many messages of the bot in a window of time to one group; beyond it the group is held."""

    def __init__(self, messages: int, window: float, faults: Faults) -> None:
        self._messages = messages
        self._window = window
        self._faults = faults
        self._sent: dict[int, deque[float]] = {}

    def count(self, chat: Chat) -> None:
        """One more message to this chat. Raises 429 when it is one too many; it is then not sent."""
        if chat.kind == "private":
            return
        now = time.monotonic()
        sent = self._sent.setdefault(chat.id, deque())
        while sent and sent[0] <= now - self._window:
            sent.popleft()
        if len(sent) >= self._messages:
            left = sent[0] + self._window - now
            self._faults.hold(chat.id, left)
            raise too_many_requests(max(1, ceil(left)))
        sent.append(now)


def chat_of(world: World, parameters: Parameters) -> Chat:
    """The chat of `chat_id`, where the bot may read. Raises `Refusal`."""
    given = parameters.text("chat_id")
    if not given:
        raise bad_request("chat_id is empty")
    number = parameters.number("chat_id")
    chat = world.chats.get(number) if number is not None else None
    person = world.people.get(number) if number is not None else None
    if person is not None:
        _check_person(world, person.id)
    if chat is None:
        raise bad_request("chat not found")
    if chat.upgraded_to is not None:
        told = "Bad Request: group chat was upgraded to a supergroup chat"
        raise Refusal(400, told, {"migrate_to_chat_id": chat.upgraded_to})
    if chat.kind != "private" and chat.bot_status in {"left", "kicked"}:
        was = "was kicked from" if chat.bot_status == "kicked" else "is not a member of"
        raise forbidden(f"bot {was} the {chat.kind} chat")
    return chat


def _check_person(world: World, number: int) -> None:
    person = world.people[number]
    if person.deactivated:
        raise forbidden("user is deactivated")
    if person.blocks:
        raise forbidden("bot was blocked by the user")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")


def check_rights(chat: Chat, what: str) -> None:
    """Raises where the bot may read and not send, e.g. `text messages`."""
    if not chat.may_send:
        raise bad_request(f"not enough rights to send {what} to the chat")


def thread_of(chat: Chat, parameters: Parameters) -> int | None:
    """The topic of the message to send. The general topic has none."""
    thread = parameters.number("message_thread_id")
    if thread is None:
        return None
    if thread not in (chat.topics or {}):
        raise bad_request("message thread not found")
    if thread in chat.closed:
        raise bad_request("TOPIC_CLOSED")
    return thread


def replied_to(chat: Chat, parameters: Parameters) -> int | None:
    """The message that the new one answers, None where it is gone and that is allowed."""
    reply: dict[str, Any] = parameters.value("reply_parameters") or {}
    number = reply.get("message_id", parameters.number("reply_to_message_id"))
    if number is None:
        return None
    if number in chat.messages:
        return int(number)
    if reply.get("allow_sending_without_reply") or parameters.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def message_of(chat: Chat, parameters: Parameters, what: str) -> Message:
    """The message of `message_id`, which `what` calls e.g. `message to edit`."""
    number = parameters.number("message_id")
    message = chat.messages.get(number) if number is not None else None
    if message is None:
        raise bad_request(f"{what} not found" if number else "message identifier is not specified")
    return message

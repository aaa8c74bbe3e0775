"""What durable delivery needs of the chat platforms and of the storage, and where platforms hand in updates."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from bot.conversation.messages import Incoming, Reply
from bot.conversation.state import State
from bot.errors import AttuneError


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answers to an update go.

    `chat` is the platform's chat: flood limits and waiting times go by it. `address` is JSON that only the platform's
    adapter reads. `group` says that several people read there, so that a platform's limits for groups hold. `origin` is
    the group that the update came from, when its answers go elsewhere.
    """

    platform: str
    chat: str
    address: Mapping[str, Any]
    group: bool = False
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """One update of a platform: what was said, where answers go, when it came (UTC)."""

    incoming: Incoming
    place: Place
    received_at: datetime

    @property
    def key(self) -> str:
        """Unique over all platforms and bots; also the name of the update's workflow."""
        return self.incoming.update_key

    @property
    def lane(self) -> str:
        """Updates of one lane are answered one after another, in the order in which they came."""
        return f"{self.place.platform}:{self.place.chat}"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message as one call to a platform. `payload` is JSON that only the adapter reads; `file` is sent with it."""

    payload: Mapping[str, Any]
    file: bytes | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A parcel on its way: the `position`-th answer to an update, from 0.

    `message` is the platform's id of the message it became, or of the one it is to replace. `edits` says which.
    """

    update_key: str
    position: int
    parcel: Parcel
    edits: bool = False
    message: str | None = None


Cause = Literal["blocked", "gone", "forbidden", "rejected", "expired", "attempts", "broken"]
"""Why something can never be delivered: the person blocked the bot; the chat is gone; a permission is missing; the
platform refuses the message; its time is over; it failed too often; answering it failed every time."""


class DeliveryError(AttuneError):
    """A call to a platform that did not succeed."""


class LaterError(DeliveryError):
    """The platform asks to wait `seconds` before the next call to this chat."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:g} s")
        self.seconds = seconds


class UnreachableError(DeliveryError):
    """The platform cannot be reached, or is out of order: the same call may work later."""


class RefusedError(DeliveryError):
    """The platform will never take this call."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause: Cause = cause


class Messenger(Protocol):
    """A chat platform as delivery sees it. Every call raises LaterError, UnreachableError or RefusedError, no other."""

    @property
    def recognises_repeats(self) -> bool:
        """Whether the same key sent again shows nothing new."""
        ...

    @property
    def longest_text(self) -> int | None:
        """The UTF-16 units beyond which the apps cut what a person pastes into several messages; None: they do not."""
        ...

    def pack(self, reply: Reply, place: Place) -> tuple[Parcel, ...]:
        """The messages that a reply becomes, in order, at least one; the first can replace a placeholder.

        Pure: the same reply and place always give the same parcels, so that they can be made again after a crash.
        """
        ...

    async def acknowledge(self, place: Place) -> None:
        """A first sign that the update has arrived; may be repeated without harm."""
        ...

    async def send(self, place: Place, parcel: Parcel, key: str) -> str:
        """Send a new message and give its id. The same `key` again shows nothing new where repeats are recognised."""
        ...

    async def edit(self, place: Place, message: str, parcel: Parcel) -> None:
        """Put the parcel in the place of a message. One that looks like that already is no error."""
        ...

    async def fetch(self, place: Place, reference: str) -> bytes:
        """The content of a file that a person sent (see `Document.reference`)."""
        ...


class Intake(Protocol):
    """Where a platform hands in its updates."""

    async def receive(self, updates: Sequence[Update]) -> None:
        """Commit these updates; when this raises, none of them may be confirmed to the platform."""
        ...


Announce = Callable[[Incoming], Reply]
"""What everybody reads in answer to an update whose place is a group. Equal input gives an equal reply."""

Admit = Callable[[Update], Awaitable[float]]
"""Seconds until the update may be answered; 0 lets it in and counts it."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that is not finished, in the order in which updates came.

    `answered` says that its answers are written down already. `update.incoming` lacks its text where nothing of the
    person may be stored (`lost`).
    """

    update: Update
    answered: bool
    lost: bool


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An answer or an update that was given up. Nothing of what was written is in it."""

    update_key: str
    platform: str
    position: int | None
    cause: Cause
    died_at: datetime


class Ledger(Protocol):
    """Keeps updates until they are answered, and answers until they are delivered. Each method is one transaction."""

    async def receive(self, updates: Sequence[Update]) -> list[str]:
        """Keep these updates; the keys of those not seen before, in order.

        Of a person who has not agreed to storing, what they wrote (text, file, voice) is not kept; commands and
        choices are.
        """
        ...

    async def unfinished(self) -> list[Waiting]:
        """Every update that is not finished, oldest first."""
        ...

    async def placed(self, update_key: str, message: str) -> None:
        """The update's placeholder is this message of the platform's."""
        ...

    async def placeholder(self, update_key: str) -> str | None:
        """The message that `placed` noted."""
        ...

    async def answered(self, update: Update, after: State, outgoing: Sequence[Outgoing]) -> None:
        """Keep the answers and the state of the session, together.

        Of a person who has not agreed to storing the answers are not kept, as they quote what was written.
        """
        ...

    async def outgoing(self, update_key: str) -> list[Outgoing]:
        """The answers to an update that are not delivered, in order."""
        ...

    async def delivered(self, outgoing: Outgoing, message: str) -> None:
        """This answer is now that message; its text is dropped."""
        ...

    async def finished(self, update_key: str) -> None:
        """Nothing is left to do: only the key stays, so that the update is not taken a second time."""
        ...

    async def died(self, update: Update, position: int | None, cause: Cause) -> None:
        """Give up an answer, or with None the whole update; the operator sees it as a dead letter."""
        ...

    async def hold(self, platform: str, chat: str, until: datetime) -> None:
        """No call to this chat before `until`."""
        ...

    async def holds(self) -> dict[tuple[str, str], datetime]:
        """Until when chats are not to be called, by platform and chat; only those not over yet."""
        ...

    async def recent(self, platform: str, chat: str, since: datetime) -> list[datetime]:
        """When messages were sent to this chat since then, oldest first."""
        ...

    async def prune(self, before: datetime) -> int:
        """Drop the keys of updates finished before then, and holds that are over; how many keys."""
        ...

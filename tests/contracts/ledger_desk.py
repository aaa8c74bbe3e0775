"""A ledger to be tested, with who has agreed to storing, and what is written to it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.conversation.messages import Incoming, SessionKey
from bot.conversation.ports import Sessions
from bot.conversation.state import State, Step
from bot.jobs.ports import DeadLetter, Ledger, Outgoing, Parcel, Place, Update

CAME = datetime(2026, 12, 1, 9, tzinfo=UTC)
LATER = CAME + timedelta(days=3650)
LONG_AGO = CAME - timedelta(days=3650)
READY = State(step=Step.READY, locale="en", audience="us-general", known=True, consented=True)


class LedgerWithLetters(Ledger, Protocol):
    """With what the operator asks, beside what delivery does."""

    async def dead_letters(self) -> list[DeadLetter]: ...


@dataclass(frozen=True)
class LedgerDesk:
    """A ledger, the sessions beside it, and a way to let somebody on Telegram agree to storing or take it back."""

    ledger: LedgerWithLetters
    sessions: Sessions
    agree: Callable[[str], Awaitable[None]]
    withdraw: Callable[[str], Awaitable[None]]


def said(user: str, number: int, text: str | None = "My draft.", **more: object) -> Update:
    """An update of somebody on Telegram."""
    incoming = Incoming(SessionKey("telegram", user, user), f"7:{number}", text)
    place = Place("telegram", user, {"chat": int(user), "reply_to": number, "callback": None})
    return Update(replace(incoming, **more), place, CAME + timedelta(seconds=number))  # type: ignore[arg-type]


def reply(update: Update, position: int = 0, text: str = "Your critique.", **more: object) -> Outgoing:
    """An answer to an update."""
    return replace(Outgoing(update.key, position, Parcel({"text": text})), **more)  # type: ignore[arg-type]

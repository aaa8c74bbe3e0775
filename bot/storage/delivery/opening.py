"""Opening what delivery needs of the log: the ledger and the sessions, which share a connection and a memory."""

from dataclasses import dataclass
from typing import Self

from bot.storage.delivery.desk import Desk, open_desk
from bot.storage.delivery.ledger import StoredLedger
from bot.storage.delivery.sessions import StoredSessions
from bot.storage.delivery.unsaved import Unsaved
from bot.storage.identity import Clock, TimeSortableIds, utc_now


@dataclass(frozen=True, slots=True)
class StoredDelivery:
    """The ledger and the sessions over one log; close with `aclose`."""

    ledger: StoredLedger
    sessions: StoredSessions
    desk: Desk

    @classmethod
    async def open(cls, url: str, clock: Clock = utc_now) -> Self:
        """Open at a SQLAlchemy URL, migrating when needed. Raises ConfigError as `Log.open`."""
        desk, unsaved = await open_desk(url), Unsaved()
        ledger = StoredLedger(desk, unsaved, clock, TimeSortableIds(clock))
        return cls(ledger, StoredSessions(desk, unsaved, clock), desk)

    async def aclose(self) -> None:
        """Finish what was begun and close the connection."""
        await self.desk.aclose()

"""The ledger of delivery in the log: updates until they are answered, answers until they are delivered."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Connection

from bot.conversation.state import BLANK, State
from bot.jobs.ports import Cause, DeadLetter, Outgoing, Update, Waiting
from bot.storage.delivery import arrivals, letters, parcels
from bot.storage.delivery.desk import Desk
from bot.storage.delivery.keeping import consenting
from bot.storage.delivery.sessions import write_session
from bot.storage.delivery.unsaved import Unsaved
from bot.storage.identity import Clock, NewId


class StoredLedger:
    """The `Ledger` of bot.jobs over the log.

    Somebody who is forgotten takes their updates along: every later call about one of these does nothing.
    """

    def __init__(self, desk: Desk, unsaved: Unsaved, clock: Clock, new_id: NewId) -> None:
        """`unsaved` is shared with the sessions."""
        self._desk = desk
        self._unsaved = unsaved
        self._clock = clock
        self._new_id = new_id

    async def receive(self, updates: Sequence[Update]) -> list[str]:
        """Keep these updates, of what people wrote only what they agreed to; the keys of new ones, in order."""
        if not updates:
            return []
        return await self._desk.write(lambda connection: arrivals.receive(connection, updates))

    async def unfinished(self) -> list[Waiting]:
        """Every update that is not finished, oldest first.

        One whose answers were not kept is given back as lost, unless all of them were delivered.
        """
        return await self._desk.read(arrivals.unfinished)

    async def placed(self, update_key: str, message: str) -> None:
        """The update's placeholder is this message of the platform's."""
        now = self._clock()
        await self._desk.write(lambda connection: parcels.place(connection, update_key, message, now))

    async def placeholder(self, update_key: str) -> str | None:
        """The message that `placed` noted."""
        return await self._desk.read(lambda connection: parcels.placeholder(connection, update_key))

    async def answered(self, update: Update, after: State, outgoing: Sequence[Outgoing]) -> None:
        """Keep the state of the session, and the answers of people who agreed; a second time changes nothing."""
        key, now = update.incoming.key, self._clock()

        def work(connection: Connection) -> Callable[[], None]:
            agrees = bool(consenting(connection, (key,)))
            fate = arrivals.answer(connection, update, consented=agrees)
            if fate == "before":
                return lambda: None
            if update.incoming.lost:
                parcels.drop(connection, update.key)
            if fate == "now":
                parcels.write(connection, update.place, outgoing, consented=agrees)
            # Of somebody who was forgotten meanwhile, perhaps from another platform, no session is left either.
            left = after if fate == "now" else BLANK
            return write_session(connection, key, left, now, consented=agrees, unsaved=self._unsaved)

        (await self._desk.write(work))()

    async def outgoing(self, update_key: str) -> list[Outgoing]:
        """The answers to an update that are kept and not delivered, in order."""
        return await self._desk.read(lambda connection: parcels.waiting(connection, update_key))

    async def delivered(self, outgoing: Outgoing, message: str) -> None:
        """This answer is now that message; its text is dropped."""
        now = self._clock()
        await self._desk.write(lambda connection: parcels.deliver(connection, outgoing, message, now))

    async def finished(self, update_key: str) -> None:
        """Drop everything of the update but its key, whose it is, and the times."""
        now = self._clock()
        await self._desk.write(lambda connection: arrivals.finish(connection, update_key, now))

    async def died(self, update: Update, position: int | None, cause: Cause) -> None:
        """Give up an answer, or with None the whole update."""
        letter = DeadLetter(update.key, update.place.platform, position, cause, self._clock())
        letter_id = self._new_id()

        def work(connection: Connection) -> None:
            letters.write(connection, letter_id, letter)
            if position is None:
                arrivals.finish(connection, update.key, letter.died_at)
            else:
                parcels.give_up(connection, update.key, position)

        await self._desk.write(work)

    async def hold(self, platform: str, chat: str, until: datetime) -> None:
        """No call to this chat before `until`."""
        await self._desk.write(lambda connection: parcels.hold_back(connection, platform, chat, until))

    async def holds(self) -> dict[tuple[str, str], datetime]:
        """Until when chats are not to be called; only those not over yet."""
        now = self._clock()
        return await self._desk.read(lambda connection: parcels.held_back(connection, now))

    async def recent(self, platform: str, chat: str, since: datetime) -> list[datetime]:
        """When messages were sent to this chat since then, oldest first; placeholders too, edits not."""
        return await self._desk.read(lambda connection: parcels.recent(connection, platform, chat, since))

    async def dead_letters(self) -> list[DeadLetter]:
        """What was given up, oldest first."""
        return await self._desk.read(letters.every)

    async def drop_letters(self, update_key: str | None = None) -> int:
        """Drop the dead letters of this update, or all; how many."""
        return await self._desk.write(lambda connection: letters.drop(connection, update_key))

    async def prune(self, before: datetime) -> int:
        """Drop the keys of updates finished before then, and holds that are over; how many keys."""
        now = self._clock()
        return await self._desk.write(lambda connection: arrivals.prune(connection, before, now))

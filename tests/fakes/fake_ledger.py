"""A ledger in memory that keeps the contract of the real one (tests/contracts/ledger_contract.py)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.conversation.messages import Incoming
from bot.conversation.ports import Sessions
from bot.conversation.sessions import SessionsInMemory
from bot.conversation.state import BLANK, State
from bot.conversation.vocabulary import COMMANDS, FOR_GROUPS, parse_command
from bot.jobs.ports import Cause, DeadLetter, Outgoing, Update, Waiting
from tests.fakes.fake_log import ticking_clock


@dataclass
class _Kept:
    update: Update
    lost: bool
    answered: bool = False
    placeholder: str | None = None
    finished_at: datetime | None = None
    outgoing: dict[int, Outgoing] = field(default_factory=dict)
    messages: dict[int, str] = field(default_factory=dict)
    undelivered: set[int] = field(default_factory=set)


class FakeLedger:
    """Same methods, no database. Everybody in `agreed` (platform, user) agrees to storing; None is everybody."""

    def __init__(
        self,
        agreed: set[tuple[str, str]] | None = None,
        sessions: Sessions | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self.agreed = agreed
        self.sessions = sessions or SessionsInMemory()
        self.kept: dict[str, _Kept] = {}
        self.letters: list[DeadLetter] = []
        self.held: dict[tuple[str, str], datetime] = {}
        self.sent: list[tuple[str, str, datetime]] = []
        self._now = now or ticking_clock()

    async def receive(self, updates: Sequence[Update]) -> list[str]:
        new = []
        for update in updates:
            if update.key not in self.kept:
                kept = update.incoming if self._agrees(update) else _allowed(update.incoming)
                self.kept[update.key] = _Kept(replace(update, incoming=_without_bytes(kept)), kept.lost)
                new.append(update.key)
        return new

    async def unfinished(self) -> list[Waiting]:
        return [_waiting(one) for one in self.kept.values() if one.finished_at is None]

    async def placed(self, update_key: str, message: str) -> None:
        kept = self.kept.get(update_key)
        if kept is not None:
            if kept.placeholder is None:
                self._note_sent(kept)
            kept.placeholder = message

    async def placeholder(self, update_key: str) -> str | None:
        return self.kept[update_key].placeholder if update_key in self.kept else None

    async def answered(self, update: Update, after: State, outgoing: Sequence[Outgoing]) -> None:
        kept, agrees = self.kept.get(update.key), self._agrees(update)
        if kept is not None:
            told_lost = kept.lost and update.incoming.lost
            if (kept.answered and not told_lost) or kept.finished_at is not None:
                return
            kept.answered, kept.lost = True, not agrees
            kept.undelivered = {one.position for one in outgoing}
            kept.outgoing = {one.position: one for one in outgoing} if agrees else {}
            if not agrees:
                kept.update = replace(kept.update, incoming=_stripped(kept.update.incoming))
        if after == BLANK or kept is None:
            await self.sessions.forget(update.incoming.key.platform, update.incoming.key.user)
        else:
            await self.sessions.save(update.incoming.key, after)

    async def outgoing(self, update_key: str) -> list[Outgoing]:
        kept = self.kept.get(update_key)
        return [kept.outgoing[position] for position in sorted(kept.outgoing)] if kept else []

    async def delivered(self, outgoing: Outgoing, message: str) -> None:
        kept = self.kept.get(outgoing.update_key)
        if kept is not None:
            kept.messages[outgoing.position] = message
            kept.outgoing.pop(outgoing.position, None)
            kept.undelivered.discard(outgoing.position)
            if not outgoing.edits:
                self._note_sent(kept)

    async def finished(self, update_key: str) -> None:
        kept = self.kept.get(update_key)
        if kept is not None:
            kept.finished_at = self._now()
            kept.outgoing = {}
            kept.update = replace(kept.update, incoming=_stripped(kept.update.incoming))

    async def died(self, update: Update, position: int | None, cause: Cause) -> None:
        kept = self.kept.get(update.key)
        if kept is None:
            return
        self.letters.append(DeadLetter(update.key, update.place.platform, position, cause, self._now()))
        if position is None:
            await self.finished(update.key)
        else:
            kept.outgoing.pop(position, None)
            kept.undelivered.discard(position)

    async def hold(self, platform: str, chat: str, until: datetime) -> None:
        self.held[platform, chat] = until

    async def holds(self) -> dict[tuple[str, str], datetime]:
        now = self._now()
        return {chat: until for chat, until in self.held.items() if until > now}

    async def recent(self, platform: str, chat: str, since: datetime) -> list[datetime]:
        return [at for *where, at in self.sent if where == [platform, chat] and at >= since]

    async def dead_letters(self) -> list[DeadLetter]:
        return list(self.letters)

    async def drop_letters(self, update_key: str | None = None) -> int:
        before = len(self.letters)
        self.letters = [one for one in self.letters if update_key is not None and one.update_key != update_key]
        return before - len(self.letters)

    async def prune(self, before: datetime) -> int:
        self.held = await self.holds()
        over = [key for key, one in self.kept.items() if one.finished_at is not None and one.finished_at < before]
        for key in over:
            del self.kept[key]
        return len(over)

    def _agrees(self, update: Update) -> bool:
        return self.agreed is None or (update.place.platform, update.incoming.key.user) in self.agreed

    def _note_sent(self, kept: _Kept) -> None:
        self.sent.append((kept.update.place.platform, kept.update.place.chat, self._now()))


def _waiting(kept: _Kept) -> Waiting:
    lost = kept.lost and not (kept.answered and not kept.undelivered)
    return Waiting(kept.update, kept.answered and not lost, lost)


def _allowed(incoming: Incoming) -> Incoming:
    """A command or a choice of at most one word as it is, anything else without what was written."""
    name, argument = parse_command(incoming.text or "/start") or ("", "")
    words = f"{argument} {incoming.choice or ''}".split()
    is_command = name in {*COMMANDS, *FOR_GROUPS} and len(words) <= 1
    wrote = not is_command or incoming.document is not None or incoming.medium is not None
    return _stripped(incoming) if wrote else incoming


def _stripped(incoming: Incoming) -> Incoming:
    return Incoming(incoming.key, incoming.update_id, lost=True)


def _without_bytes(incoming: Incoming) -> Incoming:
    document = incoming.document
    return incoming if document is None else replace(incoming, document=replace(document, content=None))

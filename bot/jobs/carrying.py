"""One update from its turn to its last answer: what its workflow does."""

import asyncio
import hashlib
import math
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, repeat
from typing import Any

import structlog

from bot.conversation.messages import Reply
from bot.jobs.answering import Answering, packed
from bot.jobs.courier import Courier, delivery_key
from bot.jobs.joining import PAUSE_S, is_cut, pieces
from bot.jobs.lanes import Lanes
from bot.jobs.ports import Admit, Ledger, Messenger, Outgoing, Update
from bot.jobs.resting import Resting
from bot.jobs.workers import serving

_log = structlog.stdlib.get_logger(__name__)

AT_ONCE = 2_000
"""Updates being answered at the same time; the others wait with nothing loaded."""
_PAUSES_S = (0.5, 2.0, 8.0, 30.0)
"""Before another try at what failed, such as writing to a full disk; the last one again and again."""
_LOOK_S = 0.2
_LONG_WAIT_S = 2.0
"""Waiting beyond this is told."""

Sentence = Callable[..., Awaitable[str]]
"""(session key, message id, language=…, **values) -> the sentence in that person's language."""


@dataclass(slots=True)
class Work:
    """An update under way. `refused`: too many wait in its chat already; `absorbed`: its text was the end of another's.

    `rest` are the answers not yet delivered.
    """

    update: Update
    answered: bool = False
    refused: bool = False
    begun: bool = False
    absorbed: bool = False
    failures: int = 0
    rest: deque[Outgoing] | None = None


class Carrying:
    """Carries updates through, one after another in each chat."""

    def __init__(  # noqa: PLR0913 - the parts that an update passes through
        self,
        *,
        messengers: Mapping[str, Messenger],
        ledger: Ledger,
        courier: Courier,
        answering: Answering,
        admit: Admit,
        sentence: Sentence,
        sleep: Resting,
    ) -> None:
        """`messengers` by platform; `sentence` speaks for the conversation."""
        self._messengers = messengers
        self._ledger = ledger
        self._courier = courier
        self._answering = answering
        self._admit = admit
        self._sentence = sentence
        self._sleep = sleep
        self._lanes = Lanes()
        self._works: dict[str, Work] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._in_hand: set[asyncio.Task[Any]] = set()

    def waiting(self, lane: str) -> int:
        """How many updates of a chat are under way."""
        return self._lanes.length(lane)

    def is_refusing(self, lane: str) -> bool:
        """Whether an update waits in a chat to be refused, for itself and all that follow it."""
        return any(self._works[key].refused for key in self._lanes.behind(lane))

    def is_pressed_again(self, update: Update) -> bool:
        """Whether it is the press of a button whose first press, just before, is not answered yet."""
        last = self._lanes.last(update.lane)
        choice = update.incoming.choice
        return choice is not None and last is not None and self._works[last].update.incoming.choice == choice

    def enter(self, work: Work) -> None:
        """The update takes the last place in its chat; `carry` is to follow."""
        self._works[work.update.key] = work
        self._lanes.join(work.update.lane, work.update.key)

    async def carry(self, key: str) -> None:
        """Answer the update and deliver the answers; returns when nothing is left to do. Calling it again is safe."""
        work = self._works.get(key)
        if work is None or work.begun:
            return
        task = asyncio.ensure_future(self._in_turn(work, self._persistently))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        await task

    async def drain(self, patience_s: float) -> None:
        """Let what is in hand finish for so long, then cut everything short: it goes on after the next start.

        What only waits, for its turn or for a platform, is not waited for.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + patience_s
        while (busy := self._in_hand - self._sleep.tasks) and loop.time() < deadline:
            await asyncio.wait(busy, timeout=min(_LOOK_S, deadline - loop.time()))
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def give_up(self, key: str) -> None:
        """Make an update that was given up a dead letter, so that its chat goes on."""
        await self._in_turn(self._works[key], self._broken)

    async def _in_turn(self, work: Work, act: Callable[[Work], Awaitable[None]]) -> None:
        work.begun = True
        task = asyncio.current_task()
        async with self._lanes.turn(work.update.lane, work.update.key):
            if task is not None:
                self._in_hand.add(task)
                task.add_done_callback(self._in_hand.discard)
            if not work.absorbed:
                await act(work)
        del self._works[work.update.key]

    async def _persistently(self, work: Work) -> None:
        for pause in chain(_PAUSES_S, repeat(_PAUSES_S[-1])):
            try:
                await self._through(work)
            except Exception as error:  # noqa: BLE001 - the last resort: no update may stop the ones behind it
                work.failures += 1
                place, reference = work.update.place, _reference(work.update.key)
                _log.error("update_failed", platform=place.platform, reference=reference, error=type(error).__name__)
                # While nothing can be written down it is no fault of this update: it is tried as long as it takes.
                if work.failures > len(_PAUSES_S) and await self._is_broken(work):
                    return
                await self._sleep(pause)
            else:
                return

    async def _through(self, work: Work) -> None:
        update, messenger = work.update, self._messengers[work.update.place.platform]
        if work.rest is None:
            work.rest = deque(await self._answers(work, messenger))
        await self._courier.deliver(messenger, update, work.rest)
        await self._ledger.finished(update.key)

    async def _answers(self, work: Work, messenger: Messenger) -> list[Outgoing]:
        update = work.update
        if work.answered:
            return await self._ledger.outgoing(update.key)
        if work.refused:
            return packed(messenger, update, [Reply(await self._said(update, "limit-full"))])
        await self._admitted(messenger, update)
        behind = await self._rest_of_text(messenger, update)
        async with self._slots:
            with serving(update.lane):
                outgoing = await self._answering.answer(messenger, update, [one.update for one in behind])
        for one in behind:
            one.absorbed = True
            await self._ledger.finished(one.update.key)
        return outgoing

    async def _rest_of_text(self, messenger: Messenger, update: Update) -> list[Work]:
        """The work behind this one that is the rest of its text."""
        if not is_cut(update, messenger.longest_text):
            return []
        found: list[Update] = []
        while True:
            await self._sleep(PAUSE_S)
            behind = [self._works[key].update for key in self._lanes.behind(update.lane)]
            before, found = len(found), pieces(update, behind, messenger.longest_text)
            if len(found) == before or not is_cut(found[-1], messenger.longest_text):
                return [self._works[one.key] for one in found]

    async def _admitted(self, messenger: Messenger, update: Update) -> None:
        """Wait until the limits let the update in, and say so when that takes long."""
        told = False
        while (seconds := await self._admit(update)) > 0:
            if seconds > _LONG_WAIT_S and not told:
                told = True
                await self._tell(messenger, update, await self._said(update, "limit-wait", seconds=math.ceil(seconds)))
            await self._sleep(seconds)

    async def _broken(self, work: Work) -> None:
        await self._is_broken(work)

    async def _is_broken(self, work: Work) -> bool:
        """Give the update up, and say so; False when that cannot be written down."""
        update, messenger = work.update, self._messengers[work.update.place.platform]
        reference = _reference(update.key)
        try:
            await self._ledger.died(update, None, "broken")
        except Exception as error:  # noqa: BLE001 - it stays in the ledger
            _log.error("update_left", reference=reference, error=type(error).__name__)
            return False
        _log.error("update_given_up", platform=update.place.platform, reference=reference)
        try:
            await self._tell(messenger, update, await self._said(update, "something-broke", reference=reference))
        except Exception as error:  # noqa: BLE001 - the same fault may keep it from being said
            _log.error("update_not_told", reference=reference, error=type(error).__name__)
        return True

    async def _tell(self, messenger: Messenger, update: Update, sentence: str) -> None:
        """Say it if that is possible now."""
        for parcel in messenger.pack(Reply(sentence), update.place):
            send = partial(messenger.send, update.place, parcel, delivery_key(update.key, None))
            await self._courier.at_once(update.place, send)

    async def _said(self, update: Update, message: str, **values: str | float) -> str:
        return await self._sentence(update.incoming.key, message, language=update.incoming.language, **values)


def _reference(key: str) -> str:
    """A short number for an update that tells nobody whose it is."""
    return hashlib.blake2b(key.encode(), digest_size=4).hexdigest()

"""Durable delivery, put together: updates in, answers out, each exactly once."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import structlog

from bot.conversation.engine import Engine
from bot.jobs.answering import Answering
from bot.jobs.carrying import Carrying, Work
from bot.jobs.courier import Courier
from bot.jobs.durable import Carry, Workflows
from bot.jobs.flood import Flood
from bot.jobs.pausing import Sleep
from bot.jobs.ports import Admit, Announce, Ledger, Messenger, Update
from bot.jobs.resting import Resting

_log = structlog.stdlib.get_logger(__name__)

LONGEST_LANE = 30
"""Updates of one chat that may wait; whoever sends more is asked once to send it again later."""
KEPT = timedelta(hours=48)
"""How long the key of a finished update is kept: platforms deliver again for 24 hours."""
PRUNE_EVERY_S = 3_600.0
_AGAIN_S = 5.0

OpenWorkflows = Callable[[Carry, Iterable[str]], Awaitable[Workflows]]
"""What carries out `Carry`, told the keys that were left over."""


class Delivery:
    """Takes updates of every platform; each is answered once, in the order of its chat, whatever happens meanwhile."""

    def __init__(  # noqa: PLR0913 - the rooms that it joins, and what makes it testable
        self,
        *,
        engine: Engine,
        ledger: Ledger,
        messengers: Mapping[str, Messenger],
        open_workflows: OpenWorkflows,
        admit: Admit,
        announce: Announce | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """`messengers` by platform; `announce` speaks to groups; `clock` gives the present moment in UTC."""
        self._ledger = ledger
        self._messengers = messengers
        self._open_workflows = open_workflows
        self._clock = clock
        self._sleep = sleep
        resting = Resting(sleep)
        self._flood = Flood(ledger, clock, resting)
        self._courier = Courier(ledger, self._flood, resting)
        self._carrying = Carrying(
            messengers=messengers,
            ledger=ledger,
            courier=self._courier,
            answering=Answering(engine, ledger, self._courier, announce),
            admit=admit,
            sentence=engine.sentence,
            sleep=resting,
        )
        self._workflows: Workflows
        self._background: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        """Take up what was left over from last time; how many updates. Raises what opening raises."""
        await self._flood.restore()
        waiting = await self._ledger.unfinished()
        # What came from a platform that does not run today waits until it does.
        mine = [one for one in waiting if one.update.place.platform in self._messengers]
        mine = [one for one in mine if self._entered(one.update, answered=one.answered)]
        self._workflows = await self._open_workflows(self._carrying.carry, [one.update.key for one in mine])
        for one in mine:
            if not await self._workflows.resume(one.update.key):
                self._spawn(self._carrying.give_up(one.update.key))
        self._spawn(self._prune())
        return len(mine)

    async def receive(self, updates: Sequence[Update]) -> None:
        """Commit the updates; they may be confirmed once this returns. Raises what the ledger raises."""
        new = set(await self._ledger.receive(updates))
        for update in updates:
            if update.key in new:
                new.discard(update.key)
                if self._carrying.is_pressed_again(update):
                    self._spawn(self._acknowledge(update))
                    self._spawn(self._leave_out(update.key))
                elif self._entered(update):
                    self._spawn(self._acknowledge(update))
                    self._spawn(self._begin(update.key))

    async def aclose(self, patience_s: float = 0.0) -> None:
        """Let what is under way finish for so long; the rest is taken up next time."""
        await self._carrying.drain(patience_s)
        for task in self._background:
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)
        await self._workflows.aclose()

    def _entered(self, update: Update, *, answered: bool = False) -> bool:
        """Give the update a place in its chat. False where too many wait and the person is about to be told so."""
        is_full = not answered and self._carrying.waiting(update.lane) >= LONGEST_LANE
        if is_full and self._carrying.is_refusing(update.lane):
            self._spawn(self._leave_out(update.key))
            return False
        self._carrying.enter(Work(update, answered=answered, refused=is_full))
        return True

    async def _leave_out(self, key: str) -> None:
        try:
            await self._ledger.finished(key)
        except Exception as error:  # noqa: BLE001 - it stays in the ledger, and is left out at the next start
            _log.error("update_left", error=type(error).__name__)

    async def _acknowledge(self, update: Update) -> None:
        messenger = self._messengers[update.place.platform]
        await self._courier.at_once(update.place, partial(messenger.acknowledge, update.place))

    async def _begin(self, key: str) -> None:
        while True:
            try:
                await self._workflows.start(key)
            except Exception as error:  # noqa: BLE001 - whatever ails the workflows' database, the update must go on
                _log.error("workflow_not_started", error=type(error).__name__)
                await self._sleep(_AGAIN_S)
            else:
                return

    async def _prune(self) -> None:
        while True:
            before = self._clock() - KEPT
            try:
                await self._ledger.prune(before)
                await self._workflows.prune(before)
            except Exception as error:  # noqa: BLE001 - what could not be tidied today is tidied an hour later
                _log.error("pruning_failed", error=type(error).__name__)
            await self._sleep(PRUNE_EVERY_S)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

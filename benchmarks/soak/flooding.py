"""Bar 3: a fifth of all calls is told to wait, one chat is held long, one for an hour, and the bot restarts.

No call to a chat comes before its time, the others are answered as quickly as without the held chat, the order is kept
and everything arrives; a group hears at most so many messages a minute, whoever else is held up by that.
"""

import asyncio
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.soak.bot_process import BotProcess
from benchmarks.soak.crowd import PATIENCE_S, Crowd, Sent
from benchmarks.soak.knowledge import built_knowledge, home_with
from benchmarks.soak.matching import CRITIQUE, chatted
from benchmarks.soak.records import rows_of
from benchmarks.soak.verdict import Verdict, concluded
from tests.loopback.bot_api.client import LoopbackBotApi

SHARE = 0.2
HOUR_S = 3_600.0
MOST_SLOWER = 1.2
UNDER_WAY_S = 0.3
"""What arrives so soon after a refusal was sent, left before the bot had read it, on a machine this busy."""
_PAUSE_S = 0.5
_UNLIMITED = {"ATTUNE_LIMIT_PERSON": "10000/minute", "ATTUNE_LIMIT_CHAT": "10000/minute"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`early` and `after_hour` are calls that came too soon, at all and to the chat that is held for an hour."""

    drafts: int
    refused: int
    early: int
    after_hour: int
    alone_p95_s: float
    beside_p95_s: float
    delivered: int
    out_of_order: int
    kept_holds: int

    @property
    def slower(self) -> float:
        """How many times longer the others wait while one chat is held."""
        return self.beside_p95_s / self.alone_p95_s

    @property
    def is_right(self) -> bool:
        """Whether everything but the times is as it should be."""
        right = self.delivered == self.drafts and not (self.early or self.after_hour or self.out_of_order)
        return right and self.refused > 0 and self.kept_holds > 0

    @property
    def holds(self) -> bool:
        """Whether the bar holds."""
        return self.is_right and self.slower <= MOST_SLOWER

    def __str__(self) -> str:
        times = (
            f"{self.beside_p95_s:.2f} s beside a held chat, {self.alone_p95_s:.2f} s without, {self.slower:.2f} times"
        )
        return (
            f"{self.refused} calls refused, {self.early} early, {self.after_hour} to the chat held for an hour; "
            f"others' p95 {times}; {self.delivered} of {self.drafts} delivered, {self.out_of_order} out of order"
        )


class _Flood:
    """The students beside a chat that is held now and then."""

    def __init__(self, api: LoopbackBotApi, crowd: Crowd, others: Sequence[int], held: int, backlog: int) -> None:
        """`backlog` drafts does the held chat send at a time."""
        self._api = api
        self._crowd = crowd
        self._others = others
        self._held = held
        self._backlog = backlog
        self._counts = dict.fromkeys(others, 0)
        self.sent: list[Sent] = []

    async def phase(self, drafts: int, hold_s: float) -> list[float]:
        """Everybody sends drafts one after the other, the held chat all at once; how long each of the others waited."""
        if hold_s:
            await self._api.hold(self._held, hold_s)
        backlog = asyncio.ensure_future(self.backlog())
        waits = await asyncio.gather(*(self._converses(student, drafts) for student in self._others))
        await backlog
        return [wait for few in waits for wait in few]

    async def backlog(self) -> None:
        """The held chat writes without waiting for answers."""
        for _ in range(self._backlog):
            self.sent.append(await self._crowd.sends(self._held))

    async def is_delivered(self, seconds: float) -> None:
        """Wait until the held chat has every answer, or so long."""
        await self._api.shows(
            self._held, CRITIQUE, count=sum(1 for one in self.sent if one.student == self._held), seconds=seconds
        )

    async def _converses(self, student: int, drafts: int) -> list[float]:
        loop, waits = asyncio.get_running_loop(), []
        for _ in range(drafts):
            begun = loop.time()
            self.sent.append(await self._crowd.sends(student))
            self._counts[student] += 1
            if not await self._api.shows(student, CRITIQUE, count=self._counts[student], seconds=PATIENCE_S):
                raise TimeoutError("a draft was not answered")
            waits.append(loop.time() - begun)
            await asyncio.sleep(_PAUSE_S)
        return waits


async def run_flooding(  # noqa: PLR0913 - the size of the run
    home: Path, *, students: int, drafts: int, hold_s: float, backlog: int = 5, rounds: int = 2
) -> Outcome:
    """Run it in this home: so many rounds without and with a chat held for `hold_s`, then a restart during a hold."""
    async with LoopbackBotApi.spawn() as api:
        bot = BotProcess(home, api, **_UNLIMITED)
        await bot.start()
        crowd = Crowd(api)
        *others, held, frozen = await crowd.gather(students + 2)
        flood = _Flood(api, crowd, others, held, backlog)
        await api.hold(frozen, HOUR_S)
        await api.plan_faults(share_429=SHARE, retry_after=1)
        await crowd.sends(frozen)
        alone, beside = [], []
        for _ in range(rounds):
            alone += await flood.phase(drafts, 0.0)
            await flood.is_delivered(PATIENCE_S)
            beside += await flood.phase(drafts, hold_s)
            await flood.is_delivered(hold_s + PATIENCE_S)
        await api.hold(held, hold_s)
        await flood.backlog()
        await asyncio.sleep(hold_s / 3)
        await bot.kill()
        kept = rows_of(bot.database, "SELECT chat FROM hold")
        await bot.start()
        await flood.phase(1, 0.0)
        await flood.is_delivered(hold_s + PATIENCE_S)
        calls = await api.calls()
        found = await chatted(api, flood.sent)
        await bot.stop()
    return Outcome(
        drafts=len(flood.sent),
        refused=sum(1 for call in calls if call["status"] == 429),
        early=len(early(calls)),
        after_hour=sum(1 for call in early(calls) if call["chat"] == frozen),
        alone_p95_s=_p95(alone),
        beside_p95_s=_p95(beside),
        delivered=found.once,
        out_of_order=found.out_of_order,
        kept_holds=len({chat for (chat,) in kept} & {str(held), str(frozen)}),
    )


def early(calls: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The calls that began after their chat was told to wait, and before that time was over.

    `calls` are the server's log. Several calls under way at once may each be told.
    """
    free: dict[int, tuple[float, float]] = {}
    found = []
    for call in sorted(calls, key=lambda call: float(call["at"])):
        told, until = free.get(call["chat"], (0.0, 0.0))
        if told + UNDER_WAY_S <= call["at"] < until:
            found.append(call)
        if call["status"] == 429 and call["chat"] is not None:
            answered = call["at"] + call["seconds"]
            wait = float(call["description"].rpartition(" ")[2])
            if answered + wait > until:
                free[call["chat"]] = (answered, answered + wait)
    return found


def _p95(waits: Sequence[float]) -> float:
    return statistics.quantiles(waits, n=20, method="inclusive")[-1]


async def measure(folder: Path) -> tuple[Verdict, ...]:
    """The row of the table."""
    home = home_with(built_knowledge(), folder / "home")
    outcome = await run_flooding(home, students=20, drafts=8, hold_s=30.0)
    done = f"429 on {SHARE:.0%} of calls, one chat held 30 s, one {HOUR_S:.0f} s, kill -9 during a hold"
    return (Verdict(3, done, str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)

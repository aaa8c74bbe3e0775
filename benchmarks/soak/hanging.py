"""Bar 2: what reads the drafts hangs for a minute, and then the database cannot be written for a while.

At no moment is an update confirmed to Telegram that is not in the database; whose draft hangs gets an honest sentence
and may try again; the others are answered by the free worker meanwhile.
"""

import asyncio
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.soak.bot_process import ATTUNE, BotProcess
from benchmarks.soak.crowd import Crowd
from benchmarks.soak.knowledge import built_knowledge, home_with
from benchmarks.soak.matching import CRITIQUE
from benchmarks.soak.records import arrived
from benchmarks.soak.verdict import Verdict, concluded
from tests.loopback.bot_api.client import LoopbackBotApi

FIRST_UPDATE = 700_000_001
"""The number of the server's first update."""
HONEST = "Something went wrong on my side"
HELP = "/help – this page"
_RETRY = "do:retry"
_LOOK_S = 0.02
_GRACE_S = 30.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """Times in seconds. `looks` compare what was confirmed with what was stored; `ahead` are those that failed."""

    students: int
    looks: int
    ahead: int
    others_s: float
    hung: int
    told_s: float
    mended: int
    stored_when_locked: int
    answered_after_lock: int

    @property
    def holds(self) -> bool:
        """Whether the bar holds."""
        kept = self.looks > 0 and not self.ahead and not self.stored_when_locked
        return kept and self.hung == self.mended == 1 and self.answered_after_lock == self.students

    def __str__(self) -> str:
        return (
            f"confirmed before stored: {self.ahead} of {self.looks} looks; others answered after {self.others_s:.1f} s "
            f"at most; {self.hung} told honestly after {self.told_s:.0f} s, {self.mended} read at the second try; "
            f"database locked: {self.stored_when_locked} confirmed, then {self.answered_after_lock} answered"
        )


class _Watch:
    """Compares what was confirmed with what is stored, again and again."""

    def __init__(self, api: LoopbackBotApi, database: Path) -> None:
        self._api = api
        self._database = database
        self.looks = 0
        self.ahead = 0

    @asynccontextmanager
    async def on(self) -> AsyncIterator[None]:
        """As long as the context lasts."""
        task = asyncio.create_task(self._look())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _look(self) -> None:
        while True:
            # In this order: what is stored may grow in between, what was confirmed may not.
            confirmed = set(range(FIRST_UPDATE, await self._api.control("offset")))
            self.ahead += bool(confirmed - arrived(self._database))
            self.looks += 1
            await asyncio.sleep(_LOOK_S)


async def run_hanging(
    home: Path, *, students: int, hang_s: float, lock_s: float, program: Sequence[str] = ATTUNE
) -> Outcome:
    """Run it in this home. `hang_s` is longer than `program` lets anything take."""
    async with LoopbackBotApi.spawn() as api:
        bot = BotProcess(home, api, program, ATTUNE_WORKERS="2")
        await bot.start()
        crowd = Crowd(api)
        everybody = await crowd.gather(students)
        watch = _Watch(api, bot.database)
        async with watch.on():
            hanging = bot.workers()[0]
            os.kill(hanging, signal.SIGSTOP)
            begun = asyncio.get_running_loop().time()
            await asyncio.gather(*(crowd.sends(student) for student in everybody))
            times = await asyncio.gather(*(_settled(api, student, begun, hang_s) for student in everybody))
            with suppress(ProcessLookupError):
                os.kill(hanging, signal.SIGCONT)
            hung = [student for student, (_, is_critique) in zip(everybody, times, strict=True) if not is_critique]
            mended = [await _again(api, student) for student in hung]
            locked = await _with_locked_database(api, bot.database, everybody, lock_s)
        answered = await asyncio.gather(*(api.shows(one, HELP, seconds=_GRACE_S) for one in everybody))
        await bot.stop()
    return Outcome(
        students=students,
        looks=watch.looks,
        ahead=watch.ahead,
        others_s=max((seconds for seconds, is_critique in times if is_critique), default=0.0),
        hung=len(hung),
        told_s=max((seconds for seconds, is_critique in times if not is_critique), default=0.0),
        mended=mended.count(True),
        stored_when_locked=locked,
        answered_after_lock=answered.count(True),
    )


async def _settled(api: LoopbackBotApi, student: int, begun: float, hang_s: float) -> tuple[float, bool]:
    """When a student had the last word on a draft, and whether it was a critique."""
    loop = asyncio.get_running_loop()
    while loop.time() < begun + hang_s + _GRACE_S:
        texts = [message["text"] for message in await api.shown(student)]
        is_critique = any(CRITIQUE in text for text in texts)
        if is_critique or any(HONEST in text for text in texts):
            return loop.time() - begun, is_critique
        await asyncio.sleep(0.1)
    raise TimeoutError("somebody was left without an answer")


async def _again(api: LoopbackBotApi, student: int) -> bool:
    await api.presses(student, _RETRY)
    return await api.shows(student, CRITIQUE, seconds=_GRACE_S)


async def _with_locked_database(api: LoopbackBotApi, database: Path, everybody: Sequence[int], seconds: float) -> int:
    """Everybody asks for help while nothing can be written; how many updates are confirmed in that time."""
    before = await api.control("offset")
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        await asyncio.gather(*(api.says(student, "/help") for student in everybody))
        await asyncio.sleep(seconds)
        confirmed: int = await api.control("offset") - before
        connection.execute("ROLLBACK")
    return confirmed


async def measure(folder: Path) -> tuple[Verdict, ...]:
    """The row of the table."""
    home = home_with(built_knowledge(), folder / "home")
    outcome = await run_hanging(home, students=20, hang_s=60.0, lock_s=10.0)
    done = f"a worker hangs 60 s under {outcome.students} drafts; the database locked 10 s"
    return (Verdict(2, done, str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)

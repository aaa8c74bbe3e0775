"""Bar 8: a hundred thousand messages, and then the index rebuilt and 100,000 rows exported beside a bot at work.

The memory of all its processes may not grow by more than a twentieth after the first tenth of the messages; the event
loop may not be late by more than a tenth of a second, but for one time in a hundred.
"""

import asyncio
import os
import shutil
import sqlite3
import statistics
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.delivery.bots import Attended
from benchmarks.delivery.footprint import memory_mb
from benchmarks.soak.bot_process import ATTUNE, BotProcess
from benchmarks.soak.crowd import Crowd
from benchmarks.soak.knowledge import built_knowledge
from benchmarks.soak.verdict import Verdict, concluded
from tests.loopback.bot_api.client import LoopbackBotApi

HELP = "/help – this page"
MOST_GROWTH = 0.05
MOST_LAG_MS = 100.0
DRAFT_EVERY = 20
"""One message in so many is a short draft, the others are commands."""
_AT_ONCE = 16
_PATIENCE_S = 120.0
_SAMPLES = 5
_PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Memory in MB of all processes, after the warm-up and at the end; lags of the event loop in milliseconds.

    `exported` rows were written while the loop's lag was looked at; `failures` are commands beside it that failed.
    """

    messages: int
    people: int
    warm_mb: float
    end_mb: float
    exported: int
    failures: int
    lag_p50: float
    lag_p99: float

    @property
    def growth(self) -> float:
        """Share of the memory after the warm-up."""
        return self.end_mb / self.warm_mb - 1

    @property
    def holds(self) -> bool:
        """Whether the bar holds."""
        return self.growth <= MOST_GROWTH and self.lag_p99 <= MOST_LAG_MS and not self.failures

    def __str__(self) -> str:
        return (
            f"{self.warm_mb:.0f} MB after the warm-up, {self.end_mb:.0f} MB at the end ({self.growth:+.1%}); "
            f"event loop late by {self.lag_p50:.1f} ms (p50), {self.lag_p99:.1f} ms (p99) beside an export of "
            f"{self.exported:,} rows"
        )


class _Talk:
    """People who send commands and drafts, a few at a time; after a command they wait for everything before it."""

    def __init__(self, api: LoopbackBotApi, crowd: Crowd, people: Sequence[int]) -> None:
        self._api = api
        self._crowd = crowd
        self._people = people
        self._helped: Counter[int] = Counter()

    async def on(self, messages: int) -> None:
        """That many messages, everybody in turn."""
        numbers = iter(range(messages))
        await asyncio.gather(*(self._one_after_another(numbers) for _ in range(_AT_ONCE)))

    async def until(self, done: asyncio.Event) -> None:
        """Go on until then."""
        while not done.is_set():
            await self.on(_AT_ONCE * DRAFT_EVERY)

    async def _one_after_another(self, numbers: Iterator[int]) -> None:
        for number in numbers:
            # Never two of these at once for one person: there are more people than that.
            person = self._people[number % len(self._people)]
            if number % DRAFT_EVERY == 0:
                await self._crowd.sends(person)
            else:
                await self._asks_for_help(person)

    async def _asks_for_help(self, person: int) -> None:
        self._helped[person] += 1
        await self._api.says(person, "/help")
        if not await self._api.shows(person, HELP, seconds=_PATIENCE_S, count=self._helped[person]):
            raise TimeoutError("a command was not answered")


def home_of_its_own(knowledge: Path, folder: Path) -> Path:
    """A new home folder with a copy of the knowledge, as it is built anew."""
    shutil.copytree(knowledge, folder / "knowledge")
    return folder


async def run_endurance(home: Path, *, messages: int, people: int, rows: int, rebuild: bool) -> Outcome:
    """Run it in this home."""
    lags = home / "lags.txt"
    program = (sys.executable, "-m", "benchmarks.delivery.attended", str(lags))
    unlimited = {f"ATTUNE_LIMIT_{name}": "10000/minute" for name in ("PERSON", "CHAT", "CLASS")}
    async with LoopbackBotApi.spawn() as api:
        bot = BotProcess(home, api, program, PYTHONPATH=str(_PROJECT), **unlimited)
        await bot.start()
        crowd = Crowd(api)
        talk = _Talk(api, crowd, await crowd.gather(people))
        await talk.on(messages // 10)
        sizes = await _sizes(bot.pid, lambda: talk.on(messages * 9 // 10 // (2 * _SAMPLES)))
        exported = _multiplied(bot.database, rows)
        begun = time.monotonic()
        failures = await _beside(talk, home, rebuild=rebuild)
        found = statistics.quantiles(Attended(bot.pid, lags).lags(begun, time.monotonic()), n=100)
        await bot.stop()
    return Outcome(
        messages=messages,
        people=people,
        warm_mb=statistics.median(sizes[:_SAMPLES]),
        end_mb=statistics.median(sizes[-_SAMPLES:]),
        exported=exported,
        failures=failures,
        lag_p50=found[49],
        lag_p99=found[98],
    )


async def _sizes(pid: int, go_on: Callable[[], Awaitable[None]]) -> list[float]:
    """The memory after each of a number of stretches, and before them."""
    sizes = [memory_mb(pid)]
    for _ in range(2 * _SAMPLES):
        await go_on()
        sizes.append(memory_mb(pid))
    return sizes


async def _beside(talk: _Talk, home: Path, *, rebuild: bool) -> int:
    """Export, and rebuild the index, while people go on; how many of these commands failed."""
    done = asyncio.Event()
    talking = asyncio.ensure_future(talk.until(done))
    commands = [("export", "--format", "jsonl"), *([("knowledge", "rebuild")] if rebuild else [])]
    codes = await asyncio.gather(*(_runs(home, command) for command in commands))
    done.set()
    await talking
    return sum(1 for code in codes if code != 0)


async def _runs(home: Path, command: Sequence[str]) -> int:
    environment = {**os.environ, "ATTUNE_HOME": str(home), "ATTUNE_DATABASE_URL": ""}
    process = await asyncio.create_subprocess_exec(
        *ATTUNE, *command, cwd=home, env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    return await process.wait()


def _multiplied(database: Path, rows: int) -> int:
    """Copy the scored drafts of the log until there are so many; how many there are then."""
    with closing(sqlite3.connect(database, timeout=60.0)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        (there,) = connection.execute("SELECT count(*) FROM interaction").fetchone()
        copies = max(0, -(-rows // there) - 1)
        for copy in range(copies):
            for table, changed in _COPIED.items():
                _copy(connection, table, changed, copy)
            connection.commit()
        (found,) = connection.execute("SELECT count(*) FROM interaction").fetchone()
    return int(found)


_COPIED = {"interaction": ("id", "update_key"), "score": ("interaction_id",), "finding": ("interaction_id",)}
"""Tables of a scored draft, with what tells a copy apart."""


def _copy(connection: sqlite3.Connection, table: str, changed: Sequence[str], copy: int) -> None:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = [f"'c{copy}-' || \"{name}\"" if name in changed else f'"{name}"' for name in columns]
    names = ", ".join(f'"{name}"' for name in columns)
    original = f"\"{changed[0]}\" NOT LIKE 'c%-%'"
    statement = f"INSERT INTO {table} ({names}) SELECT {', '.join(values)} FROM {table} WHERE {original}"  # noqa: S608 - names of ours
    connection.execute(statement)


async def measure(folder: Path) -> Sequence[Verdict]:
    """The row of the table."""
    home = home_of_its_own(built_knowledge(), folder / "home")
    outcome = await run_endurance(home, messages=100_000, people=500, rows=100_000, rebuild=True)
    done = f"{outcome.messages:,} messages of {outcome.people}; then the index rebuilt and rows exported beside them"
    return (Verdict(8, done, str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)

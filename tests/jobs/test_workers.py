"""Worker processes and their queue: fair, patient with nobody's hanging work, and gone with their parent."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from bot.errors import UserFacingError
from bot.jobs.worker_process import WorkerLostError, WorkFailedError, WorkTooLongError
from bot.jobs.workers import Workers, WorkersClosedError, serving
from tests.jobs import bench
from tests.jobs.bench import Bench

ROOT = Path(__file__).parents[2]
ORPHANS = """
import asyncio, sys
from functools import partial
from bot.jobs.workers import Workers
from tests.jobs import bench

async def main():
    workers = Workers(2, bench.open_bench)
    await workers.start()
    print(*workers.pids, flush=True)
    await workers.run(partial(bench.hang, 30.0))

if __name__ == "__main__":
    asyncio.run(main())
"""


@asynccontextmanager
async def started(count: int, most_seconds: float = 20.0) -> AsyncIterator[Workers[Bench]]:
    workers = Workers(count, bench.open_bench, most_seconds)
    try:
        await workers.start()
        yield workers
    finally:
        await workers.aclose()


async def test_a_worker_opens_once_and_does_one_thing_after_another() -> None:
    async with started(1) as workers:
        first, second = await workers.run(bench.count), await workers.run(bench.count)
    pid = first[0]
    assert (first, second) == ((pid, 1), (pid, 2))
    assert pid != os.getpid()


async def test_a_worker_gives_way_to_the_event_loop() -> None:
    async with started(1) as workers:
        assert await workers.run(bench.niceness) == os.nice(0) + 5


async def test_reports_are_heard_in_order_before_the_result() -> None:
    heard: list[str] = []
    async with started(1) as workers:
        assert await workers.run(bench.say_three, heard.append) == "done"
        assert heard == ["one", "two", "three"]


async def test_an_error_of_the_work_reaches_the_asker_and_the_worker_goes_on() -> None:
    async with started(1) as workers:
        with pytest.raises(UserFacingError, match="Please send words"):
            await workers.run(bench.refuse)
        assert (await workers.run(bench.count))[1] == 1


async def test_an_error_that_cannot_travel_is_named_and_tells_nothing_of_the_draft() -> None:
    async with started(1) as workers:
        with pytest.raises(WorkFailedError) as failed:
            await workers.run(bench.crowd)
        assert str(failed.value) == "CrowdedError"
        with pytest.raises(Exception, match="pickle"):
            await workers.run(bench.give_a_function)
        assert (await workers.run(bench.count))[1] == 1


async def test_what_cannot_be_opened_fails_the_start_with_its_own_error() -> None:
    workers = Workers(1, bench.open_nothing)
    with pytest.raises(UserFacingError, match="no bench"):
        await workers.start()
    await workers.aclose()


async def test_work_whose_worker_dies_once_is_tried_again(tmp_path: Path) -> None:
    async with started(1) as workers:
        before = (await workers.run(bench.count))[0]
        assert await workers.run(partial(bench.die_once, tmp_path / "mark")) == "lived"
        assert (await workers.run(bench.count))[0] != before


async def test_work_that_kills_its_worker_twice_fails_and_others_go_on() -> None:
    async with started(1) as workers:
        killer = asyncio.create_task(workers.run(bench.die))
        others = [asyncio.create_task(workers.run(bench.count)) for _ in range(3)]
        with pytest.raises(WorkerLostError):
            await killer
        assert [done for _, done in await asyncio.gather(*others)] == [1, 2, 3]


async def test_a_worker_killed_while_idle_is_replaced_unnoticed() -> None:
    async with started(1) as workers:
        os.kill(workers.pids[0], signal.SIGKILL)
        assert (await workers.run(bench.count))[1] == 1


async def test_work_that_takes_too_long_fails_and_the_next_is_done() -> None:
    async with started(1, most_seconds=0.3) as workers:
        with pytest.raises(WorkTooLongError, match=r"0\.3 seconds"):
            await workers.run(partial(bench.hang, 30.0))
        assert (await workers.run(bench.count))[1] == 1


async def test_first_come_is_first_served_and_a_newcomer_hears_how_many_wait(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    async with started(1) as workers:
        assert workers.ahead() == 0
        asked = []
        for name in "abcd":
            asked.append(asyncio.create_task(workers.run(partial(bench.note, lines, name))))
            await asyncio.sleep(0)
        assert workers.ahead() == 3
        await asyncio.gather(*asked)
        assert workers.ahead() == 0
    assert lines.read_text().split() == [word for name in "abcd" for word in (name, "begins", name, "ends")]


async def test_a_person_with_much_work_has_one_worker_at_a_time_and_leaves_the_other_free(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    async with started(2) as workers:
        with serving("busy"):
            busy = [asyncio.create_task(workers.run(partial(bench.note, lines, f"busy{n}"))) for n in range(4)]
        with serving("calm"):
            calm = asyncio.create_task(workers.run(partial(bench.note, lines, "calm")))
        await asyncio.gather(*busy, calm)
    told = lines.read_text().splitlines()
    assert [line for line in told if line.startswith("busy")] == [
        f"busy{n} {what}" for n in range(4) for what in ("begins", "ends")
    ]
    assert told.index("calm begins") < told.index("busy1 begins")


async def test_who_is_cancelled_leaves_the_queue_and_takes_nothing_along(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    async with started(1) as workers:
        begun = asyncio.create_task(workers.run(partial(bench.note, lines, "begun")))
        waiting = asyncio.create_task(workers.run(partial(bench.note, lines, "waiting")))
        last = asyncio.create_task(workers.run(partial(bench.note, lines, "last")))
        await asyncio.sleep(0.01)
        begun.cancel()
        waiting.cancel()
        await last
        assert begun.cancelled()
        assert waiting.cancelled()
        assert (await workers.run(bench.count))[1] == 1
    assert lines.read_text().splitlines() == ["begun begins", "begun ends", "last begins", "last ends"]


async def test_closing_ends_what_waits_and_what_works() -> None:
    async with started(1) as workers:
        works = asyncio.create_task(workers.run(partial(bench.hang, 30.0)))
        waits = asyncio.create_task(workers.run(bench.count))
        await asyncio.sleep(0.05)
        pids = workers.pids
        begun = time.monotonic()
        await workers.aclose()
        assert time.monotonic() - begun < 5
        with pytest.raises(WorkerLostError):
            await works
        with pytest.raises(WorkersClosedError):
            await waits
        with pytest.raises(WorkersClosedError):
            await workers.run(bench.count)
    assert not [pid for pid in pids if _lives(pid)]


def test_workers_end_with_a_parent_that_is_killed_even_in_the_middle_of_work(tmp_path: Path) -> None:
    program = tmp_path / "orphans.py"
    program.write_text(ORPHANS)
    parent = subprocess.Popen(  # noqa: S603 - this interpreter on the program above
        [sys.executable, str(program)], stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    assert parent.stdout is not None
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    time.sleep(0.1)
    parent.kill()
    parent.communicate()
    assert len(pids) == 2
    until_then = time.monotonic() + 5
    while any(_lives(pid) for pid in pids) and time.monotonic() < until_then:
        time.sleep(0.02)
    assert not [pid for pid in pids if _lives(pid)]


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False

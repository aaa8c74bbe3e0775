"""Workflows in DBOS: carried out once, taken up again after the process died, and nobody's name in their database."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.jobs.durable import DbosWorkflows

KEY = "telegram:canary-7:42:1"


class Carrier:
    """Notes what it carried; the first try of a `stuck` key never returns."""

    def __init__(self, *stuck: str) -> None:
        self.begun: list[str] = []
        self.done: list[str] = []
        self.stuck = set(stuck)

    async def __call__(self, key: str) -> None:
        self.begun.append(key)
        if key in self.stuck:
            self.stuck.discard(key)
            await asyncio.Event().wait()
        self.done.append(key)


@asynccontextmanager
async def process(folder: Path, carrier: Carrier, *unfinished: str) -> AsyncIterator[DbosWorkflows]:
    """The workflows of one process; what is under way at its end is cut short."""
    before = asyncio.all_tasks()
    workflows = await DbosWorkflows.open(f"sqlite:///{folder}/workflows.db", carrier, unfinished)
    try:
        yield workflows
    finally:
        under_way = asyncio.all_tasks() - before
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await workflows.aclose()


def folder_of(path: Path) -> list[bytes]:
    """The bytes of every file."""
    return [file.read_bytes() for file in path.iterdir()]


async def until(carrier: Carrier, key: str) -> None:
    """Wait until the key is carried, ten seconds at most."""
    async with asyncio.timeout(10):
        while key not in carrier.done:  # noqa: ASYNC110 - it waits for another thread
            await asyncio.sleep(0.02)


async def until_all_ended(folder: Path) -> None:
    """Wait until no workflow is under way, ten seconds at most."""
    async with asyncio.timeout(10):
        with closing(sqlite3.connect(folder / "workflows.db")) as connection:
            while connection.execute("SELECT 1 FROM workflow_status WHERE status = 'PENDING'").fetchone():  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.02)


async def test_a_key_is_carried_once_however_often_it_is_started_and_no_name_is_kept(tmp_path: Path) -> None:
    carrier = Carrier()
    async with process(tmp_path, carrier) as workflows:
        await workflows.start(KEY)
        await workflows.start(KEY)
        await until(carrier, KEY)
        assert await workflows.resume("committed and never started")
        await until(carrier, "committed and never started")
        await asyncio.sleep(0.1)
    assert carrier.begun == [KEY, "committed and never started"]
    assert not [file for file in folder_of(tmp_path) if b"canary" in file]


async def test_what_was_cut_short_goes_on_in_the_next_process(tmp_path: Path) -> None:
    carrier = Carrier(KEY)
    async with process(tmp_path, carrier) as workflows:
        await workflows.start(KEY)
        await asyncio.sleep(0.1)
    assert (carrier.begun, carrier.done) == ([KEY], [])
    async with process(tmp_path, carrier, KEY) as workflows:
        assert await workflows.resume(KEY)
        await until(carrier, KEY)
    assert carrier.begun == [KEY, KEY]


async def test_what_a_process_could_not_carry_goes_on_in_one_that_can(tmp_path: Path) -> None:
    carrier = Carrier(KEY)
    async with process(tmp_path, carrier) as workflows:
        await workflows.start(KEY)
        await asyncio.sleep(0.1)
    async with process(tmp_path, carrier):
        await until_all_ended(tmp_path)
    assert carrier.begun == [KEY]
    async with process(tmp_path, carrier, KEY) as workflows:
        assert await workflows.resume(KEY)
        await until(carrier, KEY)


async def test_a_workflow_that_ended_with_an_error_does_not_go_on(tmp_path: Path) -> None:
    class Failing(Carrier):
        async def __call__(self, key: str) -> None:
            await super().__call__(key)
            raise RuntimeError(key)

    carrier = Failing()
    async with process(tmp_path, carrier) as workflows:
        await workflows.start(KEY)
        await until(carrier, KEY)
        await asyncio.sleep(0.1)
    async with process(tmp_path, carrier) as workflows:
        assert not await workflows.resume(KEY)


async def test_what_ended_is_pruned_and_what_is_under_way_is_not(tmp_path: Path) -> None:
    carrier = Carrier("stuck")
    async with process(tmp_path, carrier) as workflows:
        for key in (KEY, "another", "stuck"):
            await workflows.start(key)
        await until(carrier, "another")
        await asyncio.sleep(0.1)
        now = datetime.now(UTC)
        assert await workflows.prune(now - timedelta(hours=1)) == 0
        assert await workflows.prune(now + timedelta(hours=1)) == 2
        assert await workflows.prune(now + timedelta(hours=1)) == 0


async def test_a_database_that_cannot_be_used_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "workflows.db").write_bytes(b"no database" * 1_000)
    with pytest.raises(ConfigError, match="database of workflows"):
        async with process(tmp_path, Carrier()):
            pass

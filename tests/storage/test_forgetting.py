"""Erasure that leaves no byte, and leaves the others alone."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import UserFacingError
from bot.storage import sqlite
from bot.storage.log import Log
from tests.storage.samples import COMPARED, consenting_learner, forecast, practise, write

CANARY = "canary-7f3a-奶奶的秘密"


def files_with_a_canary(folder: Path) -> list[str]:
    """Names of the files that hold the canary, in whatever encoding the log uses."""
    marks = (CANARY.encode(), b"canary-7f3a", "奶奶的秘密".encode())
    return sorted(file.name for file in folder.iterdir() if any(mark in file.read_bytes() for mark in marks))


def all_rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table in the file, in order."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}  # noqa: S608
    return {name: sorted(found, key=repr) for name, found in rows.items()}


def size_of(path: Path) -> int:
    return path.stat().st_size


async def write_canaries(log: Log, learner_id: str) -> None:
    for count in range(30):
        text = f"{CANARY} {count} " * (count * 20 + 1)
        await write(log, learner_id, f"secret-{count}", text=text)
        await practise(log, learner_id, f"answer-{count}", text=text)
        await forecast(log, learner_id, f"forecast-{count}", replace(COMPARED, phrase=text))


async def test_a_forgotten_learner_leaves_no_byte_behind(log: Log, path: Path) -> None:
    other = await consenting_learner(log, "other")
    learner = await consenting_learner(log, CANARY)
    await write_canaries(log, learner)
    await write(log, other, "theirs")
    await asyncio.to_thread(sqlite.back_up, path, "0000")
    assert files_with_a_canary(path.parent)[-2:] == ["attune.db-wal", "attune.db.bak-0000"]
    await log.forget(learner)
    assert files_with_a_canary(path.parent) == []
    await log.aclose()
    assert files_with_a_canary(path.parent) == []


async def test_the_file_gives_back_the_room_of_what_is_forgotten(log: Log, path: Path) -> None:
    learner = await consenting_learner(log)
    await log.forget("nobody")
    before = size_of(path)
    await write_canaries(log, learner)
    await log.forget(learner)
    assert size_of(path) == before


async def test_no_row_of_a_forgotten_learner_is_left_and_the_others_are_identical(log: Log, path: Path) -> None:
    other = await consenting_learner(log, "other")
    await write(log, other, "theirs")
    await practise(log, other, "their answer")
    await forecast(log, other, "their forecast")
    await log.pin("class-7b", "D001", None, "Begin here.")
    before = all_rows(path)
    learner = await consenting_learner(log)
    await write(log, learner, "mine")
    await practise(log, learner, "my answer")
    await practise(log, learner, "shown to me", text=None)
    await forecast(log, learner, "my forecast")
    assert all_rows(path) != before
    await log.forget(learner)
    assert all_rows(path) == before
    assert not any((await log.everything_about(learner)).values())
    assert await log.learner("console", "u1") is None


async def test_deleting_the_learner_alone_takes_everything_along(log: Log, path: Path) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1")
    await practise(log, learner, "k2")
    await forecast(log, learner, "k3")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM learner")
        connection.commit()
    left = {name: rows for name, rows in all_rows(path).items() if rows}
    assert set(left) == {"alembic_version"}


async def test_somebody_forgotten_is_refused_and_may_start_afresh(log: Log) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1")
    await log.forget(learner)
    with pytest.raises(UserFacingError, match="not agreed"):
        await write(log, learner, "k2")
    again = await consenting_learner(log)
    assert again != learner
    assert await log.history(again) == []


async def test_forgetting_a_stranger_or_twice_is_harmless(log: Log) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1")
    await log.forget("nobody")
    assert len(await log.history(learner)) == 1
    await log.forget(learner)
    await log.forget(learner)


async def test_forgetting_works_while_others_write_and_export(log: Log, path: Path) -> None:
    learner, other = await consenting_learner(log, CANARY), await consenting_learner(log, "other")
    await write_canaries(log, learner)

    async def export() -> int:
        return len([row async for row in log.rows_for_export()])

    writers = [write(log, other, f"k{count}") for count in range(30)]
    await asyncio.gather(*writers, export(), log.forget(learner), export())
    assert files_with_a_canary(path.parent) == []
    assert len(await log.history(other)) == 30


async def test_a_reader_that_never_ends_is_reported_and_the_next_start_wipes(
    log: Log, path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "_WIPE_ATTEMPTS", 1)
    learner = await consenting_learner(log, CANARY)
    await write_canaries(log, learner)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM version").fetchone()
        with pytest.raises(UserFacingError, match="next start"):
            await log.forget(learner)
        assert await log.learner("console", CANARY) is None
    await log.aclose()
    await (await Log.open(url)).aclose()
    assert files_with_a_canary(path.parent) == []


async def test_everything_about_me_is_every_row_of_mine_and_none_of_yours(log: Log) -> None:
    mine, yours = await consenting_learner(log, "me"), await consenting_learner(log, "you")
    await write(log, mine, "k1", text="my own words")
    await practise(log, mine, "k3", text="my own answer")
    await forecast(log, mine, "k5")
    await write(log, yours, "k2", text="your own words")
    await practise(log, yours, "k4", text="your own words")
    await forecast(log, yours, "k6", replace(COMPARED, phrase="your own words"))
    await log.pin("class-7b", "D001", None, "Begin here.")
    found = await log.everything_about(mine)
    assert {name: len(rows) for name, rows in found.items() if rows} == {
        "learner": 1,
        "consent": 1,
        "draft": 1,
        "version": 1,
        "interaction": 1,
        "score": 2,
        "finding": 2,
        "practised": 1,
        "answer": 1,
        "forecast": 1,
    }
    assert "my own answer" in str(found)
    assert "my own words" in str(found)
    assert "your own words" not in str(found)
    assert yours not in str(found)

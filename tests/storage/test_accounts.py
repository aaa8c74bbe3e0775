"""Linking and classes on disk: every row moves, races have one winner, guessing leads nowhere."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.account import Account, Linked
from bot.domain.codes import GUESS_WINDOW, WRONG_BY_ALL, digest_of, new_code
from bot.errors import UserFacingError
from bot.storage.belonging import linking
from bot.storage.database import open_database, upgrade
from bot.storage.identity import TimeSortableIds
from bot.storage.log import Log
from bot.storage.migrations import NEWEST
from tests.fakes.stepping_clock import SteppingClock
from tests.storage.older import take_back
from tests.storage.samples import consenting_learner, forecast, practise, write


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
async def log(url: str, clock: SteppingClock) -> AsyncIterator[Log]:
    opened = Log(await open_database(url), clock, TimeSortableIds(clock))
    yield opened
    await opened.aclose()


async def fill(log: Log, learner_id: str, name: str) -> None:
    """A row of everything for this learner."""
    await write(log, learner_id, f"{name}-draft")
    await practise(log, learner_id, f"{name}-drill")
    await forecast(log, learner_id, f"{name}-forecast")
    await log.create_class(name, name)
    await log.join(learner_id, await log.new_join_code(name, 7))


async def test_every_row_of_the_other_learner_moves_and_keeps_its_id(log: Log) -> None:
    mei, other = await consenting_learner(log, "mei"), await consenting_learner(log, "other")
    await fill(log, mei, "hers")
    await fill(log, other, "theirs")
    before = [await log.everything_about(one) for one in (mei, other)]
    await log.link("console", "other", await log.link_code(mei))
    after = await log.everything_about(mei)
    for table in ("consent", "draft", "version", "interaction", "score", "finding", "practised", "answer", "forecast"):
        ids = [
            {(row.get("id") or row.get("interaction_id") or row["practised_id"], row.get("position")) for row in rows}
            for rows in (after[table], before[0][table], before[1][table])
        ]
        assert ids[0] == ids[1] | ids[2], table
        assert len(ids[1]) == len(ids[2]) > 0
    assert {row["class_id"] for row in after["membership"]} == {"hers", "theirs"}
    assert [(row["platform"], row["external_id"]) for row in after["linked_account"]] == [("console", "other")]
    assert len(after["learner"]) == 1


async def test_no_row_points_at_the_learner_who_went(log: Log, path: Path) -> None:
    mei, other = await consenting_learner(log, "mei"), await consenting_learner(log, "other")
    await fill(log, other, "theirs")
    await log.link_code(other)
    await log.link("console", "other", await log.link_code(mei))
    with closing(sqlite3.connect(path)) as connection:
        assert other not in "".join(connection.iterdump())
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_the_audience_of_the_other_is_taken_where_there_is_none(log: Log) -> None:
    mei, other = await consenting_learner(log, "mei"), await consenting_learner(log, "other")
    await log.set_audience(other, "de-general")
    await log.link("console", "other", await log.link_code(mei))
    found = await log.learner("console", "mei")
    assert found is not None
    assert found.audience == "de-general"


async def test_of_many_who_send_one_code_at_once_one_is_linked(log: Log) -> None:
    code = await log.link_code(await consenting_learner(log, "mei"))
    answers = await asyncio.gather(*(log.link("discord", f"d{n}", code) for n in range(8)))
    assert sum(isinstance(answer, Linked) for answer in answers) == 1


async def test_codes_are_kept_hashed(log: Log, path: Path) -> None:
    mei = await consenting_learner(log, "mei")
    await log.create_class("7b", "Class 7b")
    codes = [await log.link_code(mei), await log.new_join_code("7b", 7)]
    await log.aclose()
    written = await asyncio.to_thread(path.read_bytes)
    assert [code.encode() in written for code in codes] == [False, False]
    assert all(digest_of(code).encode() in written for code in codes)


async def test_thousands_of_guesses_open_nothing_and_most_are_not_even_looked_at(
    log: Log, clock: SteppingClock
) -> None:
    mei = await consenting_learner(log, "mei")
    code, until = await log.link_code(mei), clock.now + timedelta(minutes=9)
    guesses = [new_code() for _ in range(1_999)] + [code]
    async with log._writing() as connection:  # noqa: SLF001 - two thousand commits would take as many moments
        answers = [
            await linking.link(connection, Account("discord", f"guesser-{number % 500}"), guess, until)
            for number, guess in enumerate(guesses)
        ]
    assert not any(isinstance(answer, Linked) for answer in answers)
    assert answers.count("unknown") == WRONG_BY_ALL
    assert answers[-1] == "limited"


async def test_wrong_codes_are_dropped_when_no_limit_looks_back_to_them(log: Log, clock: SteppingClock) -> None:
    for number in range(20):
        await log.link("discord", f"d{number}", "00000000")
    clock.now += GUESS_WINDOW
    await log.link("discord", "d1", "00000000")
    learner = await consenting_learner(log, "mei")
    await log.link("discord", "d1", await log.link_code(learner))
    assert len((await log.everything_about(learner))["wrong_code"]) == 1


async def test_a_teacher_sees_codes_without_the_codes_and_revokes_them(log: Log, clock: SteppingClock) -> None:
    mei = await consenting_learner(log, "mei")
    await log.create_class("7b", "Class 7b")
    code = await log.new_join_code("7b", 7)
    await log.join(mei, code)
    await log.join(mei, code)
    (shown,) = await log.join_codes("7b")
    assert (shown.class_id, shown.uses, shown.is_open(clock.now)) == ("7b", 1, True)
    assert code not in str(shown)
    assert await log.revoke(shown.id)
    assert not await log.revoke(shown.id)
    assert not await log.revoke("no such code")
    assert await log.join(await consenting_learner(log, "lin"), code) == "unknown"
    assert await log.class_of(mei) == "7b"
    assert not (await log.join_codes("7b"))[0].is_open(clock.now)


async def test_classes_are_made_once_listed_and_renamed(log: Log) -> None:
    await log.create_class("8a", "Class 8a")
    await log.create_class("7b", "Class 7b")
    with pytest.raises(UserFacingError, match="8a already"):
        await log.create_class("8a", "Another")
    with pytest.raises(UserFacingError, match="no class 9c"):
        await log.new_join_code("9c", 7)
    assert await log.rename_class("8a", "高二八班")
    assert not await log.rename_class("9c", "Nobody")
    assert [(one.id, one.title) for one in await log.classes()] == [("7b", "Class 7b"), ("8a", "高二八班")]


async def test_a_stranger_joins_no_class(log: Log) -> None:
    await log.create_class("7b", "Class 7b")
    with pytest.raises(UserFacingError, match="not enrolled"):
        await log.join("nobody", await log.new_join_code("7b", 7))


async def test_a_log_of_the_third_revision_is_backed_up_and_keeps_everything(log: Log, path: Path, url: str) -> None:
    mei = await consenting_learner(log, "mei")
    await write(log, mei, "k1", text="kept")
    await practise(log, mei, "k2")
    await forecast(log, mei, "k3")
    before = await log.everything_about(mei)
    await log.aclose()
    take_back(path, "0003")
    assert upgrade(url) == NEWEST
    assert path.with_name("attune.db.bak-0003").exists()
    again = await Log.open(url)
    assert await again.everything_about(mei) == before
    assert isinstance(await again.link("discord", "d1", await again.link_code(mei)), Linked)
    await again.aclose()

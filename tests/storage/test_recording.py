"""Attempts at drafts and their scores."""

import asyncio
import hashlib
import sqlite3
import traceback
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from bot.domain.learner import NOTICE_VERSION
from bot.errors import UserFacingError
from bot.storage.log import Log
from tests.storage.samples import SCORED, consenting_learner, write


def rows_left(path: Path) -> dict[str, int]:
    """How many rows the tables of `record` hold."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for name in ("draft", "version", "interaction", "score")
        }


async def test_what_is_recorded_comes_back_whole(log: Log) -> None:
    learner = await consenting_learner(log)
    done = await write(log, learner, "k1")
    (kept,) = await log.history(learner)
    assert kept.interaction == done
    assert (kept.version_number, kept.words) == (1, 5)
    assert (done.scores, done.findings, done.checks) == (SCORED.scores, SCORED.findings, SCORED.checks)
    assert (done.flags, done.engine, done.timings_ms) == (SCORED.flags, SCORED.engine, SCORED.timings_ms)
    assert (done.audience, done.overall) == ("us-general", 61.5)


async def test_a_version_keeps_the_text_as_given_and_its_digest(log: Log) -> None:
    learner = await consenting_learner(log)
    text = "  =SUM(1)\r\n奶奶 \u202e 👩‍👩‍👧 "
    await write(log, learner, "k1", text=text)
    version = await log.latest_version(learner)
    assert version is not None
    assert version.text == text
    assert version.sha256 == hashlib.sha256(text.encode()).hexdigest()


async def test_a_new_draft_starts_at_one_and_a_revision_counts_on(log: Log) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1", text="first")
    first = await log.latest_version(learner)
    assert first is not None
    await write(log, learner, "k2", text="second", revises=first.draft_id)
    await write(log, learner, "k3", text="another story")
    assert [version.text for version in await log.versions(first.draft_id, learner)] == ["first", "second"]
    history = await log.history(learner)
    assert [one.version_number for one in history] == [1, 2, 1]
    assert history[0].draft_id == history[1].draft_id != history[2].draft_id
    latest = await log.latest_version(learner)
    assert latest is not None
    assert latest.text == "another story"


async def test_a_draft_without_scores_or_findings_is_kept_as_unscored(log: Log) -> None:
    learner = await consenting_learner(log)
    done = await write(log, learner, "k1", scored=replace(SCORED, overall=None, scores=(), findings=()))
    assert [one.interaction for one in await log.history(learner)] == [done]
    assert done.overall is None


async def test_nothing_is_stored_before_consent(log: Log) -> None:
    learner = await log.enrol("console", "u1", "en")
    with pytest.raises(UserFacingError, match="not agreed"):
        await write(log, learner.id, "k1")
    assert (await log.everything_about(learner.id))["version"] == []
    with pytest.raises(UserFacingError, match="not agreed"):
        await write(log, "nobody", "k1")


async def test_nothing_is_stored_after_withdrawal_but_it_is_after_a_new_consent(log: Log) -> None:
    learner = await consenting_learner(log)
    await log.withdraw_consent(learner)
    with pytest.raises(UserFacingError, match="not agreed"):
        await write(log, learner, "k1")
    assert await log.history(learner) == []
    await log.grant_consent(learner, NOTICE_VERSION)
    await write(log, learner, "k1")
    assert len(await log.history(learner)) == 1


async def test_an_update_delivered_again_gives_the_stored_interaction(log: Log) -> None:
    learner = await consenting_learner(log)
    first = await write(log, learner, "k1", text="first")
    before = await log.everything_about(learner)
    again = await write(log, learner, "k1", text="changed", scored=replace(SCORED, overall=99.0))
    assert again == first
    assert await log.everything_about(learner) == before


async def test_twenty_deliveries_at_once_are_scored_once(log: Log) -> None:
    learner = await consenting_learner(log)
    done = await asyncio.gather(*(write(log, learner, "k1") for _ in range(20)))
    assert len({one.id for one in done}) == 1
    assert len(await log.history(learner)) == 1


async def test_two_programs_on_one_file_score_an_update_once(log: Log, url: str) -> None:
    learner = await consenting_learner(log)
    other = await Log.open(url)
    try:
        done = await asyncio.gather(*(write(one, learner, f"k{key}") for key in range(5) for one in (log, other)))
    finally:
        await other.aclose()
    assert len({one.id for one in done}) == 5
    assert len(await log.history(learner)) == 5


async def test_revisions_sent_at_once_get_different_numbers(log: Log) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k0")
    first = await log.latest_version(learner)
    assert first is not None
    await asyncio.gather(*(write(log, learner, f"k{key}", revises=first.draft_id) for key in range(1, 9)))
    versions = await log.versions(first.draft_id, learner)
    assert [version.number for version in versions] == list(range(1, 10))


async def test_somebody_elses_draft_can_be_neither_revised_nor_read(log: Log) -> None:
    mine, yours = await consenting_learner(log, "me"), await consenting_learner(log, "you")
    await write(log, yours, "k1")
    (theirs,) = await log.history(yours)
    with pytest.raises(UserFacingError, match="not among yours"):
        await write(log, mine, "k2", revises=theirs.draft_id)
    with pytest.raises(UserFacingError, match="not among yours"):
        await write(log, mine, "k3", revises="no-such-draft")
    assert await log.versions(theirs.draft_id, mine) == []
    assert await log.history(mine) == []
    assert await log.latest_version(mine) is None


async def test_an_update_key_does_not_open_somebody_elses_interaction(log: Log) -> None:
    mine, yours = await consenting_learner(log, "me"), await consenting_learner(log, "you")
    await write(log, yours, "k1")
    with pytest.raises(UserFacingError, match="another person"):
        await write(log, mine, "k1")
    assert await log.history(mine) == []


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b", "\udcff"])
async def test_text_that_not_every_database_holds_is_refused(log: Log, text: str) -> None:
    learner = await consenting_learner(log)
    with pytest.raises(UserFacingError, match="UTF-8"):
        await write(log, learner, "k1", text=text)
    assert await log.history(learner) == []


async def test_a_failure_midway_leaves_nothing_and_tells_nothing(log: Log, path: Path) -> None:
    learner = await consenting_learner(log)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE finding")
    secret = "-".join(("the", "canary", "sings"))
    with pytest.raises(DBAPIError) as caught:
        await write(log, learner, "k1", text=secret)
    assert secret not in "".join(traceback.format_exception(caught.value))
    assert rows_left(path) == {"draft": 0, "version": 0, "interaction": 0, "score": 0}


async def test_a_dimension_scored_twice_is_an_error_not_a_repeat(log: Log) -> None:
    learner = await consenting_learner(log)
    with pytest.raises(DBAPIError, match="UNIQUE"):
        await write(log, learner, "k1", scored=replace(SCORED, scores=SCORED.scores * 2))
    assert await log.latest_version(learner) is None


async def test_the_export_streams_every_row_once_in_order_across_pages(log: Log) -> None:
    mine, yours = await consenting_learner(log, "me"), await consenting_learner(log, "you")
    written = [await write(log, (mine, yours)[count % 2], f"k{count}") for count in range(405)]
    rows = [row async for row in log.rows_for_export()]
    assert [row.interaction for row in rows] == written
    assert {(row.platform, row.language, row.words, row.version_number) for row in rows} == {("console", "en", 5, 1)}


async def test_an_empty_log_exports_nothing(log: Log) -> None:
    assert [row async for row in log.rows_for_export()] == []

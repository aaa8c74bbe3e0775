"""Pins, bans and answered drills in the log on disk."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.practice import BAN, PIN
from bot.errors import UserFacingError
from bot.storage.database import MIGRATIONS, upgrade
from bot.storage.log import Log
from bot.storage.migrations import NEWEST
from tests.storage.older import take_back
from tests.storage.samples import consenting_learner, practise, write


async def test_a_pin_keeps_its_day_and_its_note_and_belongs_to_one_class(log: Log) -> None:
    await log.pin("class-7b", "D001", date(2026, 12, 24), "先做这道")
    (rule,) = await log.class_rules("class-7b")
    assert (rule.entry_id, rule.rule, rule.until, rule.note) == ("D001", PIN, date(2026, 12, 24), "先做这道")
    assert await log.class_rules("class-8a") == []
    assert await log.class_rules() == [rule]


async def test_a_note_with_broken_characters_pins_nothing(log: Log) -> None:
    with pytest.raises(UserFacingError, match="broken characters"):
        await log.pin("class-7b", "D001", None, "half \ud800")
    assert await log.class_rules() == []


async def test_an_entry_is_pinned_or_banned_and_the_last_word_holds(log: Log) -> None:
    await log.pin("class-7b", "D001", None, None)
    await log.ban("class-7b", "D001")
    assert [rule.rule for rule in await log.class_rules("class-7b")] == [BAN]


async def test_a_rule_is_dropped_once_and_only_what_it_is(log: Log) -> None:
    await log.ban("class-7b", "D001")
    assert not await log.drop_rule("class-7b", "D001", PIN)
    assert await log.drop_rule("class-7b", "D001", BAN)
    assert not await log.drop_rule("class-7b", "D001", BAN)


async def test_answers_are_exported_over_pages_without_what_was_only_shown(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.log._EXPORT_PAGE", 2)
    learner = await consenting_learner(log)
    await practise(log, learner, "shown", text=None)
    for count in range(5):
        await practise(log, learner, f"k{count}", text=f"answer {count}")
    rows = [row async for row in log.drills_for_export()]
    assert [row.answer.text for row in rows] == [f"answer {count}" for count in range(5)]
    assert {row.platform for row in rows} == {"console"}


async def test_an_answer_with_broken_characters_is_refused_whole(log: Log) -> None:
    learner = await consenting_learner(log)
    for text in ("a\0b", "half \ud800"):
        with pytest.raises(UserFacingError, match="broken characters"):
            await practise(log, learner, "k1", text=text)
    assert await log.practice_history(learner) == []


async def test_a_log_of_the_first_revision_keeps_everything_and_learns_to_practise(
    log: Log, path: Path, url: str
) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1", text="kept")
    await log.aclose()
    take_back(path, "0001")
    assert upgrade(url, MIGRATIONS) == NEWEST
    again = await Log.open(url)
    await practise(again, learner, "k2")
    found = await again.learner("console", "u1")
    version = await again.latest_version(learner)
    await again.aclose()
    assert found is not None
    assert not found.low_data
    assert version is not None
    assert version.text == "kept"

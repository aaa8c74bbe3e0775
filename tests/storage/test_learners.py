"""People and their consent."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.errors import UserFacingError
from bot.storage.log import Log


async def test_nobody_is_enrolled_at_first(log: Log) -> None:
    assert await log.learner("console", "u1") is None


async def test_enrolling_twice_gives_the_same_person_unchanged(log: Log) -> None:
    first = await log.enrol("console", "u1", "en")
    assert await log.enrol("console", "u1", "zh-CN") == first
    assert await log.learner("console", "u1") == first


async def test_ten_enrolments_at_once_make_one_person(log: Log) -> None:
    people = await asyncio.gather(*(log.enrol("console", "u1", "en") for _ in range(10)))
    assert len(set(people)) == 1


async def test_the_same_id_on_two_platforms_is_two_people(log: Log) -> None:
    assert (await log.enrol("console", "7", "en")).id != (await log.enrol("telegram", "7", "en")).id


async def test_locale_and_audience_are_remembered(log: Log) -> None:
    learner = await log.enrol("console", "u1", "en")
    other = await log.enrol("console", "u2", "en")
    await log.set_locale(learner.id, "zh-CN")
    await log.set_audience(learner.id, "de-general")
    changed = await log.learner("console", "u1")
    assert changed is not None
    assert (changed.locale, changed.audience) == ("zh-CN", "de-general")
    assert await log.learner("console", "u2") == other


async def test_a_stranger_has_nothing_to_set_or_agree_to(log: Log) -> None:
    with pytest.raises(UserFacingError, match="not enrolled"):
        await log.set_locale("nobody", "en")
    with pytest.raises(UserFacingError, match="not enrolled"):
        await log.set_audience("nobody", "us-general")
    with pytest.raises(UserFacingError, match="not enrolled"):
        await log.grant_consent("nobody", "2026-11")


async def test_consent_is_absent_then_given_then_withdrawn_then_given_again(log: Log) -> None:
    learner = await log.enrol("console", "u1", "en")
    assert await log.consent(learner.id) is None
    await log.grant_consent(learner.id, "2026-11")
    given = await log.consent(learner.id)
    assert given is not None
    assert given.is_given
    await log.withdraw_consent(learner.id)
    withdrawn = await log.consent(learner.id)
    assert withdrawn is not None
    assert not withdrawn.is_given
    assert withdrawn.granted_at == given.granted_at
    await log.grant_consent(learner.id, "2027-01")
    again = await log.consent(learner.id)
    assert again is not None
    assert again.is_given
    assert again.notice_version == "2027-01"
    assert len((await log.everything_about(learner.id))["consent"]) == 2


async def test_agreeing_twice_to_one_notice_is_one_consent(log: Log) -> None:
    learner = await log.enrol("console", "u1", "en")
    await log.grant_consent(learner.id, "2026-11")
    first = await log.consent(learner.id)
    await log.grant_consent(learner.id, "2026-11")
    assert await log.consent(learner.id) == first


async def test_withdrawing_closes_consents_to_every_notice(log: Log) -> None:
    learner = await log.enrol("console", "u1", "en")
    await log.grant_consent(learner.id, "2026-11")
    await log.grant_consent(learner.id, "2027-01")
    await log.withdraw_consent(learner.id)
    rows = (await log.everything_about(learner.id))["consent"]
    assert all(row["withdrawn_at"] for row in rows)


async def test_times_come_back_in_utc(log: Log) -> None:
    learner = await log.enrol("console", "u1", "en")
    assert learner.created_at == datetime(2026, 12, 1, 12, 0, 2, tzinfo=UTC)
    assert learner.created_at.tzinfo is UTC

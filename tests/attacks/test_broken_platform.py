"""Platforms that ask for nonsense, clocks that go back and disks that are full: nobody loses an answer, or gets two."""

import math
from datetime import timedelta

import pytest

from bot.conversation.messages import Document
from bot.jobs.delivery import LONGEST_LANE
from bot.jobs.flood import LONGEST_HOLD_S, Flood
from bot.jobs.ports import LaterError, Place, UnreachableError
from tests.conversation.dialog import STORY
from tests.jobs.office import ONBOARDING, Office, Time

CHAT = Place("telegram", "7", {})


@pytest.fixture
async def office() -> Office:
    opened = Office()
    await opened.open()
    await opened.say(*ONBOARDING)
    return opened


@pytest.mark.parametrize("seconds", [0, -5, -1e18, math.nan, -math.inf])
async def test_a_wait_that_is_none_is_still_a_pause(office: Office, seconds: float) -> None:
    office.messenger.faults["7"].extend(LaterError(seconds) for _ in range(3))
    await office.receive(office.update("/sources"))
    assert len(office.messenger.calls) - len(office.time.slept) < 30
    before = office.time.now
    await office.time.pass_by(5)
    assert office.messenger.texts("7")[-1] == "There is no draft yet; paste one first."
    assert all(one >= 0.2 for one in office.time.slept if one < 5)
    assert office.time.now - before == timedelta(seconds=5)


@pytest.mark.parametrize("seconds", [1e10, 1e300, math.inf])
async def test_a_wait_that_never_ends_is_over_after_a_day(office: Office, seconds: float) -> None:
    office.messenger.faults["7"].append(LaterError(seconds))
    await office.receive(office.update("/sources"))
    await office.time.pass_by(LONGEST_HOLD_S + 1)
    assert office.messenger.texts("7")[-1] == "There is no draft yet; paste one first."


async def test_a_clock_that_is_set_back_holds_nobody_longer(office: Office) -> None:
    time = Time()

    async def set_back(seconds: float) -> None:
        time.slept.append(seconds)
        time.now -= timedelta(hours=1)

    flood = Flood(office.ledger, time.clock, set_back)
    await flood.hold(CHAT, 5)
    await flood.clear(CHAT)
    assert len(time.slept) == 1
    assert not flood.is_held(CHAT)


async def test_a_disk_that_stays_full_costs_no_answer_and_shows_one_placeholder(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise OSError("disk full")

    for method in ("placed", "answered", "died"):
        monkeypatch.setattr(office.ledger, method, full)
    before = len(office.messenger.texts("7"))
    await office.receive(office.update(STORY), office.update("/sources"))
    await office.time.pass_by(600)
    assert len(office.messenger.texts("7")) == before + 1
    monkeypatch.undo()
    await office.time.pass_by(60)
    assert office.messenger.texts("7")[before:] == ["[critique en us-general 26 words]", "[sources us-general]"]
    assert len(office.log.rows) == 1
    assert await office.ledger.dead_letters() == []


async def test_a_file_that_never_arrives_is_asked_for_again_in_words(office: Office) -> None:
    office.messenger.faults["7"].extend(UnreachableError("hangs") for _ in range(6))
    await office.receive(office.update("", document=Document("story.txt", None, "f1", 200)), office.update("/sources"))
    await office.time.pass_by(30)
    assert "story.txt" in office.messenger.texts("7")[-2]
    assert "There is no draft" in office.messenger.texts("7")[-1]


async def test_ten_thousand_messages_of_one_person_take_the_room_of_a_few_and_others_are_answered(
    office: Office,
) -> None:
    await office.say(*ONBOARDING, user="8")
    office.waits = [5.0]
    before = len(office.messenger.texts("7"))
    for _ in range(100):
        await office.delivery.receive([office.update("/sources") for _ in range(100)])
    assert await office.say("/sources", user="8") == ["There is no draft yet; paste one first."]
    await office.time.pass_by(60)
    texts = office.messenger.texts("7")[before:]
    assert len([text for text in texts if "send it again" in text]) == 1
    assert len(texts) <= LONGEST_LANE + 2
    assert [key for key, one in office.ledger.kept.items() if one.finished_at is None] == []
    assert len([call for call in office.messenger.calls if call == ("acknowledge", "7")]) <= LONGEST_LANE + 10


async def test_ten_thousand_messages_before_a_crash_are_no_flood_after_it(office: Office) -> None:
    office.waits = [1e6]
    await office.delivery.receive([office.update("/sources") for _ in range(2_000)])
    await office.crash()
    office.waits = []
    await office.open()
    before = len(office.messenger.texts("7"))
    await office.time.pass_by(60)
    assert len(office.messenger.texts("7")[before:]) <= LONGEST_LANE + 1
    assert [key for key, one in office.ledger.kept.items() if one.finished_at is None] == []

"""Delivery: committed before it is confirmed, answered once, in order, whatever the platform does meanwhile."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation.messages import Document, Reply, Stage
from bot.jobs.delivery import KEPT, LONGEST_LANE
from bot.jobs.flood import MESSAGES_A_MINUTE
from bot.jobs.ports import LaterError, Place, RefusedError, UnreachableError
from tests.conversation.dialog import OTHER, STORY
from tests.fakes.fake_coach import FakeAssessment
from tests.jobs.office import ONBOARDING, Office


@pytest.fixture
async def office() -> Office:
    opened = Office()
    await opened.open()
    await opened.say(*ONBOARDING)
    return opened


async def test_a_draft_is_acknowledged_and_the_acknowledgement_becomes_the_critique(office: Office) -> None:
    answers = await office.say(STORY)
    assert answers == ["[critique en us-general 26 words]"]
    shown = list(office.messenger.chats["7"].values())[-1]
    assert "I have your draft" in shown.versions[0]


async def test_the_same_update_twice_is_answered_once(office: Office) -> None:
    update = office.update(STORY)
    before = len(office.messenger.texts("7"))
    await office.receive(update, update)
    await office.receive(update)
    assert len(office.messenger.texts("7")) == before + 1
    assert len(office.log.rows) == 1


async def test_updates_of_one_chat_are_answered_in_their_order(office: Office) -> None:
    await office.receive(office.update("/sources"), office.update(STORY), office.update("/sources"))
    assert [text[:8] for text in office.messenger.texts("7")[-3:]] == ["There is", "[critiqu", "[sources"]


async def test_a_chat_that_asks_for_patience_is_not_called_early_and_others_go_on(office: Office) -> None:
    await office.say(*ONBOARDING, user="8")
    office.messenger.faults["7"].extend([LaterError(3_600)])
    assert await office.say("/sources") == []
    calls = len([one for one in office.messenger.calls if one[1] == "7"])
    assert await office.say("/sources", user="8") == ["There is no draft yet; paste one first."]
    await office.time.pass_by(3_599)
    assert len([one for one in office.messenger.calls if one[1] == "7"]) == calls
    await office.time.pass_by(2)
    assert office.messenger.texts("7")[-1] == "There is no draft yet; paste one first."


async def test_a_restart_does_not_forget_what_a_chat_asked_for(office: Office) -> None:
    office.messenger.faults["7"].extend([LaterError(600)])
    await office.say("/sources")
    await office.crash()
    assert await office.open() == 1
    calls = len(office.messenger.calls)
    await office.time.pass_by(590)
    assert len(office.messenger.calls) == calls
    await office.time.pass_by(20)
    assert office.messenger.texts("7")[-1] == "There is no draft yet; paste one first."


async def test_a_broken_line_is_tried_again_with_growing_pauses(office: Office) -> None:
    office.messenger.faults["7"].extend([UnreachableError()] * 5)
    assert await office.say("/sources") == []
    await office.time.pass_by(60)
    assert office.messenger.texts("7")[-1] == "There is no draft yet; paste one first."


async def test_what_the_platform_refuses_becomes_a_dead_letter_and_the_next_answer_is_tried(office: Office) -> None:
    office.messenger.faults["7"].extend([RefusedError("blocked")] * 2)
    assert await office.say("/sources") == []
    (letter,) = await office.ledger.dead_letters()
    assert (letter.cause, letter.position) == ("blocked", 0)
    assert len(await office.say("/sources")) == 1


async def test_a_deleted_acknowledgement_is_replaced_by_a_new_message(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    assess = office.coach.assess

    async def while_the_person_deletes_it(
        text: str, audience: str, locale: str, report: Callable[[Stage], None]
    ) -> FakeAssessment:
        office.messenger.chats["7"].popitem()
        return await assess(text, audience, locale, report)

    monkeypatch.setattr(office.coach, "assess", while_the_person_deletes_it)
    assert await office.say(STORY) == ["[critique en us-general 26 words]"]


async def test_what_was_left_by_a_crash_is_answered_after_the_restart(office: Office) -> None:
    office.waits = [1_000.0]
    await office.receive(office.update(STORY), office.update("/sources"))
    await office.crash()
    assert office.log.rows == []
    assert await office.open() == 2
    assert [text[:8] for text in office.messenger.texts("7")[-2:]] == ["[critiqu", "[sources"]
    assert len(office.log.rows) == 1


async def test_answers_written_down_before_a_crash_are_delivered_and_not_made_again(office: Office) -> None:
    office.messenger.faults["7"].extend([RefusedError("rejected"), RefusedError("rejected"), LaterError(100)])
    await office.receive(office.update(STORY))
    assert len(office.coach.history) == 1
    await office.crash()
    await office.open()
    await office.time.pass_by(101)
    assert office.messenger.texts("7")[-1] == "[critique en us-general 26 words]"
    assert len(office.coach.history) == 1


async def test_a_placeholder_sent_before_a_crash_becomes_the_answer(office: Office) -> None:
    update = office.update(STORY)
    await office.ledger.receive([update])
    parcel = office.messenger.pack(Reply("reading…"), update.place)[0]
    await office.ledger.placed(update.key, await office.messenger.send(update.place, parcel, "p"))
    before = len(office.messenger.texts("7"))
    await office.crash()
    await office.open()
    assert office.messenger.texts("7")[-1] == "[critique en us-general 26 words]"
    assert len(office.messenger.texts("7")) == before


async def test_what_is_said_before_the_critique_stands_before_it(office: Office) -> None:
    await office.say("/start", "1", "1", STORY, user="8")
    assert [text[:12] for text in await office.say("1", user="8")] == ["Your readers", "[critique en"]


async def test_an_update_that_was_given_up_is_a_dead_letter_and_its_chat_goes_on(office: Office) -> None:
    poisoned, next_one = office.update(STORY), office.update("/sources")
    await office.ledger.receive([poisoned, next_one])
    office.given_up = {poisoned.key}
    await office.crash()
    await office.open()
    assert [letter.cause for letter in await office.ledger.dead_letters()] == ["broken"]
    assert [text[:9] for text in office.messenger.texts("7")[-2:]] == ["Something", "There is "]


async def test_without_consent_a_text_is_not_kept_over_a_restart_and_the_person_is_told() -> None:
    office = Office(agreed=set())
    await office.open()
    await office.say("/start", "1", "2", "1")
    office.waits = [1_000.0]
    await office.receive(office.update(STORY))
    await office.crash()
    await office.open()
    assert "send it again" in office.messenger.texts("7")[-1]
    assert office.coach.history == []


async def test_whoever_sends_very_much_at_once_is_asked_to_send_it_later(office: Office) -> None:
    office.waits = [5.0]
    await office.receive(*(office.update("/sources") for _ in range(LONGEST_LANE + 2)))
    await office.time.pass_by(10)
    texts = office.messenger.texts("7")
    assert len([text for text in texts if text.startswith("There is no draft")]) == LONGEST_LANE
    assert [text for text in texts if "send it again" in text] == texts[-1:]
    assert [key for key, one in office.ledger.kept.items() if one.finished_at is None] == []


async def test_waiting_for_a_limit_is_told_once(office: Office) -> None:
    office.waits = [20.0, 1.0]
    told = await office.say("/sources")
    assert len(told) == 1
    assert "20" in told[0]
    await office.time.pass_by(30)
    assert office.messenger.texts("7")[-1] == "There is no draft yet; paste one first."


async def test_a_group_gets_at_most_twenty_messages_a_minute(office: Office) -> None:
    asked = [office.update("/practice", "9") for _ in range(25)]
    await office.receive(*(replace(one, place=replace(one.place, group=True)) for one in asked))
    assert len(office.messenger.texts("9")) == MESSAGES_A_MINUTE
    await office.time.pass_by(61)
    assert len(office.messenger.texts("9")) == 25


async def test_what_is_asked_for_a_group_is_announced_there_and_no_session_has_a_part_in_it(office: Office) -> None:
    asked = office.update("/practice")
    key = replace(asked.incoming.key, chat="-9")
    place = Place("telegram", "-9", {"chat": "-9"}, group=True)
    await office.receive(replace(asked, incoming=replace(asked.incoming, key=key), place=place))
    assert office.messenger.texts("-9") == ["[announced for /practice]"]
    assert await office.sessions.load(key) is None


async def test_without_consent_an_announcement_still_outlives_a_restart() -> None:
    office = Office(agreed=set())
    await office.open()
    asked = office.update("/practice")
    key = replace(asked.incoming.key, chat="-9")
    place = Place("telegram", "-9", {"chat": "-9"}, group=True)
    office.messenger.faults["-9"].extend([UnreachableError("down")] * 2)
    await office.receive(replace(asked, incoming=replace(asked.incoming, key=key), place=place))
    await office.crash()
    await office.open()
    await office.time.pass_by(120)
    assert len(office.messenger.texts("-9")) == 1


async def test_a_file_is_fetched_when_its_turn_comes(office: Office) -> None:
    office.messenger.files["f1"] = STORY.encode()
    await office.receive(office.update("", document=Document("story.txt", None, "f1", 200)))
    await office.time.settle(threads=True)
    assert office.messenger.texts("7")[-1] == "[critique en us-general 26 words]"


async def test_a_file_that_the_platform_no_longer_has_gets_a_sentence(office: Office) -> None:
    await office.receive(office.update("", document=Document("story.txt", None, "gone", 200)))
    assert "story.txt" in office.messenger.texts("7")[-1]


async def test_long_answers_keep_their_pieces_in_order() -> None:
    messenger = Office().messenger
    messenger.longest = 9
    office = Office(messenger)
    await office.open()
    await office.say(*ONBOARDING)
    before = len(messenger.texts("7"))
    await office.receive(office.update(OTHER))
    assert "".join(messenger.texts("7")[before:]).startswith("[critique en us-general")


async def test_keys_of_finished_updates_are_pruned_after_two_days(office: Office) -> None:
    await office.say("/sources")
    assert office.ledger.kept
    await office.time.pass_by((KEPT + timedelta(hours=2)).total_seconds())
    assert office.ledger.kept == {}


async def test_a_failing_ledger_is_tried_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    answered, failures = office.ledger.answered, [OSError("disk full")] * 2

    async def full_twice(*arguments: object) -> None:
        if failures:
            raise failures.pop()
        await answered(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(office.ledger, "answered", full_twice)
    await office.say("/sources")
    await office.time.pass_by(20)
    assert office.messenger.texts("7")[-1] == "There is no draft yet; paste one first."


async def test_a_long_text_that_the_app_cut_into_messages_is_one_draft(office: Office) -> None:
    pieces = [" ".join(f"word{number}{part}" for number in range(55)) for part in "abc"]
    await office.receive(
        *(office.update(text) for text in (*pieces, "and this is the end of it")), office.update("/sources")
    )
    await office.time.pass_by(5)
    assert office.messenger.texts("7")[-2:] == ["[critique en us-general 172 words]", "[sources us-general]"]
    assert len(office.log.rows) == 1
    assert [key for key, one in office.ledger.kept.items() if one.finished_at is None] == []


async def test_a_text_as_long_as_a_message_is_a_draft_by_itself_when_nothing_follows(office: Office) -> None:
    await office.receive(office.update(" ".join(f"word{number}" for number in range(55))))
    await office.time.pass_by(5)
    assert office.messenger.texts("7")[-1] == "[critique en us-general 55 words]"


async def test_a_program_that_ends_does_not_wait_for_a_chat_that_is_to_be_spared(office: Office) -> None:
    office.messenger.faults["7"].extend([LaterError(3_600)])
    await office.say("/sources")
    async with asyncio.timeout(1):
        await office.delivery.aclose(patience_s=30)


async def test_a_button_pressed_twice_before_the_answer_comes_is_answered_once(office: Office) -> None:
    await office.say(STORY)
    before = len(office.messenger.texts("7"))
    await office.receive(office.press("do:sources"), office.press("do:sources"))
    assert office.messenger.texts("7")[before:] == ["[sources us-general]"]
    await office.receive(office.press("do:sources"))
    assert office.messenger.texts("7")[before:] == ["[sources us-general]"] * 2
    assert [key for key, one in office.ledger.kept.items() if one.finished_at is None] == []

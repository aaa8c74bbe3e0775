"""Drills, cases, resources and low data, as transcripts."""

import pytest

from bot.conversation.messages import Reply
from bot.errors import UserFacingError
from tests.conversation.dialog import OTHER, STORY, Dialog, Recorder, onboarded

ANSWER = "Qingming, the spring day for visiting graves, smells of wet grass."
CHINESE = "清明是春天里给家人扫墓的日子，空气里有湿草的味道。"


def choices(answer: Recorder) -> list[str]:
    last = answer.outputs[-1]
    assert isinstance(last, Reply)
    return [choice.id for choice in last.choices]


async def test_a_drill_is_shown_with_its_reason_answered_and_marked() -> None:
    dialog = await onboarded()
    shown = await dialog.say("/drill")
    assert "[because lowest]\n\n[full D001]" in shown.text
    assert "What you write next is your answer." in shown.text
    assert choices(shown) == ["drill:hint:D001", "drill:another:D001", "drill:stop:D001"]
    marked = await dialog.say(ANSWER)
    assert "[55 points for D001, en]" in marked.text
    assert choices(marked) == ["drill:again:D001", "drill:next"]
    assert not dialog.coach.history
    assert not dialog.log.rows


async def test_the_next_text_after_a_marked_answer_is_a_draft_again() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001"), (ANSWER, "55 points"), (STORY, "[critique")])


async def test_a_drill_is_tried_again_or_followed_by_another() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001"), (ANSWER, "55"), ("1", "[because asked]\n\n[full D001]"), (ANSWER, "55")])
    await dialog.verify([("2", "[full D002]")])


async def test_hints_come_one_by_one_and_end() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001"), ("1", "[hint 1 of D001 en]"), ("hint", "[hint 2 of D001 en]")])
    last = await dialog.say("提示")
    assert "no more hints" in last.text
    assert choices(last) == ["drill:another:D001", "drill:stop:D001"]
    await dialog.verify([(ANSWER, "55 points")])


@pytest.mark.parametrize("typed", ["2", "another", "换一个", "/drill"])
async def test_another_drill_is_never_the_same(typed: str) -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "[full D001]"), (typed, "[full D002]"), (ANSWER, "for D002")])


@pytest.mark.parametrize("typed", ["3", "stop", "不练了"])
async def test_a_drill_that_is_stopped_lets_the_next_text_be_a_draft(typed: str) -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001"), (typed, "put aside"), (STORY, "[critique")])


async def test_a_drill_can_be_asked_for_by_id_type_or_dimension() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill d002", "[because asked]"), ("/drill glossing", "D001"), ("/drill dialogue", "D002")])
    assert [wish for _, wish, _ in dialog.trainer.history] == ["d002", "glossing", "dialogue"]


async def test_an_unknown_drill_is_answered_with_the_kinds_there_are() -> None:
    dialog = await onboarded()
    answer = await dialog.say("/drill D999")
    assert "I know no drill by that name" in answer.text
    assert choices(answer) == ["drill:type:glossing", "drill:type:dialogue_opening"]
    await dialog.verify([("1", "[full D001]")])


async def test_without_drills_cases_or_resources_one_plain_sentence_says_so() -> None:
    dialog = await onboarded()
    dialog.trainer.drills, dialog.trainer.cases, dialog.trainer.resources = {}, (), ()
    await dialog.verify(
        [("/drill", "no drill for you"), ("/case", "no case for you"), ("/resources", "no learning resources for you")]
    )
    await dialog.verify([("/case C99", "I know no case by that name"), (STORY, "[critique")])


async def test_an_answer_without_words_is_asked_for_again() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [("/drill", "D001"), ("", "write your answer"), ("… 🌸", "write your answer"), (ANSWER, "55 points")]
    )
    await dialog.verify([("/drill", "D002"), ("\ufffd" * 90, "not readable text"), ("word " * 10_001, "longer than")])
    assert len([one for one in dialog.log.practised if one.answer]) == 1


async def test_an_answer_in_chinese_is_not_scored_and_the_drill_stays_open() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001")])
    refused = await dialog.say(CHINESE)
    assert "[answer D001 in English]" in refused.text
    assert choices(refused)[0] == "drill:hint:D001"
    await dialog.verify([(ANSWER, "55 points for D001")])
    assert [one.answer.points for one in dialog.log.practised if one.answer] == [None, 55.0]


async def test_a_text_far_longer_than_asked_is_answer_or_draft_as_the_person_says() -> None:
    dialog = await onboarded()
    long = f"{STORY} {OTHER} {STORY} "
    await dialog.verify([("/drill", "D001"), (long, "Is it your answer, or a draft?"), ("1", "100 points for D001")])
    await dialog.verify([("/drill", "D002"), (long, "or a draft?"), ("2", "[critique"), ("No.", "too short")])
    assert len(dialog.log.rows) == 1


async def test_a_file_is_an_answer_too() -> None:
    dialog = await onboarded()
    await dialog.say("/drill")
    assert "55 points for D001" in (await dialog.upload("answer.txt", ANSWER.encode())).text
    await dialog.say("/drill")
    unread = (await dialog.upload("song.mp3", b"ID3")).text
    assert "cannot read that kind of file" in unread
    assert "The drill D002 is still open" in unread
    assert "or a draft?" in (await dialog.upload("long.txt", f"{STORY} {OTHER} {STORY}".encode())).text


async def test_an_open_drill_survives_other_commands() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [
            (STORY, "[critique"),
            ("/drill", "[full D001]"),
            ("/why", "The drill D001 is still open"),
            ("/help", "The drill D001 is still open"),
            ("/xyz", "The drill D001 is still open"),
            ("/progress", "One critique"),
            ("/language", "Which language"),
            ("2", "下面我们说中文"),
            ("/audience de-general", "德国"),
            (ANSWER, "55 points for D001"),
        ]
    )
    assert len(dialog.log.rows) == 1


async def test_revising_puts_the_drill_aside() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [(STORY, "[critique"), ("/drill", "D001"), ("/revise", "Paste version 2"), (OTHER, "Version 2")]
    )


async def test_buttons_of_a_drill_that_is_over_are_stale() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001"), ("another", "D002")])
    for old in ("drill:hint:D001", "drill:another:D001", "drill:stop:D001", "drill:send:D001", "drill:dance:D002"):
        assert "earlier question" in (await dialog.press(old)).text
    await dialog.verify([("stop", "put aside")])
    for old in ("drill:hint:D002", "kind:answer", "kind:draft", "more:rum"):
        assert "earlier question" in (await dialog.press(old)).text


async def test_a_drill_that_is_no_longer_there_is_told_and_closed() -> None:
    dialog = await onboarded()
    await dialog.say("/drill")
    dialog.trainer.drills = {}
    await dialog.verify([("hint", "no more hints"), (ANSWER, "no longer in use"), (STORY, "[critique")])


async def test_an_answer_that_could_not_be_marked_is_kept_for_another_try() -> None:
    dialog = await onboarded()
    await dialog.say("/drill")
    dialog.trainer.failures = [UserFacingError("Busy.")]
    await dialog.verify([(ANSWER, "Your answer is still here."), ("1", "55 points for D001")])


async def test_a_case_is_told_and_another_follows() -> None:
    dialog = await onboarded()
    first = await dialog.say("案例")
    assert "[because lowest]\n\n[full C01]" in first.text
    await dialog.verify([("1", "[full C02]"), ("2", "[full D001]"), ("/case c01", "[because asked]")])


async def test_resources_come_three_at_a_time_each_with_its_reason() -> None:
    dialog = await onboarded()
    answer = (await dialog.say("/资源")).text
    assert answer.count("[because layer]") == 3
    assert [one.update_key[-2:] for one in dialog.log.practised] == ["#1", "#2", "#3"]


async def test_low_data_is_a_switch_that_is_remembered() -> None:
    dialog = await onboarded()
    await dialog.verify([("/lowdata", "Low data is on"), ("/drill", "[short D001]")])
    dialog.leave()
    await dialog.verify([("/drill", "[short D002]"), ("省流量", "Low data is off"), ("/case", "[full C01]")])


async def test_the_critique_leads_to_a_drill_for_its_weakest_dimension() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "Practise the weakest point"), ("7", "[full D001]")])
    assert dialog.trainer.history[-1][1] == "cognitive_empathy"


async def test_a_drill_waits_until_the_readers_are_known() -> None:
    dialog = Dialog()
    await dialog.verify([("/start", ""), ("1", ""), ("1", "Who are your readers"), ("/drill", "Who are your readers")])
    assert "Who are your readers" in (await dialog.press("drill:next")).text
    await dialog.verify([("1", "Your readers"), ("/audience", "Who are"), ("/drill", "[full D001]"), (ANSWER, "55")])


async def test_the_whole_drill_speaks_chinese() -> None:
    dialog = Dialog()
    await dialog.verify(
        [("/start", ""), ("2", "可以保存"), ("1", ""), ("1", "你的读者"), ("练习", "接下来写的就是你的答案")]
    )
    await dialog.verify(
        [("1", "[hint 1 of D001 zh-CN]"), ("", "没有文字"), (ANSWER, "下一道"), ("/省流量", "省流量已打开")]
    )


async def test_the_words_of_a_drill_work_as_commands_too_while_one_is_open() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [
            ("/drill", "D001"),
            ("/hint", "[hint 1 of D001 en]"),
            ("/stop", "put aside"),
            ("/stop", "I do not know /stop. /help shows what I can do."),
        ]
    )

"""Forecast first, then the simulated panel and the gap, as transcripts."""

from dataclasses import replace

import pytest

from bot.conversation.messages import MAX_CHOICE_ID, Reply
from bot.errors import UserFacingError
from tests.conversation.dialog import OTHER, REVISED, STORY, Dialog, Recorder, onboarded
from tests.fakes.fake_forum import OUTCOME

PANEL = "[simulated panel en us-general]"


def choices(answer: Recorder) -> list[str]:
    last = answer.outputs[-1]
    assert isinstance(last, Reply)
    return [choice.id for choice in last.choices]


async def with_draft(user: str = "mei") -> Dialog:
    dialog = await onboarded(user)
    await dialog.verify([(STORY, "Forecast first")])
    return dialog


async def test_a_student_forecasts_sees_the_gap_and_then_the_panel() -> None:
    dialog = await with_draft()
    await dialog.verify(
        [
            ("1", "Question 1 of 3. Of 100 readers"),
            ("40 40 20", "Noted: positive 40%, neutral 40%, hostile 20%."),
        ]
    )
    # The third choice is the phrase at that place, the fourth none of them.
    assert "“win-win cooperation”" in (await dialog.say("/help")).text
    await dialog.verify([("1", "Question 3 of 3. Which feeling")])
    shown = await dialog.say("2")
    told = shown.text
    assert "Your forecast beside a simulated panel (a model's 10 readers, not people)" in told
    assert "- positive: you 40%, they 20%\n- neutral: you 40%, they 50%\n- hostile: you 20%, they 30%" in told
    assert "you named “hutong” (40% of them); it was none of those words (50%)" in told
    assert "you named “warm” (20% of them); it was “indifferent” (50%)" in told
    # |p - q|² = 0.2² + 0.1² + 0.1² = 0.06 of 2/3, so 91; phrase 0.4/0.5, feeling 0.2/0.5; (2·91 + 80 + 40) / 4 = 75.5
    assert "Empathic accuracy: 76 of 100" in told
    assert "- Shares: 91 of 100. Guessing a third each would have earned 93." in told
    assert "- Words: 80 of 100.\n- Feeling: 40 of 100." in told
    assert "not to the readers themselves" in told
    assert "- 10 points more were neutral than you expected.\n  A reason for 4 of these 5: they scrolled past" in told
    assert "- 10 points more were hostile than you expected.\n" in told
    assert "A reason for 3 of these 3: “win-win cooperation” put them off." in told
    assert "more were positive" not in told
    assert told.index("Empathic accuracy") < told.index(PANEL)
    assert choices(shown) == ["do:revise", "do:audience", "do:why"]


async def test_the_whole_forecast_speaks_chinese() -> None:
    dialog = Dialog()
    await dialog.verify([("/start", ""), ("2", "可以保存"), ("1", ""), ("1", "你的读者")])
    await dialog.verify(
        [
            (STORY, "先猜猜读者的反应"),
            ("预测", "第 1 题，共 3 题：一百位读者里"),
            ("香蕉", "没看懂这是怎么分的"),
            ("四成好评两成反感", "记下了：正面 40%，中立 40%，敌意 20%。"),
            ("都不会", "第 3 题，共 3 题"),
            ("无所谓", "你的预测和模拟读者的反应（模型算出来的 10 位，不是真人）"),
        ]
    )
    (made,) = dialog.log.forecasts
    assert (made.compared.phrase, made.compared.feeling) == ("", "indifferent")
    assert made.compared.phrase_points == made.compared.feeling_points == 100
    await dialog.verify([("/读者反应", "[simulated panel zh-CN us-general]"), ("/预测", "再猜就不算预测了")])
    await dialog.verify([("/progress", "共情准确度：█  96，目前预测了 1 次")])


async def test_whoever_looks_first_cannot_forecast_that_draft_any_more() -> None:
    dialog = await with_draft()
    seen = await dialog.say("2")
    assert seen.text.startswith(PANEL)
    assert "do:forecast" not in choices(await dialog.say("/sources"))
    await dialog.verify([("/forecast", "it would be no forecast any more")])
    assert "no forecast any more" in (await dialog.press("do:forecast")).text
    assert dialog.forum.history[-1][0] == "react"
    await dialog.verify([("/revise", "Paste version 2"), (REVISED, "Forecast first"), ("/forecast", "Question 1 of 3")])


async def test_other_readers_of_the_same_draft_may_still_be_forecast() -> None:
    dialog = await with_draft()
    await dialog.verify(
        [("/panel", PANEL), ("/audience de-general", "Germany"), ("/forecast", "You write for: Germany")]
    )
    await dialog.verify([("1", "Question 2"), ("skip", "Question 3"), ("skip", "[simulated panel en de-general]")])
    assert [one.compared.audience for one in dialog.log.forecasts] == ["us-general", "de-general"]


@pytest.mark.parametrize("typed", ["banana", "40 40", "400 40 20", "-5 60 45", "🌸", "", "\ufffd" * 20, "word " * 20])
async def test_what_is_no_split_is_asked_for_again_and_nothing_is_lost(typed: str) -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", "Question 1"), (typed, "I cannot read that as shares"), ("40 40 20", "Noted")])
    await dialog.verify(
        [(typed, "not one of the phrases"), ("hutong", "Question 3"), (typed, "not one of the feelings")]
    )
    await dialog.verify([("warm", PANEL)])
    (made,) = dialog.log.forecasts
    assert made.compared.split == pytest.approx((0.4, 0.4, 0.2))
    assert (made.compared.phrase, made.compared.feeling) == ("hutong", "warm")


async def test_every_question_may_be_skipped_and_nothing_is_then_a_forecast() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", "Question 1"), ("6", "Question 2"), ("跳过", "Question 3")])
    last = (await dialog.say("/skip")).text
    assert last.startswith(PANEL)
    assert [one.compared.is_forecast for one in dialog.log.forecasts] == [False]
    await dialog.verify([("/forecast", "no forecast any more")])


async def test_with_a_question_skipped_there_is_no_empathic_accuracy_but_what_was_answered_counts() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("20 50 30", "Noted"), ("skip", "Question 3")])
    told = (await dialog.say("indifferent")).text
    assert "Empathic accuracy: none this time" in told
    assert "- Shares: 100 of 100" in told
    assert "Words:" not in told
    assert "No share was underestimated by more than 5 points" in told
    (made,) = dialog.log.forecasts
    assert made.compared.accuracy is None
    assert made.compared.split_points == pytest.approx(100)


@pytest.mark.parametrize("typed", ["stop", "不猜了", "/stop", "7"])
async def test_whoever_stops_keeps_the_answers_and_can_go_on(typed: str) -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", "Question 1")])
    stopped = await dialog.say(typed)
    assert "what you answered is kept" in stopped.text
    assert choices(stopped)[1] == "do:panel"
    await dialog.verify(
        [("1", "Question 1"), ("40 40 20", "Question 2"), ("stop", "kept"), ("/forecast", "Question 2")]
    )


async def test_after_stopping_a_text_is_a_draft_and_the_panel_compares_what_was_answered() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", ""), ("stop", "kept"), ("Hello there", "too short")])
    await dialog.verify([("/panel", "- positive: you 40%, they 20%")])
    assert dialog.log.forecasts[0].compared.phrase is None


async def test_a_draft_in_the_middle_is_read_and_the_forecast_is_said_to_be_closed() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", "Question 2"), (OTHER, "[critique en us-general")])
    assert [version.text for version, _ in dialog.log.rows] == [STORY, OTHER]
    assert not dialog.log.forecasts
    await dialog.verify([("/forecast", "Question 1")])


async def test_a_draft_that_could_not_be_read_leaves_the_forecast_open() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", "Question 2")])
    dialog.coach.failures = [UserFacingError("Busy.")]
    await dialog.verify([(OTHER, "Your draft is still here"), ("hutong", "Question 3")])


async def test_a_revision_in_the_middle_is_asked_about_and_answers_stay_until_it_is_read() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", ""), (REVISED, "Is it a revision of it?")])
    closed = await dialog.say("1")
    assert "The forecast for your earlier draft is closed" in closed.text
    assert "Version 2" in closed.text


async def test_buttons_of_another_question_or_forecast_are_stale_and_the_question_stays() -> None:
    dialog = await with_draft()
    first = choices(await dialog.say("/forecast"))
    assert all(len(choice) <= MAX_CHOICE_ID for choice in first)
    await dialog.press(first[0])
    for old in (first[0], first[4], "fc:deadbeef:p:0", "fc:", "fc:x:y:z:1", first[0].replace(":s:0", ":p:99")):
        answer = (await dialog.press(old)).text
        assert "earlier question" in answer
        assert "Question 2 of 3" in answer
    await dialog.verify([("skip", "Question 3"), ("warm", PANEL)])
    for old in first:
        assert "earlier question" in (await dialog.press(old)).text
    assert len(dialog.log.forecasts) == 1


async def test_a_button_of_somebody_else_does_nothing() -> None:
    mei, lin = await with_draft("mei"), await onboarded("lin")
    foreign = choices(await mei.say("/forecast"))
    for choice in foreign:
        assert "earlier question" in (await lin.press(choice)).text
    for choice in ("do:panel", "do:forecast"):
        assert "no draft yet" in (await lin.press(choice)).text
    assert not lin.log.forecasts


async def test_before_the_first_questions_are_answered_there_is_no_panel() -> None:
    dialog = Dialog()
    await dialog.verify([("/panel", "Which language"), ("1", "May I save"), ("/forecast", "May I save")])
    assert "earlier question" in (await dialog.press("do:panel")).text
    await dialog.verify([("1", ""), ("1", ""), ("/panel", "no draft yet"), ("预测", "no draft yet")])
    assert dialog.forum.history == []


async def test_a_panel_that_fails_loses_no_answer() -> None:
    dialog = await with_draft()
    dialog.forum.failures = [UserFacingError("Busy.")]
    await dialog.verify([("/forecast", "Busy."), ("1", "Question 1"), ("40 40 20", ""), ("1", "Question 3")])
    dialog.forum.failures = [RuntimeError("boom")]
    await dialog.verify([("warm", "tell your teacher this number: ref-1"), ("1", "Empathic accuracy: 76 of 100")])


async def test_other_commands_leave_the_question_open_and_ask_it_again() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", "Question 2")])
    for command in ("/why", "/sources", "/help", "/case", "/xyz", "/lowdata", "/progress", "/why dialogue"):
        answer = await dialog.say(command)
        asks_again = "Question 2 of 3" in answer.text
        assert asks_again == (command not in {"/lowdata", "/progress"}), command
    await dialog.verify([("1", "Question 3")])


async def test_a_drill_puts_the_forecast_aside_and_a_forecast_the_drill() -> None:
    dialog = await with_draft()
    await dialog.verify([("/forecast", ""), ("40 40 20", "Question 2"), ("/drill", "[full D001]")])
    await dialog.verify([("Qingming, the spring day for visiting graves.", "points for D001"), ("Hello", "too short")])
    await dialog.verify([("/drill", "[full D002]"), ("/forecast", "Question 2"), ("hutong", "Question 3")])


async def test_a_draft_with_nothing_to_ask_about_has_two_questions() -> None:
    dialog = await with_draft()
    dialog.forum.asked = ()
    dialog.forum.outcome = replace(OUTCOME, stumbled={})
    await dialog.verify([("/forecast", "Question 1 of 2"), ("40 40 20", "Question 2 of 2. Which feeling")])
    # (2 · 91 + 40) / 3 = 74: the phrase, which was not asked about, has no weight.
    await dialog.verify([("warm", "Empathic accuracy: 74 of 100")])


@pytest.mark.parametrize("problem", ["forecast-no-words", "forecast-other-language"])
async def test_what_a_panel_cannot_judge_is_not_forecast(problem: str) -> None:
    dialog = await with_draft()
    dialog.forum.problem, dialog.forum.outcome = problem, None
    refused = await dialog.say("/forecast")
    assert dialog.engine.flow.guide.translators["en"](problem) in refused.text
    assert choices(refused) == ["do:panel"]
    await dialog.verify([("1", PANEL)])
    assert not dialog.log.forecasts


async def test_what_was_compared_with_real_comments_is_not_called_a_panel() -> None:
    dialog = await with_draft()
    dialog.forum.outcome = replace(OUTCOME, simulated=False)
    await dialog.verify([("/forecast", ""), ("40 40 20", ""), ("1", "")])
    told = (await dialog.say("warm")).text
    assert "beside 10 real comments" in told
    assert "Most readers never comment" in told
    assert "panel (a model" not in told


async def test_low_data_shows_the_short_panel() -> None:
    dialog = await with_draft()
    await dialog.verify([("/lowdata", "Low data is on"), ("/panel", "[simulated short panel en us-general]")])


async def test_a_line_typed_at_a_question_is_no_text_of_many_lines() -> None:
    dialog = await with_draft()
    expected = [dialog.expectation.draft]
    for line in ("/forecast", "stop"):
        await dialog.say(line)
        expected.append(dialog.expectation.draft)
    assert expected == [True, False, True]


async def test_when_the_readers_are_no_longer_known_they_are_asked_for_first() -> None:
    dialog = await with_draft()
    (learner,) = dialog.log.learners
    await dialog.log.set_audience(learner, "atlantis-general")
    dialog.leave()
    await dialog.verify(
        [("/panel", "Who are your readers"), ("/forecast", "Who are your readers"), ("1", "Your readers")]
    )
    await dialog.verify([("/panel", PANEL)])

"""Dialogues of practising and forecasting; see `transcripts`."""

from tests.contracts.transcript import ANSWER, PANEL, READY, WITH_DRAFT, Transcript, presses, says, sends
from tests.conversation.dialog import STORY

PRACTICE = (
    Transcript(
        "a_drill_is_answered_with_the_help_of_hints",
        (
            *READY,
            says("/drill", "[because lowest]", "[full D001]", "What you write next is your answer.", "Hint"),
            presses("drill:hint:D001", "[hint 1 of D001 en]"),
            says("hint", "[hint 2 of D001 en]"),
            says("提示", "no more hints"),
            says(ANSWER, "[55 points for D001, en]"),
            presses("drill:next", "[full D002]"),
            presses("drill:stop:D002", "put aside"),
            says("/drill D999", "I know no drill by that name"),
        ),
    ),
    Transcript(
        "an_open_drill_survives_other_commands",
        (
            *WITH_DRAFT,
            says("/drill", "[full D001]"),
            says("/why", "[why all en]", "The drill D001 is still open"),
            sends("song.mp3", b"ID3", "cannot read that kind of file", "The drill D001 is still open"),
            sends("answer.txt", ANSWER.encode(), "[55 points for D001, en]"),
        ),
    ),
    Transcript(
        "a_case_is_followed_by_another_and_resources_come_together",
        (
            *READY,
            says("/case", "[full C01]", "Another case"),
            presses("Another case", "[full C02]"),
            says("/resources", "[full R01]", "[full R02]", "[full R03]"),
        ),
    ),
    Transcript(
        "low_data_makes_texts_short",
        (
            *WITH_DRAFT,
            says("/lowdata", "Low data is on"),
            says("/case", "[short C01]"),
            says("/panel", "[simulated short panel en us-general]"),
            says("/lowdata", "Low data is off"),
            says("/panel", PANEL),
        ),
    ),
)
FORECASTS = (
    Transcript(
        "a_student_forecasts_and_sees_the_gap_and_the_panel",
        (
            *WITH_DRAFT,
            presses("do:forecast", "You write for: United States", "Question 1 of 3", "Most shrug"),
            says("40 40 20", "Noted: positive 40%, neutral 40%, hostile 20%.", "Question 2 of 3"),
            presses("“hutong”", "Question 3 of 3"),
            presses("warm", "positive: you 40%, they 20%", "Empathic accuracy: 76 of 100", PANEL),
            says("/forecast", "it would be no forecast any more"),
        ),
    ),
    Transcript(
        "whoever_stops_keeps_the_answers_and_can_go_on",
        (
            *WITH_DRAFT,
            says("/forecast", "Question 1 of 3"),
            says("banana", "I cannot read that as shares"),
            says("stop", "what you answered is kept", "Go on with the forecast"),
            presses("do:forecast", "Question 1 of 3"),
            says("20 50 30", "Question 2 of 3"),
            says("skip", "Question 3 of 3"),
            says("/help", "/forget", "Question 3 of 3"),
            presses("indifferent", "Empathic accuracy: none this time", "Shares: 100 of 100"),
        ),
    ),
    Transcript(
        "a_forecast_speaks_chinese",
        (
            says("/start", "我们用哪种语言聊"),
            presses("lang:zh-CN", "可以保存你的稿子吗"),
            presses("consent:yes", "你想写给谁看"),
            presses("aud:us-general", "你的读者：美国。"),
            says(STORY, "[critique zh-CN us-general 26 words]", "先猜猜读者的反应"),
            says("预测", "第 1 题，共 3 题"),
            says("四成好评两成反感", "记下了：正面 40%，中立 40%，敌意 20%。"),
            says("都不会", "第 3 题，共 3 题"),
            says("无所谓", "你的预测和模拟读者的反应（模型算出来的 10 位，不是真人）"),
            says("/progress", "共情准确度"),
        ),
    ),
    Transcript(
        "whoever_looks_at_the_panel_first_cannot_forecast_any_more",
        (
            *WITH_DRAFT,
            presses("do:panel", PANEL),
            says("/forecast", "no forecast any more"),
        ),
    ),
)

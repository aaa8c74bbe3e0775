"""The dialogues of a student, as data: what the student does, and what the answer must contain.

They run over the fakes of `tests/fakes` (a coach that counts words, two drills, ten readers) and the small set of
audiences of `tests/conversation/dialog.py`, so that every platform must give the same answers.
"""

from dataclasses import dataclass

from tests.conversation.dialog import OTHER, REVISED, STORY

ANSWER = "Qingming, the spring day for visiting graves, smells of wet grass."
PANEL = "[simulated panel en us-general]"
CRITIQUE = "[critique en us-general 26 words]"


@dataclass(frozen=True)
class Says:
    """A text or a command is sent; the answer contains `expected` in this order."""

    text: str
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Presses:
    """A button is pressed: `choice` is its id or its label."""

    choice: str
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Sends:
    """A file is sent."""

    name: str
    content: bytes
    expected: tuple[str, ...]


Step = Says | Presses | Sends


@dataclass(frozen=True)
class Transcript:
    """One dialogue. Its name says what it shows."""

    name: str
    steps: tuple[Step, ...]


def says(text: str, *expected: str) -> Says:
    """One line of a transcript."""
    return Says(text, expected)


def presses(choice: str, *expected: str) -> Presses:
    """One line of a transcript."""
    return Presses(choice, expected)


def sends(name: str, content: bytes, *expected: str) -> Sends:
    """One line of a transcript."""
    return Sends(name, content, expected)


READY: tuple[Step, ...] = (
    says("/start", "Which language shall we speak?"),
    presses("lang:en", "/forget erases all of it", "May I save your drafts?"),
    presses("consent:yes", "Thank you", "Who are your readers?", "United States"),
    presses("aud:us-general", "Your readers: United States."),
)
WITH_DRAFT: tuple[Step, ...] = (*READY, says(STORY, CRITIQUE))

FIRST_CONTACT = (
    Transcript(
        "a_student_gets_from_start_to_a_critique_in_english",
        (
            says("/start", "Which language shall we speak?", "English", "中文"),
            presses("lang:en", "May I save your drafts?", "Yes, save my drafts"),
            presses("consent:yes", "Who are your readers?"),
            says("germany", "Germany, under 25 on TikTok"),
            presses("aud:de-general", "Your readers: Germany."),
            says(STORY, "[critique en de-general 26 words]"),
        ),
    ),
    Transcript(
        "a_student_gets_from_start_to_a_critique_in_chinese",
        (
            says("你好", "我们用哪种语言聊"),
            presses("中文", "可以保存你的稿子吗", "可以，保存我的稿子"),
            says("同意", "你想写给谁看"),
            says("德国", "德国 TikTok 上的年轻人"),
            says("２", "你的读者：德国 TikTok 上的年轻人。"),
            says(STORY, "[critique zh-CN de-genz-tiktok 26 words]", "为什么是这个分"),
            presses("为什么是这个分", "[why all zh-CN]"),
            says("/language English", "We speak English from here on."),
        ),
    ),
    Transcript(
        "without_consent_a_critique_is_given_and_nothing_is_saved",
        (
            says("/start", "Which language shall we speak?"),
            presses("lang:en", "May I save your drafts?"),
            presses("consent:no", "Nothing will be saved.", "Who are your readers?"),
            presses("aud:us-general", "Your readers"),
            says(STORY, CRITIQUE, "Not saved"),
            says("/mydata", "Nothing about you is saved."),
            says("/progress", "No scores are saved yet"),
            says("/withdraw", "nothing to withdraw"),
        ),
    ),
    Transcript(
        "a_draft_sent_before_any_question_is_kept_until_they_are_answered",
        (
            says(STORY, "I have kept your text", "Which language shall we speak?"),
            presses("lang:en", "May I save your drafts?"),
            presses("consent:no", "Who are your readers?"),
            presses("aud:us-general", CRITIQUE),
        ),
    ),
    Transcript(
        "anything_but_an_answer_repeats_the_question",
        (
            says("klingon", "Which language shall we speak?"),
            says("7", "Which language shall we speak?"),
            says("/revise", "Which language shall we speak?"),
            presses("lang:zh-CN", "可以保存你的稿子吗"),
            says("maybe", "可以保存你的稿子吗"),
        ),
    ),
)
DRAFTS = (
    Transcript(
        "a_critique_is_followed_by_why_sources_and_other_readers",
        (
            *WITH_DRAFT,
            presses("do:why", "[why all en]", "Cultural perception"),
            presses("why:dialogue", "[why dialogue en]"),
            says("/why 2", "[why emotional_empathy en]"),
            says("/why charm", "I score six things"),
            presses("do:sources", "[sources us-general]"),
            presses("do:audience", "Who are your readers?"),
            says("brazil", "I found these readers", "Brazil"),
            presses("aud:br-general", "Your readers: Brazil.", "Read my last draft for these readers"),
            presses("do:again", "[critique en br-general 26 words]"),
        ),
    ),
    Transcript(
        "a_revision_is_compared_with_the_version_before",
        (
            *WITH_DRAFT,
            presses("do:revise", "Paste version 2"),
            says(
                REVISED,
                "Version 2 compared with the one before",
                "[from 26 to 40 words]",
                "Words: 14 added, 0 removed, 26 kept.",
            ),
        ),
    ),
    Transcript(
        "a_text_close_to_the_last_one_is_asked_about",
        (
            *WITH_DRAFT,
            says(REVISED, "Is it a revision of it?", "A new draft"),
            presses("kind:revision", "Version 2 compared with the one before"),
            says(OTHER, "[critique en us-general"),
        ),
    ),
    Transcript(
        "without_a_draft_there_is_nothing_to_explain",
        (
            *READY,
            says("/why", "There is no draft yet"),
            says("/sources", "There is no draft yet"),
            says("/revise", "There is no draft yet"),
            says("/panel", "no draft yet"),
        ),
    ),
    Transcript(
        "texts_that_are_no_draft_get_one_sentence_and_lose_nothing",
        (
            *WITH_DRAFT,
            says("… !!! 🌸", "no words"),
            says("Hello there", "too short to be read as a draft"),
            says("/why", "[why all en]"),
        ),
    ),
    Transcript(
        "files_are_read_like_pasted_drafts",
        (
            *READY,
            sends("story.txt", STORY.encode(), CRITIQUE),
            sends("story.md", REVISED.encode("utf-8-sig"), "Is it a revision of it?"),
        ),
    ),
    Transcript(
        "files_that_give_no_text_get_one_sentence",
        (
            *READY,
            sends("song.mp3", b"ID3", "cannot read that kind of file"),
            sends("picture.txt", bytes(range(256)) * 20, "not readable text"),
            sends("empty.txt", b" \n", "no words"),
            sends("long.txt", b"word " * 10_001, "longer than 50,000 characters"),
            sends("big.txt", b"many words " * 200_000, "larger than 2 MB"),
            says("/why", "There is no draft yet"),
        ),
    ),
)
PRACTICE = (
    Transcript(
        "a_drill_is_answered_with_the_help_of_hints",
        (
            *READY,
            says("/drill", "[because lowest]", "[full D001]", "Your next message is your answer.", "Hint"),
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
KEEPING = (
    Transcript(
        "progress_shows_the_change_between_two_versions",
        (
            *WITH_DRAFT,
            says("/progress", "at least two"),
            presses("do:revise", "Paste version 2"),
            says(REVISED, "Version 2 compared"),
            says("/progress", "Your last 2 critiques of 2", "26 → 40  Emotional empathy"),
        ),
    ),
    Transcript(
        "my_data_come_word_for_word_in_a_file",
        (
            *WITH_DRAFT,
            says("/mydata", "- version: 1", f'"text": "{STORY}"'),
        ),
    ),
    Transcript(
        "forgetting_needs_a_clear_yes",
        (
            *WITH_DRAFT,
            says("/forget", "Erase everything?"),
            presses("forget:no", "Nothing was erased."),
            says("/forget", "Erase everything?"),
            says("/why", "[why all en]"),
            presses("forget:yes", "earlier question"),
            says("/mydata", "- version: 1"),
            says("/forget", "Erase everything?"),
            presses("forget:yes", "Everything about you is erased."),
            says("/why", "Which language shall we speak?"),
            says("/mydata", "Nothing about you is saved."),
        ),
    ),
    Transcript(
        "after_withdrawal_nothing_more_is_saved",
        (
            *WITH_DRAFT,
            says("/withdraw", "Nothing more will be saved."),
            says(OTHER, "Not saved"),
            says("/mydata", "- version: 1"),
            says("/start", "Which language shall we speak?"),
        ),
    ),
)
MISTAKES = (
    Transcript(
        "an_unknown_command_is_answered_with_the_nearest_one",
        (
            *READY,
            says("/revize", "I do not know /revize. Did you mean /revise?"),
            says("/xyzzy", "Did you mean /help?"),
        ),
    ),
    Transcript(
        "a_button_of_an_earlier_question_changes_nothing",
        (
            says("/start", "Which language shall we speak?"),
            presses("lang:en", "May I save your drafts?"),
            presses("consent:no", "Nothing will be saved."),
            presses("consent:yes", "earlier question", "Who are your readers?"),
            presses("aud:us-general", "Your readers"),
            says(STORY, "Not saved"),
        ),
    ),
)
TRANSCRIPTS = (*FIRST_CONTACT, *DRAFTS, *PRACTICE, *FORECASTS, *KEEPING, *MISTAKES)

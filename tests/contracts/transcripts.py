"""The dialogues of a student, as data: what the student does, and what the answer must contain.

They run over the fakes of `tests/fakes` (a coach that counts words, two drills, ten readers) and the small set of
audiences of `tests/conversation/dialog.py`, so that every platform must give the same answers.
"""

from tests.contracts.transcript import CRITIQUE, READY, WITH_DRAFT, Transcript, presses, says, sends
from tests.contracts.transcripts_of_practice import FORECASTS, PRACTICE
from tests.conversation.dialog import OTHER, REVISED, STORY

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
            says("/mydata", "- Versions of drafts: 1", f'"text": "{STORY}"'),
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
            says("/mydata", "- Versions of drafts: 1"),
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
            says("/mydata", "- Versions of drafts: 1"),
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
            says("/xyzzy", "/help shows what I can do."),
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

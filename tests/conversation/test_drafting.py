"""Drafts, revisions and questions about them."""

from bot.conversation.drafting import MAX_CHARACTERS
from bot.conversation.messages import Reply, Stage, StageUpdate
from bot.errors import UserFacingError
from tests.conversation.dialog import OTHER, REVISED, STORY, Dialog, onboarded


async def test_the_acknowledgement_comes_first_and_advances_through_five_stages_in_order() -> None:
    dialog = await onboarded()
    outputs = (await dialog.say(STORY)).outputs
    first, *stages, last = outputs
    assert isinstance(first, Reply)
    assert isinstance(last, Reply)
    assert [update.stage for update in stages if isinstance(update, StageUpdate)] == list(Stage)
    assert {update.placeholder for update in stages if isinstance(update, StageUpdate)} == {first.placeholder}
    assert last.replaces == first.placeholder is not None


async def test_only_buttons_that_do_something_are_shown_and_each_does_it() -> None:
    dialog = await onboarded()
    critique = (await dialog.say(STORY)).outputs[-1]
    assert isinstance(critique, Reply)
    expected = {
        "do:forecast": "Of 100 readers",
        "do:panel": "[simulated panel en us-general]",
        "do:revise": "Paste version 2",
        "do:why": "[why all en]",
        "do:sources": "[sources us-general]",
        "do:audience": "Who are your readers",
        "drill:for:cognitive_empathy": "[full D001]",
    }
    assert [choice.id for choice in critique.choices] == list(expected)
    for choice, answer in expected.items():
        assert answer in (await dialog.press(choice)).text


async def test_why_can_be_asked_for_one_dimension_by_number_or_name() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [
            ("/why", "There is no draft yet"),
            ("/sources", "There is no draft yet"),
            ("/revise", "There is no draft yet"),
            (STORY, "[critique"),
            ("/why 2", "[why emotional_empathy en]"),
            ("/why dialogue", "[why dialogue en]"),
            ("/why Narrative tr", "[why narrative_translation en]"),
            ("/why 9", "I score six things"),
            ("/why charm", "I score six things"),
            ("5", "[why dialogue en]"),
        ]
    )
    assert len(dialog.coach.history) == 1


async def test_a_revision_is_saved_as_version_two_and_compared() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique"), ("/revise", "Paste version 2")])
    answer = (await dialog.say(REVISED)).text
    assert "Version 2 compared with the one before" in answer
    assert "[from 26 to 40 words]" in answer
    assert "Words: 14 added, 0 removed, 26 kept." in answer
    (first, _), (second, _) = dialog.log.rows
    assert (second.draft_id, second.number) == (first.draft_id, 2)


async def test_a_text_close_to_the_last_one_is_asked_about_and_another_is_not() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique"), (REVISED, "Is it a revision"), ("1", "Version 2 compared")])
    await dialog.verify([(OTHER, "[critique"), (STORY, "[critique"), (REVISED, "Is it a revision"), ("2", "[critique")])
    assert [logged.version_number for _, logged in dialog.log.rows] == [1, 2, 1, 1, 1]


async def test_a_text_waiting_for_an_answer_survives_another_command() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique"), (REVISED, "Is it a revision"), ("/help", "/forget")])
    assert "Version 2 compared" in (await dialog.press("kind:revision")).text


async def test_a_draft_is_revised_after_coming_back() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique")])
    dialog.leave()
    await dialog.verify([("/revise", "Paste version 2"), (REVISED, "[from 26 to 40 words]")])


async def test_a_revision_without_consent_is_compared_and_not_saved() -> None:
    dialog = Dialog()
    await dialog.verify([("/start", ""), ("1", ""), ("no", ""), ("1", ""), (STORY, "Not saved")])
    await dialog.verify([("/revise", "Paste version 2"), (REVISED, "[from 26 to 40 words]")])
    assert not dialog.log.rows


async def test_the_last_draft_can_be_read_for_other_readers() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "us-general"), ("6", "Who are your readers"), ("brazil", "I found"), ("1", "Brazil")])
    answer = await dialog.press("do:again")
    assert "[critique en br-general 26 words]" in answer.text
    assert "compared with the one before" not in answer.text


async def test_who_writes_on_instead_of_choosing_other_readers_keeps_those_they_have() -> None:
    dialog = await onboarded()
    await dialog.verify([("/audience", "Who are your readers?"), (STORY, "[critique en us-general")])


async def test_a_new_language_is_used_for_explanations_of_the_same_draft() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [(STORY, "[critique en"), ("/language", "English"), ("2", "下面我们说中文"), ("/why", "zh-CN]")]
    )


async def test_texts_that_are_no_draft_get_one_sentence_and_lose_nothing() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [
            (STORY, "[critique"),
            ("", "no words"),
            ("… !!! 🌸", "no words"),
            ("Hello there", "too short"),
            ("word " * 10_001, f"longer than {MAX_CHARACTERS:,} characters"),
            ("some words and a NUL \0 in between them all", "not readable text"),
            ("\ufffd" * 200, "not readable text"),
            ("/why", "[why all en]"),
        ]
    )
    assert len(dialog.log.rows) == 1


async def test_files_are_read_like_pasted_drafts() -> None:
    dialog = await onboarded()
    assert "[critique en us-general 26 words]" in (await dialog.upload("story.txt", STORY.encode())).text
    assert "Is it a revision" in (await dialog.upload("story.md", REVISED.encode("utf-8-sig"))).text


async def test_files_that_give_no_text_get_one_sentence() -> None:
    dialog = await onboarded()
    assert "could not open the file gone.txt" in (await dialog.upload("gone.txt", None)).text
    assert "cannot read that kind of file" in (await dialog.upload("song.mp3", b"ID3")).text
    assert "not readable text" in (await dialog.upload("picture.txt", bytes(range(256)) * 20)).text
    assert "no words" in (await dialog.upload("empty.txt", b"")).text
    assert "terminal" in (await dialog.say("/file")).text
    assert not dialog.coach.history


async def test_a_coach_that_refuses_says_so_and_the_draft_is_kept_for_another_try() -> None:
    dialog = await onboarded()
    dialog.coach.failures = [UserFacingError("This audience is resting.")]
    answer = (await dialog.say(STORY)).text
    assert "This audience is resting." in answer
    assert "Your draft is still here." in answer
    assert "[critique en us-general 26 words]" in (await dialog.press("do:retry")).text


async def test_a_revision_that_failed_is_still_a_revision_when_tried_again() -> None:
    dialog = await onboarded()
    await dialog.verify([(STORY, "[critique"), ("/revise", "")])
    dialog.coach.failures = [UserFacingError("Busy.")]
    await dialog.verify([(REVISED, "Try again"), ("1", "Version 2 compared")])


async def test_a_retry_with_nothing_to_retry_says_so() -> None:
    dialog = await onboarded()
    assert "There is no draft yet" in (await dialog.press("do:retry")).text
    assert "There is no draft yet" in (await dialog.press("do:again")).text

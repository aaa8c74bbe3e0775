"""What is kept of practice, for whom, and what the next recommendation knows of it, as transcripts."""

from datetime import UTC, datetime

from bot.conversation.messages import Incoming
from bot.domain.practice import PIN, ClassRule
from tests.conversation.dialog import CLASS, STORY, Dialog, Recorder, onboarded

ANSWER = "Qingming, the spring day for visiting graves, smells of wet grass."


async def unconsenting() -> Dialog:
    dialog = Dialog()
    await dialog.verify([("/start", ""), ("1", ""), ("no", ""), ("1", "Your readers")])
    return dialog


async def test_what_was_shown_and_answered_is_saved_once_each() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001"), (ANSWER, "55 points")])
    shown, answered = dialog.log.practised
    assert (shown.entry_id, shown.kind, shown.reason, shown.answer) == ("D001", "drill", "lowest", None)
    assert answered.answer is not None
    assert (answered.answer.text, answered.answer.points, answered.reason) == (ANSWER, 55.0, "lowest")


async def test_without_consent_practice_works_and_nothing_is_saved() -> None:
    dialog = await unconsenting()
    await dialog.verify([("/drill", "Not saved"), (ANSWER, "Not saved"), ("2", "[full D002]"), ("/case", "Not saved")])
    assert not dialog.log.practised
    assert not dialog.log.learners
    await dialog.verify([("/case", "[full C02]")])


async def test_after_withdrawal_nothing_more_of_practice_is_saved() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001"), ("/withdraw", "Nothing more"), (ANSWER, "Not saved"), ("/drill", "D002")])
    assert [one.answer for one in dialog.log.practised] == [None]


async def test_before_the_first_questions_are_answered_there_is_no_practice() -> None:
    dialog = Dialog()
    await dialog.verify([("/drill", "Which language"), ("1", "May I save"), ("/练习", "May I save")])
    assert "earlier question" in (await dialog.press("drill:next")).text
    assert dialog.trainer.history == []


async def test_forgetting_in_the_middle_of_a_drill_erases_it_too() -> None:
    dialog = await onboarded()
    await dialog.verify([("/drill", "D001"), (ANSWER, "55"), ("/drill", "D002"), ("/forget", "Erase"), ("1", "erased")])
    assert not dialog.log.practised
    await dialog.verify([(ANSWER, "Which language")])


async def test_my_data_shows_practice_word_for_word() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [
            ("/drill", "D001"),
            (ANSWER, "55"),
            ("/mydata", "- Drills, cases and resources you took: 2"),
            ("/mydata", ANSWER),
        ]
    )


async def test_the_trainer_hears_of_drafts_earlier_practice_and_the_rules_of_the_class() -> None:
    dialog = await onboarded()
    rules = [ClassRule(name, "D001", PIN, datetime(2026, 11, 1, tzinfo=UTC)) for name in (CLASS, "other")]
    dialog.log.rules = rules
    await dialog.verify([(STORY, "[critique"), ("/drill", "D001"), (ANSWER, "55"), ("/drill", "D002")])
    trainee = dialog.trainer.history[-1][2]
    assert [one.points for one in trainee.met] == [None, 55.0]
    assert len(trainee.drafts) == 1
    assert list(trainee.rules) == rules[:1]
    assert trainee.audience == "us-general"


async def test_two_sessions_of_one_person_know_of_each_others_practice() -> None:
    first, second = await onboarded(), Dialog()
    second.log = first.log
    second.leave()
    await first.verify([("/drill", "[full D001]")])
    await second.verify([("/drill", "[full D002]")])
    await first.verify([(ANSWER, "for D001")])
    await second.verify([(ANSWER, "for D002")])


async def test_an_update_that_arrives_again_shows_the_same_drill_and_marks_the_same_answer_once() -> None:
    dialog = await onboarded()
    before = await dialog.sessions.load(dialog.key)
    assert before is not None
    for _ in range(2):
        await dialog.sessions.save(dialog.key, before)
        recorder = Recorder()
        await dialog.engine.handle(Incoming(dialog.key, "again", text="/drill"), recorder)
        assert "[full D001]" in recorder.text
    opened = await dialog.sessions.load(dialog.key)
    assert opened is not None
    for _ in range(2):
        await dialog.sessions.save(dialog.key, opened)
        await dialog.engine.handle(Incoming(dialog.key, "answer", text=ANSWER), Recorder())
    assert [one.update_key for one in dialog.log.practised] == ["console:room:again#1", "console:room:answer"]

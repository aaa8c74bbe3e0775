"""What every log must do. A test class inherits `LogContract` and gives a `log` fixture: an empty log."""

import json
from dataclasses import replace

import pytest

from bot.conversation.ports import Log
from bot.domain.interaction import DimensionScore, Interaction, LoggedFinding, Scored
from bot.domain.practice import Answer, Practised
from bot.errors import UserFacingError

SCORED = Scored(
    audience="us-general",
    overall=61.0,
    scores=(DimensionScore("dialogue", 40.0, 30.5, 50.0), DimensionScore("emotional_empathy", None, None, None)),
    findings=(LoggedFinding("didactic", "dialogue", "major", 0, 4, "Must", ("US-03",)),),
    checks={"accuracy": "ok"},
    flags=("short",),
    engine={"scorer": "1", "model": None},
    timings_ms={"perception": 1.5},
)


async def record(
    log: Log, learner_id: str, update_key: str, text: str = "A draft.", revises: str | None = None
) -> Interaction:
    """Record a text with the scores above."""
    return await log.record(
        learner_id, update_key=update_key, text=text, language="en", words=2, scored=SCORED, revises=revises
    )


ANSWER = Answer("Three words here.", "en", 3, "us-general", 62.5, ({"kind": "words", "points": 100},), {"scorer": "1"})


async def practise(log: Log, learner_id: str, update_key: str, answer: Answer | None = ANSWER) -> Practised:
    """Record a drill that was answered, or shown when there is no answer."""
    return await log.record_practice(
        learner_id, update_key=update_key, entry_id="D001", kind="drill", reason="lowest", answer=answer
    )


async def consenting(log: Log, external_id: str) -> str:
    """The id of a new learner who agreed to saving."""
    learner = await log.enrol("console", external_id, "en")
    await log.grant_consent(learner.id, "2026-11")
    return learner.id


class LogContract:
    """The behaviour that the conversation relies on."""

    async def test_a_stranger_is_unknown(self, log: Log) -> None:
        assert await log.learner("console", "nobody") is None

    async def test_enrolling_twice_gives_the_same_learner_unchanged(self, log: Log) -> None:
        first = await log.enrol("console", "mei", "en")
        assert await log.enrol("console", "mei", "zh-CN") == first

    async def test_the_same_id_on_another_platform_is_another_person(self, log: Log) -> None:
        first = await log.enrol("console", "mei", "en")
        assert (await log.enrol("telegram", "mei", "en")).id != first.id

    async def test_language_and_audience_are_remembered(self, log: Log) -> None:
        learner = await log.enrol("console", "mei", "en")
        await log.set_locale(learner.id, "zh-CN")
        await log.set_audience(learner.id, "de-general")
        again = await log.learner("console", "mei")
        assert again is not None
        assert (again.locale, again.audience) == ("zh-CN", "de-general")

    async def test_consent_is_none_until_granted_then_given_then_withdrawn(self, log: Log) -> None:
        learner = await log.enrol("console", "mei", "en")
        assert await log.consent(learner.id) is None
        await log.grant_consent(learner.id, "2026-11")
        given = await log.consent(learner.id)
        await log.withdraw_consent(learner.id)
        withdrawn = await log.consent(learner.id)
        assert given is not None
        assert given.is_given
        assert withdrawn is not None
        assert not withdrawn.is_given

    async def test_consent_can_be_given_again_after_withdrawal(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        await log.withdraw_consent(learner_id)
        await log.grant_consent(learner_id, "2026-11")
        consent = await log.consent(learner_id)
        assert consent is not None
        assert consent.is_given

    async def test_a_standing_is_the_learner_and_whether_the_consent_granted_last_is_given(self, log: Log) -> None:
        assert await log.standing("telegram", "mei") is None
        learner = await log.enrol("telegram", "mei", "en")
        seen = [await log.standing("telegram", "mei")]
        for change in (log.grant_consent, None, log.grant_consent):
            await (change(learner.id, "2026-11") if change else log.withdraw_consent(learner.id))
            seen.append(await log.standing("telegram", "mei"))
        assert [one and one.consented for one in seen] == [False, True, False, True]
        assert {one and one.learner for one in seen} == {learner}

    async def test_nothing_is_recorded_before_consent(self, log: Log) -> None:
        learner = await log.enrol("console", "mei", "en")
        with pytest.raises(UserFacingError):
            await record(log, learner.id, "u1")
        assert await log.history(learner.id) == []

    async def test_nothing_is_recorded_after_withdrawal(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        await log.withdraw_consent(learner_id)
        with pytest.raises(UserFacingError):
            await record(log, learner_id, "u1")
        assert await log.latest_version(learner_id) is None

    async def test_the_same_update_is_recorded_once(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        first = await record(log, learner_id, "u1")
        assert await record(log, learner_id, "u1", text="Another text.") == first
        assert len(await log.history(learner_id)) == 1

    async def test_what_was_scored_comes_back_whole(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        await record(log, learner_id, "u1")
        (logged,) = await log.history(learner_id)
        for name in Scored.__dataclass_fields__:
            assert getattr(logged.interaction, name) == getattr(SCORED, name), name

    async def test_a_revision_is_the_next_version_of_its_draft(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        await record(log, learner_id, "u1", "First.")
        first = await log.latest_version(learner_id)
        assert first is not None
        await record(log, learner_id, "u2", "Second.", revises=first.draft_id)
        second = await log.latest_version(learner_id)
        assert second is not None
        assert (second.draft_id, second.number, second.text) == (first.draft_id, 2, "Second.")

    async def test_a_new_draft_starts_at_version_one(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        await record(log, learner_id, "u1", "First.")
        await record(log, learner_id, "u2", "Something else.")
        assert [logged.version_number for logged in await log.history(learner_id)] == [1, 1]

    async def test_nobody_revises_the_draft_of_somebody_else(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        await record(log, mei, "u1")
        hers = await log.latest_version(mei)
        assert hers is not None
        with pytest.raises(UserFacingError):
            await record(log, lin, "u2", revises=hers.draft_id)

    async def test_history_is_oldest_first_and_ones_own(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        await record(log, mei, "u1")
        await record(log, lin, "u2")
        await record(log, mei, "u3")
        assert [logged.interaction.update_key for logged in await log.history(mei)] == ["u1", "u3"]

    async def test_everything_about_a_learner_holds_the_text_and_nobody_elses(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        await record(log, mei, "u1", "The canary sings.")
        await record(log, lin, "u2", "The owl hoots.")
        everything = json.dumps(dict(await log.everything_about(mei)), default=str)
        assert "The canary sings." in everything
        assert "owl" not in everything

    async def test_forgetting_erases_one_person_and_leaves_the_others(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        await record(log, mei, "u1")
        await record(log, lin, "u2")
        hers = await log.everything_about(lin)
        await log.forget(mei)
        assert await log.learner("console", "mei") is None
        assert await log.history(mei) == []
        assert await log.everything_about(lin) == hers

    async def test_the_wish_for_little_data_is_remembered(self, log: Log) -> None:
        learner = await log.enrol("console", "mei", "en")
        assert not learner.low_data
        await log.set_low_data(learner.id, low_data=True)
        again = await log.learner("console", "mei")
        assert again is not None
        assert again.low_data

    async def test_no_practice_is_recorded_without_consent(self, log: Log) -> None:
        learner = await log.enrol("console", "mei", "en")
        with pytest.raises(UserFacingError):
            await practise(log, learner.id, "u1")
        assert await log.practice_history(learner.id) == []

    async def test_practice_comes_back_whole_and_oldest_first(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        shown, answered = await practise(log, learner_id, "u1", None), await practise(log, learner_id, "u2")
        assert await log.practice_history(learner_id) == [shown, answered]
        assert (shown.answer, answered.answer) == (None, ANSWER)
        assert (answered.entry_id, answered.kind, answered.reason) == ("D001", "drill", "lowest")

    async def test_an_answer_that_could_not_be_scored_has_no_points(self, log: Log) -> None:
        learner_id = await consenting(log, "mei")
        unscored = await practise(log, learner_id, "u1", replace(ANSWER, points=None))
        assert unscored.answer is not None
        assert unscored.answer.points is None

    async def test_the_same_update_of_practice_is_recorded_once_and_never_for_another(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        first = await practise(log, mei, "u1")
        assert await practise(log, mei, "u1", replace(ANSWER, text="Another.")) == first
        with pytest.raises(UserFacingError):
            await practise(log, lin, "u1")
        assert await log.practice_history(lin) == []

    async def test_practice_is_part_of_everything_and_of_forgetting(self, log: Log) -> None:
        mei, lin = await consenting(log, "mei"), await consenting(log, "lin")
        await practise(log, mei, "u1", replace(ANSWER, text="The canary sings."))
        hers = await practise(log, lin, "u2")
        assert "The canary sings." in json.dumps(dict(await log.everything_about(mei)), default=str)
        await log.forget(mei)
        assert await log.practice_history(mei) == []
        assert await log.practice_history(lin) == [hers]

    async def test_a_class_without_rules_has_none(self, log: Log) -> None:
        assert await log.class_rules("class-7b") == []

"""The driver: order, faults, redelivery, and what never reaches the log of the program."""

import asyncio
from collections.abc import Callable

import pytest
from structlog.testing import capture_logs

from bot.conversation.messages import Choice, Incoming, Output, SessionKey, Stage, StageUpdate
from bot.conversation.sessions import SessionsInMemory
from bot.conversation.state import BLANK
from bot.domain.learner import Learner
from tests.conversation.dialog import OTHER, STORY, Recorder, engine_of, onboarded
from tests.fakes.fake_coach import FakeAssessment, FakeCoach
from tests.fakes.fake_log import FakeLog


async def test_an_unforeseen_fault_gives_one_sentence_with_a_reference_and_logs_no_draft() -> None:
    dialog = await onboarded()
    dialog.coach.failures = [ZeroDivisionError(f"cannot divide {STORY}")]
    with capture_logs() as logs:
        answer = (await dialog.say(STORY)).text
    assert "Something went wrong on my side" in answer
    assert "ref-1" in answer
    assert logs == [
        {
            "event": "conversation_failed",
            "log_level": "error",
            "reference": "ref-1",
            "error": "ZeroDivisionError",
        }
    ]
    assert "ZeroDivisionError" not in answer


async def test_a_fault_in_the_first_look_up_leaves_the_conversation_usable() -> None:
    class BrokenOnce(FakeLog):
        broken = True

        async def learner(self, platform: str, external_id: str) -> Learner | None:
            if self.broken:
                raise OSError("disk")
            return await super().learner(platform, external_id)

    log = BrokenOnce()
    engine = engine_of(FakeCoach(), log, SessionsInMemory())
    key, recorder = SessionKey("console", "room", "mei"), Recorder()
    await engine.handle(Incoming(key, "u1", text="/start"), recorder)
    log.broken = False
    await engine.handle(Incoming(key, "u2", text="/start"), recorder)
    assert "Something went wrong" in recorder.text
    assert "Which language" in recorder.text


async def test_a_stage_that_cannot_be_shown_does_not_cost_the_critique() -> None:
    class Clumsy(Recorder):
        async def show(self, output: Output) -> None:
            if isinstance(output, StageUpdate):
                raise ConnectionError("edit refused")
            await super().show(output)

    dialog, outlet = await onboarded(), Clumsy()
    await dialog.engine.handle(Incoming(dialog.key, "x", text=STORY), outlet)
    assert "[critique" in outlet.text


async def test_what_the_outlet_raises_reaches_the_adapter() -> None:
    class Gone(Recorder):
        async def show(self, _output: Output) -> None:
            raise BrokenPipeError

    dialog = await onboarded()
    with pytest.raises(BrokenPipeError):
        await dialog.engine.handle(Incoming(dialog.key, "x", text="/help"), Gone())


async def test_messages_of_one_session_are_answered_in_order_and_others_do_not_wait() -> None:
    class SlowCoach(FakeCoach):
        def __init__(self) -> None:
            super().__init__()
            self.release = asyncio.Event()

        async def assess(
            self, text: str, audience: str, locale: str, report: Callable[[Stage], None]
        ) -> FakeAssessment:
            await self.release.wait()
            return await super().assess(text, audience, locale, report)

    dialog, coach = await onboarded(), SlowCoach()
    dialog.coach = coach
    dialog.leave()
    slow = asyncio.create_task(dialog.say(STORY))
    await asyncio.sleep(0)
    after = asyncio.create_task(dialog.say("/why"))
    other = Recorder()
    await dialog.engine.handle(Incoming(SessionKey("console", "room", "lin"), "x", text="/start"), other)
    assert "Which language" in other.text
    assert not after.done()
    coach.release.set()
    assert "[critique" in (await slow).text
    assert "[why all en]" in (await after).text


async def test_the_same_update_twice_is_saved_once() -> None:
    dialog = await onboarded()
    for _ in range(2):
        dialog.leave()
        await dialog.engine.handle(Incoming(dialog.key, "same", text=STORY), Recorder())
        await dialog.engine.handle(Incoming(dialog.key, "same", choice="kind:new"), Recorder())
    assert len(dialog.log.rows) == 1


async def test_two_people_in_one_chat_have_two_conversations() -> None:
    dialog = await onboarded("mei")
    await dialog.verify([(STORY, "[critique")])
    lin, answer = SessionKey("console", "room", "lin"), Recorder()
    await dialog.engine.handle(Incoming(lin, "x", text=OTHER), answer)
    await dialog.engine.handle(Incoming(lin, "y", text="/mydata"), answer)
    assert "Nothing about you is saved" in answer.text
    assert "grandmother" not in answer.text


async def test_a_person_who_was_forgotten_has_no_session_left() -> None:
    dialog = await onboarded()
    await dialog.verify([("/forget", ""), ("yes", "erased")])
    assert (await dialog.sessions.load(dialog.key) or BLANK) == BLANK


@pytest.mark.parametrize("bad", ["", "a" * 33, "why:对话"])
def test_a_choice_id_that_a_platform_would_refuse_is_refused_here(bad: str) -> None:
    with pytest.raises(ValueError, match="choice id"):
        Choice(bad, "label")

"""The dialogues in the terminal's conversation."""

import pytest

from bot.conversation.messages import Choice, Reply
from tests.contracts.dialogue_contract import DialogueContract, Stage, replay
from tests.contracts.transcript import Transcript, says
from tests.conversation.dialog import Dialog, Recorder


class ConsoleStage:
    """A student at the terminal: every button ever shown has its id."""

    def __init__(self) -> None:
        self._dialog = Dialog()
        self._shown: list[Choice] = []

    async def says(self, text: str) -> str:
        return self._seen(await self._dialog.say(text))

    async def presses(self, choice: str) -> str:
        newest = (one.id for one in reversed(self._shown) if choice in {one.id, one.label})
        pressed = next(newest, None)
        assert pressed is not None, f"no button {choice!r} was ever shown"
        return self._seen(await self._dialog.press(pressed))

    async def sends(self, name: str, content: bytes) -> str:
        return self._seen(await self._dialog.upload(name, content))

    def _seen(self, answer: Recorder) -> str:
        self._shown += [choice for reply in answer.outputs if isinstance(reply, Reply) for choice in reply.choices]
        return answer.text


@pytest.fixture
def stage() -> Stage:
    return ConsoleStage()


@pytest.mark.parametrize("expected", ["words that nobody says", "中文\nEnglish"])
async def test_an_answer_without_what_it_must_contain_fails(expected: str) -> None:
    transcript = Transcript("wrong", (says("/start", "English", expected),))
    with pytest.raises(AssertionError, match=r"step 1, says '/start'"):
        await replay(ConsoleStage(), transcript)


async def test_a_button_that_was_never_shown_cannot_be_pressed() -> None:
    with pytest.raises(AssertionError, match="no button"):
        await ConsoleStage().presses("forget:yes")


class TestConsoleDialogues(DialogueContract):
    """Every dialogue, over the engine as the terminal drives it."""

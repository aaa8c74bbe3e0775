"""What every platform must answer. A test class inherits `DialogueContract` and gives a `stage` fixture.

The stage's bot runs over the fakes (`tests/conversation/dialog.py: engine_of`), for one student who is new to it.
"""

from typing import Protocol

import pytest

from tests.contracts.transcript import Says, Sends, Step, Transcript
from tests.contracts.transcripts import TRANSCRIPTS


class Stage(Protocol):
    """One student on one platform, in private.

    Each act returns, once the bot has finished answering, what the student sees of the answer as text: the messages
    as they stand then (those that are new or say something new, oldest first, one under another), with the labels of
    their buttons and the content of text files. What was edited away is not seen any more.
    """

    async def says(self, text: str) -> str:
        """Send a text. One that starts with a stroke is a command, with its argument after a space."""
        ...

    async def presses(self, choice: str) -> str:
        """Press the newest button with this choice id or label, also when the platform shows it no longer.

        Raises `AssertionError` when there never was such a button.
        """
        ...

    async def sends(self, name: str, content: bytes) -> str:
        """Send a file."""
        ...


async def replay(stage: Stage, transcript: Transcript) -> None:
    """Do every step; the first answer without what it must contain, in order, is an `AssertionError`."""
    for number, step in enumerate(transcript.steps, 1):
        answer = await _done(stage, step)
        place = 0
        for expected in step.expected:
            found = answer.find(expected, place)
            assert found >= 0, f"step {number}, {_told(step)}: {expected!r} is not (in this order) in {answer!r}"
            place = found + len(expected)


async def _done(stage: Stage, step: Step) -> str:
    if isinstance(step, Says):
        return await stage.says(step.text)
    if isinstance(step, Sends):
        return await stage.sends(step.name, step.content)
    return await stage.presses(step.choice)


def _told(step: Step) -> str:
    if isinstance(step, Says):
        return f"says {step.text[:60]!r}"
    return f"sends {step.name}" if isinstance(step, Sends) else f"presses {step.choice}"


class DialogueContract:
    """Every dialogue, step by step."""

    @pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda transcript: transcript.name)
    async def test_dialogue(self, stage: Stage, transcript: Transcript) -> None:
        await replay(stage, transcript)

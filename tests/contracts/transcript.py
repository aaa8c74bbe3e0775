"""What a dialogue of a student is made of, and how most of them begin."""

from dataclasses import dataclass

from tests.conversation.dialog import STORY

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

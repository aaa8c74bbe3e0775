"""What happens on a screen: what a student sent or pressed, and what came back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from bot.conversation.engine import Engine
from bot.conversation.messages import Incoming, Output, Reply, SessionKey


@dataclass(frozen=True, slots=True)
class Turn:
    """One update and its answers as they stand in the end. `pressed` is the id of the button, when it was one."""

    line: str
    replies: tuple[Reply, ...]
    pressed: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen. In a `group` others see what the student sent, and `public` lines below it; answers are private.

    `locale` is the language of the student's app.
    """

    name: str
    title: str
    turns: tuple[Turn, ...]
    group: bool = False
    public: tuple[str, ...] = ()
    locale: str = "en"

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that a person can read on it, in order; a press of a button has no words of its own."""
        sent = [(turn.line if turn.pressed is None else "", *(one.text for one in turn.replies)) for turn in self.turns]
        return tuple(text for texts in sent for text in texts if text) + self.public


@dataclass
class Student:
    """Somebody who talks to an engine, one update after another."""

    engine: Engine
    key: SessionKey
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    async def say(self, line: str) -> Turn:
        """Send a text."""
        return Turn(line, await self._answers(Incoming(self.key, self._update(), text=line)))

    async def press(self, choice: str, label: str = "") -> Turn:
        """Press a button."""
        return Turn(label, await self._answers(Incoming(self.key, self._update(), choice=choice)), choice)

    async def hear(self, *lines: str) -> tuple[Turn, ...]:
        """Say several things; what begins with `!` is the id of a button to press."""
        return tuple([await (self.press(one[1:]) if one.startswith("!") else self.say(one)) for one in lines])

    def _update(self) -> str:
        return f"gallery:{next(self.numbers)}"

    async def _answers(self, incoming: Incoming) -> tuple[Reply, ...]:
        shown = _Shown([])
        await self.engine.handle(incoming, shown)
        return as_they_stand(shown.outputs)


@dataclass
class _Shown:
    """An outlet that keeps what it was shown."""

    outputs: list[Output]

    async def show(self, output: Output) -> None:
        self.outputs.append(output)


def as_they_stand(outputs: Sequence[Output]) -> tuple[Reply, ...]:
    """The messages in the end: an acknowledgement that an answer took the place of is no longer there."""
    replies = [one for one in outputs if isinstance(one, Reply)]
    taken = {one.replaces for one in replies if one.replaces is not None}
    return tuple(one for one in replies if one.placeholder is None or one.placeholder not in taken)

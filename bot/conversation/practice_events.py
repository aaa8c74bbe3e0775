"""What a step of practice receives and asks for; beside `events`, which has the rest."""

from dataclasses import dataclass

from bot.conversation.offers import Marks, Offers
from bot.domain.practice import Met

# Events: results of commands


@dataclass(frozen=True, slots=True)
class Recommended:
    """What to practise, ready to show. `saved` says whether the log has it."""

    kind: str
    offers: Offers
    saved: bool


@dataclass(frozen=True, slots=True)
class Hinted:
    """A hint; None when the drill has no more of them."""

    text: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer is marked; None when the drill does not exist any more. `saved` says whether the log has it."""

    marks: Marks | None
    saved: bool


PracticeEvent = Recommended | Hinted | Marked

# Commands


@dataclass(frozen=True, slots=True)
class Recommend:
    """Find what to practise next: a drill, a case or resources. `wish` is what the person typed.

    `met` is what they practised and the log does not have.
    """

    kind: str
    wish: str
    locale: str
    audience: str | None
    low_data: bool
    met: tuple[Met, ...]


@dataclass(frozen=True, slots=True)
class GiveHint:
    """Give the hint of this number, from 1."""

    drill_id: str
    number: int
    locale: str


@dataclass(frozen=True, slots=True)
class MarkAnswer:
    """Mark the answer to a drill; save it where there is consent. `reason` is why the drill was shown."""

    drill_id: str
    reason: str
    text: str
    audience: str | None
    locale: str


@dataclass(frozen=True, slots=True)
class SetLowData:
    """Remember the wish for short texts; no event comes back."""

    low_data: bool


PracticeCommand = Recommend | GiveHint | MarkAnswer | SetLowData

"""What is known of somebody when a recommendation is made, and the recommendation."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from bot.coach.recommending.readers import OTHERS, OWN
from bot.domain.interaction import LoggedInteraction
from bot.domain.practice import BAN, PIN, ClassRule, Met
from knowledge.entries import Entry
from knowledge.practice import Drill

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, kw_only=True)
class Pupil:
    """A person who practises.

    `key` tells pupils apart and nothing more. `drafts` are the scored drafts and `met` the practice, oldest first.
    `rules` are the class's, `today` decides which still hold. `audience` is the id of the readers they write for,
    `readers` are names by which a text may call these, `distances` how far every audience is from them. `focus` is a
    dimension and `drill_type` a type that they ask for now.
    """

    key: str
    locale: str
    today: date
    drafts: Sequence[LoggedInteraction] = ()
    met: Sequence[Met] = ()
    rules: Sequence[ClassRule] = ()
    low_data: bool = False
    audience: str | None = None
    readers: tuple[str, ...] = ()
    distances: Mapping[str, int] = field(default_factory=dict)
    focus: str | None = None
    drill_type: str | None = None

    def pin(self, entry_id: str) -> ClassRule | None:
        """The teacher's pin of an entry, while it holds."""
        return next((rule for rule in self._ruled(PIN) if rule.entry_id == entry_id), None)

    def allowed(self, entries: Iterable[E]) -> list[E]:
        """The entries that are in use and that no teacher has banned."""
        banned = {rule.entry_id for rule in self._ruled(BAN)}
        return [entry for entry in entries if entry.status != "retired" and entry.id not in banned]

    def distance(self, drill: Drill) -> int:
        """How far the drill's readers are from the pupil's; a drill that names none is for everybody's own."""
        return OWN if drill.audience is None else self.distances.get(drill.audience, OTHERS)

    def turn(self, entry_id: str) -> int:
        """Whose turn it is among equals: fixed for a pupil and an entry, different from pupil to pupil."""
        return int.from_bytes(hashlib.sha256(f"{self.key}:{entry_id}".encode()).digest()[:8], "big")

    def _ruled(self, kind: str) -> list[ClassRule]:
        return [rule for rule in self.rules if rule.rule == kind and rule.holds_on(self.today)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why this one. `basis` and `tail` name sentences of the coach's; the rest is what these say.

    `score`, `low` and `high` are of `dimension`, 0-100; `points` the mean of earlier answers and `last_points`
    those of the last answer to this very drill; `other` is another dimension.
    """

    basis: str
    tail: str | None = None
    dimension: str | None = None
    score: float | None = None
    low: float | None = None
    high: float | None = None
    other: str | None = None
    points: float | None = None
    last_points: float | None = None
    drill_type: str | None = None
    layer: str | None = None
    note: str | None = None

    @property
    def code(self) -> str:
        """The reason as the log keeps it."""
        return f"{self.basis}+{self.tail}" if self.tail else self.basis


@dataclass(frozen=True, slots=True)
class Recommendation(Generic[E]):
    """An entry and why it comes next."""

    entry: E
    reason: Reason


def uncertified(entry: Entry) -> bool:
    """False, which sorts first, for what is certified and has not lapsed."""
    return entry.status != "certified" or entry.lapsed is not None

"""What was practised: entries recommended to a learner, the answers, and what a teacher wants of a class."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

KINDS = ("drill", "case", "resource")
PIN, BAN = "pin", "ban"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a drill. `points` are 0-100, None when it could not be scored; `criteria` as the scoring gave them.

    `engine` holds the versions that scored it.
    """

    text: str
    language: str
    words: int
    audience: str
    points: float | None
    criteria: Sequence[Mapping[str, Any]]
    engine: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Practised:
    """An entry that was shown to a learner (`answer` is None) or answered.

    `update_key` names what caused it and is unique. `reason` is the code of the recommendation's reason.
    """

    id: str
    update_key: str
    learner_id: str
    entry_id: str
    kind: str
    reason: str
    occurred_at: datetime
    answer: Answer | None

    @property
    def met(self) -> "Met":
        """The meeting alone, without what was written."""
        return Met(self.entry_id, self.kind, self.answer.points if self.answer else None, self.occurred_at)


@dataclass(frozen=True, slots=True)
class Met:
    """An entry that somebody met, kept or not: `points` of a scored answer, `at` where the moment is known."""

    entry_id: str
    kind: str
    points: float | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PracticeExportRow:
    """An answered drill as assessment needs it; the learner appears by pseudonym only."""

    practised: Practised
    answer: Answer
    platform: str


@dataclass(frozen=True, slots=True)
class ClassRule:
    """What a teacher wants of an entry in one class: `pin` puts it first, `ban` keeps it away.

    A pin holds up to and including `until`; its `note` is shown to the students.
    """

    class_id: str
    entry_id: str
    rule: str
    since: datetime
    until: date | None = None
    note: str | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is still in force."""
        return self.until is None or day <= self.until

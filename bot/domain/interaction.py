"""One scored critique, as the log keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """A dimension's score 0-100 with its 90 % interval; all three are None when the draft was not scored."""

    dimension: str
    score: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class LoggedFinding:
    """A finding with the words it quotes; `start` and `end` are character offsets in the version's text."""

    rule: str
    dimension: str
    severity: str
    start: int
    end: int
    quote: str
    note_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Interaction:
    """A scored critique of one version for one audience.

    `update_key` names the platform update that caused it and is unique: the same update is never scored twice.
    `engine` holds the versions of scorer, rubric, model, prompt and knowledge. `timings_ms` is per stage.
    """

    id: str
    update_key: str
    learner_id: str
    version_id: str
    audience: str
    occurred_at: datetime
    overall: float | None
    scores: tuple[DimensionScore, ...]
    findings: tuple[LoggedFinding, ...]
    checks: Mapping[str, str]
    flags: tuple[str, ...]
    engine: Mapping[str, str | None]
    timings_ms: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """What the coach knows of a critique before it is logged; the fields are those of `Interaction`."""

    audience: str
    overall: float | None
    scores: tuple[DimensionScore, ...]
    findings: tuple[LoggedFinding, ...]
    checks: Mapping[str, str]
    flags: tuple[str, ...]
    engine: Mapping[str, str | None]
    timings_ms: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class LoggedInteraction:
    """An interaction with its place in the work: which attempt (from 1) at which draft, and its length in words."""

    interaction: Interaction
    draft_id: str
    version_number: int
    words: int

"""What a learner expected of readers, beside what happened, as the log keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Reactions:
    """How readers reacted, in shares of 0 to 1: by stance, by phrase they stumbled on ("" for none), by feeling.

    `simulated` says that they were a panel and no people.
    """

    readers: int
    split: tuple[float, float, float]
    stumbled: Mapping[str, float]
    feelings: Mapping[str, float]
    simulated: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A forecast beside what happened. What was not forecast, or could not be judged, is None.

    `split` has the shares of positive, neutral and hostile readers. With nothing forecast it notes only that the
    reactions were seen, after which a forecast is none. `loss` is Brier's score of the split, 0 (best) to 2; points and
    `accuracy` (empathic accuracy) are 0 to 100. `seed` drew the panel; `engine` has the versions that reacted
    and scored.
    """

    audience: str
    split: tuple[float, float, float] | None
    phrase: str | None
    feeling: str | None
    outcome: Reactions
    loss: float | None
    split_points: float | None
    phrase_points: float | None
    feeling_points: float | None
    accuracy: float | None
    seed: int | None
    engine: Mapping[str, str | None]

    @property
    def is_forecast(self) -> bool:
        """Whether anything was forecast."""
        return not (self.split is None and self.phrase is None and self.feeling is None)


@dataclass(frozen=True, slots=True)
class LoggedForecast:
    """A forecast about one version of a draft; `sha256` is of that version's text.

    `update_key` names the platform update that compared it and is unique. `created_at` is UTC.
    """

    id: str
    update_key: str
    learner_id: str
    version_id: str
    sha256: str
    created_at: datetime
    compared: Compared


@dataclass(frozen=True, slots=True)
class ForecastExportRow:
    """A forecast as assessment needs it; the learner appears by pseudonym only."""

    logged: LoggedForecast
    platform: str
    draft_id: str
    version_number: int

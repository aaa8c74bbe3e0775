"""What is known, or openly assumed, about the people of one audience, as plain numbers to sample personas from.

Every trait says in its `basis` whether it is measured, derived from what is measured, or assumed.
"""

from dataclasses import dataclass

from knowledge.entries import Text

KINDS = ("measured", "derived", "assumed")
"""From the firmest to the weakest."""
ATTITUDES = ("favourable", "unfavourable", "unsure")
KNOWLEDGE = ("low", "some", "good")
ENGLISH = ("native", "fluent", "intermediate")
"""Intermediate includes everybody who reads English slowly or with help."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a trait comes from. `year` is that of the survey, `how` says in sentences what was done."""

    kind: str
    sources: tuple[str, ...]
    evidence: str
    how: tuple[Text, ...] = ()
    year: int | None = None

    def told(self, locale: str) -> str:
        """How it was arrived at, for a person."""
        joint = "" if locale.lower().startswith("zh") else " "
        return joint.join(text.in_locale(locale) for text in self.how)


@dataclass(frozen=True, slots=True)
class Split:
    """Shares of people, adding up to 1. `uncertainty` is the standard deviation of the first share, 0 to 1."""

    shares: tuple[tuple[str, float], ...]
    basis: Basis
    uncertainty: float = 0.0

    def share(self, name: str) -> float:
        """The share of that name; 0 when there is none."""
        return dict(self.shares).get(name, 0.0)


@dataclass(frozen=True, slots=True)
class Level:
    """A normal distribution of people, cut off at `low` and `high`."""

    mean: float
    sd: float
    low: float
    high: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Age:
    """A triangular distribution of years of age, both ends included."""

    low: int
    mode: int
    high: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class Value:
    """A value orientation; unit: standard deviations of people of all countries together."""

    name: str
    label: Text
    level: Level


@dataclass(frozen=True, slots=True)
class Traits:
    """The people of one audience.

    `attitude` is the view of China before reading, over `ATTITUDES`; `knowledge` of China over `KNOWLEDGE`; `english`
    over `ENGLISH`; `platforms` where they would meet the text. `stake` in the topic and `scepticism` of official tone
    run from 0 to 1. `parts` holds the traits of each of a region's countries, for a sampler that draws a country first;
    the pooled traits beside it already contain the spread between them.
    """

    audience: str
    age: Age
    attitude: Split
    knowledge: Split
    english: Split
    platforms: Split
    stake: Level
    scepticism: Level
    values: tuple[Value, ...]
    parts: tuple["Traits", ...] = ()

    def bases(self) -> tuple[tuple[str, Basis], ...]:
        """Every trait's name with its basis."""
        named = ("age", "attitude", "knowledge", "english", "platforms", "stake", "scepticism")
        values = ((one.name, one.level.basis) for one in self.values)
        return (*((name, getattr(self, name).basis) for name in named), *values)

"""What surveys and scales say about whole countries, each number with its year, sources and evidence.

None of them describes a person. What a country has no figure for is absent, or marked with the `proxy` that stands in.
"""

import math
from dataclasses import dataclass
from functools import cached_property

from knowledge.entries import Text

HOME = "CN"
"""The reference row, for the home panel; never one of the countries written for."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Favourable and unfavourable, in per cent of everybody asked; None where the source gives only the other."""

    favourable: float | None = None
    unfavourable: float | None = None


@dataclass(frozen=True, slots=True)
class Attitude:
    """One wave of a survey on China in one country, or of a `group` of its adults.

    `whole` is what all adults said in the same survey, given with a group. `n` is the number of people asked.
    """

    country: str
    year: int
    shares: Shares
    sources: tuple[str, ...]
    evidence: str
    n: int | None = None
    group: str | None = None
    whole: Shares | None = None
    remark: str = ""

    @property
    def id(self) -> str:
        """Such as `US 2020` or `US 2020 youth`."""
        return " ".join(filter(None, (self.country, str(self.year), self.group)))


@dataclass(frozen=True, slots=True)
class Dimension:
    """One score of a scale. `replicates` says whether later data bore it out."""

    name: str
    label: Text
    replicates: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """A family of country scores; `caution` says what they are not."""

    id: str
    name: Text
    period: str
    caution: Text
    caution_sources: tuple[str, ...]
    dimensions: tuple[Dimension, ...]
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Score:
    """One country's value on one dimension, in the scale's own unit. `proxy` names the group whose row stands in."""

    scale: str
    dimension: str
    country: str
    value: float
    year: int | None = None
    proxy: str | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Languages:
    """How many can read English, and for how many it is the first language; per cent of people."""

    country: str
    english: float
    first_language: float
    main: str
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Media:
    """The platforms most used, the most used first."""

    country: str
    platforms: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True)
class Figures:
    """All country figures. `reference` holds China's own scores, kept apart from the countries'."""

    attitudes: tuple[Attitude, ...] = ()
    scales: tuple[Scale, ...] = ()
    scores: tuple[Score, ...] = ()
    reference: tuple[Score, ...] = ()
    languages: tuple[Languages, ...] = ()
    media: tuple[Media, ...] = ()

    def attitudes_of(self, country: str, group: str | None = None) -> tuple[Attitude, ...]:
        """All waves of a country, or of a group in it, the oldest first."""
        found = [one for one in self.attitudes if one.country == country and one.group == group]
        return tuple(sorted(found, key=lambda one: one.year))

    def score(self, scale: str, dimension: str, country: str) -> Score | None:
        """The country's own score, else its proxy's; China's for the reference."""
        return self._by_place.get((scale, dimension, country))

    def scale(self, scale_id: str) -> Scale | None:
        """The scale of that id."""
        return next((one for one in self.scales if one.id == scale_id), None)

    def languages_of(self, country: str) -> Languages | None:
        """What is known of English in a country."""
        return next((one for one in self.languages if one.country == country), None)

    def media_of(self, country: str) -> Media | None:
        """The platforms of a country."""
        return next((one for one in self.media if one.country == country), None)

    def standardised(self, scale: str, dimension: str, country: str) -> float | None:
        """The score in standard deviations from the mean of the countries' own scores; None when unknown."""
        found, spread = self.score(scale, dimension, country), self._spreads.get((scale, dimension))
        if found is None or spread is None:
            return None
        mean, deviation = spread
        return (found.value - mean) / deviation

    @cached_property
    def _by_place(self) -> dict[tuple[str, str, str], Score]:
        ranked = sorted((*self.scores, *self.reference), key=lambda one: one.proxy is None)
        return {(one.scale, one.dimension, one.country): one for one in ranked}

    @cached_property
    def _spreads(self) -> dict[tuple[str, str], tuple[float, float]]:
        """Mean and standard deviation of each dimension over the countries that have a score of their own."""
        values: dict[tuple[str, str], list[float]] = {}
        for one in self.scores:
            if one.proxy is None:
                values.setdefault((one.scale, one.dimension), []).append(one.value)
        measured = {place: _spread(found) for place, found in values.items()}
        return {place: spread for place, spread in measured.items() if spread[1] > 0}


def _spread(values: list[float]) -> tuple[float, float]:
    """Mean and standard deviation; the statistics module would cost every start 10 ms."""
    mean = math.fsum(values) / len(values)
    return mean, math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values))

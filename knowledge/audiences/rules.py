"""The assumptions that traits are derived with, as the pack `traits.yaml` states them."""

from dataclasses import dataclass

from knowledge.entries import Text


@dataclass(frozen=True, slots=True)
class Explanations:
    """What is said of each step, in both languages."""

    age_base: Text
    age_given: Text
    attitude_measured: Text
    attitude_filled: Text
    attitude_group: Text
    attitude_widened: Text
    attitude_unsurveyed: Text
    attitude_dated: Text
    knowledge_base: Text
    english_measured: Text
    english_guessed: Text
    platforms_base: Text
    platforms_given: Text
    stake_base: Text
    scepticism_base: Text
    values_derived: Text
    values_proxy: Text
    values_unknown: Text
    pooled: Text
    home: Text


@dataclass(frozen=True, slots=True)
class KnowledgeShares:
    """Of all people: how many know little, something or much of China."""

    low: float
    some: float
    good: float


@dataclass(frozen=True, slots=True)
class Base:
    """What holds for everybody unless something more particular is known. Shares and levels are 0 to 1.

    `drift` is how much a favourable share tends to move in a year (root mean square between a country's waves),
    `design_effect` widens the sampling error of weighted surveys, `second_language_fluent` is the share of those who
    read English as a second language without effort, `platform_decay` the use of a platform relative to the one before
    it, `platform_named` the share of an audience's own platform, `between_countries` the part of the variance in
    values that lies between countries, `proxy_trust` how far a regional row counts for a country.
    """

    as_of: int
    oldest: int
    youngest: int
    age_mode: int
    knowledge: KnowledgeShares
    drift: float
    design_effect: float
    second_language_fluent: float
    platform_decay: float
    platform_named: float
    stake: float
    stake_sd: float
    scepticism: float
    scepticism_slope: float
    scepticism_sd: float
    between_countries: float
    proxy_trust: float
    values_sources: tuple[str, ...]
    values_evidence: str


@dataclass(frozen=True, slots=True)
class RegionRule:
    """What is assumed of a region's countries."""

    region: str
    age_mode: int
    knowledge: KnowledgeShares | None = None


@dataclass(frozen=True, slots=True)
class SegmentRule:
    """What is assumed of a segment, `why` in words.

    `english_up` is the part of intermediate readers to be counted as fluent, `scepticism` is added to the base's,
    `attitude_spread` widens the uncertainty of the favourable share; `survey_group` names the group of a survey that
    speaks for this segment where a country has one.
    """

    segment: str
    why: Text
    knowledge: KnowledgeShares | None = None
    english_up: float = 0.0
    stake: float | None = None
    scepticism: float = 0.0
    attitude_spread: float = 0.0
    survey_group: str | None = None


@dataclass(frozen=True, slots=True)
class HomeRule:
    """What is assumed of readers in China, with whom other readers are compared."""

    favourable: float
    unfavourable: float
    uncertainty: float
    age_mode: int
    knowledge: KnowledgeShares
    english: float
    stake: float
    scepticism: float
    platforms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TraitRules:
    """All assumptions; `sources` and `evidence` are those of what is assumed."""

    sources: tuple[str, ...]
    evidence: str
    base: Base
    regions: tuple[RegionRule, ...]
    segments: tuple[SegmentRule, ...]
    home: HomeRule
    explanations: Explanations

    def region(self, name: str | None) -> RegionRule | None:
        """The rule of a region."""
        return next((one for one in self.regions if one.region == name), None)

    def segments_of(self, names: tuple[str, ...]) -> tuple[SegmentRule, ...]:
        """The rules of these segments, those that have one."""
        return tuple(one for one in self.segments if one.segment in names)

"""The shape of the pack of assumptions about audiences."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from knowledge.packing.shapes.fields import BilingualModel, Evidence, Filled, Model, Slug, Sourced, Year

Share = Annotated[float, Field(ge=0, le=1)]
Change = Annotated[float, Field(ge=-1, le=1)]
Positive = Annotated[float, Field(gt=0)]
Years = Annotated[int, Field(ge=10, le=100)]
_ROUNDING = 0.001


class KnowledgeModel(Model):
    """Shares of people who know little, something and much."""

    low: Share
    some: Share
    good: Share

    @model_validator(mode="after")
    def _whole(self) -> Self:
        total = self.low + self.some + self.good
        if abs(total - 1) > _ROUNDING:
            raise ValueError(f"knowledge: low, some and good add up to {total:g}: make them 1")
        return self


class BaseTraitsModel(Model):
    """What holds for everybody."""

    as_of: Year
    youngest: Years
    oldest: Years
    age_mode: Years
    knowledge: KnowledgeModel
    drift: Share
    design_effect: Positive
    second_language_fluent: Share
    platform_decay: Share
    platform_named: Share
    stake: Share
    stake_sd: Share
    scepticism: Share
    scepticism_slope: Change
    scepticism_sd: Share
    between_countries: Annotated[float, Field(gt=0, lt=0.5)]
    proxy_trust: Share
    values_sources: list[Filled] = Field(min_length=1)
    values_evidence: Evidence


class RegionTraitsModel(Model):
    """What is assumed of a region."""

    region: Filled
    age_mode: Years
    knowledge: KnowledgeModel | None = None


class SegmentTraitsModel(Model):
    """What is assumed of a segment."""

    segment: Slug
    why: BilingualModel
    knowledge: KnowledgeModel | None = None
    english_up: Share = 0.0
    stake: Share | None = None
    scepticism: Change = 0.0
    attitude_spread: Share = 0.0
    survey_group: Slug | None = None


class HomeTraitsModel(Model):
    """What is assumed of readers in China."""

    favourable: Share
    unfavourable: Share
    uncertainty: Share
    age_mode: Years
    knowledge: KnowledgeModel
    english: Share
    stake: Share
    scepticism: Share
    platforms: list[Slug] = Field(min_length=1)


class ExplanationsModel(Model):
    """What is said of each step."""

    age_base: BilingualModel
    age_given: BilingualModel
    attitude_measured: BilingualModel
    attitude_filled: BilingualModel
    attitude_group: BilingualModel
    attitude_widened: BilingualModel
    attitude_unsurveyed: BilingualModel
    attitude_dated: BilingualModel
    knowledge_base: BilingualModel
    english_measured: BilingualModel
    english_guessed: BilingualModel
    platforms_base: BilingualModel
    platforms_given: BilingualModel
    stake_base: BilingualModel
    scepticism_base: BilingualModel
    values_derived: BilingualModel
    values_proxy: BilingualModel
    values_unknown: BilingualModel
    pooled: BilingualModel
    home: BilingualModel


class TraitsHead(Sourced):
    """The top of the file, without its lists."""

    base: BaseTraitsModel
    home: HomeTraitsModel
    explanations: ExplanationsModel

"""The shape of the packs of drills and resources."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from knowledge.packing.shapes.fields import (
    BilingualModel,
    Dimension,
    EntryModel,
    Filled,
    Model,
    Slug,
    matching,
    one_of,
)
from knowledge.practice import (
    ACCESS_FROM_MAINLAND,
    COSTS,
    CRITERIA,
    DRILL_TYPES,
    LAYERS,
    RESOURCE_TYPES,
)

ALL_POINTS = 100
Level = Annotated[int, Field(ge=1, le=3)]
_NEEDS = {
    "gain": ("dimension", "at_least"),
    "reach": ("dimension", "at_least"),
    "feature": ("name",),
    "rule": ("name", "at_most"),
    "keep": ("any_of",),
    "avoid": ("any_of",),
    "words": (),
    "limit": ("name",),
    "term": ("name",),
    "spot": (),
    "score_forecast": ("dimension",),
}
"""Beside `kind` and `points`, what each kind of criterion cannot do without."""


class CriterionModel(Model):
    """One criterion of a drill."""

    kind: Annotated[str, one_of("criterion", CRITERIA)]
    points: int = Field(gt=0, le=ALL_POINTS)
    dimension: Dimension | None = None
    name: Filled | None = None
    at_least: int | None = None
    at_most: int | None = None
    any_of: list[Filled] = Field(default_factory=list)
    say: BilingualModel | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for need in _NEEDS[self.kind]:
            if getattr(self, need) in (None, []):
                raise ValueError(f"a criterion of kind '{self.kind}' needs `{need}`: add it")
        if self.kind in {"feature", "words"} and self.at_least is None and self.at_most is None:
            raise ValueError(f"a criterion of kind '{self.kind}' needs `at_least` or `at_most`: add one")
        return self


class DrillModel(EntryModel):
    """A drill."""

    type: Annotated[str, one_of("type", DRILL_TYPES)]
    level: Level
    minutes: int = Field(gt=0, le=60)
    dimensions: list[Dimension] = Field(min_length=1)
    title: BilingualModel
    task: BilingualModel
    good: BilingualModel
    hints: list[BilingualModel] = Field(min_length=2, max_length=4)
    answer: Filled
    weak: Filled
    scoring: list[CriterionModel] = Field(min_length=2)
    setting: BilingualModel | None = None
    material: Filled | None = None
    audience: Slug | None = None

    @model_validator(mode="after")
    def _sums_up(self) -> Self:
        total = sum(one.points for one in self.scoring)
        if total != ALL_POINTS:
            raise ValueError(f"scoring: the points add up to {total}: make them {ALL_POINTS}")
        needs = {"gain", "spot", "score_forecast"} & {one.kind for one in self.scoring}
        if needs and self.material is None:
            raise ValueError(f"material: is needed by the criterion '{min(needs)}': add it")
        return self


class ResourceModel(EntryModel):
    """A learning resource."""

    layer: Annotated[str, one_of("layer", LAYERS)]
    type: Annotated[str, one_of("type", RESOURCE_TYPES)]
    level: Level
    title: BilingualModel
    by: Filled
    url: Annotated[str, AfterValidator(matching(r"https?://[^\s]+", "a web address that begins with https://"))]
    why: BilingualModel
    languages: list[Slug] = Field(min_length=1)
    dimensions: list[Dimension] = Field(min_length=1)
    cost: Annotated[str, one_of("cost", COSTS)]
    access: BilingualModel
    mainland: Annotated[str, one_of("mainland", ACCESS_FROM_MAINLAND)]
    low_data: bool
    hours: float = Field(gt=0)

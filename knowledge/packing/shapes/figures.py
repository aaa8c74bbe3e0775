"""The shape of the packs of country figures."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from knowledge.packing.shapes.fields import (
    CountryCode,
    Filled,
    Model,
    Slug,
    Sourced,
    TextModel,
    Year,
    matching,
)

Percentage = Annotated[float, Field(ge=0, le=100)]
Name = Annotated[str, AfterValidator(matching(r"[a-z]+(_[a-z]+)*", "a lower-case name such as power_distance"))]


class SharesModel(Model):
    """One or both shares of a survey."""

    favourable: Percentage | None = None
    unfavourable: Percentage | None = None

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.favourable is None and self.unfavourable is None:
            raise ValueError("neither favourable nor unfavourable is given: add one")
        if (self.favourable or 0) + (self.unfavourable or 0) > 100.5:
            raise ValueError("favourable and unfavourable are more than 100% together: correct them")
        return self


class AttitudeModel(Sourced, SharesModel):
    """One wave of a survey."""

    country: CountryCode
    year: Year
    n: Annotated[int, Field(gt=0)] | None = None
    group: Slug | None = None
    whole: SharesModel | None = None
    remark: str = ""


class DimensionModel(Model):
    """One dimension of a scale."""

    name: Name
    replicates: bool
    label: TextModel


class RowModel(Model):
    """One country's values."""

    country: CountryCode
    year: Year | None = None
    proxy: Filled | None = None
    values: dict[Name, float] = Field(min_length=1)
    remark: str = ""


class ScaleHead(Sourced):
    """The top of a scale's file."""

    family: Slug
    name: TextModel
    period: Filled
    caution: TextModel
    caution_sources: list[Filled]
    dimensions: list[DimensionModel] = Field(min_length=1)


class LanguagesModel(Sourced):
    """English in one country."""

    country: CountryCode
    english: Percentage
    first_language: Percentage
    main: Filled

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.first_language > self.english:
            raise ValueError("first_language: is larger than english: correct one of them")
        return self


class MediaModel(Sourced):
    """The platforms of one country."""

    country: CountryCode
    platforms: list[Slug] = Field(min_length=1)

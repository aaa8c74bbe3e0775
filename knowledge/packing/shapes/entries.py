"""The shape of the packs of entries, and of what they refer to: countries, platforms, topics, sources, audiences."""

from datetime import date
from typing import Annotated

from pydantic import Field

from knowledge.packing.shapes.fields import (
    Concern,
    Confidence,
    CountryCode,
    Dimension,
    EntryId,
    EntryModel,
    Filled,
    Model,
    Severity,
    Slug,
    Status,
    TextModel,
    Weight,
    one_of,
)
from knowledge.vocabulary import OUTCOMES, PHRASE_TYPES


class NoteModel(EntryModel):
    """A note on how an audience reads."""

    topic: Slug
    text: TextModel
    bears_on: dict[Concern, Weight] = Field(default_factory=dict)
    eases: list[Concern] = Field(default_factory=list)


class RegionModel(NoteModel):
    """A note on the countries of one region, as their packs name it."""

    region: Filled


class SegmentModel(NoteModel):
    """A note on one segment of readers."""

    segment: Slug
    name: TextModel


class WatchModel(Model):
    """Literal words that one of the same file's notes warns about."""

    match: list[Filled] = Field(min_length=1)
    concern: Concern
    note: EntryId
    severity: Severity
    advice: TextModel
    instead: dict[Filled, Filled] = Field(default_factory=dict)


class TopicModel(Model):
    """A topic's name and the words in which people ask for it."""

    topic: Slug
    name: TextModel
    also: list[Filled]


class CountryHead(Model):
    """The top of a country's file."""

    country: CountryCode
    name: TextModel
    adjective: TextModel
    region: Filled
    languages: list[Filled] = Field(min_length=1)
    also: list[Filled] = Field(default_factory=list)
    known_terms: list[EntryId] = Field(default_factory=list)


class LimitModel(Model):
    """The most a platform takes of something."""

    what: Filled
    most: int = Field(gt=0)
    unit: Filled
    checked_on: date | None
    note: EntryId


class PlatformHead(Model):
    """The top of a platform's file."""

    platform: Slug
    name: TextModel


class SectionModel(Model):
    """The section that a file of terms covers."""

    id: Slug
    en: Filled
    zh: Filled


class TermsHead(Model):
    """The top of a file of terms."""

    section: SectionModel


class TermModel(EntryModel):
    """A culture-loaded term."""

    term: Filled
    pinyin: Filled
    literal: Filled
    forms: list[Filled]
    misreading: TextModel
    rendering: TextModel
    gloss: Filled
    political: bool
    misreading_confidence: Confidence


class VariantModel(Model):
    """A variant with a swap of its own."""

    match: Filled
    swap: str | None


class PhraseModel(EntryModel):
    """A stock phrase."""

    phrase: Filled
    variants: list[Filled | VariantModel] = Field(min_length=1)
    zh: list[Filled]
    swap: str | None
    ask: TextModel
    why: TextModel
    concern: Concern
    type: Annotated[str, one_of("type", PHRASE_TYPES)]
    severity: Severity


class ExemptModel(Model):
    """Words in whose company a phrase is meant literally."""

    id: EntryId
    near: list[Filled] = Field(min_length=1)


class CaseModel(EntryModel):
    """A case."""

    title: TextModel
    outcome: Annotated[str, one_of("outcome", OUTCOMES)]
    audience: TextModel
    happened: TextModel
    counter_reading: TextModel | None = None
    lesson: TextModel
    features: list[Filled]
    concerns: list[Concern] = Field(min_length=1)
    dimensions: list[Dimension] = Field(min_length=1)
    from_memory: list[Filled] = Field(default_factory=list)


class ConstructModel(EntryModel):
    """A construct of the field."""

    title: TextModel
    measures: TextModel
    for_writer: TextModel
    for_concern: dict[Concern, TextModel] = Field(default_factory=dict)
    instruments: TextModel | None = None
    caution: TextModel
    text_feature: TextModel
    use_in_attune: TextModel | None = None
    dimensions: list[Dimension] = Field(default_factory=list)


class CautionModel(EntryModel):
    """A caution that holds for all measurement."""

    text: TextModel


class IndicatorModel(Model):
    """An observable indicator: a proposal of ours, hence without sources."""

    id: EntryId
    indicator: TextModel
    constructs: list[EntryId]
    how: TextModel
    trap: TextModel
    status: Status


class SourceModel(Model):
    """A source."""

    id: EntryId
    title: Filled
    author: str
    year: str
    type: Filled
    where: str
    checked: str
    remark: str


class AudienceModel(Model):
    """An audience beyond the general one of each country."""

    id: Slug
    name: TextModel
    country: CountryCode | None = None
    region: Filled | None = None
    countries: list[CountryCode] = Field(default_factory=list)
    segment: Slug | None = None
    platform: Slug | None = None
    segments: list[Slug] = Field(default_factory=list)
    age: list[int] = Field(default_factory=list)

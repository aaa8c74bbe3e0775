"""The shape of the pack files: strict models, so that a misspelt field is an error and not a silent loss."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from knowledge.entries import CONCERNS, CONFIDENCE, DIMENSIONS, EVIDENCE, SEVERITIES, STATUSES, WEIGHTS, Text

OUTCOMES = ("success", "mixed", "failure", "double_edged", "context_shock")
PHRASE_TYPES = (
    "padding",
    "slogan",
    "self_praise",
    "cliche",
    "presumption",
    "controlling",
    "over_claim",
    "hostile",
    "insinuation",
    "jargon",
    "collective",
    "staged_praise",
    "ceremonial",
)


def one_of(noun: str, allowed: Sequence[str]) -> AfterValidator:
    """A check that a word belongs to a closed list; its message names the list and the nearest word."""

    def check(value: str) -> str:
        if value in allowed:
            return value
        near = get_close_matches(value, allowed, n=1)
        hint = f"did you mean '{near[0]}'? " if near else ""
        raise ValueError(f"unknown {noun} '{value}'; {hint}one of {', '.join(allowed)}")

    return AfterValidator(check)


def matching(pattern: str, meaning: str) -> Callable[[str], str]:
    """A check that a whole word follows a pattern."""
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise ValueError(f"'{value}' is not {meaning}")
        return value

    return check


Concern = Annotated[str, one_of("concern", CONCERNS)]
Weight = Annotated[str, one_of("weight", WEIGHTS)]
Severity = Annotated[str, one_of("severity", SEVERITIES)]
Dimension = Annotated[str, one_of("dimension", DIMENSIONS)]
Confidence = Annotated[str, one_of("confidence", CONFIDENCE)]
Evidence = Annotated[str, one_of("evidence", EVIDENCE)]
Status = Annotated[str, one_of("status", STATUSES)]
Filled = Annotated[str, Field(min_length=1)]
EntryId = Annotated[str, AfterValidator(matching(r"[A-Z]{1,4}-?\d{1,4}", "an id such as KR-03 or T018"))]
Slug = Annotated[str, AfterValidator(matching(r"[a-z0-9]+(-[a-z0-9]+)*", "a lower-case name such as genz-tiktok"))]
CountryCode = Annotated[str, AfterValidator(matching(r"[A-Z]{2}", "a two-letter country code in capitals"))]


class Model(BaseModel):
    """Nothing is converted and nothing unknown is accepted."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, str_strip_whitespace=True)


class TextModel(Model):
    """English always, Chinese where it has been written."""

    en: Filled
    zh: Filled | None = None

    def text(self) -> Text:
        """The plain value."""
        return Text(self.en, self.zh)


class EntryModel(Model):
    """What every entry carries."""

    id: EntryId
    status: Status
    sources: list[Filled] = Field(min_length=1)
    evidence: Evidence
    confidence: Confidence
    reviewer: Filled | None = None
    reviewed_on: date | None = None
    expires_on: date | None = None


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


class CountryHead(Model):
    """The top of a country's file."""

    country: CountryCode
    name: TextModel
    adjective: TextModel
    region: Filled
    languages: list[Filled] = Field(min_length=1)
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

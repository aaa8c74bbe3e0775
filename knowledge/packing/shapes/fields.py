"""What the fields of all packs are made of: closed lists, ids, texts, and what every entry and every figure carries."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from knowledge.entries import Text
from knowledge.suggesting import did_you_mean
from knowledge.vocabulary import CONCERNS, CONFIDENCE, DIMENSIONS, EVIDENCE, SEVERITIES, STATUSES, WEIGHTS


def one_of(noun: str, allowed: Sequence[str]) -> AfterValidator:
    """A check that a word belongs to a closed list; its message names the list and the nearest words."""

    def check(value: str) -> str:
        if value in allowed:
            return value
        raise ValueError(f"unknown {noun} '{value}'{did_you_mean(value, allowed)} Choose from {', '.join(allowed)}")

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
Year = Annotated[int, Field(ge=1960, le=2100)]
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


class BilingualModel(TextModel):
    """Both languages: a student reads it in either."""

    zh: Filled


class Sourced(Model):
    """What everything carries that is no entry and yet has sources."""

    sources: list[Filled] = Field(min_length=1)
    evidence: Evidence


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

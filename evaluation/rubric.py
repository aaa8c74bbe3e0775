"""The rubric: which features move which dimension, read from one file that a class can replace."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

DIMENSIONS = (
    "cultural_perception",
    "emotional_empathy",
    "cognitive_empathy",
    "narrative_translation",
    "dialogue",
    "value_integration",
)
EMPATHY = frozenset(("emotional_empathy", "cognitive_empathy"))
"""Dimensions in which nothing is gained while a check fails."""
ENGLISH = frozenset(("en",))


class RubricError(ValueError):
    """A rubric that does not add up; the message names the dimension and what is wrong."""


@dataclass(frozen=True, slots=True)
class FeatureWeight:
    """At most `points` for a feature; half of them at `half` hits per 100 words above the ordinary rate `free`."""

    feature: str
    points: float
    half: float
    free: float


@dataclass(frozen=True, slots=True)
class DimensionRubric:
    """One dimension's starting value and features; `weight` is its share in the overall score.

    `languages` are those whose drafts it was checked on and is scored in.
    """

    name: str
    weight: float
    base: float
    features: tuple[FeatureWeight, ...]
    languages: frozenset[str] = ENGLISH


@dataclass(frozen=True, slots=True)
class Rubric:
    """A whole rubric. Below `min_words` nothing is scored."""

    version: str
    min_words: int
    dimensions: tuple[DimensionRubric, ...]

    def scored_in(self, language: str) -> tuple[str, ...]:
        """The names of the dimensions that are scored in a language, in order."""
        return tuple(item.name for item in self.dimensions if language in item.languages)


@cache
def standard_rubric() -> Rubric:
    """The rubric that ships with Attune."""
    return read_rubric(standard_data())


def standard_data() -> Mapping[str, Any]:
    """The file of the standard rubric as it is written."""
    text = (files("evaluation") / "rubric.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.load(text, yaml.CSafeLoader)
    return data


def read_rubric(data: Mapping[str, Any]) -> Rubric:
    """Check and read a rubric. Raises RubricError when dimensions are missing or the points do not add up."""
    found = data.get("dimensions", {})
    if set(found) != set(DIMENSIONS):
        raise RubricError(f"A rubric needs exactly these dimensions: {', '.join(DIMENSIONS)}.")
    dimensions = tuple(_read_dimension(name, found[name]) for name in DIMENSIONS)
    return Rubric(str(data["version"]), int(data["min_words"]), dimensions)


def _read_dimension(name: str, data: Mapping[str, Any]) -> DimensionRubric:
    features = tuple(
        FeatureWeight(feature, float(item["points"]), float(item["half"]), float(item.get("free", 0)))
        for feature, item in data["features"].items()
    )
    base = float(data["base"])
    gains = sum(weight.points for weight in features if weight.points > 0)
    losses = sum(weight.points for weight in features if weight.points < 0)
    if abs(base + gains - 100) > 1e-9 or abs(base + losses) > 1e-9:
        raise RubricError(
            f"{name}: the gains must add up to {100 - base:g} (now {gains:g}) "
            f"and the losses to {-base:g} (now {losses:g})."
        )
    if any(weight.half <= 0 for weight in features):
        raise RubricError(f"{name}: every `half` must be above 0.")
    languages = frozenset(data.get("languages", ENGLISH))
    return DimensionRubric(name, float(data.get("weight", 1)), base, features, languages)

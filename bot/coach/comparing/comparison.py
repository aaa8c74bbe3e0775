"""What the same simulated readers made of several forms of a story, and how the forms differ."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.coach.comparing.scripts import Script
from bot.coach.panel.document import estimate
from bot.coach.panel.split import split
from bot.localisation import Translator
from evaluation.reception.intervals import Estimate
from evaluation.reception.reactions import Reactions
from knowledge.entries import Audience

SCHEMA = "attune.compare/1"
TABLE = (
    "cultural_discount_rate",
    "algorithmic_reach",
    "emotional_resonance",
    "positive_image_conversion",
    "processing_friction",
)
"""The metrics of the modality table, in its order."""
FEWEST_TO_RANK = 30
"""Personas below which drawing them again says too little of chance."""


@dataclass(frozen=True)
class Form:
    """One form of the story: what reached the personas of it, their reactions abroad and at home, and the metrics."""

    name: str
    script: Script
    reactions: Reactions
    home: Reactions
    metrics: Mapping[str, Estimate]
    flags: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What `form` has more of than `against`, metric by metric, with intervals of `size` personas in pairs."""

    form: str
    against: str
    metrics: Mapping[str, Estimate]
    size: int

    @property
    def clear(self) -> frozenset[str]:
        """The metrics in which one form may be put before the other; in all others there is no ranking."""
        return frozenset(name for name, one in self.metrics.items() if is_clear(one, self.size))


@dataclass(frozen=True)
class Comparison:
    """Simulated. `by` says what the forms differ in; `differences` are those of every further form from the first."""

    by: str
    audience: Audience
    locale: str
    size: int
    seed: int
    forms: tuple[Form, ...]
    differences: tuple[Difference, ...]
    caveats: tuple[str, ...]
    engine: Mapping[str, str | None]
    say: Translator = field(repr=False, compare=False)

    def as_json(self) -> dict[str, Any]:
        """The comparison as `attune.compare/1`, with nothing in it that differs between two equal runs."""
        return {
            "schema": SCHEMA,
            "simulated": True,
            "by": self.by,
            "audience": self.audience.id,
            "size": self.size,
            "seed": self.seed,
            "forms": [_form_json(form) for form in self.forms],
            "differences": [_difference_json(one) for one in self.differences],
            "caveats": list(self.caveats),
            "engine": dict(self.engine),
        }


def is_clear(one: Estimate, size: int) -> bool:
    """Whether one form may be put before another: the whole interval keeps clear of 0, and it is not of too few."""
    return size >= FEWEST_TO_RANK and one.low is not None and one.high is not None and (one.low > 0 or one.high < 0)


def _form_json(form: Form) -> dict[str, Any]:
    return {
        "name": form.name,
        "words": form.script.reaching,
        "metrics": {name: estimate(one) for name, one in form.metrics.items()},
        "split": split(form.reactions),
        "read_as_script": form.script.is_script,
        "words_by_kind": dict(form.script.words),
        "flags": list(form.flags),
    }


def _difference_json(one: Difference) -> dict[str, Any]:
    return {
        "form": one.form,
        "against": one.against,
        "metrics": {
            name: {**estimate(found), "effect": found.effect, "clear": name in one.clear}
            for name, found in one.metrics.items()
        },
    }

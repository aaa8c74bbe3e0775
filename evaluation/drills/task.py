"""What an exercise asks and what came of an answer: frozen values that know no catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from evaluation.checks import any_failed, check
from evaluation.finding import Finding
from evaluation.findings import find
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import Measures, measure
from evaluation.rubric import Rubric
from evaluation.scores import Score, score


@dataclass(frozen=True)
class Reading:
    """A text as the measurement reads it for one audience."""

    measures: Measures
    scores: Mapping[str, Score]
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """The text as measured."""
        return self.measures.document.text


def read(text: str, lexicon: Lexicon, rubric: Rubric, embed: Embed) -> Reading:
    """Measure, check and score a text."""
    measures = measure(text, lexicon, embed)
    checks = check(measures)
    scores = score(measures, rubric, withheld=any_failed(checks))
    return Reading(measures, scores, tuple(find(measures, checks)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """One thing looked for, of one of the kinds in `evaluation.drills.aims`; names and limits are resolved already.

    A `limit` has its number in `at_most` and characters, words or tags in `unit`. Of a `term`, `name` is the entry,
    `any_of` are words that this exercise hopes for, and `gloss` those of the entry's own gloss.
    """

    kind: str
    points: int
    dimension: str | None = None
    name: str | None = None
    at_least: int | None = None
    at_most: int | None = None
    any_of: tuple[str, ...] = ()
    unit: str = "characters"
    gloss: tuple[str, ...] = ()

    @property
    def asks_to_do(self) -> bool:
        """Whether something has to be done for it. Leaving something out is no achievement of its own."""
        return self.kind in _DONE or (self.kind == "feature" and self.at_least is not None)

    @property
    def is_matter(self) -> bool:
        """Whether it is about what the task is about: a fact that must survive, a term to be explained."""
        return self.kind in {"keep", "term"}


_DONE = frozenset(("gain", "reach", "keep", "term", "spot", "score_forecast"))
POINTED_AT = frozenset(("spot", "score_forecast"))
"""Kinds that an answer meets by quoting the material or naming a number, not by writing."""


@dataclass(frozen=True)
class Task:
    """An exercise. `material` is what it works on, read for the same audience; `model` is a good answer."""

    aims: tuple[Aim, ...]
    min_words: int
    material: Reading | None = None
    model: str | None = None

    @property
    def is_written(self) -> bool:
        """Whether the answer is a text of one's own."""
        return not any(aim.kind in POINTED_AT for aim in self.aims)

    @property
    def dimensions(self) -> frozenset[str]:
        """The dimensions whose score of the answer is asked for."""
        return frozenset(aim.dimension for aim in self.aims if aim.kind in {"gain", "reach"} and aim.dimension)


@dataclass(frozen=True, slots=True)
class Met:
    """How far an aim is met: `share` 0 to 1.

    `value` is the number found, `quotes` are words of the answer that show it, `missed` words it might have named.
    """

    share: float
    value: float | None = None
    quotes: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AimScore:
    """An aim with what was found and the `points` it earned."""

    aim: Aim
    met: Met
    points: float


@dataclass(frozen=True, slots=True)
class Attempt:
    """An answer's score, 0 to 100. `unscored` says why there is none: it is one of `evaluation.drills.guards.REASONS`.

    `held_back`: what the answer left out earned less, because it did too little of what was asked. `elsewhere`: all
    else earned less, because it holds too little of the task's own facts and terms.
    """

    points: float | None
    unscored: str | None = None
    results: tuple[AimScore, ...] = field(default=())
    held_back: bool = False
    elsewhere: bool = False

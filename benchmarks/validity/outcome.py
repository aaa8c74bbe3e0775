"""A check, what it wants, and what came out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.data import DataSet
from benchmarks.ranking import Interval
from benchmarks.validity.bench import Bench


@dataclass(frozen=True, slots=True)
class Target:
    """Between which bounds a figure has to lie; both are inclusive."""

    least: float = float("-inf")
    most: float = float("inf")

    def met_by(self, value: float) -> bool:
        """Whether a figure lies within."""
        return self.least <= value <= self.most

    def __str__(self) -> str:
        if self.least > float("-inf") and self.most < float("inf"):
            return f"{self.least:.2f}–{self.most:.2f}"
        return f"≥ {self.least:.2f}" if self.most == float("inf") else f"≤ {self.most:.2f}"


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the table. `measure` names the statistic; a check without a target is only reported."""

    name: str
    data: DataSet
    measure: str
    target: Target | None = None
    magnitude: bool = False
    """Whether the target is for the figure without its sign."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a simple count reaches in the same run on the same texts."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out: of `texts`, `scored` had a figure. `rows` hold ids and numbers, never a text."""

    check: Check
    texts: int
    scored: int
    measured: Interval
    baseline: Baseline | None = None
    note: str = ""
    rows: Sequence[Mapping[str, Any]] = field(default=(), repr=False)

    @property
    def verdict(self) -> str:
        """`met`, `short`, or `reported` where nothing is wanted."""
        if self.check.target is None:
            return "reported"
        value = abs(self.measured.value) if self.check.magnitude else self.measured.value
        return "met" if self.check.target.met_by(round(value, 3)) else "short"


@dataclass(frozen=True, slots=True)
class Chapter:
    """Checks that share their texts. `run` yields an outcome for each check whose set is there, in their order."""

    checks: tuple[Check, ...]
    run: Callable[[Bench], Iterator[Outcome]]

"""A survey's figures as plain values: what a report writes and a chart draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from bot.comments.misread import Misreadings
from bot.comments.survey import Survey
from bot.comments.themes import Themes
from evaluation.comments.telemetry import Change, Estimate, Tally
from evaluation.shares import COVERAGE

MOST_PAIRS: Final = 10
"""Comparisons of groups that are worked out: all pairs of up to five groups, the first with each of up to eleven."""


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """One group: its comments, those that are judged, and each measure with its 95 % interval."""

    name: str
    comments: int
    judged: int
    measures: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The first group less the second. `corrected` has the same differences with intervals of `coverage` %."""

    first: str
    second: str
    changes: Mapping[str, Change]
    corrected: Mapping[str, Change]
    coverage: float

    def holds(self, measure: str) -> bool:
        """Whether the corrected interval leaves 0 out: whether it differs, counted for all comparisons made."""
        found = self.corrected[measure].difference
        return found.low is not None and found.high is not None and not found.low <= 0 <= found.high


@dataclass(frozen=True, slots=True)
class SurveyFigures:
    """Everything a survey found. `groups` stand in the order in which the file has them."""

    rows: int
    counted: int
    groups: tuple[GroupFigures, ...]
    comparisons: tuple[Comparison, ...]
    themes: Themes
    misreadings: Misreadings


def figures(survey: Survey) -> SurveyFigures:
    """The figures of what a survey has counted so far."""
    return SurveyFigures(
        survey.rows,
        survey.counted,
        tuple(
            GroupFigures(name, tally.comments, tally.judged, tally.measures()) for name, tally in survey.groups.items()
        ),
        comparisons(survey.groups),
        survey.themes.result(),
        survey.misread.result(),
    )


def comparisons(groups: Mapping[str, Tally]) -> tuple[Comparison, ...]:
    """All pairs of few groups, the first with each of more; none of too many.

    With m comparisons the corrected intervals cover 100 - 5/m % (Bonferroni), so that all of them together are right
    95 times in 100.
    """
    pairs = _pairs(list(groups))
    coverage = 100 - (100 - COVERAGE) / max(1, len(pairs))
    return tuple(
        Comparison(
            first,
            second,
            groups[first].changes(groups[second]),
            groups[first].changes(groups[second], coverage),
            round(coverage, 2),
        )
        for first, second in pairs
    )


def _pairs(names: Sequence[str]) -> list[tuple[str, str]]:
    every = list(combinations(names, 2))
    if len(every) <= MOST_PAIRS:
        return every
    first = [(names[0], name) for name in names[1:]]
    return first if len(first) <= MOST_PAIRS else []

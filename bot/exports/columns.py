"""What every export format says of a row, in the same words and order; and what that is of a scored draft."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.domain.export import ExportRow
from bot.domain.interaction import Interaction
from evaluation.rubric import DIMENSIONS

Cell = str | int | float | None | tuple[str | Mapping[str, Any], ...] | Mapping[str, str | float | None]
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Row]):
    """What an export says of its rows: the columns' names, and a row's value for each of them, in that order.

    Both are asked whether the texts belong in it.
    """

    columns: Callable[[bool], tuple[str, ...]]
    cells: Callable[[Row, bool], dict[str, Cell]]


_SEVERITIES = ("major", "minor", "praise")


def columns(*, with_text: bool) -> tuple[str, ...]:
    """Names of the columns. Scores are 0-100, times ISO 8601 in UTC, timings in milliseconds."""
    scores = tuple(f"{name}_{part}" for name in DIMENSIONS for part in ("score", "low", "high"))
    return (
        *("interaction_id", "occurred_at", "learner", "platform", "audience"),
        *("draft_id", "version", "words", "language", "overall"),
        *scores,
        *(f"findings_{severity}" for severity in _SEVERITIES),
        *("rules", "checks", "flags", "engine", "timings_ms"),
        *(("text",) if with_text else ()),
    )


def cells(row: ExportRow, *, with_text: bool) -> dict[str, Cell]:
    """One value for each of `columns`, in that order; what was not scored is None, never 0."""
    done = row.interaction
    found: dict[str, Cell] = {
        "interaction_id": done.id,
        "occurred_at": done.occurred_at.isoformat(),
        "learner": done.learner_id,
        "platform": row.platform,
        "audience": done.audience,
        "draft_id": row.draft_id,
        "version": row.version_number,
        "words": row.words,
        "language": row.language,
        "overall": done.overall,
        **_scores(done),
        **_finding_counts(done),
        "rules": tuple(finding.rule for finding in done.findings),
        "checks": done.checks,
        "flags": done.flags,
        "engine": done.engine,
        "timings_ms": done.timings_ms,
        "text": row.text,
    }
    return {name: found[name] for name in columns(with_text=with_text)}


def _scores(done: Interaction) -> dict[str, Cell]:
    by_name = {score.dimension: score for score in done.scores}
    found: dict[str, Cell] = {}
    for name in DIMENSIONS:
        score = by_name.get(name)
        found[f"{name}_score"] = score.score if score else None
        found[f"{name}_low"] = score.low if score else None
        found[f"{name}_high"] = score.high if score else None
    return found


def _finding_counts(done: Interaction) -> dict[str, Cell]:
    counts = Counter(finding.severity for finding in done.findings)
    return {f"findings_{severity}": counts[severity] for severity in _SEVERITIES}


DRAFTS: Sheet[ExportRow] = Sheet(
    lambda with_text: columns(with_text=with_text), lambda row, with_text: cells(row, with_text=with_text)
)
"""The sheet of scored drafts."""

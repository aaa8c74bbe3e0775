"""The outcomes as one table, for a terminal and for docs/measurement.md."""

from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Any

from benchmarks.validity.outcome import Outcome

COLUMNS = ("check", "scored", "measure", "measured (95 % interval)", "simple baseline", "wanted", "")


def as_text(outcomes: Sequence[Outcome]) -> str:
    """The table in columns of even width."""
    lines = [COLUMNS, *(_cells(one) for one in outcomes)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def as_markdown(outcomes: Sequence[Outcome]) -> str:
    """The table as Markdown, ready to be pasted."""
    lines = [COLUMNS, ("---",) * len(COLUMNS), *(_cells(one) for one in outcomes)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def as_summary(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The figures of every check by its name."""
    return {
        one.check.name: {
            "set": one.check.data.name,
            "measure": one.check.measure,
            "texts": one.texts,
            "scored": one.scored,
            **{name: round(value, 4) if isfinite(value) else None for name, value in one.measured._asdict().items()},
            "baseline": {one.baseline.name: round(one.baseline.value, 4)} if one.baseline else None,
            "wanted": str(one.check.target) if one.check.target else None,
            "verdict": one.verdict,
            "note": one.note,
        }
        for one in outcomes
    }


def as_rows(outcomes: Sequence[Outcome]) -> Iterator[dict[str, Any]]:
    """The rows of every check: ids and numbers."""
    for one in outcomes:
        for row in one.rows:
            yield {"check": one.check.name, **row}


def _cells(one: Outcome) -> tuple[str, ...]:
    measured = one.measured
    note = f" · {one.note}" if one.note else ""
    return (
        one.check.name,
        f"{one.scored:,}/{one.texts:,}",
        one.check.measure,
        f"{measured.value:.3f} ({measured.low:.2f}–{measured.high:.2f})"
        if isfinite(measured.value)
        else "nothing scored",
        f"{one.baseline.name} {one.baseline.value:.2f}" if one.baseline else "–",
        str(one.check.target) if one.check.target else "–",
        one.verdict + note,
    )

"""Does a number follow a human label, or tell two groups apart? Beside what a simple count reaches on the same rows."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.ranking import Interval, Values, auc, bootstrapped, spearman
from benchmarks.validity.bench import SEED
from benchmarks.validity.outcome import Baseline, Check, Outcome

NOTHING = Interval(float("nan"), float("nan"), float("nan"))
"""The figure of texts that have no score."""


def following(  # noqa: PLR0913 - one figure needs what it is made of
    check: Check,
    values: Values,
    labels: Values,
    baseline: tuple[str, Values],
    *,
    clusters: Sequence[str] | None = None,
    note: str = "",
    ids: Sequence[Any] | None = None,
) -> Outcome:
    """The correlation over rows that have both numbers; the baseline's over the same rows."""
    usable = np.isfinite(values) & np.isfinite(labels)
    one, other, simple = values[usable], labels[usable], baseline[1][usable]
    owners = None if clusters is None else [name for name, use in zip(clusters, usable, strict=True) if use]
    rows = numbered(ids, {"value": values, "label": labels, baseline[0]: baseline[1]})
    if len(one) == 0:
        return Outcome(check, len(values), 0, NOTHING, None, note, rows)
    return Outcome(
        check,
        len(values),
        len(one),
        bootstrapped(lambda pick: spearman(one[pick], other[pick]), len(one), SEED, owners),
        Baseline(baseline[0], spearman(simple, other)),
        note,
        rows,
    )


def ordering(  # noqa: PLR0913 - one figure needs what it is made of
    check: Check,
    values: Values,
    is_higher: Values,
    baseline: tuple[str, Values],
    *,
    note: str = "",
    ids: Sequence[Any] | None = None,
) -> Outcome:
    """The AUC of the rows marked 1 in `is_higher` over the others; the baseline's over the same rows."""
    usable = np.isfinite(values)
    one, simple, group = values[usable], baseline[1][usable], is_higher[usable] > 0
    rows = numbered(ids, {"value": values, "higher": is_higher, baseline[0]: baseline[1]})
    if group.all() or not group.any():
        return Outcome(check, len(values), len(one), NOTHING, None, note, rows)
    return Outcome(
        check,
        len(values),
        len(one),
        bootstrapped(lambda pick: _auc(one[pick], group[pick]), len(one), SEED),
        Baseline(baseline[0], _auc(simple, group)),
        note,
        rows,
    )


def _auc(values: Values, higher: NDArray[np.bool_]) -> float:
    return auc(values[higher], values[~higher])


def numbered(ids: Sequence[Any] | None, columns: Mapping[str, Values]) -> list[dict[str, Any]]:
    """The rows to keep: an id (the row's number where the set has none) and numbers; None for what is missing."""
    size = len(next(iter(columns.values())))
    return [
        {"id": ids[row] if ids else row}
        | {name: round(float(values[row]), 4) if np.isfinite(values[row]) else None for name, values in columns.items()}
        for row in range(size)
    ]

"""Empathy: what readers felt, what replies did for people in distress, what writers said they felt.

On a set that a head was fitted on, the figure that counts is the cross-validated one: each text scored with heads
that never saw its writer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.data import EPITOME, REACTIONS, STORYARG, DataSet, Row
from benchmarks.ranking import Values, spearman
from benchmarks.validity.bench import Bench, column
from benchmarks.validity.following import following
from benchmarks.validity.outcome import Chapter, Check, Outcome, Target
from benchmarks.validity.refitting import heads_fitted_on, refitted_scores

UNSEEN = ", cross-validated"


@dataclass(frozen=True, slots=True)
class Felt:
    """A dimension and the human label it should follow; rows that share `writer` are no independent witnesses.

    `unseen` is the check with heads made anew without the writer, on a set that heads were fitted on.
    """

    check: Check
    dimension: str
    text: str
    label: str
    writer: str
    id: str
    unseen: Check | None = None


def _felt(name: str, data: DataSet, columns: tuple[str, str, str, str], least: float) -> Felt:
    dimension = "cognitive_empathy" if name.startswith("cognitive") else "emotional_empathy"
    wanted = Target(least=least)
    if not heads_fitted_on(data):
        return Felt(Check(name, data, "Spearman", wanted), dimension, *columns)
    unseen = Check(name + UNSEEN, data, "Spearman", wanted)
    return Felt(Check(name, data, "Spearman"), dimension, *columns, unseen)


FELT = (
    _felt(
        "emotional empathy: emotional appeal (StoryARG)",
        STORYARG,
        ("text", "Emotionalappeal", "aggregatedID", "aggregatedID"),
        0.40,
    ),
    _felt(
        "emotional empathy: emotional reactions (EPITOME)",
        EPITOME,
        ("response_post", "emotional_reactions", "rp_id", "rp_id"),
        0.40,
    ),
    _felt(
        "emotional empathy: stated empathy (Empathic Reactions)",
        REACTIONS,
        ("text", "empathy", "response_id", "message_id"),
        0.25,
    ),
    _felt(
        "cognitive empathy: interpretations (EPITOME)",
        EPITOME,
        ("response_post", "interpretations", "rp_id", "rp_id"),
        0.40,
    ),
)


def run(bench: Bench) -> Iterator[Outcome]:
    """Each score beside its label, and beside the length of the text."""
    for one in FELT:
        rows = bench.rows(one.check.data)
        if rows is None:
            continue
        values = column([reading.value(one.dimension) for reading in bench.readings(one.check.data, one.text)])
        if one.unseen is None:
            yield _outcome(bench, one.check, one, rows, values)
            continue
        yield _outcome(bench, one.check, one, rows, values, "fitted on this set")
        unseen = refitted_scores(bench, one.check.data, rows, one.dimension, [row[one.writer] for row in rows])
        yield _outcome(bench, one.unseen, one, rows, unseen)


def _outcome(  # noqa: PLR0913, PLR0917 - one figure needs what it is made of
    bench: Bench, check: Check, one: Felt, rows: Sequence[Row], values: Values, said: str = ""
) -> Outcome:
    words = column([reading.words for reading in bench.readings(one.check.data, one.text)])
    scored = np.isfinite(values)
    note = f"score with length {spearman(values[scored], words[scored]):.2f}"
    return following(
        check,
        values,
        column([row[one.label] for row in rows]),
        ("length", words),
        clusters=[row[one.writer] for row in rows],
        note=f"{said}; {note}" if said else note,
        ids=[row[one.id] for row in rows],
    )


CHECKS = tuple(check for one in FELT for check in (one.check, one.unseen) if check is not None)
CHAPTER = Chapter(CHECKS, run)

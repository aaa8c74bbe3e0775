"""What the scores must not be: a grammar mark, a count of words, a tax on learners of English."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.data import ESSAYS, Row
from benchmarks.ranking import Interval, Picks, Values, bootstrapped, standardised_difference
from benchmarks.validity.bench import SEED, Bench, Reading, column
from benchmarks.validity.following import following, numbered
from benchmarks.validity.outcome import Chapter, Check, Outcome, Target
from evaluation.rubric import DIMENSIONS

MOST = Target(least=-0.35, most=0.35)
GRAMMAR = {
    name: Check(f"{name.replace('_', ' ')}: not grammar (ELLIPSE)", ESSAYS, "Spearman", MOST) for name in DIMENSIONS
}
LENGTH = {
    name: Check(f"{name.replace('_', ' ')}: not length (ELLIPSE)", ESSAYS, "Spearman", MOST) for name in DIMENSIONS
}
SCORED = Check("learner English: share scored (ELLIPSE)", ESSAYS, "share", Target(least=0.99))
BACKGROUND = Check(
    "learner English: Chinese-background writers at equal level",
    ESSAYS,
    "standardised difference, widest of six",
    Target(least=-0.3, most=0.3),
)
BACKGROUND_COLUMNS = ("L1", "first_language", "native_language", "race_ethnicity")
CHINESE = ("chinese", "mandarin", "cantonese", "zh", "asian/pacific islander")
"""What a column of backgrounds may call these writers; the corpus itself knows ethnic groups only."""


def run(bench: Bench) -> Iterator[Outcome]:
    """Grammar, length, the share scored and, where the set tells it, the writers' background."""
    rows = bench.rows(ESSAYS)
    if rows is None:
        return
    readings = bench.readings(ESSAYS, "text")
    ids = [row["text_id_kaggle"] for row in rows]
    words = column([reading.words for reading in readings])
    grammar = column([row["Grammar"] for row in rows])
    for name in DIMENSIONS:
        values = column([reading.value(name) for reading in readings])
        yield following(GRAMMAR[name], values, grammar, ("length", words), ids=ids)
        yield following(LENGTH[name], values, words, ("grammar", grammar), ids=ids)
    yield _scored(readings, ids)
    yield from _background(bench, rows, readings)


def _scored(readings: Sequence[Reading], ids: Sequence[str]) -> Outcome:
    scored = np.array([reading.is_scored for reading in readings], dtype=np.float64)

    def share(pick: Picks) -> float:
        return float(scored[pick].mean())

    measured = bootstrapped(share, len(scored), SEED)
    return Outcome(SCORED, len(scored), int(scored.sum()), measured, rows=numbered(ids, {"scored": scored}))


def _background(bench: Bench, rows: Sequence[Row], readings: Sequence[Reading]) -> Iterator[Outcome]:
    """The widest of six differences at equal Overall level; one line where no column tells who wrote."""
    told = next((name for name in BACKGROUND_COLUMNS if name in rows[0]), None)
    if told is None:
        columns = ", ".join(BACKGROUND_COLUMNS)
        bench.tell(f"skipped: {BACKGROUND.name}: {ESSAYS.file} tells no writer's first language ({columns}).")
        return
    chinese = np.array([row[told].strip().lower() in CHINESE for row in rows])
    level = column([row["Overall"] for row in rows])
    differences = {
        name: _difference(column([one.value(name) for one in readings]), chinese, level) for name in DIMENSIONS
    }
    widest = max(differences, key=lambda name: abs(differences[name].value))
    note = "; ".join(f"{name} {differences[name].value:+.2f}" for name in DIMENSIONS)
    yield Outcome(BACKGROUND, len(rows), int(chinese.sum()), differences[widest], note=note)


def _difference(values: Values, chinese: NDArray[np.bool_], level: Values) -> Interval:
    usable = np.isfinite(values) & np.isfinite(level)
    score, group, at = values[usable], chinese[usable], level[usable]

    def between(pick: Picks) -> float:
        one, is_one, here = score[pick], group[pick], at[pick]
        return standardised_difference(one[is_one], one[~is_one], here[is_one], here[~is_one])

    return bootstrapped(between, len(score), SEED)


CHECKS = (*(check for name in DIMENSIONS for check in (GRAMMAR[name], LENGTH[name])), SCORED, BACKGROUND)
CHAPTER = Chapter(CHECKS, run)

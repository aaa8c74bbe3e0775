"""Do the 90 % intervals hold what they promise? A text's own sentences, drawn anew and scored as texts of their own.

Sentences are drawn with replacement, as many as the text has, and kept in their order; one drawn twice counts once, as
in any draft. Two halves of a text that share no sentence are the harder test: they differ by both their errors.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.data import ESSAYS, REGISTER, STORYARG, DataSet
from benchmarks.ranking import Picks, bootstrapped
from benchmarks.validity.bench import SEED, Bench, Reading, remembering
from benchmarks.validity.outcome import Chapter, Check, Outcome, Target
from bot.cli.progress import counted
from evaluation.rubric import DIMENSIONS
from evaluation.scores import Score

SETS = (ESSAYS, REGISTER, STORYARG)
TEXTS = 40
"""Texts of each set, chosen by the hash of the text."""
DRAWS = 10
LEAST_SENTENCES = 4
BANDS = (80, 200)
"""Words at which a text counts as middling and as long."""
NOMINAL = Target(least=0.85)
"""Nine in ten are promised; less than this would be a broken promise."""
DATA = DataSet("", ", ".join(one.public for one in SETS))

DRAWN = {
    name: Check(f"interval holds the text's sentences drawn anew: {name.replace('_', ' ')}", DATA, "share", NOMINAL)
    for name in DIMENSIONS
}
BOTH = {
    name: Check(f"interval holds the difference of two halves: {name.replace('_', ' ')}", DATA, "share", NOMINAL)
    for name in DIMENSIONS
}


@dataclass(frozen=True, slots=True)
class Trial:
    """One comparison: the text's set and number, its words, and for each dimension whether the interval held."""

    text: str
    words: int
    held: NDArray[np.bool_]


def run(bench: Bench) -> Iterator[Outcome]:
    """Both kinds of trial on texts of three sets, dimension by dimension."""
    chosen = [(f"{one.name}/{place}", text) for one in SETS for place, text in _chosen(bench, one)]
    if not chosen:
        return
    alone: list[Trial] = []
    both: list[Trial] = []
    for name, text in counted(chosen, "texts cut in parts"):
        embed = remembering(bench.embed)
        measures = bench.measured(text, embed)
        sentences = [measures.document.sentence_text(one.index) for one in measures.document.sentences]
        reading = bench.judged(measures)
        if len(sentences) < LEAST_SENTENCES or not reading.is_scored:
            continue
        others = [bench.judged(bench.measured(drawn, embed)) for drawn in _drawn(sentences)]
        alone += [Trial(name, reading.words, _within(reading, other)) for other in others if other.is_scored]
        one, other = (bench.judged(bench.measured(" ".join(sentences[start::2]), embed)) for start in (0, 1))
        if one.is_scored and other.is_scored:
            both.append(Trial(name, reading.words, _alike(one, other)))
    if not alone or not both:
        return
    for column, name in enumerate(DIMENSIONS):
        yield _outcome(DRAWN[name], alone, column)
        yield _outcome(BOTH[name], both, column)


def _chosen(bench: Bench, data: DataSet) -> list[tuple[int, str]]:
    rows = bench.rows(data) or ()
    texts = sorted(enumerate(row["text"] for row in rows), key=lambda item: hashlib.sha256(item[1].encode()).digest())
    return texts[:TEXTS]


def _drawn(sentences: Sequence[str]) -> Iterator[str]:
    """The text's sentences, as many as it has, drawn with replacement and in their order."""
    generator = np.random.default_rng(SEED)
    for _ in range(DRAWS):
        chosen = generator.integers(len(sentences), size=len(sentences))
        yield " ".join(sentences[place] for place in sorted(chosen))


def _within(reading: Reading, other: Reading) -> NDArray[np.bool_]:
    """Whether each score of the other text lies in the text's own interval."""
    held = []
    for name in DIMENSIONS:
        score, value = reading.scores[name], other.value(name)
        held.append((score.low or 0.0) <= value <= (score.high or 0.0))
    return np.array(held)


def _alike(one: Reading, other: Reading) -> NDArray[np.bool_]:
    """Whether two scores differ by no more than the root of the summed squares of their half-widths."""
    held = []
    for name in DIMENSIONS:
        margin = np.hypot(_half_width(one.scores[name]), _half_width(other.scores[name]))
        held.append(abs(one.value(name) - other.value(name)) <= float(margin))
    return np.array(held)


def _half_width(score: Score) -> float:
    return ((score.high or 0.0) - (score.low or 0.0)) / 2


def _outcome(check: Check, trials: Sequence[Trial], column: int) -> Outcome:
    """The share that held; trials of one text are resampled together. The note tells it by length."""
    held = np.array([trial.held[column] for trial in trials], dtype=np.float64)
    words = np.array([trial.words for trial in trials])

    def share(pick: Picks) -> float:
        return float(held[pick].mean())

    bands = {
        f"under {BANDS[0]} words": words < BANDS[0],
        "middling": (words >= BANDS[0]) & (words < BANDS[1]),
        f"{BANDS[1]} and more": words >= BANDS[1],
    }
    note = ", ".join(f"{name} {held[chosen].mean():.2f}" for name, chosen in bands.items() if chosen.any())
    measured = bootstrapped(share, len(held), SEED, [trial.text for trial in trials])
    rows = [{"id": trial.text, "held": bool(trial.held[column])} for trial in trials]
    return Outcome(check, len(trials), len(trials), measured, note=note, rows=rows)


CHAPTER = Chapter(tuple(check for name in DIMENSIONS for check in (DRAWN[name], BOTH[name])), run)

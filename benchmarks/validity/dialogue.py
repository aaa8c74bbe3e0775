"""Dialogue: replies that explore by asking, and requests that people called polite, in four languages."""

from collections.abc import Iterator

import numpy as np

from benchmarks.data import EPITOME, POLITENESS
from benchmarks.validity.bench import Bench, column
from benchmarks.validity.following import following, ordering
from benchmarks.validity.outcome import Chapter, Check, Outcome, Target
from benchmarks.validity.simple import question_marks, vader_compounds

DIMENSION = "dialogue"
EXPLORATIONS = Check("dialogue: explorations (EPITOME)", EPITOME, "AUC", Target(least=0.92))
LANGUAGES = {"english": 0.40, "chinese": 0.30, "spanish": 0.30, "japanese": 0.25}
"""The languages of the set and what is wanted of each."""
POLITE = {
    name: Check(f"dialogue: politeness, {name.capitalize()}", POLITENESS, "Spearman", Target(least=least))
    for name, least in LANGUAGES.items()
}


def run(bench: Bench) -> Iterator[Outcome]:
    """Explorations, then politeness language by language."""
    rows = bench.rows(EPITOME)
    if rows is not None:
        texts = [row["response_post"] for row in rows]
        values = column([reading.value(DIMENSION) for reading in bench.readings(EPITOME, "response_post")])
        explores = np.array([float(row["explorations"]) > 0 for row in rows], dtype=np.float64)
        ids = [row["rp_id"] for row in rows]
        yield ordering(EXPLORATIONS, values, explores, ("question marks", question_marks(texts)), ids=ids)
    yield from _politeness(bench)


def _politeness(bench: Bench) -> Iterator[Outcome]:
    rows = bench.rows(POLITENESS)
    if rows is None:
        return
    readings = bench.readings(POLITENESS, "text")
    for name, check in POLITE.items():
        chosen = [number for number, row in enumerate(rows) if row["lang"] == name]
        yield following(
            check,
            column([readings[number].value(DIMENSION) for number in chosen]),
            column([rows[number]["politeness"] for number in chosen]),
            ("VADER", vader_compounds([rows[number]["text"] for number in chosen])),
            ids=chosen,
        )


CHAPTER = Chapter((EXPLORATIONS, *POLITE.values()), run)

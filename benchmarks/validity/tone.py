"""Official or loaded tone: does it grow with the share of propaganda in windows of news articles?"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from benchmarks.data import PROPAGANDA, Row
from benchmarks.validity.bench import Bench
from benchmarks.validity.following import following
from benchmarks.validity.outcome import Chapter, Check, Outcome, Target
from bot.cli.progress import counted

WINDOW = 80
"""Words from which a window is full."""
LOADED = Check(
    "official or loaded tone: propaganda share in windows of ~80 words", PROPAGANDA, "Spearman", Target(least=0.35)
)


class Window(NamedTuple):
    """Consecutive sentences of one article, and the share of them that hold propaganda."""

    article: str
    text: str
    share: float


def windows(rows: Sequence[Row]) -> list[Window]:
    """Cuts each article, its sentences in order, into windows of at least WINDOW words; a short rest is left out."""
    found: list[Window] = []
    held: list[Row] = []
    for row in sorted(rows, key=lambda one: (one["article_id"], int(one["sent"]))):
        if held and held[0]["article_id"] != row["article_id"]:
            held = []
        held.append(row)
        text = " ".join(one["text"].strip() for one in held)
        if len(text.split()) >= WINDOW:
            share = float(np.mean([float(one["propaganda"]) for one in held]))
            found.append(Window(row["article_id"], text, share))
            held = []
    return found


def run(bench: Bench) -> Iterator[Outcome]:
    """The tone of each window beside its share of propaganda; windows of an article are resampled together."""
    rows = bench.rows(PROPAGANDA)
    if rows is None:
        return
    cut = windows(rows)
    readings = [bench.reading(window.text) for window in counted(cut, "windows of ptc_propaganda")]
    yield following(
        LOADED,
        -np.array([reading.value("value_integration") for reading in readings]),
        np.array([window.share for window in cut]),
        ("word length", np.array([reading.word_length for reading in readings])),
        clusters=[window.article for window in cut],
        ids=[f"{window.article}/{number}" for number, window in enumerate(cut)],
    )


CHAPTER = Chapter((LOADED,), run)

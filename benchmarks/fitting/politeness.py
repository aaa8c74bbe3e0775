"""Makes the heads that hear courtesy and interest, from probe sentences in four languages and the polarity of XED.

Lists know the formulas of politeness; most of what readers call rude has none ("Redo this, it is an embarrassment").
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.data import XED, Row
from benchmarks.fitting.heads import Numbers, contrast, embedded, ridge, write_head
from benchmarks.fitting.probe_files import read_probes
from knowledge.search.embedder import Embedder

PENALTY = 30.0
"""Of the ridge on the probes of `interest`."""
FAR = 3.0
"""How far from 0 the mean probe of `interest` lies on its side, as a logit."""
POLARITY_PENALTY = 1000.0
"""Of the ridge on XED; so heavy that subtitles lend a direction, not their own topics."""


def politeness_heads(folder: Path, embedder: Embedder) -> Sequence[Path]:
    """Write `interest` and, where XED is in the folder, `courtesy`; else it is left, with a line that says so."""
    rows = XED.rows(folder, print)
    made = [_interest(embedder)]
    return made if rows is None else [*made, _courtesy(rows, embedder)]


def _courtesy(rows: Sequence[Row], embedder: Embedder) -> Path:
    """Halfway between two directions: from curt to courteous probes, and from negative to positive subtitles.

    Scaled as `contrast` does: 0 halfway between the means of the probes, ±2 at them.
    """
    sections = read_probes("courtesy")
    courteous, curt = embedder.embed(sections["courteous"]), embedder.embed(sections["curt"])
    way = _unit(contrast(courteous, curt)[0]) + _unit(_polarity(rows, embedder))
    high, low = float(courteous.mean(axis=0) @ way), float(curt.mean(axis=0) @ way)
    weights = 4 * way / (high - low)
    made_from = ["probes/courtesy.txt", XED.public]
    return write_head("courtesy", weights, -2 * (high + low) / (high - low), embedder.fingerprint, made_from)


def _polarity(rows: Sequence[Row], embedder: Embedder) -> Numbers:
    """The direction from negative to positive subtitles in all their languages, shape (512,)."""
    taking_sides = [row for row in rows if row["polarity"] != "neutral"]
    vectors = embedded([row["text"] for row in taking_sides], embedder)
    targets = np.array([1.0 if row["polarity"] == "positive" else -1.0 for row in taking_sides])
    return ridge(vectors, targets, POLARITY_PENALTY)[0]


def _unit(weights: Numbers) -> Numbers:
    return weights / float(np.linalg.norm(weights))


def _interest(embedder: Embedder) -> Path:
    """Questions are short and much alike, so a ridge tells them apart better than the line between the means."""
    sections = read_probes("interest")
    interested, challenging = sections["interested"], sections["challenging"]
    vectors = embedder.embed([*interested, *challenging])
    targets = np.repeat([1.0, -1.0], [len(interested), len(challenging)])
    weights, bias = ridge(vectors, targets, PENALTY)
    scale = FAR / float(np.mean(targets * (vectors @ weights + bias)))
    return write_head("interest", scale * weights, scale * bias, embedder.fingerprint, ["probes/interest.txt"])

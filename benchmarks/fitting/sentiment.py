"""Makes the two sentiment heads and the weighing of the evidence from XED, AfriSenti and probe comments.

The heads are fitted with languages and classes balanced. The weighing is fitted on logits that the heads gave to
comments they had not seen (four folds), so that it trusts them as far as they carry.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import evaluation.comments
from benchmarks.fitting.heads import DIGITS, Numbers, write_head
from benchmarks.fitting.labelled_comments import Comments, balanced, read_comments
from benchmarks.fitting.logistic import binary, multinomial
from evaluation.comments.sentiment import CLASSES, EVIDENCE, said
from knowledge.search.embedder import Embedder

MADE_FROM = ("xed (CC BY 4.0)", "afrisenti (CC BY 4.0)", "probes/sentiment.txt")
NEGATIVE, NEUTRAL, POSITIVE = range(3)
FOLDS = 4
PENALTY = 1.0
ROWS = 3_000.0
"""Rows that a source of weight 1 counts as: against PENALTY, this decides how smooth a head is."""
POLARITY = {"xed": 1.0, "afrisenti": 0.3, "probes": 0.3}
NEUTRALITY = {"afrisenti": 0.5, "probes": 1.0}
"""What each source weighs. Neutral subtitles (XED, English) are unlike neutral comments and made it worse."""
WEIGHING = {"afrisenti": 1.0, "probes": 3.0}
"""Weight of a row in the weighing: a probe says more, for most of AfriSenti's languages have no word list here."""
WEIGHING_PENALTY = 3.0

Masks = Sequence[NDArray[np.bool_]]
Solution = tuple[Numbers, float]


def sentiment_heads(folder: Path, embedder: Embedder) -> Sequence[Path]:
    """Write both heads and the weighing; nothing where a set is not there."""
    sets = read_comments(folder, embedder)
    if not sets:
        return []
    polarity, neutrality = heads(sets, [np.ones(len(one), dtype=bool) for one in sets])
    return [
        write_head("sentiment_polarity", *polarity, embedder.fingerprint, MADE_FROM),
        write_head("sentiment_neutrality", *neutrality, embedder.fingerprint, MADE_FROM[1:]),
        _write_weighing(weighing(sets, out_of_fold(sets))),
    ]


def heads(sets: Sequence[Comments], used: Masks) -> tuple[Solution, Solution]:
    """The polarity and the neutrality head, fitted on the rows that `used` (one mask a set) leaves."""
    taking_sides = [mask & (one.classes != NEUTRAL) for one, mask in zip(sets, used, strict=True)]
    return _fitted(sets, taking_sides, POSITIVE, POLARITY), _fitted(sets, used, NEUTRAL, NEUTRALITY)


def out_of_fold(sets: Sequence[Comments]) -> list[Numbers]:
    """Both heads' logits (n, 2) for each set, from heads that had not seen the row."""
    folds = [np.random.default_rng(0).integers(0, FOLDS, len(one)) for one in sets]
    logits = [np.zeros((len(one), 2)) for one in sets]
    for fold in range(FOLDS):
        solutions = heads(sets, [own != fold for own in folds])
        for one, own, found in zip(sets, folds, logits, strict=True):
            rows = one.vectors[own == fold].astype(np.float64)
            found[own == fold] = np.column_stack([rows @ weights + bias for weights, bias in solutions])
    return logits


def weighing(sets: Sequence[Comments], logits: Sequence[Numbers]) -> Numbers:
    """Coefficients of the evidence, shape (len(EVIDENCE) + 1, 3), bias last; the classes count alike."""
    used = [(one, found) for one, found in zip(sets, logits, strict=True) if one.source in WEIGHING]
    rows = np.concatenate([np.column_stack([found, said(one.texts, one.languages)]) for one, found in used])
    classes = np.concatenate([one.classes for one, _ in used])
    weights = np.concatenate([np.full(len(one), WEIGHING[one.source]) for one, _ in used])
    shares = np.bincount(classes, minlength=len(CLASSES)) / len(classes)
    weights /= len(CLASSES) * shares[classes]
    return multinomial(rows, np.eye(len(CLASSES))[classes], weights, WEIGHING_PENALTY)


def _fitted(sets: Sequence[Comments], used: Masks, hit: int, trust: dict[str, float]) -> Solution:
    kept = [(one, mask) for one, mask in zip(sets, used, strict=True) if one.source in trust]
    x = np.concatenate([one.vectors[mask] for one, mask in kept]).astype(np.float64)
    hits = np.concatenate([(one.classes[mask] == hit).astype(np.float64) for one, mask in kept])
    weights = np.concatenate([ROWS * trust[one.source] * _shares(one, mask, hit) for one, mask in kept])
    return binary(x, hits, weights, PENALTY)


def _shares(one: Comments, mask: NDArray[np.bool_], hit: int) -> Numbers:
    languages = [language for language, kept in zip(one.languages, mask, strict=True) if kept]
    return balanced(languages, one.classes[mask] == hit)


def _write_weighing(coefficients: Numbers) -> Path:
    path = Path(evaluation.comments.__path__[0]) / "sentiment.json"
    rows = [[round(float(weight), DIGITS) for weight in row] for row in coefficients]
    data = {
        "classes": list(CLASSES),
        "made_from": list(MADE_FROM),
        "bias": rows[-1],
        "weights": dict(zip(EVIDENCE, rows[:-1], strict=True)),
    }
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path

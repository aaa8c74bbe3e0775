"""The measures of ranked retrieval, on binary labels, cut at five (Manning, Raghavan & Schütze 2008, chapter 8)."""

import math
from collections.abc import Collection, Sequence

CUT = 5


def recall(found: Sequence[str], expected: Collection[str]) -> float:
    """The share of the expected entries among the first five, 0 to 1; of more than five expected, five are enough."""
    return len(set(found[:CUT]) & set(expected)) / min(len(expected), CUT)


def success(found: Sequence[str], expected: Collection[str]) -> float:
    """1 when any expected entry is among the first five, else 0."""
    return float(any(entry in expected for entry in found[:CUT]))


def reciprocal_rank(found: Sequence[str], expected: Collection[str]) -> float:
    """1 / the rank of the first expected entry, 0 when none was found; its mean is the MRR."""
    return next((1 / rank for rank, entry in enumerate(found, 1) if entry in expected), 0.0)


def ndcg(found: Sequence[str], expected: Collection[str]) -> float:
    """Normalised discounted cumulative gain of the first five, 0 to 1 (Järvelin & Kekäläinen 2002)."""
    gain = sum(1 / math.log2(rank + 1) for rank, entry in enumerate(found[:CUT], 1) if entry in expected)
    best = sum(1 / math.log2(rank + 1) for rank in range(1, min(len(expected), CUT) + 1))
    return gain / best


MEASURES = {"recall@5": recall, "success@5": success, "MRR": reciprocal_rank, "nDCG@5": ndcg}
"""What is asked of every query that has an answer."""

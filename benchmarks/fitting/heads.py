"""Fitting one linear head and writing it where the measurement reads it."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import evaluation.heads
from evaluation.heads import Vectors
from knowledge.search.embedder import Embedder

FOLDER = Path(evaluation.heads.__file__).parent
DIGITS = 4
"""Decimals of a weight; more would change no score by a tenth of a point."""

BATCH = 64
"""Texts embedded at a time, so that a large set needs no more memory than a small one."""

Numbers = NDArray[np.float64]


def embedded(texts: Sequence[str], embedder: Embedder) -> Vectors:
    """The vectors of any number of texts, shape (n, 512), n at least 1."""
    return np.concatenate([embedder.embed(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)])


def ridge(
    vectors: Vectors, targets: Numbers, penalty: float, rows_weigh: Numbers | None = None
) -> tuple[Numbers, float]:
    """Weights (512,) and bias of a ridge regression of the targets (n,) on the vectors (n, 512).

    `rows_weigh` (n,) says how much each row counts; 1 where it is not given.
    """
    x = vectors.astype(np.float64)
    counts = np.ones(len(x)) if rows_weigh is None else rows_weigh
    middle, level = counts @ x / counts.sum(), float(counts @ targets / counts.sum())
    centred = x - middle
    weighted = centred * counts[:, None]
    weights: Numbers = np.linalg.solve(
        weighted.T @ centred + penalty * np.eye(x.shape[1]), weighted.T @ (targets - level)
    )
    return weights, level - float(middle @ weights)


def contrast(sounding: Vectors, plain: Vectors) -> tuple[Numbers, float]:
    """Weights and bias from probe sentences: the line between the two means, 0 halfway, ±2 at the means."""
    way = sounding.mean(axis=0).astype(np.float64) - plain.mean(axis=0)
    weights = 4 * way / float(way @ way)
    middle = (sounding.mean(axis=0) + plain.mean(axis=0)) / 2
    return weights, -float(middle @ weights)


def write_head(  # noqa: PLR0913 - a head is as many facts
    name: str, weights: Numbers, bias: float, embedder: str, made_from: Sequence[str], *, folder: Path = FOLDER
) -> Path:
    """Write `<name>.json` into the folder; `made_from` names the sets (with licence) or probe files behind it."""
    path = folder / f"{name}.json"
    data = {
        "name": name,
        "embedder": embedder,
        "made_from": list(made_from),
        "bias": round(bias, DIGITS),
        "weights": [round(float(weight), DIGITS) for weight in weights],
    }
    path.write_text(json.dumps(data, ensure_ascii=False) + "\n", encoding="utf-8")
    return path

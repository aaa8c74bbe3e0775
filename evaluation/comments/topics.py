"""What a comment is about, from a few broad topics: the nearest mean of probe sentences, or nothing where unsure."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from evaluation.heads import Vectors

NEAR = 0.2
"""Least cosine with a topic's mean, after the mean of all probes was taken off."""
AHEAD = 0.03
"""By how much the nearest topic has to be nearer than the second."""
OTHER = "other"
"""What no topic should claim (greetings, laughter); shown as no topic."""


@dataclass(frozen=True)
class TopicMap:
    """`middle` has shape (512,), `means` one unit row a topic."""

    names: tuple[str, ...]
    middle: NDArray[np.float64]
    means: NDArray[np.float64]


@cache
def topic_map() -> TopicMap:
    """The topics as `benchmarks/fitting/topics.py` made them from its probes."""
    data = json.loads((files(__package__) / "topics.json").read_text(encoding="utf-8"))
    return TopicMap(tuple(data["means"]), np.array(data["middle"]), np.array(list(data["means"].values())))


def topics(vectors: Vectors) -> list[str]:
    """One of `topic_map().names` for each vector, "" where unsure."""
    if not len(vectors):
        return []
    known = topic_map()
    centred = vectors.astype(np.float64) - known.middle
    centred /= np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)
    return [_named(row, known.names) for row in centred @ known.means.T]


def _named(likeness: NDArray[np.float64], names: Sequence[str]) -> str:
    second, first = np.argsort(likeness)[-2:]
    name = names[first]
    sure = likeness[first] >= NEAR and likeness[first] - likeness[second] >= AHEAD
    return name if sure and name != OTHER else ""

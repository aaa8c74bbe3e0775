"""Linear heads over sentence vectors: what word lists cannot hear, learned as coefficients (see README.md here).

A head is data: 512 weights and a bias in `<name>.json`, made by `benchmarks/fitting` and described there and in its
model card `<name>.md`. The vectors come from the bundled sentence embedder and are passed in.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
"""Turns n texts into unit vectors of shape (n, 512), in order."""


@dataclass(frozen=True)
class Head:
    """`weights` has shape (512,); `embedder` is the fingerprint of the embedder whose vectors they are for."""

    name: str
    weights: NDArray[np.float64]
    bias: float
    embedder: str

    def chances(self, vectors: Vectors) -> NDArray[np.float64]:
        """How likely each text sounds as the head's name says, 0 to 1, shape (n,)."""
        chances: NDArray[np.float64] = 1 / (1 + np.exp(-self.logits(vectors)))
        return chances

    def logits(self, vectors: Vectors) -> NDArray[np.float64]:
        """The same on the scale of the weights, without bounds, shape (n,)."""
        return vectors.astype(np.float64) @ self.weights + self.bias


@cache
def head(name: str) -> Head:
    """One head. Raises FileNotFoundError for a name that has no file."""
    data = json.loads((files(__name__) / f"{name}.json").read_text(encoding="utf-8"))
    return Head(name, np.array(data["weights"], dtype=np.float64), float(data["bias"]), str(data["embedder"]))

"""Hears from a question alone that it is about something else: the weather, a recipe, a broken printer.

A linear head over the embedder's vectors, fitted by ridge on questions written for Attune and on the packs' own
passages (`benchmarks/fitting/elsewhere.py`): about 1 for what nobody would ask of these packs, about -1 for what they
are for. Without it a search would have to tell "nothing fits" by nearness alone, and a question on boiling noodles is
near a note on noodles.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HEAD = Path(__file__).with_name("elsewhere.json")


@dataclass(frozen=True)
class Elsewhere:
    """`weights` has shape (dimensions,); `embedder` is the fingerprint of the embedder whose vectors they are for."""

    weights: "NDArray[np.float64]"
    bias: float
    embedder: str

    def heard_in(self, vectors: "NDArray[np.float32]") -> list[float]:
        """How much each question is about something else, from about -1 to 1."""
        heard: list[float] = (vectors @ self.weights + self.bias).tolist()
        return heard


def elsewhere_for(embedder: str) -> Elsewhere | None:
    """The head for that embedder's vectors; None for another embedder than the one it was fitted with."""
    import numpy as np

    data = json.loads(HEAD.read_text(encoding="utf-8"))
    if data["embedder"] != embedder:
        return None
    return Elsewhere(np.array(data["weights"], dtype=np.float64), float(data["bias"]), embedder)

"""In which languages the embedder's vectors say what heads make of them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.heads import Vectors, head

HEARD = frozenset(["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"])
"""The languages that the bundled embedder was trained on (Yang et al. 2020; Chinese in both scripts)."""
ORDINARY = -0.5
"""What heads over probes hear in an ordinary comment; it stands for a vector that means nothing."""


def heard(name: str, languages: Sequence[str], vectors: Vectors) -> NDArray[np.float64]:
    """A head's logits, shape (n,); ORDINARY for comments in other languages, whose words alone can speak then."""
    known = np.array([language in HEARD for language in languages], dtype=np.bool_)
    return np.where(known, head(name).logits(vectors), ORDINARY)

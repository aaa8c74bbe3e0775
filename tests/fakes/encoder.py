"""An encoder for tests that need no meaning: words become directions by their checksum."""

import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class WordEncoder:
    """Unit vectors of the words a text holds; the same words give the same vector."""

    def __init__(self, fingerprint: str = "words:1", dimensions: int = 64) -> None:
        self._fingerprint = fingerprint
        self._dimensions = dimensions

    @property
    def fingerprint(self) -> str:
        return self._fingerprint

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        vectors = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            row[0] = 0.01
            for word in text.lower().split():
                row[zlib.crc32(word.encode()) % self._dimensions] += 1
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)

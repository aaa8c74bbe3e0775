"""The vectors of one shelf in memory, compared exactly: for a few thousand that is faster than an approximate index."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.search.passages import Passage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


DECIMALS = 5
"""Beyond these a product depends on how many questions are asked at once, and ties would fall either way."""


@dataclass(frozen=True)
class Shelf:
    """`vectors` has shape (passages, dimensions); the passages of entry i are its rows from `starts[i]` on."""

    entries: tuple[str, ...]
    starts: "NDArray[np.intp]"
    vectors: "NDArray[np.float32]"

    def similarities(self, vectors: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """The cosine of each entry's nearest passage with each of n unit vectors, shape (n, entries)."""
        import numpy as np

        if not self.entries:
            return np.empty((len(vectors), 0), dtype=np.float32)
        nearest: NDArray[np.float32] = np.maximum.reduceat(vectors @ self.vectors.T, self.starts, axis=1)
        return nearest.round(DECIMALS)


def shelf_of(passages: Sequence[Passage], vectors: "NDArray[np.float32]") -> Shelf:
    """A shelf of passages, those of one entry side by side, and their vectors in the same order."""
    import numpy as np

    starts = [row for row, one in enumerate(passages) if row == 0 or passages[row - 1].entry != one.entry]
    return Shelf(tuple(passages[row].entry for row in starts), np.array(starts, dtype=np.intp), vectors)

"""Finds passages of one class's documents: every vector is compared, every word counted, so none is ever missed.

Relevance is what it is for the packs: `similarity + WORDS_WEIGHT * coverage`.
"""

import math
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.progress import Progress
from knowledge.search.index import Encoder
from knowledge.search.ranking import BAR, WORDS_WEIGHT
from knowledge.search.wording import TELLING
from knowledge.uploads.derived import Derived, derive, packed, unpacked
from knowledge.uploads.documents import Chunk, Document
from knowledge.uploads.store import ClassShelf, DocumentAbsentError
from knowledge.uploads.words import asked_numbers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FEWEST = 500
"""As many passages a class is taken to have at least: a few say nothing on which words are rare."""
_MOST_OPEN = 4
"""Classes kept in memory: 2 kB of vectors a passage."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that bears on the question. `by_words` says that its words did more for it than its meaning."""

    document: Document
    chunk: Chunk
    relevance: float
    by_words: bool


class ClassIndex:
    """All findable passages of one class, in the order of their rows."""

    def __init__(self, documents: Sequence[Document], derived: Sequence[Derived]) -> None:
        """`derived` belongs to `documents` one by one."""
        import numpy as np

        self._passages = [(document, chunk) for document in documents for chunk in document.findable]
        first = np.cumsum([0, *(len(one.vectors) for one in derived)])
        self._vectors = np.concatenate([one.vectors for one in derived])
        words = np.concatenate([one.words for one in derived])
        rows = np.concatenate([one.rows + np.uint32(start) for one, start in zip(derived, first[:-1], strict=True)])
        order = np.argsort(words)
        self._words, self._rows = words[order], rows[order]

    def found(self, query: str, vector: "NDArray[np.float32]", most: int) -> list[Found]:
        """Up to `most` passages of at least the bar's relevance, best first."""
        import numpy as np

        similarity = self._vectors @ vector
        coverage = self._coverage(query)
        relevance = similarity + np.float32(WORDS_WEIGHT) * coverage
        best = np.argpartition(-relevance, most)[:most] if len(relevance) > most else np.arange(len(relevance))
        chosen = sorted((row for row in best.tolist() if relevance[row] >= BAR), key=lambda row: (-relevance[row], row))
        return [
            Found(document, chunk, float(relevance[row]), bool(WORDS_WEIGHT * coverage[row] > similarity[row]))
            for row in chosen
            for document, chunk in [self._passages[row]]
        ]

    def _coverage(self, query: str) -> "NDArray[np.float32]":
        """For each passage the share of the query's information that its words cover, 0 to 1."""
        import numpy as np

        covered = np.zeros(len(self._passages), dtype=np.float32)
        total = 0.0
        for number in asked_numbers(query):
            start, end = (int(np.searchsorted(self._words, np.uint64(number), side)) for side in ("left", "right"))
            weight = math.log((max(len(covered), _FEWEST) + 1) / (end - start + 0.5))
            total += weight
            covered[self._rows[start:end]] += weight
        return covered / np.float32(max(total, TELLING))


class UploadSearch:
    """Searches classes' documents; opens a class when it is first asked and again when its documents have changed."""

    def __init__(self, home: Path, encoder: Encoder, on_progress: Progress) -> None:
        """`on_progress` gets lines for a person: damage found, and work that takes long."""
        self._home = home
        self._encoder = encoder
        self._on_progress = on_progress
        self._lock = threading.Lock()
        self._open: OrderedDict[str, tuple[tuple[int, ...], ClassIndex | None]] = OrderedDict()

    def search_many(self, class_id: str, queries: Sequence[str], most: int) -> list[list[Found]]:
        """For each query up to `most` passages of that class and of no other, best first.

        Raises ClassNameError for what cannot be a class; a class without documents has no passages.
        """
        index = self._index(ClassShelf(self._home, class_id))
        if index is None:
            return [[] for _ in queries]
        vectors = self._encoder.embed(queries)
        return [index.found(query, vector, most) for query, vector in zip(queries, vectors, strict=True)]

    def _index(self, shelf: ClassShelf) -> ClassIndex | None:
        with self._lock:
            revision = shelf.revision()
            known = self._open.pop(shelf.class_id, None)
            if known is None or known[0] != revision:
                known = revision, self._opened(shelf)
            self._open[shelf.class_id] = known
            while len(self._open) > _MOST_OPEN:
                self._open.popitem(last=False)
            return known[1]

    def _opened(self, shelf: ClassShelf) -> ClassIndex | None:
        documents = [one for one in shelf.documents(lambda told: self._on_progress(f"Warning: {told}")) if one.findable]
        read = [(document, self._derived(shelf, document)) for document in documents]
        present = [(document, derived) for document, derived in read if derived is not None]
        return ClassIndex(*zip(*present, strict=True)) if present else None

    def _derived(self, shelf: ClassShelf, document: Document) -> Derived | None:
        """What was kept for the document, made again where it is missing or not what was written.

        None when the document was removed meanwhile.
        """
        fingerprint = self._encoder.fingerprint
        try:
            found = unpacked(shelf.derived_path(document.id).read_bytes(), document, fingerprint)
        except OSError:
            found = None
        if found is not None:
            return found
        self._on_progress(f"Reading {document.id} for the search again: {len(document.findable)} passages …")
        with shelf.writing():
            try:
                shelf.read(document.id)
            except DocumentAbsentError:
                return None
            made = derive(document, self._encoder)
            shelf.write_derived(document.id, packed(made, document, fingerprint))
            return made

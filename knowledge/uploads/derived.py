"""What is computed from a document: a vector and word numbers for each passage that may be found, sealed in one file.

First line: the SHA-256 of the rest. Second line: JSON of what it was made of. Then three arrays: vectors (float32, one
row a passage), word numbers (uint64), and for each of these the passage's row (uint32). It can always be made again.
"""

import json
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from knowledge.search.index import Encoder
from knowledge.uploads.documents import Chunk, Document
from knowledge.uploads.words import word_numbers
from knowledge.whole_file import sealed, unsealed

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

SCHEMA = 1
"""Raised whenever vectors or word numbers are made differently."""
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Derived:
    """`vectors[i]` belongs to the i-th findable passage; `words[j]` stands in the passage of row `rows[j]`."""

    vectors: "NDArray[np.float32]"
    words: "NDArray[np.uint64]"
    rows: "NDArray[np.uint32]"


def derive(document: Document, encoder: Encoder, on_done: "Callable[[int], None]" = lambda _: None) -> Derived:
    """Embeds and cuts into words every passage that may be found; `on_done` hears how many are done."""
    import numpy as np

    texts = [_searched(chunk) for chunk in document.findable]
    parts = []
    for start in range(0, len(texts), _BATCH):
        parts.append(encoder.embed(texts[start : start + _BATCH]))
        on_done(min(start + _BATCH, len(texts)))
    return with_words(document, np.concatenate(parts) if parts else encoder.embed([]))


def with_words(document: Document, vectors: "NDArray[np.float32]") -> Derived:
    """The word numbers beside vectors that are known."""
    import numpy as np

    numbers = [word_numbers(_searched(chunk)) for chunk in document.findable]
    rows = [np.full(len(found), row, dtype=np.uint32) for row, found in enumerate(numbers)]
    return Derived(
        vectors,
        np.concatenate(numbers) if numbers else np.empty(0, dtype=np.uint64),
        np.concatenate(rows) if rows else np.empty(0, dtype=np.uint32),
    )


def packed(derived: Derived, document: Document, embedder: str) -> bytes:
    """The sealed file of it."""
    import numpy as np

    file = BytesIO()
    file.write(_origin(document, embedder))
    for array in (derived.vectors, derived.words, derived.rows):
        np.save(file, array, allow_pickle=False)
    return sealed(file.getvalue())


def unpacked(content: bytes, document: Document, embedder: str) -> Derived | None:
    """What the file holds; None when it is damaged, or made of another text or by another embedder."""
    import numpy as np

    rest, origin = unsealed(content), _origin(document, embedder)
    if rest is None or not rest.startswith(origin):
        return None
    file = BytesIO(rest[len(origin) :])
    return Derived(*(np.load(file, allow_pickle=False) for _ in range(3)))


def _origin(document: Document, embedder: str) -> bytes:
    """An id is never given twice in a class and a document never changes, so these say which text it was."""
    named = f"{document.class_id}/{document.id}/{document.sha256}/{len(document.findable)}"
    return json.dumps({"schema": SCHEMA, "document": named, "embedder": embedder}).encode() + b"\n"


def _searched(chunk: Chunk) -> str:
    return f"{chunk.heading}: {chunk.text}" if chunk.heading else chunk.text

"""Fills a class with made-up documents, so that a search among very many of them can be timed.

The passages are put together from sentences, and their vectors from the sentences' vectors, so that 20,000 of them
are there in seconds instead of minutes. What a search does with them is what it does with real ones.
"""

import hashlib
import random
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.search.index import Encoder
from knowledge.uploads.derived import packed, with_words
from knowledge.uploads.documents import Chunk, Document
from knowledge.uploads.store import ClassShelf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PASSAGES_A_DOCUMENT = 400
_SENTENCES_A_PASSAGE = 6
_WHO = (
    "A teacher in Turin",
    "My neighbour",
    "The ferryman",
    "A nurse from Leeds",
    "The choir",
    "一位摆渡人",
    "村里的医生",
)
_DOES = ("explains", "photographs", "repairs", "asks about", "remembers", "介绍了", "修好了", "一直记得")
_WHAT = (
    "a bamboo boat",
    "the night market",
    "a wedding song",
    "the bridge of 1952",
    "rice noodles",
    "一座石桥",
    "灯会",
)
_WHY = (
    "because visitors kept asking for it.",
    "before the rain begins in June.",
    "and writes the price on a slate.",
    "though nobody had asked him to.",
    "and lets the children taste it first.",
    "因为游客总来打听。",
    "赶在六月下雨之前。",
)


def fill(home: Path, class_id: str, count: int, encoder: Encoder, seed: int = 1) -> None:
    """Puts `count` different passages of about 300 to 600 characters on the class's shelf."""
    rng = random.Random(seed)  # noqa: S311 - made-up text, no secret
    sentences = sorted({_sentence(rng) for _ in range(1_500)})
    vectors = encoder.embed(sentences)
    shelf = ClassShelf(home, class_id)
    for start in range(0, count, PASSAGES_A_DOCUMENT):
        most = min(PASSAGES_A_DOCUMENT, count - start)
        picked = [rng.sample(range(len(sentences)), _SENTENCES_A_PASSAGE) for _ in range(most)]
        with shelf.writing():
            document = _document(shelf, sentences, picked, start)
            derived = with_words(document, _means(vectors, picked))
            shelf.write(document, packed(derived, document, encoder.fingerprint))


def _document(shelf: ClassShelf, sentences: list[str], picked: list[list[int]], start: int) -> Document:
    texts = [
        f"{' '.join(sentences[place] for place in places)} ({start + row})" for row, places in enumerate(picked, 1)
    ]
    return Document(
        id=shelf.next_id(),
        class_id=shelf.class_id,
        title=f"Made up {start}",
        file=f"{start}.txt",
        sha256=hashlib.sha256("".join(texts).encode()).hexdigest(),
        uploaded_on="2026-01-01",
        by="benchmark",
        chunks=tuple(Chunk(number, "", text, "mixed") for number, text in enumerate(texts, 1)),
    )


def _means(vectors: "NDArray[np.float32]", picked: list[list[int]]) -> "NDArray[np.float32]":
    """The sentences' mean directions, as unit vectors."""
    import numpy as np

    means = vectors[np.array(picked)].mean(axis=1)
    return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), dtype=np.float32)


def _sentence(rng: random.Random) -> str:
    return " ".join(rng.choice(words) for words in (_WHO, _DOES, _WHAT, _WHY))

"""How hostile each sentence of a draft sounds, by the yardstick that real comments are measured with."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.comments.hostility import hostility
from evaluation.document import Document
from evaluation.heads import Embed


def hostile_sentences(document: Document, embed: Embed) -> tuple[float, ...]:
    """0 to 1 a sentence of the document, in order."""
    sentences = [document.heard_text(sentence.index) for sentence in document.sentences]
    if not sentences:
        return ()
    unknown = np.full(len(sentences), np.nan)
    found = hostility(sentences, [document.language] * len(sentences), embed(sentences), unknown)
    return tuple(found.tolist())


def remembering(embed: Embed) -> Embed:
    """An embedder for one piece of work: what it has heard it need not hear again, and all of it is kept."""
    kept: dict[str, NDArray[np.float32]] = {}

    def embedded(texts: Sequence[str]) -> NDArray[np.float32]:
        missing = [text for text in dict.fromkeys(texts) if text not in kept]
        if missing:
            kept.update(zip(missing, embed(missing), strict=True))
        return np.array([kept[text] for text in texts], dtype=np.float32)

    return embedded

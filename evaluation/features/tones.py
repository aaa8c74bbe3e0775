"""Tones: what a sentence sounds like as a whole, heard by linear heads over its vector."""

from collections.abc import Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.heads import Embed, head

TONES: tuple[str, ...] = ()
"""Heads that are features; a feature bears its head's name."""


def tone_marks(document: Document, embed: Embed) -> Iterator[Mark]:
    """One mark a sentence and tone, weighing a tenth of the sentence's words times the tone's chance.

    So a feature's rate per 100 words is ten times the share of the text that has the tone: 0 to 10.
    """
    sentences = [sentence for sentence in document.sentences if document.sentence_text(sentence.index).strip()]
    if not sentences or not TONES:
        return
    vectors = embed([document.sentence_text(sentence.index) for sentence in sentences])
    for name in TONES:
        for sentence, chance in zip(sentences, head(name).chances(vectors), strict=True):
            weight = (sentence.last - sentence.first) * float(chance) / 10
            yield Mark(name, sentence.start, sentence.end, sentence.index, weight)

"""Tones: what a sentence sounds like as a whole, heard by linear heads over its vector."""

from collections.abc import Iterator, Mapping

from evaluation.document import Document, Sentence
from evaluation.features.mark import Mark
from evaluation.heads import Embed, head

TONES: tuple[str, ...] = (
    "loaded_tone",
    "official_tone",
    "told_tone",
    "warmth",
    "felt_story",
    "moved",
    "understanding",
    "shared_experience",
)
"""Heads that are features; a feature bears its head's name."""
WRITERS_OWN = frozenset(("loaded_tone", "official_tone"))
"""Tones that count against the writer: words in quotation marks are somebody else's, but the writer chose them."""
QUOTED = 0.5
"""What a quoted word counts in a tone of WRITERS_OWN."""
TWO_SIDED: Mapping[str, tuple[str, str]] = {"courtesy": ("courteous_tone", "curt_tone")}
"""Heads whose opposite is a feature too: what a sentence sounds like above the head's line, and below it."""
ALL_TONES = frozenset((*TONES, *(side for sides in TWO_SIDED.values() for side in sides)))
"""Every feature that is heard in a whole sentence."""


def tone_marks(document: Document, embed: Embed) -> Iterator[Mark]:
    """One mark a sentence and tone, weighing a tenth of the sentence's words times the tone's chance.

    So a feature's rate per 100 words is ten times the share of the text that has the tone: 0 to 10. A tone of TWO_SIDED
    weighs as much as its chance leans from one half, so what sounds like neither side weighs nothing.
    """
    sentences = [sentence for sentence in document.sentences if document.sentence_text(sentence.index).strip()]
    if not sentences:
        return
    vectors = embed([document.heard_text(sentence.index) for sentence in sentences])
    for name, (above, below) in TWO_SIDED.items():
        for sentence, chance in zip(sentences, head(name).chances(vectors), strict=True):
            lean = 2 * float(chance) - 1
            weight = document.words_in(sentence) * abs(lean) / 10
            yield Mark(above if lean > 0 else below, sentence.start, sentence.end, sentence.index, weight)
    for name in TONES:
        for sentence, chance in zip(sentences, head(name).chances(vectors), strict=True):
            weight = _words_heard(document, sentence, name) * float(chance) / 10
            yield Mark(name, sentence.start, sentence.end, sentence.index, weight)


def loudness(document: Document, mark: Mark) -> float:
    """How strongly the sentence of a tone's mark has that tone, 0 to 1: its chance, or how far it leans to the side."""
    words = document.words_in(document.sentences[mark.sentence])
    return 10 * mark.weight / words if words else 0.0


def _words_heard(document: Document, sentence: Sentence, tone: str) -> float:
    words = document.words_in(sentence)
    if tone not in WRITERS_OWN or not document.quoted:
        return words
    own = document.words[sentence.first : sentence.last]
    quoted = sum(document.is_quoted(word.start, word.end) for word in own)
    return words * (1 - (1 - QUOTED) * quoted / len(own))

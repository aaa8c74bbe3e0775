"""The words of a draft that each feature was seen in."""

from collections.abc import Iterable, Mapping

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.features.tones import ALL_TONES, loudness
from evaluation.measures import Measures

PLAIN = 0.5
"""Strength from which a sentence plainly has a tone and may be shown for it."""


def words_seen(measures: Measures) -> Mapping[str, tuple[str, ...]]:
    """For each feature the words it was seen in, the clearest first, else in order; each once.

    Of a tone only the sentences that plainly have it: what many sentences have a little of, none of them shows.
    """
    found: dict[str, list[Mark]] = {}
    for mark in measures.marks:
        if mark.sentence not in measures.unheard:
            found.setdefault(mark.feature, []).append(mark)
    document = measures.document
    return {feature: _quoted(document, _clearest(document, feature, marks)) for feature, marks in found.items()}


def _clearest(document: Document, feature: str, marks: Iterable[Mark]) -> list[Mark]:
    if feature not in ALL_TONES:
        return sorted(marks, key=lambda mark: -mark.weight)
    plain = [(loudness(document, mark), mark) for mark in marks]
    return [mark for loud, mark in sorted(plain, key=lambda one: -one[0]) if loud >= PLAIN]


def _quoted(document: Document, marks: Iterable[Mark]) -> tuple[str, ...]:
    seen = (document.text[mark.start : mark.end] for mark in marks)
    return tuple(dict.fromkeys(" ".join(words.split()) for words in seen))

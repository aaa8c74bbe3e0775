"""Merit that is not earned: good words inside a bad phrase, and understanding heard in words of contempt."""

from collections.abc import Iterable, Sequence

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.features.stuffing import PRAISED
from evaluation.features.tones import loudness

SPOILING = frozenset(("official_phrase", "reported_claim", "reproach", "against_them", "collective"))
"""Phrases whose words earn nothing: "shared" in a slogan, "friends" in "foreign friends", "like you" in a reproach."""
STANDING = frozenset(("glossed_term", "person_named", "audience_named"))
"""Praised features that stay what they are inside such a phrase."""
IN_NAMES = frozenset(("mutual", "shared_value"))
"""Words that mean nothing as part of a name: the Peace and Exchange Week."""
EMPATHIC = frozenset(
    ("warmth", "felt_story", "moved", "understanding", "shared_experience", "reader", "acknowledgement", "care")
)
"""What a sentence of contempt does not show, however much it speaks to the reader and of feelings."""
CURT, CURT_BESIDE = 0.5, 0.4
"""How curt a sentence with a word of reproach has to sound to be contempt, and one beside it to belong to it."""


def earned(document: Document, marks: Sequence[Mark]) -> list[Mark]:
    """The marks without those that the words around them take back. Linear in their number and the text's length."""
    phrases = _covered(document, (mark for mark in marks if mark.feature in SPOILING))
    names = _covered(document, (mark for mark in marks if mark.feature == "formal_name"))
    scornful = contempt(document, marks)
    return [
        mark
        for mark in marks
        if not (
            (mark.feature in PRAISED - STANDING and any(phrases[mark.start : mark.end]))
            or (mark.feature in IN_NAMES and any(names[mark.start : mark.end]))
            or (mark.feature in EMPATHIC and mark.sentence in scornful)
        )
    ]


def contempt(document: Document, marks: Iterable[Mark]) -> frozenset[int]:
    """Sentences that put somebody down: by a word of reproach in a curt sentence, and the curt ones beside it.

    Where no tone was heard, every word of reproach counts: "stupid" of one's own mistake is told from "stupid" of the
    reader by how the sentence sounds.
    """
    marks = tuple(marks)
    curt = {mark.sentence: loudness(document, mark) for mark in marks if mark.feature == "curt_tone"}
    heard = bool(curt) or any(mark.feature == "courteous_tone" for mark in marks)
    reproaching = {
        mark.sentence
        for mark in marks
        if mark.feature == "reproach" and (not heard or curt.get(mark.sentence, 0.0) >= CURT)
    }
    beside = {index + step for index in reproaching for step in (-1, 1)}
    return frozenset(reproaching | {index for index in beside if curt.get(index, 0.0) >= CURT_BESIDE})


def _covered(document: Document, marks: Iterable[Mark]) -> bytearray:
    covered = bytearray(len(document.text))
    for mark in marks:
        covered[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    return covered

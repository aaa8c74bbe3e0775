"""Loaded wording: words that judge before they show (the propaganda techniques of Da San Martino et al. 2019)."""

from collections.abc import Collection, Iterable, Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.features.tones import loudness
from evaluation.matching import Match
from evaluation.wordlists import table

TONE = "loaded_tone"
AGREES = 0.5
"""Chance of a loaded tone from which a sentence as a whole is loaded."""


def loaded_marks(document: Document, loaded: Collection[int] | None) -> Iterator[Mark]:
    """`loaded` for each loaded word of the writer's own, in a sentence that sounds loaded as a whole.

    `loaded` are those sentences (`loaded_sentences`); None when tones were not heard, and then every word counts.
    Words in quotation marks are somebody else's. Some words are loaded only of public life: a brutal regime, not a
    brutal climb.
    """
    for hit in _hits(document):
        if (loaded is None or hit.sentence in loaded) and not document.is_quoted(hit.start, hit.end):
            yield Mark("loaded", hit.start, hit.end, hit.sentence)


def loaded_sentences(document: Document, tones: Iterable[Mark]) -> frozenset[int]:
    """The sentences whose tone reaches AGREES."""
    return frozenset(tone.sentence for tone in tones if tone.feature == TONE and loudness(document, tone) >= AGREES)


def _hits(document: Document) -> Iterator[Match[str]]:
    public = {hit.sentence for hit in table("public_matter").find(document)}
    yield from table("loaded").find(document)
    yield from (hit for hit in table("loaded_in_public").find(document) if hit.sentence in public)

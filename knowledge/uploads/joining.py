"""Puts a class's own passages among the packs' entries: few, marked, and never before an equal one of the packs."""

from collections.abc import Sequence

from knowledge.search.ranking import score_of
from knowledge.search.retrieval import Hit
from knowledge.uploads.found import UploadedPassage, entry_of
from knowledge.uploads.searching import Found

_SHARE = 2 / 5


def joined(hits: Sequence[Hit], found: Sequence[Found], top: int) -> list[Hit]:
    """Up to `top` hits, best first: uploads at most two of five, more only where nothing else fits."""
    allowed = max(int(_SHARE * top), 1, top - len(hits))
    uploads = [_hit(one) for one in found[:allowed]]
    return sorted([*hits, *uploads], key=lambda hit: (-hit.score, isinstance(hit.entry, UploadedPassage)))[:top]


def _hit(found: Found) -> Hit:
    via = "words" if found.by_words else "meaning"
    return Hit(entry_of(found.document, found.chunk), score_of(found.relevance), via, None)

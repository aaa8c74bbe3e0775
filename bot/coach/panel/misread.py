"""The words of a draft that most personas missed the sense of, and what would help them."""

from collections.abc import Iterable
from dataclasses import dataclass

from evaluation.reception.counting import misread_phrases
from evaluation.reception.intervals import Estimate
from evaluation.reception.reactions import Reactions
from evaluation.reception.stimulus import Encounter
from knowledge.catalogue import Catalogue
from knowledge.entries import Term
from knowledge.errors import UnknownEntryError

MOST = 5
WORTH_MENDING = 10.0
"""Share of personas, in %, from which a phrase is worth a student's time."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A phrase, where it is explained or else first stands, and the share of personas who missed its sense.

    `gloss` says what it is, in half a line of English; None where nobody has written one. A `slogan`
    is better left out than explained.
    """

    quote: str
    start: int
    end: int
    share: Estimate
    entry: str | None
    gloss: str | None
    slogan: bool = False


def most_misread(reactions: Reactions, catalogue: Catalogue, most: int = MOST) -> tuple[Misread, ...]:
    """The phrases most often missed, most missed first; the same phrase once. None that nobody missed."""
    return tuple(_misread(one.encounter, one.share, catalogue) for one in misread_phrases(reactions)[:most])


def worth_mending(phrases: Iterable[Misread]) -> list[Misread]:
    """Those that enough personas missed."""
    return [one for one in phrases if (one.share.value or 0.0) >= WORTH_MENDING]


def _misread(term: Encounter, share: Estimate, catalogue: Catalogue) -> Misread:
    known = _known(term, catalogue)
    gloss, slogan = (known.gloss, known.political) if known else (None, False)
    return Misread(term.quote, term.start, term.end, share, term.entry, gloss, slogan)


def _known(term: Encounter, catalogue: Catalogue) -> Term | None:
    if term.entry is None:
        return None
    try:
        entry = catalogue.entry(term.entry)
    except UnknownEntryError:
        return None
    return entry if isinstance(entry, Term) else None

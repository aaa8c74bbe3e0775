"""The words of a draft that most personas missed the sense of, and what would help them."""

from dataclasses import dataclass

import numpy as np

from evaluation.reception.reactions import Reactions
from evaluation.reception.stimulus import TERM, Encounter
from knowledge.catalogue import Catalogue
from knowledge.entries import Term
from knowledge.errors import UnknownEntryError

MOST = 5
WORTH_MENDING = 0.1
"""Share of personas from which a phrase is worth a student's time."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A phrase, where it first stands, and the share (0 to 1) of personas who missed its sense.

    `gloss` says what it is, in half a line of English; None where nobody has written one.
    """

    quote: str
    start: int
    end: int
    share: float
    entry: str | None
    gloss: str | None


def most_misread(reactions: Reactions, catalogue: Catalogue, most: int = MOST) -> tuple[Misread, ...]:
    """The phrases most often missed, most missed first; the same phrase once. None that nobody missed."""
    found: dict[str, Misread] = {}
    for column, term in enumerate(reactions.stimulus.of(TERM)):
        share = float(np.mean(reactions.missed[:, column]))
        name = term.entry or term.quote.casefold()
        if share > 0 and (name not in found or share > found[name].share):
            found[name] = _misread(term, share, catalogue)
    return tuple(sorted(found.values(), key=lambda one: (-one.share, one.start))[:most])


def _misread(term: Encounter, share: float, catalogue: Catalogue) -> Misread:
    return Misread(term.quote, term.start, term.end, share, term.entry, _gloss(term, catalogue))


def _gloss(term: Encounter, catalogue: Catalogue) -> str | None:
    if term.entry is None:
        return None
    try:
        entry = catalogue.entry(term.entry)
    except UnknownEntryError:
        return None
    return entry.gloss if isinstance(entry, Term) else None

"""The words of a draft that put most personas off."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from evaluation.reception.causes import causes
from evaluation.reception.reactions import Reactions
from evaluation.reception.stimulus import CUE, Encounter

MOST_ASKED = 500
"""Personas whose reasons are looked through; those of a panel are alike enough in what they name."""


@dataclass(frozen=True, slots=True)
class Resisted:
    """Words of the draft, what they were heard as, and the share of personas (0 to 1) who read on and name them."""

    quote: str
    start: int
    feature: str
    share: float


def most_resisted(reactions: Reactions) -> tuple[Resisted, ...]:
    """What personas who read on name as a reason that put them off, most named first; one entry a wording at most."""
    asked = min(reactions.population.size, MOST_ASKED)
    named: Counter[str] = Counter()
    met: dict[str, Encounter] = {}
    for persona in np.flatnonzero(reactions.reads[:asked]).tolist():
        own = {one.quote.casefold(): one for one in _cues(reactions, persona)}
        named.update(list(own))
        met |= {words: one for words, one in own.items() if words not in met}
    found = [Resisted(met[words].quote, met[words].start, met[words].feature, n / asked) for words, n in named.items()]
    return tuple(sorted(found, key=lambda one: (-one.share, one.start)))


def _cues(reactions: Reactions, persona: int) -> list[Encounter]:
    """What the persona names as a reason and what put it off."""
    met = [one.encounter for one in causes(reactions, persona)]
    return [one for one in met if one is not None and one.kind == CUE]

"""How many personas missed the sense of which phrase, and how many felt what, each share with its interval."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluation.reception.intervals import Estimate, interval, replicated
from evaluation.reception.population import Population
from evaluation.reception.reactions import FEELINGS, Reactions
from evaluation.reception.stimulus import TERM, Encounter
from evaluation.reception.unseen import least_interval_of_share


@dataclass(frozen=True, slots=True)
class Misread:
    """A term, where it is explained or else first stands, and the share of personas who missed its sense."""

    encounter: Encounter
    share: Estimate


def misread_phrases(reactions: Reactions) -> tuple[Misread, ...]:
    """The terms that anybody missed, most missed first and then in order of the draft; a repeated term once."""
    kept: dict[str, int] = {}
    terms = reactions.stimulus.of(TERM)
    for column, term in enumerate(terms):
        name = term.entry or term.quote.casefold()
        if name not in kept or (term.glossed and not terms[kept[name]].glossed):
            kept[name] = column
    columns = [column for column in kept.values() if reactions.missed[:, column].any()]
    shares = estimated_shares(reactions.population, reactions.missed[:, columns])
    found = [Misread(terms[column], share) for column, share in zip(columns, shares, strict=True)]
    return tuple(sorted(found, key=lambda one: (-(one.share.value or 0.0), one.encounter.start)))


def feeling_shares(reactions: Reactions) -> dict[str, Estimate]:
    """The share of each of FEELINGS, in their order."""
    felt = reactions.feeling[:, None] == np.arange(len(FEELINGS))
    return dict(zip(FEELINGS, estimated_shares(reactions.population, felt), strict=True))


def estimated_shares(population: Population, flags: NDArray[np.bool_]) -> list[Estimate]:
    """The share of the personas, in %, of whom each column of flags, shape (personas, columns), is true."""
    low, high = interval(100 * replicated(population, flags.astype(np.float64)))
    found = []
    for column, value in enumerate((100 * flags.mean(axis=0)).tolist()):
        least, most = least_interval_of_share(value, population.size)
        bounds = min(float(low[column]), least), max(float(high[column]), most)
        found.append(Estimate(round(value, 1), round(max(bounds[0], 0.0), 1), round(min(bounds[1], 100.0), 1), "%"))
    return found

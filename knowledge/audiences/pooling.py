"""Several countries' traits as one: the same weight for each, and their differences kept as spread."""

import math
from collections.abc import Sequence
from statistics import fmean, pvariance

from knowledge.audiences.traits import KINDS, Age, Basis, Level, Split, Traits, Value
from knowledge.entries import Text

_STRENGTH = "VE2M"


def pooled(audience: str, parts: Sequence[Traits], how: Text) -> Traits:
    """One distribution over all parts; they are kept beside it."""
    values = tuple(
        Value(one.name, one.label, _level([part.values[place].level for part in parts], how))
        for place, one in enumerate(parts[0].values)
    )
    return Traits(
        audience=audience,
        age=_age([part.age for part in parts], how),
        attitude=_split([part.attitude for part in parts], how),
        knowledge=_split([part.knowledge for part in parts], how),
        english=_split([part.english for part in parts], how),
        platforms=_split([part.platforms for part in parts], how),
        stake=_level([part.stake for part in parts], how),
        scepticism=_level([part.scepticism for part in parts], how),
        values=values,
        parts=tuple(parts),
    )


def _age(ages: Sequence[Age], how: Text) -> Age:
    low, high = min(one.low for one in ages), max(one.high for one in ages)
    return Age(low, round(fmean(one.mode for one in ages)), high, _basis([one.basis for one in ages], how))


def _split(splits: Sequence[Split], how: Text) -> Split:
    names = dict.fromkeys(name for one in splits for name, _ in one.shares)
    shares = tuple((name, fmean(one.share(name) for one in splits)) for name in names)
    uncertainty = math.sqrt(sum(one.uncertainty**2 for one in splits)) / len(splits)
    return Split(shares, _basis([one.basis for one in splits], how), uncertainty)


def _level(levels: Sequence[Level], how: Text) -> Level:
    """Mean of the means; the variance within countries and between them together."""
    means = [one.mean for one in levels]
    spread = math.sqrt(fmean(one.sd**2 for one in levels) + pvariance(means))
    low, high = min(one.low for one in levels), max(one.high for one in levels)
    return Level(fmean(means), spread, low, high, _basis([one.basis for one in levels], how))


def _basis(bases: Sequence[Basis], how: Text) -> Basis:
    """As weak as the weakest part, and never measured, for the weights are not."""
    kind = max("derived", *(one.kind for one in bases), key=KINDS.index)
    evidence = max((one.evidence for one in bases), key=_STRENGTH.index)
    sources = tuple(sorted({source for one in bases for source in one.sources}))
    years = [one.year for one in bases if one.year]
    said = dict.fromkeys(text for one in bases for text in one.how)
    return Basis(kind, sources, evidence, (how, *said), min(years) if years else None)

"""Who in a panel disagrees with whom, and over what: the attributes that split it most."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import NormalDist

import numpy as np

from evaluation.reception.causes import causes
from evaluation.reception.intervals import Estimate
from evaluation.reception.reactions import STANCES, Reactions, Truths
from evaluation.reception.readership import ATTITUDES
from evaluation.reception.stimulus import APPEAL, Encounter
from evaluation.shares import COVERAGE, wilson

MOST_SPLITS = 3
SMALLEST_GROUP = 15
"""Of fewer personas nothing is told."""
SMALLEST_DIFFERENCE = 5.0
"""Points; a smaller difference is no split, however many personas bear it out."""
TRAITS = ("attitude", "knowledge", "age", "stake", "scepticism", "english", "platform", "country", "value")
OUTCOMES = ("positive", "hostile")
_HEARD = 60
"""Personas of a group who are asked what they stumbled on."""


@dataclass(frozen=True, slots=True)
class Group:
    """Personas alike in one attribute.

    `name` is an attitude, a platform, a country, "others", or "lower" and "higher" for the halves of a measure.
    `positive` and `hostile` are in %. `stumbled` is what they most often met with difficulty or annoyance, and
    `stumbled_share` how many of the first of them did, in %.
    """

    name: str
    size: int
    positive: float
    hostile: float
    stumbled: Encounter | None = None
    stumbled_share: float = 0.0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An attribute that splits the panel: `trait` is one of TRAITS, `of` names the value, platform or country meant.

    `cut` is where a measure is halved. `difference` is the first group's share less the second's, in points, in the
    `outcome` that divides them more surely; its interval allows for every attribute looked at (Bonferroni).
    """

    trait: str
    of: str | None
    cut: float | None
    groups: tuple[Group, Group]
    outcome: str
    difference: Estimate


@dataclass(frozen=True, slots=True)
class _Comparison:
    trait: str
    of: str | None
    cut: float | None
    names: tuple[str, str]
    first: Truths
    second: Truths


def disagreements(reactions: Reactions) -> tuple[Disagreement, ...]:
    """The attributes that split the panel most, strongest first: at most MOST_SPLITS, one a trait, perhaps none.

    A split counts when the interval of its difference keeps clear of 0 and the difference is at least
    SMALLEST_DIFFERENCE. It says who differs, not that the attribute is why: attributes go together.
    """
    made = [one for one in _comparisons(reactions) if min(one.first.sum(), one.second.sum()) >= SMALLEST_GROUP]
    z = NormalDist().inv_cdf(1 - (100 - COVERAGE) / 200 / max(len(made) * len(OUTCOMES), 1))
    found = ((one, _split(reactions, one, z)) for one in made)
    clear = [pair for pair in found if _counts(pair[1])]
    strongest: dict[str, Disagreement] = {}
    for compared, split in sorted(clear, key=lambda pair: -_clearance(pair[1].difference)):
        if split.trait not in strongest and len(strongest) < MOST_SPLITS:
            strongest[split.trait] = _with_reasons(reactions, split, compared)
    return tuple(strongest.values())


def _comparisons(reactions: Reactions) -> Iterator[_Comparison]:
    panel = reactions.population
    favourable, unfavourable = (panel.attitude_group == ATTITUDES.index(one) for one in ATTITUDES[:2])
    yield _Comparison("attitude", None, None, (ATTITUDES[0], ATTITUDES[1]), favourable, unfavourable)
    measures = [("knowledge", panel.knowledge), ("age", panel.age.astype(np.float64)), ("stake", panel.stake)]
    measures += [("scepticism", panel.scepticism), ("english", panel.english)]
    for trait, of, values in [(name, None, one) for name, one in measures] + [
        ("value", name, panel.value(name)) for name in panel.value_names
    ]:
        cut = float(np.median(values))
        yield _Comparison(trait, of, cut, ("lower", "higher"), values <= cut, values > cut)
    countries = [one.country for one in panel.audience.parts]
    for trait, names, codes in (("platform", panel.platforms, panel.platform), ("country", countries, panel.part)):
        for code, name in enumerate(names if len(names) > 1 else ()):
            yield _Comparison(trait, name, None, (name, "others"), codes == code, codes != code)


def _split(reactions: Reactions, compared: _Comparison, z: float) -> Disagreement:
    groups = _group(reactions, compared.names[0], compared.first), _group(reactions, compared.names[1], compared.second)
    found = {name: _difference(groups, name, z) for name in OUTCOMES}
    outcome = max(OUTCOMES, key=lambda name: _clearance(found[name]))
    return Disagreement(compared.trait, compared.of, compared.cut, groups, outcome, found[outcome])


def _group(reactions: Reactions, name: str, members: Truths) -> Group:
    stance = reactions.stance[members]
    positive, hostile = (100 * float(np.mean(stance == STANCES.index(one))) for one in OUTCOMES)
    return Group(name, len(stance), round(positive, 1), round(hostile, 1))


def _difference(groups: tuple[Group, Group], outcome: str, z: float) -> Estimate:
    """Two shares' difference with the hybrid score interval (Newcombe 1998), which also holds at 0 and 100 %."""
    p, q = (getattr(one, outcome) / 100 for one in groups)
    (low, high), (low_q, high_q) = wilson(p, groups[0].size, z), wilson(q, groups[1].size, z)
    below, above = np.hypot(p - low, high_q - q), np.hypot(high - p, q - low_q)
    value, lowest, highest = (round(100 * float(bound), 1) for bound in (p - q, p - q - below, p - q + above))
    return Estimate(value, lowest, highest, "points")


def _clearance(difference: Estimate) -> float:
    """How far the interval keeps from 0; below 0 when it holds it."""
    low, high = difference.low or 0.0, difference.high or 0.0
    return max(low, -high)


def _counts(split: Disagreement) -> bool:
    return _clearance(split.difference) > 0 and abs(split.difference.value or 0.0) >= SMALLEST_DIFFERENCE


def _with_reasons(reactions: Reactions, split: Disagreement, compared: _Comparison) -> Disagreement:
    first, second = split.groups
    return replace(
        split,
        groups=(_stumbling(reactions, first, compared.first), _stumbling(reactions, second, compared.second)),
    )


def _stumbling(reactions: Reactions, group: Group, members: Truths) -> Group:
    """The group with what most of its first personas met with difficulty or annoyance."""
    heard = np.flatnonzero(members)[:_HEARD].tolist()
    places: dict[str, Encounter] = {}
    counted: Counter[str] = Counter()
    for persona in heard:
        met = [one.encounter for one in causes(reactions, persona) if one.encounter is not None]
        quotes = {one.quote.casefold(): one for one in met if one.kind != APPEAL}
        places = quotes | places
        counted.update(quotes.keys())
    if not counted:
        return group
    quote, times = min(counted.items(), key=lambda one: (-one[1], places[one[0]].start))
    return replace(group, stumbled=places[quote], stumbled_share=round(100 * times / len(heard), 1))

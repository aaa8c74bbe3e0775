"""Which personas of a panel are worth hearing: those who disagree first, and always somebody who does not care."""

from collections.abc import Sequence
from itertools import zip_longest

import numpy as np

from evaluation.reception.population import Codes, Numbers
from evaluation.reception.reactions import STANCES, Reactions
from evaluation.voices.voice import voice

_OPENING = 4
"""Words by which one remembers that somebody has just begun like that."""
_TRIES = 12


def speakers(reactions: Reactions, count: int) -> tuple[int, ...]:
    """Personas to hear, at most `count`; every group that exists has at least one while there are places.

    Groups: critics (hostile), supporters (positive), shruggers (neutral), scrollers (who did not read on). Places go
    by the groups' shares (largest remainder), from the strongest of a group to its mildest in even steps. Critic and
    supporter alternate first, then shruggers, then scrollers. With fewer places than groups supporters give way first.
    """
    groups = _groups(reactions)
    places = _places(np.array([len(one) for one in groups]), min(count, reactions.population.size))
    critics, shruggers, scrollers, supporters = (
        _spaced(one, number) for one, number in zip(groups, places, strict=True)
    )
    alternating = (one for pair in zip_longest(critics, supporters) for one in pair if one is not None)
    return (*alternating, *shruggers, *scrollers)


def varied(reactions: Reactions, chosen: Sequence[int]) -> tuple[int, ...]:
    """The same speakers; who would begin as somebody before did gives way to the next of their group who does not.

    After a few tries they speak all the same.
    """
    groups = _groups(reactions)
    heard: set[str] = set()
    found: list[int] = []
    for persona in chosen:
        group = next(one for one in groups if persona in one)
        start = int(np.flatnonzero(group == persona)[0])
        others = [int(one) for one in group[start + 1 : start + _TRIES] if one not in {*chosen, *found}]
        speaker = next((one for one in (persona, *others) if _opening(reactions, one) not in heard), persona)
        heard.add(_opening(reactions, speaker))
        found.append(speaker)
    return tuple(found)


def _opening(reactions: Reactions, persona: int) -> str:
    return " ".join(voice(reactions, persona).en.casefold().split()[:_OPENING])


def _groups(reactions: Reactions) -> list[Codes]:
    """Critics, shruggers, scrollers, supporters, in order of precedence; each from the strongest to the mildest."""
    stance = np.where(reactions.reads, reactions.stance, len(STANCES))
    strength = {
        "hostile": reactions.reactance - reactions.affect,
        "neutral": -np.abs(reactions.affect),
        "scrolled": -reactions.fit,
        "positive": reactions.affect + reactions.transportation,
    }
    codes = {**{name: code for code, name in enumerate(STANCES)}, "scrolled": len(STANCES)}
    return [_ordered(np.flatnonzero(stance == codes[name]), values) for name, values in strength.items()]


def _ordered(personas: Codes, strength: Numbers) -> Codes:
    return personas[np.argsort(-strength[personas], kind="stable")]


def _places(sizes: Codes, count: int) -> list[int]:
    places = [0] * len(sizes)
    there = [group for group, size in enumerate(sizes) if size]
    for group in there[: max(count, 0)]:
        places[group] = 1
    wanted = sizes / max(sizes.sum(), 1) * count
    for _ in range(count - sum(places)):
        behind = [(wanted[group] - places[group], -group) for group in there if places[group] < sizes[group]]
        places[-max(behind)[1]] += 1
    return places


def _spaced(personas: Codes, number: int) -> list[int]:
    return [int(personas[place * len(personas) // number]) for place in range(number)]

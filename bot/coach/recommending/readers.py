"""How near an exercise's readers are to those that the pupil writes for."""

from collections.abc import Iterable

from knowledge.entries import Audience

OWN, OWN_COUNTRY, ALIKE, OTHERS = range(4)
"""The very readers, others in one of their countries, the same segment elsewhere, anybody else."""


def distances(own: Audience, audiences: Iterable[Audience]) -> dict[str, int]:
    """How far each audience is from the pupil's own, by its id."""
    return {one.id: _distance(own, one) for one in audiences}


def _distance(own: Audience, other: Audience) -> int:
    if own.id == other.id:
        return OWN
    if set(own.countries) & set(other.countries):
        return OWN_COUNTRY
    return ALIKE if own.segment == other.segment else OTHERS

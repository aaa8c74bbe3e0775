"""The next learning resources, along the curriculum."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.coach.recommending.meetings import in_order, pasts
from bot.coach.recommending.pins import is_first, put_first
from bot.coach.recommending.pupil import Pupil, Reason, Recommendation, uncertified
from bot.coach.recommending.standing import Needs, level
from knowledge.practice import ACCESS_FROM_MAINLAND, COSTS, LAYERS, Drill, Resource

Chosen = Recommendation[Resource]
_REACHED = {"open": 0, "slow": 1, "unknown": 2, "blocked": 3}


def next_resources(
    resources: Sequence[Resource], drills: Mapping[str, Drill], pupil: Pupil, count: int = 3
) -> list[Chosen]:
    """At most `count` resources, one for each of the layers that are due; none of the `count` met last.

    What a teacher pinned comes first, until it is shown. A layer is due when the fewest of its resources have been
    met, foundations first. On a slow line only resources come that need little data, pinned ones apart.
    """
    last = in_order(pupil.met, "resource")[-count:]
    allowed = [one for one in pupil.allowed(resources) if one.id not in last]
    chooser = _Chooser(resources, drills, pupil)
    pinned = sorted((one for one in allowed if is_first(one, pupil)), key=chooser.order)[:count]
    chosen = [Recommendation(one, put_first(one, pupil)) for one in pinned]
    light = [one for one in allowed if (one.low_data or not pupil.low_data) and one not in pinned]
    for layer in chooser.layers():
        inside = [one for one in light if one.layer == layer]
        if inside and len(chosen) < count:
            best = min(inside, key=chooser.order)
            chosen.append(Recommendation(best, chooser.reason(best)))
    return chosen


class _Chooser:
    def __init__(self, resources: Sequence[Resource], drills: Mapping[str, Drill], pupil: Pupil) -> None:
        self._pupil = pupil
        self._needs = Needs(pupil, drills)
        self._level = level(pupil.met, drills, self._needs.known)
        self._pasts = pasts(pupil.met, "resource")
        self._met = Counter(one.layer for one in resources if one.id in self._pasts)
        self._zh = pupil.locale.startswith("zh")

    def layers(self) -> list[str]:
        """The layers, the one that is due first."""
        return sorted(LAYERS, key=lambda layer: (self._met[layer], LAYERS.index(layer)))

    def order(self, one: Resource) -> tuple[object, ...]:
        """Not met yet, not too hard, reachable from a Chinese network, in the pupil's language, needed, cheap."""
        past = self._pasts.get(one.id)
        return (
            past is not None,
            -past.since if past else 0,
            max(0, one.level - self._level),
            _REACHED.get(one.mainland, len(ACCESS_FROM_MAINLAND)) if self._zh else 0,
            ("zh" if self._zh else "en") not in one.languages,
            min(map(self._needs.rank, one.dimensions)),
            COSTS.index(one.cost),
            uncertified(one),
            self._pupil.turn(one.id),
        )

    def reason(self, one: Resource) -> Reason:
        """The layer, and the weakest dimension where it helps with that."""
        if one.id in self._pasts:
            return Reason(basis="longest")
        weakest = self._needs.order[0]
        standing = self._needs.known.get(weakest)
        if standing is None or weakest not in one.dimensions:
            return Reason(basis="layer", layer=one.layer)
        return Reason(basis="layer", tail="helps", layer=one.layer, dimension=weakest, score=standing.score)

"""The next drill."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.coach.recommending.meetings import Past, in_order, pasts
from bot.coach.recommending.pins import is_first, put_first
from bot.coach.recommending.pupil import Pupil, Reason, Recommendation, uncertified
from bot.coach.recommending.readers import OWN
from bot.coach.recommending.standing import Needs, level
from knowledge.practice import Drill

NEW, RESTED, TIRED = range(3)
SIMPLE = frozenset(("official_to_folk", "grand_to_micro", "glossing"))
"""Types to begin with: they ask for a few plain sentences of one's own and nothing else."""
FIRST_STEPS = 3
"""Drills answered after which somebody is no beginner any more."""


def next_drill(drills: Sequence[Drill], pupil: Pupil) -> Recommendation[Drill] | None:
    """The drill to do next; None when none is left but the one just met.

    What a teacher pinned comes first, until it is answered. Then drills not met yet and those answered poorly that
    have rested, never two of these in a row while there are new ones: at most a level away, of another type than the
    last, of the neediest dimension, a failed one again before a new one, near the pupil's level, for readers near to
    the pupil's own, certified first. Whoever begins gets simple types before others; without
    any score these go before all else. When all are met, the one not met for longest.
    """
    known = {drill.id: drill for drill in drills}
    met = in_order(pupil.met, "drill")
    last = met[-1] if met else None
    open_to = [drill for drill in pupil.allowed(drills) if drill.id != last and _is_wished(drill, pupil)]
    if not open_to:
        return None
    chooser = _Chooser(pupil, known, known.get(last or ""))
    pinned = [drill for drill in open_to if is_first(drill, pupil, until_answered=True)]
    best = min(pinned or open_to, key=chooser.order)
    return Recommendation(best, put_first(best, pupil) if pinned else chooser.reason(best))


def _is_wished(drill: Drill, pupil: Pupil) -> bool:
    return pupil.drill_type in {None, drill.type} and pupil.focus in {None, *drill.dimensions}


class _Chooser:
    def __init__(self, pupil: Pupil, drills: Mapping[str, Drill], last: Drill | None) -> None:
        self._pupil = pupil
        self._needs = Needs(pupil, drills)
        self._level = level(pupil.met, drills, self._needs.known)
        self._pasts = pasts(pupil.met, "drill")
        self._types = {drills[name].type for name in self._pasts if name in drills}
        self._last_type = last.type if last else None
        order = in_order(pupil.met, "drill")
        self._is_new = sum(past.answers > 0 for past in self._pasts.values()) < FIRST_STEPS
        self._begins = self._is_new and not self._needs.known and pupil.focus is None
        self._repeated = bool(order) and order[-1] in order[:-1]

    def order(self, drill: Drill) -> tuple[object, ...]:
        past = self._pasts.get(drill.id)
        tier, same_type = _tier(past), drill.type == self._last_type
        turn = self._pupil.turn(drill.id)
        if tier != NEW and past is not None:
            return (tier, same_type, -past.since, turn)
        away = abs(drill.level - self._level)
        rank = self._needs.rank(drill.dimensions[0])
        distance = self._pupil.distance(drill)
        demanding = self._is_new and drill.type not in SIMPLE
        first = (demanding, away, distance) if self._begins else ()
        twice_over = past is not None and self._repeated
        fit = (rank, past is None, away, drill.level, demanding, distance, uncertified(drill), turn)
        return (tier, twice_over, away > 1, same_type, *first, *fit)

    def reason(self, drill: Drill) -> Reason:
        past = self._pasts.get(drill.id)
        if _tier(past) != NEW:
            return Reason(basis="longest")
        if self._pupil.drill_type is not None:
            return Reason(basis="type", drill_type=drill.type)
        why = self._needs.reason(self._dimension(drill))
        if past is not None:
            return replace(why, tail="again", last_points=past.points)
        if why.basis == "start":
            own = drill.audience is not None and self._pupil.distance(drill) == OWN
            return replace(why, tail="own") if own else why
        tail = "new" if drill.type in self._types else "new-type"
        return replace(why, tail=tail, drill_type=drill.type)

    def _dimension(self, drill: Drill) -> str:
        wished = self._pupil.focus
        return wished if wished is not None and wished in drill.dimensions else drill.dimensions[0]


def _tier(past: Past | None) -> int:
    if past is None or past.is_due_again:
        return NEW
    return RESTED if past.is_rested else TIRED

"""The next case."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.coach.recommending.meetings import in_order, pasts
from bot.coach.recommending.pins import is_first, put_first
from bot.coach.recommending.pupil import Pupil, Reason, Recommendation, uncertified
from bot.coach.recommending.standing import Needs
from knowledge.entries import Case
from knowledge.practice import Drill


def next_case(cases: Sequence[Case], drills: Mapping[str, Drill], pupil: Pupil) -> Recommendation[Case] | None:
    """The case to read next; None when none is left but the one just met.

    What a teacher pinned comes first, until it is shown. Then cases not met yet: of the neediest dimension, with the
    pupil's own readers where there is one, certified first. Of whom nothing is known, their readers decide before
    that. When all are met, the one not met for longest.
    """
    met = in_order(pupil.met, "case")
    open_to = [case for case in pupil.allowed(cases) if case.id != (met[-1] if met else None)]
    if not open_to:
        return None
    needs, past = Needs(pupil, drills), pasts(pupil.met, "case")

    def order(case: Case) -> tuple[object, ...]:
        if case.id in past:
            return (True, -past[case.id].since, pupil.turn(case.id))
        rank = min(map(needs.rank, case.dimensions), default=len(needs.order))
        elsewhere = not names_readers(case, pupil)
        fit = (rank, elsewhere) if needs.known else (elsewhere, rank)
        return (False, *fit, uncertified(case), pupil.turn(case.id))

    pinned = [case for case in open_to if is_first(case, pupil)]
    best = min(pinned or open_to, key=order)
    if pinned:
        return Recommendation(best, put_first(best, pupil))
    if best.id in past:
        return Recommendation(best, Reason(basis="longest"))
    return Recommendation(best, _reason(best, needs, pupil))


def names_readers(case: Case, pupil: Pupil) -> bool:
    """Whether the case names the readers that the pupil writes for."""
    return any(re.search(rf"\b{re.escape(name)}\b", case.audience.en) for name in pupil.readers)


def _reason(case: Case, needs: Needs, pupil: Pupil) -> Reason:
    if not case.dimensions:
        return Reason(basis="unmet")
    why = needs.reason(min(case.dimensions, key=needs.rank))
    if why.basis == "start":
        return Reason(basis="readers" if names_readers(case, pupil) else "unmet", dimension=why.dimension)
    return replace(why, tail="readers") if names_readers(case, pupil) else why

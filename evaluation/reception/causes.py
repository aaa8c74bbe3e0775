"""Why one persona reacted as it did: what of the draft it met, and which of its own attributes made that count."""

from collections.abc import Iterator
from dataclasses import replace

from evaluation.reception.reactions import STANCES, Cause, Reactions
from evaluation.reception.stimulus import APPEAL, CUE, TERM, Encounter, Stimulus

MOST_CAUSES = 3
FAINT = 0.12
"""Weaker causes are not named, unless nothing else is."""
_INVITING = frozenset(("question", "invitation"))
_SUBSTANTIAL = frozenset(("evidence", "concession"))
_ATTACKING = frozenset(("against_them", "reproach"))
_WELCOMING = frozenset(("touched", "invited", "shared_value", "weighed_evidence", "prior_warm"))
_REPELLING = frozenset(
    (
        "pressed", "felt_insulted", "lacked_evidence", "clashing_value", "prior_cold", "missed_term", "hard_language",
        "foreign_language", "put_off_by_length",
    )
)  # fmt: skip
_EXPLAINING = {"positive": _WELCOMING, "hostile": _REPELLING}
"""What makes people like, and dislike; who does neither can have met anything."""
_BESIDE = 0.5
"""What a cause counts that does not explain the stance, and what a hindrance counts that irritates nobody."""
_HINDERING = frozenset(("missed_term", "hard_language", "foreign_language", "put_off_by_length"))
_UNPRESSED = 0.1
"""What is felt as pressure in texts that press nobody."""
_NOTHING = Cause("unmoved", "stake", FAINT)


def causes(reactions: Reactions, persona: int) -> tuple[Cause, ...]:
    """What made that persona react so, strongest first: one at least, at most MOST_CAUSES, each code once.

    The first one explains the stance; what speaks against it counts half and comes after.
    """
    explaining = _EXPLAINING.get(STANCES[int(reactions.stance[persona])])
    told: dict[str, Cause] = {}
    for one in sorted(_all(reactions, persona), key=_strength):
        if one.strength >= FAINT:
            told.setdefault(one.code, one)
    if explaining is None:
        return _with_passing(tuple(told.values())) or (_NOTHING,)
    named = [_weaker(one) if one.code in _HINDERING else one for one in told.values()]
    first = sorted((one for one in named if one.code in explaining), key=_strength) or [_NOTHING]
    beside = [_weaker(one, first[0].strength) for one in named if one.code not in explaining]
    others = sorted((*first[1:], *(one for one in beside if one.strength >= FAINT)), key=_strength)
    return _with_passing((first[0], *others))


def _with_passing(named: tuple[Cause, ...]) -> tuple[Cause, ...]:
    """The strongest few; that somebody scrolled past is never left out."""
    kept = named[:MOST_CAUSES]
    passing = tuple(one for one in named[MOST_CAUSES:] if one.code == "scrolled_past")
    return (*kept[:-1], *passing) if passing else kept


def _strength(cause: Cause) -> float:
    return -cause.strength


def _weaker(cause: Cause, most: float = 1.0) -> Cause:
    return replace(cause, strength=min(_BESIDE * cause.strength, most))


def _all(reactions: Reactions, persona: int) -> Iterator[Cause]:
    if not reactions.reads[persona]:
        yield from _passing(reactions, persona)
    yield from _not_understood(reactions, persona)
    yield from _put_off(reactions, persona)
    yield from _pleased(reactions, persona)
    yield from _brought_along(reactions, persona)


def _passing(reactions: Reactions, persona: int) -> Iterator[Cause]:
    yield Cause("scrolled_past", "stake", 1 - float(reactions.population.stake[persona]))
    if reactions.fit[persona] < 0.3:
        yield Cause("put_off_by_length", "platform", 0.8 - float(reactions.fit[persona]))


def _not_understood(reactions: Reactions, persona: int) -> Iterator[Cause]:
    lost, ease = 1 - float(reactions.comprehension[persona]), float(reactions.ease[persona])
    if reactions.stimulus.problem == "language" and ease < 0.5:
        yield Cause("foreign_language", "english", 1.0)
    elif ease < 0.6:
        yield Cause("hard_language", "english", 1 - ease)
    missed = [
        (_taste(reactions, persona, term) * term.weight, term)
        for column, term in enumerate(_of(reactions.stimulus, TERM))
        if reactions.missed[persona, column]
    ]
    if missed:
        yield Cause("missed_term", "knowledge", min(0.25 + lost, 1.0), max(missed, key=_first)[1])


def _put_off(reactions: Reactions, persona: int) -> Iterator[Cause]:
    stimulus, pressed = reactions.stimulus, float(reactions.reactance[persona])
    attacks = [one for one in _of(stimulus, CUE) if one.feature in _ATTACKING]
    cue = _favourite(reactions, persona, [one for one in _of(stimulus, CUE) if one.feature not in _ATTACKING])
    if attacks and stimulus.levels["hostility"] > 0.2:
        yield Cause("felt_insulted", "attitude", pressed, _favourite(reactions, persona, attacks))
    if cue is not None:
        yield Cause("pressed", "scepticism", min(1.2 * max(pressed - _UNPRESSED, 0.0), stimulus.pressure, 1.0), cue)
    elif pressed > 0.3 and stimulus.levels["official"] > 0.2:
        yield Cause("pressed", "scepticism", pressed)
    weighs, expected = float(reactions.elaboration[persona]), reactions.parameters["elaboration.expected"]
    lacking = expected - stimulus.levels["substance"] + 0.5 * stimulus.levels["unsupported"]
    if lacking > 0 and weighs > 0.35:
        yield Cause("lacked_evidence", "knowledge", min(2 * weighs * lacking, 1.0))


def _pleased(reactions: Reactions, persona: int) -> Iterator[Cause]:
    stimulus, carried = reactions.stimulus, float(reactions.transportation[persona])
    appeals = _of(stimulus, APPEAL)
    inviting = [one for one in appeals if one.feature in _INVITING]
    solid = [one for one in appeals if one.feature in _SUBSTANTIAL]
    values = [one for one in appeals if one.feature == "shared_value"]
    others = [one for one in appeals if one not in inviting and one not in solid and one not in values]
    if others:
        yield Cause("touched", "transportability", carried, _favourite(reactions, persona, others))
    if inviting:
        strength = 0.7 * carried * (0.5 + stimulus.levels["openness"])
        yield Cause("invited", "transportability", strength, _favourite(reactions, persona, inviting))
    weighs = float(reactions.elaboration[persona])
    if solid and stimulus.levels["substance"] > reactions.parameters["elaboration.expected"]:
        strength = weighs * (0.4 + stimulus.levels["substance"])
        yield Cause("weighed_evidence", "knowledge", strength, _favourite(reactions, persona, solid))
    shared = float(reactions.congruence[persona])
    if shared > 0.25:
        yield Cause("shared_value", "values", 0.7 * shared, _favourite(reactions, persona, values))
    elif shared < -0.25:
        yield Cause("clashing_value", "values", -0.7 * shared)


def _brought_along(reactions: Reactions, persona: int) -> Iterator[Cause]:
    attitude = float(reactions.attitude_before[persona])
    yield Cause("prior_warm" if attitude > 0 else "prior_cold", "attitude", 0.5 * abs(attitude))


def _favourite(reactions: Reactions, persona: int, met: list[Encounter]) -> Encounter | None:
    """What of several like things this persona holds on to: the weighty ones are likelier, people differ."""
    return max(((_taste(reactions, persona, one) * one.weight, one) for one in met), key=_first)[1] if met else None


def _first(pair: tuple[float, Encounter]) -> float:
    return pair[0]


def _taste(reactions: Reactions, persona: int, met: Encounter) -> float:
    """0.3 to 1, drawn once for each persona and each thing in a draft."""
    return 0.3 + 0.7 * reactions.luck(f"taste:{met.feature}:{met.quote.casefold()}")[persona]


def _of(stimulus: Stimulus, kind: str) -> list[Encounter]:
    return [one for one in stimulus.encounters if one.kind == kind]

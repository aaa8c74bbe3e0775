"""One persona's short comment on a draft, in English and Chinese, derived from why it reacted as it did."""

from dataclasses import dataclass
from typing import Literal

from evaluation.reception.causes import causes
from evaluation.reception.reactions import Cause, Reactions
from evaluation.reception.stimulus import Encounter
from evaluation.voices.derivation import Parallel
from evaluation.voices.finishing import finish
from evaluation.voices.quoting import likeable
from evaluation.voices.speaker import Speaker, about, speaker

SCROLLED, FOREIGN = "scrolled_past", "foreign_language"
LIKED = frozenset(("touched", "weighed_evidence", "invited", "shared_value", "prior_warm"))
"""Causes that speak for the draft."""
MOST_WORDS = 30
"""English words of a comment; a longer one keeps to its first cause."""
_BESIDE = 0.4
"""How strong another cause has to be beside the first to be mentioned."""
_EARLY = 0.3
"""How far into a draft somebody got who scrolled past."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What a persona says, in English and the same in Chinese; `silent`: a stage note about somebody who says nothing.

    Made by code from a reception model: `simulated` is always true, and whoever shows a voice says so beside it.
    """

    en: str
    zh: str
    silent: bool = False
    simulated: Literal[True] = True


def voice(reactions: Reactions, persona: int) -> Voice:
    """The persona's comment; the same for the same population seed, audience, persona and draft.

    Raises IndexError for a persona that is not in the panel.
    """
    who = speaker(reactions, persona)
    if not reactions.reads[persona]:
        note = _stage_note(who)
        return Voice(note.en, note.zh, silent=True)
    why = [one for one in causes(reactions, persona) if one.code != SCROLLED]
    problem = _problem(who, why)
    said = who.say(f"problem.{problem}", who.any_of(who.stimulus.encounters)) if problem else _comment(who, why)
    typed = finish(said, who.tags, who.chance)
    return Voice(typed.en, typed.zh)


def _problem(who: Speaker, why: list[Cause]) -> str | None:
    """Why this persona has nothing to react to; not being able to read it is its own affair."""
    if who.stimulus.problem == "language":
        return "language" if any(one.code == FOREIGN for one in why) else None
    return who.stimulus.problem


def _stage_note(who: Speaker) -> Parallel:
    """Where they stopped: something near the start of the draft, or nothing in particular."""
    return who.say("silent", who.any_of([one for one in who.stimulus.encounters if one.place < _EARLY]))


def _comment(who: Speaker, why: list[Cause]) -> Parallel:
    """The first cause, perhaps another one beside it, and what goes with them."""
    if not why:
        return who.say("comment", None, "uncaused", "minded")
    first, attitude = why[0], _side(why[0])
    met = _met(who, first)
    known = {"caused", attitude} | about(who.stimulus, met)
    slots = {"main": who.say(f"cause.{first.code}", met, attitude)}
    other = next(
        (one for one in why[1:] if one.strength >= _BESIDE * first.strength and not _overlap(one, first)), None
    )
    if other:
        turn = "same" if _side(other) == attitude else "turn"
        slots["second"] = who.say(f"more.{other.code}", _met(who, other), turn)
        known.add("two")
    said = who.say("comment", None, *sorted(known - {"quoted", "noquote"}), **slots)
    return said if len(said.en.split()) <= MOST_WORDS else slots["main"]


def _met(who: Speaker, cause: Cause) -> Encounter | None:
    """What to speak of; for what was liked nothing where the words are hardly to anybody's liking."""
    met = cause.encounter
    return met if met is None or cause.code not in LIKED or likeable(who.stimulus, met) else None


def _side(cause: Cause) -> str:
    return "liked" if cause.code in LIKED else "minded"


def _overlap(one: Cause, other: Cause) -> bool:
    """Whether both speak of the same words, or both of none."""
    if one.encounter is None or other.encounter is None:
        return one.code == other.code
    return one.encounter.start < other.encounter.end and other.encounter.start < one.encounter.end

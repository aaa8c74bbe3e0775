"""What a forecast is compared with when the readers are a simulated panel, and why they reacted so."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.forecast.phrases import SENTENCE, TERM_PHRASE, Phrase, key_of
from evaluation.forecast.scoring import NOTHING, Outcome
from evaluation.reception.causes import causes
from evaluation.reception.reactions import FEELINGS, STANCES, Reactions, Truths
from evaluation.reception.stimulus import APPEAL, CUE, TERM

LIKED, PRESSED, LOST, PASSED_BY = "liked", "pressed", "lost", "passed_by"
_WHY = {APPEAL: LIKED, CUE: PRESSED, TERM: LOST}
_TELLING = {0: {LIKED}, 1: {PASSED_BY, LOST}, 2: {PRESSED, LOST}}
"""Which reasons speak for a stance, by its place in STANCES: what somebody liked does not explain their hostility."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why readers of one stance reacted so: `why` is LIKED, PRESSED, LOST or PASSED_BY, of `readers` of them.

    `quote` are the words that they met; None when it was not the words.
    """

    why: str
    readers: int
    quote: str | None


def panel_outcome(reactions: Reactions, phrases: Sequence[Phrase]) -> Outcome:
    """The shares of a whole panel. Who scrolled past did not read all of it, so did not stumble on nothing either."""
    size = reactions.population.size
    counts = np.bincount(reactions.stance, minlength=len(STANCES)) / size
    felt = np.bincount(reactions.feeling, minlength=len(FEELINGS)) / size
    return Outcome(
        readers=size,
        split=(float(counts[0]), float(counts[1]), float(counts[2])),
        stumbled=_stumbled(reactions, phrases),
        feelings={name: float(share) for name, share in zip(FEELINGS, felt, strict=True) if share > 0},
        simulated=True,
    )


def reasons(reactions: Reactions, stance: int, most: int = 2) -> tuple[Reason, ...]:
    """The commonest reasons of the personas of one stance, its place in STANCES."""
    counted: Counter[tuple[str, str | None]] = Counter()
    for persona in np.flatnonzero(reactions.stance == stance):
        counted.update(one for one in _reasons_of(reactions, int(persona)) if one[0] in _TELLING[stance])
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0][0], one[0][1] or ""))
    return tuple(Reason(why, readers, quote) for (why, quote), readers in ordered[:most])


def _reasons_of(reactions: Reactions, persona: int) -> set[tuple[str, str | None]]:
    if not reactions.reads[persona]:
        return {(PASSED_BY, None)}
    met = [cause.encounter for cause in causes(reactions, persona) if cause.encounter is not None]
    return {(_WHY[one.kind], key_of(one)) for one in met}


def _stumbled(reactions: Reactions, phrases: Sequence[Phrase]) -> dict[str, float]:
    if not phrases:
        return {}
    pressed = _pressed(reactions)
    # Who knew every term and still did not follow was stopped by the sentences, and by the hardest first.
    outrun = np.asarray(~reactions.understood & ~reactions.missed.any(axis=1))
    by_phrase: dict[str, Truths] = {}
    for phrase in phrases:
        if phrase.kind == TERM_PHRASE:
            who = _missed(reactions, phrase)
        elif phrase.kind == SENTENCE:
            who = outrun & reactions.reads
        else:
            who = np.array([phrase.text.casefold() in words for words in pressed])
        by_phrase[phrase.text] = who
    nowhere = reactions.reads & ~np.column_stack(list(by_phrase.values())).any(axis=1)
    return {**{name: float(who.mean()) for name, who in by_phrase.items()}, NOTHING: float(nowhere.mean())}


def _missed(reactions: Reactions, phrase: Phrase) -> Truths:
    terms = reactions.stimulus.of(TERM)
    columns = [place for place, one in enumerate(terms) if key_of(one).casefold() == phrase.text.casefold()]
    found: Truths = np.asarray(reactions.missed[:, columns].any(axis=1))
    return found


def _pressed(reactions: Reactions) -> list[set[str]]:
    """The words that each persona names as putting it off, in lower case."""
    met = ([one.encounter for one in causes(reactions, persona)] for persona in range(reactions.population.size))
    return [{key_of(one).casefold() for one in found if one is not None and one.kind == CUE} for found in met]

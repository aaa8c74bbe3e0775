"""A persona about to speak: its tags, its stream of choices, and the words of the draft it may quote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.reception.reactions import Reactions
from evaluation.reception.stimulus import TERM, Encounter, Stimulus
from evaluation.voices.chance import Chance
from evaluation.voices.derivation import Parallel, derive
from evaluation.voices.persona import platform_name, tags
from evaluation.voices.quoting import HOSTILE_FROM, quote

_STORY_FROM = 0.35
"""Narrative level from which a draft passes for a story."""
_PLAIN_TERM = 1.0
"""Weight of a term that only has to be known; political terms, which also have to be believed, weigh more."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """What it takes to say something. Two things are said in the order they are asked for: `chance` moves on."""

    stimulus: Stimulus
    tags: frozenset[str]
    platform: Parallel
    chance: Chance

    def say(self, symbol: str, met: Encounter | None, *more: str, **slots: Parallel) -> Parallel:
        """Say a symbol of the grammar about something met (or nothing), with further tags and words for slots."""
        found = _words(self.stimulus, met)
        known = self.tags | about(self.stimulus, met) | set(more)
        return derive(symbol, known, {**found, "platform": self.platform, **slots}.get, self.chance)

    def any_of(self, met: Sequence[Encounter]) -> Encounter | None:
        """One thing met, whichever; None of none."""
        return met[int(self.chance.number() * len(met))] if met else None


def speaker(reactions: Reactions, persona: int) -> Speaker:
    """The persona, with a stream that depends on the population's seed, the audience, itself and the draft alone."""
    people, stimulus = reactions.population, reactions.stimulus
    chance = Chance(f"{people.seed}\x00{people.audience.id}\x00{persona}\x00{stimulus.sha256}")
    heard = {"harsh"} if stimulus.levels["hostility"] >= HOSTILE_FROM else set()
    heard |= {"storied"} if stimulus.levels["narrative"] >= _STORY_FROM else set()
    return Speaker(stimulus, tags(reactions, persona) | heard, platform_name(reactions, persona), chance)


def about(stimulus: Stimulus, met: Encounter | None) -> frozenset[str]:
    """What is to be known of something met, as tags: quoted or not, the kind of quote, the feature, jargon."""
    if met is None:
        return frozenset(("noquote",))
    found = quote(stimulus, met)
    if found is None:
        return frozenset(("noquote", met.feature))
    heavy = {"jargon"} if met.kind == TERM and met.weight > _PLAIN_TERM else set()
    return frozenset(("quoted", found[1], met.feature)) | heavy


def _words(stimulus: Stimulus, met: Encounter | None) -> Mapping[str, Parallel]:
    found = quote(stimulus, met) if met else None
    if found is None:
        return {}
    words = found[0]
    return {"quote": Parallel(f'"{words}"', f"“{words}”"), "name": Parallel(words, words)}

"""A draft meets its readers: the panel abroad, and the home panel for comparison."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.coach.lexicons import Lexicons
from bot.coach.listening import hostile_sentences, remembering
from bot.coach.readership import audience_of, home_audience
from evaluation.heads import Embed
from evaluation.measures import Measures, measure
from evaluation.reception.parameters import Parameters
from evaluation.reception.perceiving import perceive
from evaluation.reception.population import Population
from evaluation.reception.reacting import react
from evaluation.reception.reactions import Reactions
from evaluation.reception.readership import Audience, Readership
from evaluation.reception.sampling import sample
from knowledge.catalogue import Catalogue
from knowledge.entries import Audience as Readers

NO_OBSTACLE_AT_HOME = ("unglossed_term", "local_unit", "trap")
"""What only readers abroad stumble on: readers at home know the term, the unit and what the word means there."""
_HOME = "home"
_ALL_WITH_EASE = (1.0, 0.0, 0.0)
_MOST_KEPT = 4


@dataclass(frozen=True)
class Meeting:
    """One draft, as measured for the readers abroad, and what both panels made of it."""

    measures: Measures
    abroad: Reactions
    home: Reactions


class Meetings:
    """Lets drafts meet panels. The same audience, size and seed are the same people whatever they read."""

    def __init__(self, catalogue: Catalogue, embed: Embed, parameters: Parameters | None = None) -> None:
        """`parameters` are what both panels react by; the standard ones when not given."""
        self._catalogue = catalogue
        self._parameters = parameters
        self._embed = embed
        self._lexicons = Lexicons(catalogue)
        self._panels: dict[tuple[str, int, int], Population] = {}

    def meet(self, text: str, readers: Readers, size: int, seed: int) -> Meeting:
        """The reactions to a text. Raises KnowledgeError where the packs say nothing of people's traits."""
        embed = remembering(self._embed)
        measures = measure(text, self._lexicons.lexicon(readers), embed)
        hostile = hostile_sentences(measures.document, embed)
        abroad = self._panel(readers.id, size, seed, lambda: audience_of(self._catalogue, readers))
        home = self._panel(_HOME, size, seed, lambda: at_ease(home_audience(self._catalogue)))
        there = react(abroad, perceive(measures, hostile=hostile), self._parameters)
        here = react(home, perceive(as_at_home(measures), hostile=hostile), self._parameters)
        return Meeting(measures, there, here)

    def _panel(self, name: str, size: int, seed: int, audience: Callable[[], Audience]) -> Population:
        """The few panels met last are kept: a batch and a comparison ask for the same ones again and again."""
        key = (name, size, seed)
        found = self._panels.pop(key, None) or sample(audience(), size, seed)
        self._panels[key] = found
        while len(self._panels) > _MOST_KEPT:
            del self._panels[next(iter(self._panels))]
        return found


def as_at_home(measures: Measures) -> Measures:
    """The draft without what only strangers stumble on."""
    return replace(measures, marks=tuple(mark for mark in measures.marks if mark.feature not in NO_OBSTACLE_AT_HOME))


def at_ease(audience: Audience) -> Audience:
    """The home panel reads the story as in its own language: a discount is about culture, not about their English."""
    return replace(audience, parts=tuple(_at_ease(part) for part in audience.parts))


def _at_ease(part: Readership) -> Readership:
    return replace(part, english=_ALL_WITH_EASE)

"""What the reception model expects of published posts under given parameters: the same personas every time."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from bot.coach.calibrating.posts import Post
from bot.coach.lexicons import Lexicons
from bot.coach.listening import hostile_sentences, remembering
from bot.coach.readership import audience_of
from evaluation.calibration.outcomes import Numbers, expected
from evaluation.heads import Embed
from evaluation.measures import measure
from evaluation.reception.parameters import Parameters, standard
from evaluation.reception.perceiving import perceive
from evaluation.reception.reacting import react
from evaluation.reception.sampling import sample
from knowledge.catalogue import Catalogue

if TYPE_CHECKING:
    from evaluation.reception.population import Population
    from evaluation.reception.stimulus import Stimulus

SIZE = 2_000
"""Personas that make a panel smooth enough: being the same ones throughout, their shares move by little steps."""
SEED = 1
_TRIED = "trial"


class PostModel:
    """The panels of some posts' readers."""

    def __init__(self, catalogue: Catalogue, embed: Embed, posts: Sequence[Post], size: int) -> None:
        """Raises what the catalogue raises for an audience without traits."""
        self._panels: dict[str, Population] = {}
        self._stimuli: dict[tuple[str, str], Stimulus] = {}
        self._order = [(post.audience, post.text) for post in posts]
        lexicons = Lexicons(catalogue)
        for audience, text in self._order:
            readers = catalogue.audience(audience)
            if audience not in self._panels:
                self._panels[audience] = sample(audience_of(catalogue, readers), size, SEED)
            if (audience, text) not in self._stimuli:
                heard = remembering(embed)
                measures = measure(text, lexicons.lexicon(readers), heard)
                hostile = hostile_sentences(measures.document, heard)
                self._stimuli[audience, text] = perceive(measures, hostile=hostile)

    def expect(self, values: Mapping[str, float]) -> Numbers:
        """The expected shares of every post, shape (posts, 5), with these free parameters."""
        parameters = standard().changed(values, _TRIED)
        found = {one: self._expected(one, parameters) for one in self._stimuli}
        return np.array([found[one] for one in self._order])

    def _expected(self, one: tuple[str, str], parameters: Parameters) -> Numbers:
        return expected(react(self._panels[one[0]], self._stimuli[one], parameters))

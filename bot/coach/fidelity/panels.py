"""The panel's reactions to a story, as what real readers' reactions are compared with."""

from typing import TYPE_CHECKING

import numpy as np

from bot.coach.calibrating.in_force import InForce
from bot.coach.lexicons import Lexicons
from bot.coach.listening import hostile_sentences, remembering
from bot.coach.panel.panel import versions
from bot.coach.readership import audience_of
from evaluation.fidelity.cells import Numbers, Simulated
from evaluation.fidelity.comparing import MEASURES
from evaluation.heads import Embed
from evaluation.measures import measure
from evaluation.reception.intervals import replicated
from evaluation.reception.perceiving import perceive
from evaluation.reception.reacting import react
from evaluation.reception.reactions import STANCES, Reactions
from evaluation.reception.sampling import sample
from knowledge.catalogue import Catalogue

if TYPE_CHECKING:
    from evaluation.reception.population import Population

_VALUE_OF = np.array([{"positive": 1.0, "neutral": 0.0, "hostile": -1.0}[name] for name in STANCES])


class Panels:
    """Shows stories to panels of `size` personas: the same people of an audience for every story."""

    def __init__(self, catalogue: Catalogue, embed: Embed, size: int, seed: int, in_force: InForce) -> None:
        """`in_force` is the calibration of the class, or the standard parameters."""
        self._catalogue = catalogue
        self._embed = embed
        self._lexicons = Lexicons(catalogue)
        self.size = size
        self.seed = seed
        self.in_force = in_force
        self._people: dict[str, Population] = {}

    @property
    def engine(self) -> dict[str, str | None]:
        """The versions that react."""
        return versions(self._catalogue, self.in_force.parameters)

    def simulated(self, story: str, audience_id: str) -> dict[str, Simulated]:
        """What the audience's panel makes of a story, for each of MEASURES. Raises what the catalogue raises."""
        readers = self._catalogue.audience(audience_id)
        if audience_id not in self._people:
            self._people[audience_id] = sample(audience_of(self._catalogue, readers), self.size, self.seed)
        embed = remembering(self._embed)
        measures = measure(story, self._lexicons.lexicon(readers), embed)
        stimulus = perceive(measures, hostile=hostile_sentences(measures.document, embed))
        return as_simulated(react(self._people[audience_id], stimulus, self.in_force.parameters))


def as_simulated(reactions: Reactions) -> dict[str, Simulated]:
    """The whole panel's values: who scrolls past counts as well, as in every other figure of a panel."""
    values = _values(reactions)
    drawn = replicated(reactions.population, values)
    prior = float(reactions.attitude_before.mean())
    return {
        name: Simulated(
            float(values[:, column].mean()), float(values[:, column].std()), len(values), prior, drawn[:, column]
        )
        for column, name in enumerate(MEASURES)
    }


def _values(reactions: Reactions) -> Numbers:
    """Shape (personas, MEASURES)."""
    return np.column_stack(
        (
            _VALUE_OF[reactions.stance],
            reactions.understood,
            reactions.attitude_after,
            reactions.attitude_after - reactions.attitude_before,
            reactions.share,
        )
    ).astype(np.float64)

"""Panels of real audiences over a draft, made once a session."""

from collections.abc import Callable
from functools import cache

import pytest

from bot.coach.lexicons import Lexicons
from bot.coach.readership import audience_of, home_audience
from evaluation.heads import Embed
from evaluation.measures import measure
from evaluation.reception.perceiving import perceive
from evaluation.reception.reacting import react
from evaluation.reception.reactions import Reactions
from evaluation.reception.sampling import sample
from knowledge.catalogue import Catalogue

Panels = Callable[..., Reactions]


@pytest.fixture(scope="session")
def panel(catalogue: Catalogue, embed: Embed) -> Panels:
    """`panel(text, audience="us-general", size=200, seed=1)`; the audience "home" reads in China."""
    lexicons = Lexicons(catalogue)

    @cache
    def reactions(text: str, audience: str = "us-general", size: int = 200, seed: int = 1) -> Reactions:
        readers = catalogue.audience("us-general" if audience == "home" else audience)
        people = home_audience(catalogue) if audience == "home" else audience_of(catalogue, readers)
        stimulus = perceive(measure(text, lexicons.lexicon(readers), embed))
        return react(sample(people, size, seed), stimulus)

    return reactions

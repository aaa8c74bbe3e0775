"""Every attribute of a persona matters: changed alone, it changes what the same people make of the same draft."""

from dataclasses import fields, replace

import numpy as np
import pytest

from evaluation.reception.parameters import standard
from evaluation.reception.population import HABITS, Population
from evaluation.reception.reacting import react
from evaluation.reception.reactions import STANCES, Reactions
from evaluation.reception.readership import Audience, Spread
from evaluation.reception.sampling import sample
from evaluation.reception.stimulus import Stimulus
from knowledge.catalogue import Catalogue
from tests.evaluation.reception.made_drafts import ALL_VALUES, SPEECH, STORY, made
from tests.evaluation.reception.made_panels import READERSHIP

VALUES = tuple(sorted({name for wanted in standard().frame_values.values() for name in wanted}))
OUTCOMES = ("reads", "understood", "stance", "feeling", "resonance", "friction", "attitude_after", "share")
"""What the panel's figures are made of."""
SIZE = 400


def people(mother_tongue: str | None = "English") -> Population:
    part = replace(
        READERSHIP,
        platforms=(("tiktok", 0.4), ("facebook", 0.3), ("wechat", 0.3)),
        values=tuple((name, Spread(0.0, 0.9, -3.0, 3.0)) for name in VALUES),
        mother_tongue=mother_tongue,
    )
    return sample(Audience("made", (part,)), SIZE, 1)


def touched(before: Reactions, after: Reactions) -> set[str]:
    """The outcomes that differ for anybody."""
    found = {one.name for one in fields(before)} & set(OUTCOMES)
    return {name for name in found if not np.array_equal(getattr(before, name), getattr(after, name))}


def moved(changed: Population, draft: Stimulus) -> set[str]:
    return touched(react(people(), draft), react(changed, draft))


@pytest.mark.parametrize(
    ("trait", "outcomes"),
    [
        ("knowledge", {"understood", "friction", "stance"}),
        ("english", {"understood", "friction", "stance"}),
        ("stake", {"reads", "stance", "attitude_after", "share"}),
        ("scepticism", {"friction", "stance", "feeling", "attitude_after"}),
        ("attitude", {"friction", "stance", "attitude_after"}),
    ],
)
def test_a_trait_from_0_to_1_reaches_what_it_should(trait: str, outcomes: set[str]) -> None:
    population = people()
    raised = replace(population, **{trait: np.clip(getattr(population, trait) + 0.3, -1, 1)})
    assert outcomes <= moved(raised, SPEECH) | moved(raised, STORY)


def test_age_and_platform_reach_who_reads_on_and_who_shares() -> None:
    population = people()
    older = replace(population, age=population.age + 25)
    elsewhere = replace(population, platform=(population.platform + 1) % len(population.platforms))
    assert {"share"} <= moved(older, STORY)
    assert {"reads"} <= moved(elsewhere, STORY)


def test_age_alone_changes_the_mind_of_few() -> None:
    population = people()
    older = replace(population, age=population.age + 25)
    assert np.mean(react(population, STORY).stance != react(older, STORY).stance) < 0.1


@pytest.mark.parametrize("name", VALUES)
def test_every_value_that_the_model_names_changes_stances(name: str) -> None:
    population = people()
    values = population.values.copy()
    values[:, population.value_names.index(name)] += 1.5
    assert "stance" in moved(replace(population, values=values), ALL_VALUES)


@pytest.mark.parametrize("habit", HABITS)
def test_every_habit_changes_something(habit: str) -> None:
    population = people()
    habits = {**population.habits, habit: population.habits[habit] + 1.0}
    assert moved(replace(population, habits=habits), SPEECH) | moved(replace(population, habits=habits), STORY)


def test_mother_tongue_decides_who_reads_a_draft_in_another_language() -> None:
    draft = made({"narrative": 0.5}, language="zh")
    assert react(people("English"), draft).understood.mean() < 0.05
    assert react(people("Chinese"), draft).understood.mean() > 0.9


def test_the_values_of_the_model_are_those_that_audiences_have(catalogue: Catalogue) -> None:
    assert set(VALUES) <= {one.name for one in catalogue.traits(catalogue.audience("us-general")).values}


def test_values_cut_both_ways() -> None:
    """The same appeal pleases who holds the value more than who holds its opposite."""
    population, draft = people(), made({"narrative": 0.3}, {"mastery": 0.8})
    column = population.value_names.index("mastery")
    liking = react(population, draft).congruence
    assert liking[population.values[:, column] > 1].min() > liking[population.values[:, column] < -1].max()


def test_people_differ_more_than_any_of_their_traits_explains() -> None:
    """Personas alike in view, knowledge, stake and scepticism still part into several stances."""
    population = people()
    middling = np.full(SIZE, 0.5)
    alike = replace(population, knowledge=middling, stake=middling, scepticism=middling, attitude=np.zeros(SIZE))
    shares = np.bincount(react(alike, STORY).stance, minlength=len(STANCES)) / SIZE
    assert shares[STANCES.index("positive")] > 0.1
    assert shares[STANCES.index("neutral")] > 0.1

"""Where theory says that more of one thing is never less of another, the model says so of every single persona."""

from collections import defaultdict
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.reception.population import Population
from evaluation.reception.reacting import react
from evaluation.reception.sampling import sample
from evaluation.reception.stimulus import TERM, Stimulus
from tests.evaluation.reception.made_drafts import cue, drafts
from tests.evaluation.reception.made_panels import audience

SLACK = 1e-12
"""What rounding may do."""
seeds = st.integers(0, 10_000)


def people(seed: int) -> Population:
    return sample(audience(), 60, seed)


@given(drafts, seeds)
@settings(max_examples=60, deadline=None)
def test_explaining_terms_never_makes_anybody_misunderstand(draft: Stimulus, seed: int) -> None:
    population, before = people(seed), None
    for explained in range(len(draft.of(TERM)) + 1):
        met = tuple(
            replace(one, glossed=True) if place < explained else one for place, one in enumerate(draft.encounters)
        )
        after = react(population, replace(draft, encounters=met))
        if before is not None:
            assert not (after.missed & ~before.missed).any()
            assert (after.comprehension >= before.comprehension - SLACK).all()
            assert not (before.understood & ~after.understood).any()
        before = after


@given(drafts, seeds, st.floats(0, 1))
@settings(max_examples=60, deadline=None)
def test_knowing_more_never_makes_anybody_understand_less(draft: Stimulus, seed: int, gain: float) -> None:
    population = people(seed)
    wiser = replace(population, knowledge=np.minimum(population.knowledge + gain, 1.0))
    before, after = react(population, draft), react(wiser, draft)
    assert not (after.missed & ~before.missed).any()
    assert (after.comprehension >= before.comprehension - SLACK).all()
    assert not (before.understood & ~after.understood).any()


@given(drafts, seeds, st.floats(0, 1))
@settings(max_examples=60, deadline=None)
def test_reading_english_better_never_makes_anybody_understand_less(draft: Stimulus, seed: int, gain: float) -> None:
    population = people(seed)
    better = replace(population, english=np.minimum(population.english + gain, 1.0))
    assert (react(better, draft).comprehension >= react(population, draft).comprehension - SLACK).all()


@given(drafts, seeds, st.floats(0, 1))
@settings(max_examples=60, deadline=None)
def test_more_scepticism_never_means_less_reactance(draft: Stimulus, seed: int, gain: float) -> None:
    population = people(seed)
    warier = replace(population, scepticism=np.minimum(population.scepticism + gain, 1.0))
    assert (react(warier, draft).reactance >= react(population, draft).reactance - SLACK).all()


@given(drafts, seeds, st.floats(0, 1))
@settings(max_examples=60, deadline=None)
def test_a_better_view_of_the_sender_never_means_more_reactance_or_less_liking(
    draft: Stimulus, seed: int, gain: float
) -> None:
    population = people(seed)
    warmer = replace(population, attitude=np.minimum(population.attitude + gain, 1.0))
    before, after = react(population, draft), react(warmer, draft)
    assert (after.reactance <= before.reactance + SLACK).all()
    assert (after.stance <= before.stance).all()  # positive, neutral, hostile


@given(drafts, seeds, st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_further_stock_phrases_never_lower_friction_nor_raise_resonance(
    draft: Stimulus, seed: int, phrases: int
) -> None:
    population = people(seed)
    pressed = replace(
        draft,
        pressure=draft.pressure + phrases,
        jargon=draft.jargon + phrases,
        encounters=(*draft.encounters, *(cue("win-win", start=500 + place) for place in range(phrases))),
    )
    before, after = react(population, draft), react(population, pressed)
    assert (after.friction >= before.friction - SLACK).all()
    assert (after.resonance <= before.resonance + SLACK).all()
    assert np.array_equal(after.reads, before.reads)


@given(drafts, seeds)
@settings(max_examples=40, deadline=None)
def test_nothing_that_irritates_decides_who_reads_on(draft: Stimulus, seed: int) -> None:
    population = people(seed)
    harsh = replace(
        draft,
        pressure=draft.pressure + 20,
        levels=defaultdict(float, {**draft.levels, "hostility": 1.0, "official": 1.0}),
    )
    assert np.array_equal(react(population, draft).reads, react(population, harsh).reads)


@given(drafts, seeds)
@settings(max_examples=60, deadline=None)
def test_every_quantity_stays_in_its_range(draft: Stimulus, seed: int) -> None:
    made = react(people(seed), draft)
    for name in ("comprehension", "ease", "transportation", "reactance", "elaboration", "fit", "resonance", "share"):
        values = getattr(made, name)
        assert ((values >= 0) & (values <= 1)).all(), name
    assert ((made.friction >= 0) & (made.friction <= 1)).all()
    for name in ("affect", "congruence", "attitude_after"):
        assert (np.abs(getattr(made, name)) <= 1).all(), name

"""What must hold for panels of any readers: insults win nobody, causes explain stances, countries are no monoliths."""

from collections import defaultdict
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.reception.causes import causes
from evaluation.reception.reacting import react
from evaluation.reception.reactions import FEELINGS, STANCES, Reactions
from evaluation.reception.stimulus import Stimulus
from tests.evaluation.reception.made_drafts import ATTACK, SPEECH, STORY, cue, drafts, made
from tests.evaluation.reception.made_readers import READERS, people

SLACK = 1e-12
SPEAKING_FOR = {"touched", "invited", "shared_value", "weighed_evidence", "prior_warm"}
SPEAKING_AGAINST = {"pressed", "felt_insulted", "lacked_evidence", "clashing_value", "prior_cold"}
BULLETIN = made({"official": 0.3, "narrative": 0.15, "substance": 0.7, "difficulty": 0.4})
ANECDOTE = made({"official": 0.1, "narrative": 0.25, "unsupported": 0.2, "difficulty": 0.1})
"""A dry report with figures, and the same news as a small tale that backs nothing."""


def share(reactions: Reactions, stance: str) -> float:
    return float(np.mean(reactions.stance == STANCES.index(stance)))


@given(drafts, st.integers(0, 10_000), st.floats(0, 1))
@settings(max_examples=60, deadline=None)
def test_an_insult_never_makes_anybody_kinder(draft: Stimulus, seed: int, insult: float) -> None:
    population = people("warm", 60, seed)
    levels = defaultdict(float, draft.levels)
    levels["hostility"] = min(levels["hostility"] + insult, 1.0)
    insulting = replace(draft, levels=levels, encounters=(*draft.encounters, cue("idiots", "reproach", 900)))
    before, after = react(population, draft), react(population, insulting)
    assert (after.stance >= before.stance).all()  # positive, neutral, hostile
    assert (after.affect <= before.affect + SLACK).all()
    assert (after.attitude_after <= before.attitude_after + SLACK).all()
    assert (after.resonance <= before.resonance + SLACK).all()


@given(drafts, st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_the_first_cause_never_contradicts_the_stance(draft: Stimulus, seed: int) -> None:
    reactions = react(people("cool", 25, seed), draft)
    for persona in range(25):
        named, stance = causes(reactions, persona), STANCES[reactions.stance[persona]]
        if stance == "hostile":
            assert named[0].code not in SPEAKING_FOR
        if stance == "positive":
            assert named[0].code not in SPEAKING_AGAINST
        assert [one.strength for one in named] == sorted((one.strength for one in named), reverse=True)


def test_nobody_is_pressed_by_a_story_that_presses_nobody() -> None:
    reactions = react(people(), STORY)
    assert all(one.code != "pressed" for persona in range(200) for one in causes(reactions, persona))


@pytest.mark.parametrize("draft", [STORY, SPEECH, ATTACK, BULLETIN])
def test_people_of_one_country_differ_more_than_countries_do_on_every_stance_metric(draft: Stimulus) -> None:
    panels = [react(people(name, 1_000), draft) for name in READERS]
    metrics = {
        "positive": [one.stance == STANCES.index("positive") for one in panels],
        "hostile": [one.stance == STANCES.index("hostile") for one in panels],
        "attitude_after": [one.attitude_after for one in panels],
        "shift": [one.attitude_after - one.attitude_before for one in panels],
        "affect": [one.affect for one in panels],
        "reactance": [one.reactance for one in panels],
    }
    for name, values in metrics.items():
        within = np.mean([one.std() for one in values])
        assert within >= np.std([one.mean() for one in values]), name


def test_folk_words_that_back_nothing_touch_most_readers_more_but_not_the_experts() -> None:
    gain = {
        name: float(
            (react(people(name, 2_000), ANECDOTE).resonance - react(people(name, 2_000), BULLETIN).resonance).mean()
        )
        for name in READERS
    }
    assert gain.pop("experts") < 0
    assert min(gain.values()) > 0


def test_a_tale_without_figures_pleases_the_general_reader_and_disappoints_the_expert() -> None:
    tale = made({"narrative": 0.45, "emotion": 0.2, "official": 0.1, "unsupported": 0.1, "difficulty": 0.1})
    figures = made({"narrative": 0.15, "substance": 0.5, "official": 0.3, "difficulty": 0.4})
    for name in ("cool", "warm", "young"):
        assert share(react(people(name, 2_000), tale), "positive") > share(
            react(people(name, 2_000), figures), "positive"
        )
    for name in ("experts", "home"):
        assert share(react(people(name, 2_000), tale), "positive") < share(
            react(people(name, 2_000), figures), "positive"
        )


def test_who_weighs_arguments_gets_less_out_of_a_story_that_backs_nothing() -> None:
    crowd = people("experts", 2_000)
    backed, bare = (
        react(crowd, replace(STORY, levels=defaultdict(float, {**STORY.levels, "substance": substance})))
        for substance in (0.6, 0.0)
    )
    weighing = backed.elaboration > 0.6
    gain = np.array(backed.affect - bare.affect)
    assert gain[weighing].mean() > gain[~weighing].mean() > 0


@pytest.mark.parametrize("name", READERS)
def test_plain_english_costs_no_readers_much_of_the_sense(name: str) -> None:
    plain = made({"narrative": 0.5, "difficulty": 0.15})
    assert react(people(name), plain).comprehension.mean() > 0.9


@pytest.mark.parametrize("name", READERS)
def test_no_readers_are_of_one_mind_or_of_one_feeling(name: str) -> None:
    for draft in (STORY, SPEECH):
        reactions = react(people(name, 1_000), draft)
        assert np.bincount(reactions.stance, minlength=3).max() < 920
        assert np.bincount(reactions.feeling).max() < 900


def test_amusement_needs_something_to_laugh_at() -> None:
    amused = FEELINGS.index("amused")
    plain = react(people("warm", 1_000), STORY)
    funny = react(people("warm", 1_000), replace(STORY, levels=defaultdict(float, {**STORY.levels, "humour": 0.6})))
    assert np.mean(plain.feeling == amused) < 0.02
    assert np.mean(funny.feeling == amused) > 0.2

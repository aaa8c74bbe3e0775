"""Why a persona reacted so: by its own numbers, anchored in the draft, different for different people."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.reception.causes import MOST_CAUSES, causes
from evaluation.reception.population import Population
from evaluation.reception.reacting import react
from evaluation.reception.reactions import CAUSES, Reactions
from evaluation.reception.stimulus import APPEAL, CUE, TERM
from tests.evaluation.reception.made_drafts import ATTACK, SPEECH, STORY, appeal, drafts, made
from tests.evaluation.reception.made_readers import people

TRAITS = ("stake", "platform", "english", "knowledge", "scepticism", "attitude", "transportability", "values")
WITH_A_PLACE = {"missed_term": TERM, "touched": APPEAL, "invited": APPEAL, "weighed_evidence": APPEAL}
FIGURES = made(
    {"substance": 0.8, "narrative": 0.2},
    met=(appeal("according to customs data", "evidence"), appeal("it is true that", "concession", 160)),
)


def codes(reactions: Reactions, persona: int) -> set[str]:
    return {one.code for one in causes(reactions, persona)}


def share(reactions: Reactions, code: str) -> float:
    return float(np.mean([code in codes(reactions, persona) for persona in range(reactions.population.size)]))


@given(drafts, st.integers(0, 1_000))
@settings(max_examples=40, deadline=None)
def test_everybody_has_at_least_one_cause_and_each_holds(draft: object, seed: int) -> None:
    reactions = react(people(size=12, seed=seed), draft)  # type: ignore[arg-type]
    for persona in range(12):
        named = causes(reactions, persona)
        assert 1 <= len(named) <= MOST_CAUSES
        assert len({one.code for one in named}) == len(named)
        for one in named:
            assert one.code in CAUSES
            assert one.trait in TRAITS
            assert 0 <= one.strength <= 1


@pytest.mark.parametrize("draft", [STORY, SPEECH, ATTACK, FIGURES])
def test_a_cause_with_a_place_quotes_something_that_stands_there(draft: object) -> None:
    reactions = react(people(), draft)  # type: ignore[arg-type]
    for persona in range(100):
        for one in causes(reactions, persona):
            if one.code in WITH_A_PLACE:
                assert one.encounter in reactions.stimulus.of(WITH_A_PLACE[one.code])
            if one.code in ("pressed", "felt_insulted") and one.encounter is not None:
                assert one.encounter.kind == CUE


def test_only_who_missed_a_term_stumbles_on_it() -> None:
    reactions = react(people(), STORY)
    for persona in range(reactions.population.size):
        if "missed_term" in codes(reactions, persona):
            assert reactions.missed[persona].any()


def test_people_stumble_on_different_things_and_always_on_the_same() -> None:
    reactions = react(people(), SPEECH)
    named = [
        one.encounter.quote
        for persona in range(200)
        for one in causes(reactions, persona)
        if one.code == "pressed" and one.encounter is not None
    ]
    assert set(named) == {"win-win cooperation", "we must"}
    again = react(people(), SPEECH)
    assert [causes(again, persona) for persona in range(50)] == [causes(reactions, persona) for persona in range(50)]


def _all_with(population: Population, **traits: float) -> Population:
    return replace(population, **{name: np.full(population.size, value) for name, value in traits.items()})  # type: ignore[arg-type]


def test_a_trait_decides_what_is_named() -> None:
    population = people()
    weighing = _all_with(population, stake=0.9, knowledge=0.9)
    assert share(react(weighing, FIGURES), "weighed_evidence") > share(react(population, FIGURES), "weighed_evidence")
    assert share(react(weighing, SPEECH), "lacked_evidence") > share(react(population, SPEECH), "lacked_evidence")
    assert share(react(_all_with(population, scepticism=0.0), SPEECH), "pressed") < share(
        react(_all_with(population, scepticism=1.0), SPEECH), "pressed"
    )
    assert share(react(_all_with(population, knowledge=1.0), STORY), "missed_term") < share(
        react(_all_with(population, knowledge=0.0), STORY), "missed_term"
    )


def test_who_scrolls_past_says_so() -> None:
    reactions = react(people(), STORY)
    for persona in range(100):
        if not reactions.reads[persona] and reactions.population.stake[persona] < 0.5:
            assert "scrolled_past" in codes(reactions, persona)


def test_a_long_post_puts_off_where_posts_are_short() -> None:
    reactions = react(people("young"), replace(STORY, words=3_000))
    assert share(reactions, "put_off_by_length") > 0.2


def test_an_attack_insults() -> None:
    assert share(react(people(), ATTACK), "felt_insulted") > 0.5


def test_hard_words_are_hard_for_who_reads_little_english() -> None:
    hard = made({"difficulty": 0.9})
    little, native = people("readers of little English"), people("cool")
    assert share(react(little, hard), "hard_language") > 0.3
    assert share(react(native, hard), "hard_language") < share(react(little, hard), "hard_language")


def test_nothing_to_stumble_on_leaves_people_unmoved_or_with_what_they_brought() -> None:
    reactions = react(people(), made())
    named = {code for persona in range(200) for code in codes(reactions, persona)}
    assert "unmoved" in named
    assert not named & {"pressed", "touched", "missed_term", "felt_insulted", "invited"}

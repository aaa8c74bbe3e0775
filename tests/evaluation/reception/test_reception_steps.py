"""Single steps of the model against numbers derived by hand."""

from collections.abc import Mapping
from dataclasses import replace
from math import atanh, tanh

import numpy as np
import pytest

from evaluation.document import parse
from evaluation.features.mark import Mark
from evaluation.lexicon import Lexicon
from evaluation.measures import Measures, measure
from evaluation.reception import attention, comprehending, responding
from evaluation.reception.parameters import Parameters, standard
from evaluation.reception.perceiving import perceive
from evaluation.reception.population import Population
from evaluation.reception.reacting import react
from tests.evaluation.reception.made_drafts import made, term
from tests.evaluation.reception.made_readers import people

PLAIN = "My cousin sold bread on the corner and counted the coins at night with her two small hands."


def with_numbers(numbers: Mapping[str, float]) -> Parameters:
    assert set(numbers) <= set(standard().numbers)
    return replace(standard(), numbers={**standard().numbers, **numbers})


GIVEN = with_numbers(
    {
        "comprehension.term": 0.14,
        "comprehension.jargon": 0.2,
        "comprehension.term_words": 200,
        "comprehension.term_needs": 0.75,
        "comprehension.gloss": 0.9,
        "comprehension.ease": 7.0,
        "comprehension.needs": 0.7,
        "comprehension.reserve": 0.12,
        "reactance.base": -2.3,
        "reactance.pressure": 0.4,
        "reactance.scepticism": 1.0,
        "transportation.base": -1.7,
        "transportation.narrative": 3.0,
        "transportation.emotion": 1.5,
        "elaboration.expected": 0.25,
        "fit.form": 0.35,
    }
)
"""The coefficients that the numbers below were derived with, whatever ships."""


def everybody(**traits: float) -> Population:
    """Ten people of one kind, with nothing particular about their habits."""
    drawn = people("cool", 10)
    habits = {name: np.zeros(10) for name in drawn.habits}
    return replace(drawn, habits=habits, **{name: np.full(10, value) for name, value in traits.items()})  # type: ignore[arg-type]


def test_one_missed_term_costs_7_percent_of_the_sense_of_200_words() -> None:
    draft = made(met=(term("hukou"),), words=200)
    missed = np.ones((10, 1), dtype=np.bool_)
    # exp(-0.14 x 1 / (1 + 200/200)) = exp(-0.07) = 0.932
    sense = comprehending.sense(everybody(knowledge=0.0), draft, missed, GIVEN)
    assert sense == pytest.approx(np.full(10, 0.9324), abs=1e-4)
    assert comprehending.sense(everybody(knowledge=0.0), draft, ~missed, GIVEN) == pytest.approx(np.ones(10))


def test_ten_official_phrases_are_two_terms_to_who_knows_nothing_and_none_to_who_knows_all() -> None:
    draft, nothing_missed = made(jargon=10.0, words=200), np.zeros((10, 0), dtype=np.bool_)
    # exp(-0.14 x (0.2 x 10) / 2) = exp(-0.14) = 0.869
    ignorant = comprehending.sense(everybody(knowledge=0.0), draft, nothing_missed, GIVEN)
    assert ignorant == pytest.approx(np.full(10, 0.8694), abs=1e-4)
    assert comprehending.sense(everybody(knowledge=1.0), draft, nothing_missed, GIVEN) == pytest.approx(np.ones(10))


def test_nine_in_ten_who_would_miss_a_term_get_it_from_its_explanation() -> None:
    crowd = replace(people("cool", 20_000), knowledge=np.full(20_000, 0.75))
    plain = comprehending.missed_terms(crowd, made(met=(term("hukou"),)), GIVEN)
    told = comprehending.missed_terms(crowd, made(met=(term("hukou", glossed=True),)), GIVEN)
    # At the knowledge that a term needs, half know it; of the other half a tenth stays in the dark.
    assert plain.mean() == pytest.approx(0.5, abs=0.015)
    assert told.mean() == pytest.approx(0.05, abs=0.007)


def test_the_hardest_text_asks_for_the_skill_that_a_fluent_reader_just_has() -> None:
    hard = made({"difficulty": 1.0})
    # 7 x (0.7 + 0.12 - 0.7 x 1) = 0.84, and 1 / (1 + exp(-0.84)) = 0.698
    assert comprehending.ease(everybody(english=0.7), hard, GIVEN) == pytest.approx(np.full(10, 0.6985), abs=1e-4)
    # 7 x (0.5 + 0.12 - 0) = 4.34: who reads English with effort reads a plain text.
    assert comprehending.ease(everybody(english=0.5), made(), GIVEN).min() > 0.98


def test_lix_of_two_sentences() -> None:
    # 11 words and 2 sentences; more than six letters have grandmother, breakfast, carried, baskets, together.
    # By sentence: 6 + 100 x 2/6 = 39.33 and 5 + 100 x 3/5 = 65; with two ordinary ones of 35: (39.33 + 65 + 70) / 4 =
    # 43.58, which is (43.58 - 20) / 50 = 0.472 of the way from 20 to 70.
    text = "My grandmother picked tea before breakfast. We carried the baskets together."
    assert perceive(measure(text, Lexicon())).levels["difficulty"] == pytest.approx(0.4717, abs=1e-3)


def test_two_cues_press_less_than_twice_as_hard_as_one() -> None:
    document = parse(PLAIN)
    marks = [Mark("official_phrase", 0, 9, 0), Mark("exclamation", 10, 14, 0)]
    both = perceive(Measures(document, tuple(marks)))
    # Official phrase 1.0 and exclamation 0.2, over 1 + 18/500 words: 1.158; ln(1 + 0.3 x 1.158) = 0.298
    assert document.word_count == 18
    assert both.pressure == pytest.approx(1.2 / 1.036, abs=1e-4)
    assert responding.pressure(both) == pytest.approx(0.2980, abs=1e-3)
    one = perceive(Measures(document, tuple(marks[:1])))
    assert responding.pressure(made(pressure=2 * one.pressure)) < 2 * responding.pressure(one)


def test_reactance_of_a_neutral_reader_to_pressure() -> None:
    crowd = everybody(attitude=0.0, scepticism=0.5, stake=0.5, knowledge=0.0)
    # ln(1 + 0.3 x 10) = 1.386; x (0.4 + 1.0 x 0.5) = 1.248; -2.3 + 1.248 = -1.052; 1 / (1 + exp(1.052)) = 0.259
    felt = responding.reactance(crowd, made(pressure=10.0), np.ones(10), GIVEN)
    assert felt == pytest.approx(np.full(10, 0.2588), abs=1e-3)
    # What cannot be read presses nobody: 1 / (1 + exp(2.3)) = 0.091
    blind = responding.reactance(crowd, made(pressure=10.0), np.zeros(10), GIVEN)
    assert blind == pytest.approx(np.full(10, 0.0911), abs=1e-3)


def test_nobody_is_carried_away_by_what_they_do_not_understand() -> None:
    crowd, story = everybody(stake=0.3), made({"narrative": 0.6, "emotion": 0.4})
    nothing = np.zeros(10)
    # -1.7 + 3.0 x 0.6 + 1.5 x 0.4 = 0.7; 1 / (1 + exp(-0.7)) = 0.668
    whole = responding.transportation(crowd, story, np.ones(10), nothing, GIVEN)
    half = responding.transportation(crowd, story, np.full(10, 0.5), nothing, GIVEN)
    assert whole == pytest.approx(np.full(10, 0.6682), abs=1e-3)
    assert half == pytest.approx(whole / 2)
    assert not responding.transportation(crowd, story, nothing, nothing, GIVEN).any()


def test_who_lacks_a_value_minds_an_order_more_than_a_river() -> None:
    crowd = everybody()
    crowd = replace(crowd, values=np.full_like(crowd.values, -1.0))
    river = responding.congruence(crowd, made(frames={"harmony": 0.5}), GIVEN)
    # One value, one deviation below: 0.5 x -1 x 0.1 / (1 + 0.5) = -0.0333
    assert river == pytest.approx(np.full(10, tanh(-0.05 / 1.5)), abs=1e-6)
    order = responding.congruence(crowd, made(frames={"hierarchy": 0.5}), GIVEN)
    # Two values: 0.5 x -2 x 0.8 / sqrt(2) / 1.5 = -0.377
    assert np.arctanh(order) == pytest.approx(np.full(10, -0.3771), abs=1e-3)
    assert atanh(order[0]) < atanh(river[0])


def test_arguments_please_who_weighs_them_only_above_what_they_expect() -> None:
    expected = GIVEN["elaboration.expected"]
    weighs = np.array([0.0, 0.8])
    assert responding.argument(made({"substance": expected}), weighs, GIVEN) == pytest.approx([0, 0])
    # 0.8 x (0.75 - 0.25 - 0.5 x 0.2) = 0.32
    found = responding.argument(made({"substance": 0.75, "unsupported": 0.2}), weighs, GIVEN)
    assert found == pytest.approx([0, 0.32])


def test_a_text_as_long_as_a_platform_bears_fits_half() -> None:
    drawn = replace(everybody(), age=np.full(10, 40))
    on_tiktok = replace(drawn, platform=np.full(10, drawn.platforms.index("tiktok")))
    # 0.65 x 1 / (1 + (120/120)^1.5) + 0.35 x 0.6 = 0.325 + 0.21
    fit = attention.fit(on_tiktok, made({"hook": 0.6}, words=120), GIVEN)
    assert fit == pytest.approx(np.full(10, 0.535))


def test_an_opinion_needs_something_to_read() -> None:
    story = made({"narrative": 0.6, "emotion": 0.4, "hook": 0.7})
    whole, nothing = (react(people("warm"), replace(story, words=words)) for words in (300, 0))
    assert (whole.stance == 0).mean() > 0.4
    assert (nothing.stance == 1).all()


def test_a_single_story_moves_the_most_carried_by_less_than_the_margin_twice() -> None:
    crowd = everybody(attitude=0.0, english=1.0, stake=0.3)
    after = react(crowd, made({"narrative": 1.0, "emotion": 1.0, "openness": 1.0})).attitude_after
    # Carried at most 1: 0.13 + 0.12 x weighed, which is below nought without substance.
    assert 0 < after.max() <= 0.13


def test_coefficients_at_nought_leave_only_what_people_bring_along() -> None:
    still = with_numbers({name: 0.0 for name in standard().numbers if name.startswith("attitude.")})
    drawn = people("cool", 100)
    assert np.array_equal(react(drawn, made({"narrative": 1.0}), still).attitude_after, drawn.attitude)

"""Who disagrees: only splits that the panel bears out, the strongest first."""

from dataclasses import replace

import numpy as np
import pytest

from evaluation.reception.counting import feeling_shares, misread_phrases
from evaluation.reception.disagreement import disagreements
from evaluation.reception.reactions import FEELINGS, Reactions
from tests.evaluation.reception.made_panels import audience, panel, stimulus

NEUTRAL = 1


def by(reactions: Reactions, positive: object, hostile: object) -> Reactions:
    """The same panel, in which these are positive and those hostile."""
    stance = np.where(positive, 0, np.where(hostile, 2, NEUTRAL))  # type: ignore[call-overload]
    return replace(reactions, stance=stance)


def test_a_panel_split_by_its_prior_attitude_says_so_with_the_figures() -> None:
    made = panel(400)
    favourable, unfavourable = (made.population.attitude_group == code for code in (0, 1))
    found = disagreements(by(made, favourable, unfavourable))[0]
    assert (found.trait, found.of) == ("attitude", None)
    first, second = found.groups
    assert (first.name, first.size, first.positive, first.hostile) == ("favourable", favourable.sum(), 100, 0)
    assert (second.name, second.size, second.positive, second.hostile) == ("unfavourable", unfavourable.sum(), 0, 100)
    assert abs(found.difference.value or 0) == 100


def test_each_measured_trait_can_be_the_split() -> None:
    made = panel(400)
    people = made.population
    for trait, values in {
        "knowledge": people.knowledge,
        "age": people.age,
        "stake": people.stake,
        "scepticism": people.scepticism,
        "english": people.english,
        "value": people.value("self-direction"),
    }.items():
        cut = float(np.median(values))
        found = disagreements(by(made, values > cut, np.zeros(400, bool)))[0]
        assert (found.trait, found.cut, found.groups[1].positive) == (trait, cut, 100)
        assert found.difference.value == -100


def test_a_platform_or_a_country_of_a_region_can_be_the_split() -> None:
    made = panel(600, readers=audience("AA", "BB", "CC"))
    nobody = np.zeros(600, bool)
    country = disagreements(by(made, nobody, made.population.part == 1))[0]
    assert (country.trait, country.of, country.outcome) == ("country", "BB", "hostile")
    platform = disagreements(by(made, made.population.platform == 0, nobody))[0]
    assert (platform.trait, platform.groups[0].positive, platform.groups[1].positive) == ("platform", 100, 0)


def test_the_interval_is_that_of_newcombe_with_all_comparisons_allowed_for() -> None:
    made = panel(400)
    found = disagreements(by(made, made.population.attitude_group == 0, np.zeros(400, bool)))[0]
    low, value, high = found.difference.low, found.difference.value, found.difference.high
    assert low is not None
    assert value is not None
    assert high is not None
    # Nobody of n is bounded by z² / (n + z²); with 8 comparisons of 2 outcomes z = 2.96, and n is about 120 and 200:
    # 100 - √(6.8² + 4.2²) = 92.
    assert low == pytest.approx(92, abs=1.5)
    assert (value, high) == (100, 100)


def test_a_panel_of_chance_has_no_split_in_nearly_every_draw() -> None:
    clear = 0
    for seed in range(60):
        generator = np.random.default_rng(seed)
        made = panel(200, seed, stance=generator.integers(0, 3, 200))
        clear += bool(disagreements(made))
    assert clear <= 6


def test_a_panel_of_one_mind_has_no_split() -> None:
    assert disagreements(panel(300, stance=0)) == ()


def test_a_split_too_small_to_matter_is_none_however_large_the_panel() -> None:
    made = panel(60_000)
    generator = np.random.default_rng(1)
    older = made.population.age > np.median(made.population.age)
    positive = generator.random(60_000) < np.where(older, 0.53, 0.50)
    assert disagreements(by(made, positive, np.zeros(60_000, bool))) == ()


def test_of_a_handful_nothing_is_told() -> None:
    made = panel(20)
    assert disagreements(by(made, made.population.attitude_group == 0, made.population.attitude_group == 1)) == ()


def test_at_most_three_splits_come_strongest_first_and_one_a_trait() -> None:
    made = panel(2_000, readers=audience("AA", "BB", "CC"))
    people = made.population
    score = 3 * people.attitude + people.knowledge + people.stake - 2 * people.scepticism + 0.3 * (people.part == 0)
    found = disagreements(by(made, score > np.median(score), score < np.quantile(score, 0.2)))
    assert len(found) == 3
    assert len({one.trait for one in found}) == 3
    assert found[0].trait == "attitude"
    nearest = [min(abs(one.difference.low or 0), abs(one.difference.high or 0)) for one in found]
    assert nearest == sorted(nearest, reverse=True)


def test_each_side_says_what_it_stumbled_on() -> None:
    made = panel(400, text=stimulus("guanxi"), missed=np.ones((400, 1), bool), comprehension=0.1)
    found = disagreements(by(made, made.population.attitude_group == 0, made.population.attitude_group == 1))[0]
    for group in found.groups:
        assert group.stumbled is not None
        assert group.stumbled.quote == "guanxi"
        assert group.stumbled_share > 0


def test_the_most_misread_phrase_comes_first_with_its_share() -> None:
    missed = np.zeros((100, 3), bool)
    missed[:40, 0], missed[:60, 2] = True, True
    found = misread_phrases(panel(100, text=stimulus("mianzi", "tea", "guanxi"), missed=missed))
    assert [(one.encounter.quote, one.share.value) for one in found] == [("guanxi", 60), ("mianzi", 40)]
    # √(.6 x .4 / 100) = 4.9 points, so 95 % are ±9.6.
    assert found[0].share.low == pytest.approx(50.4, abs=2)
    assert found[0].share.high == pytest.approx(69.6, abs=2)


def test_a_term_that_is_explained_once_is_counted_where_it_is_explained() -> None:
    text = stimulus("guanxi", "Guanxi")
    first, second = text.encounters
    text = replace(text, encounters=(first, replace(second, glossed=True)))
    missed = np.zeros((50, 2), bool)
    missed[:30, 0], missed[:5, 1] = True, True
    found = misread_phrases(panel(50, text=text, missed=missed))
    assert [(one.encounter.quote, one.share.value) for one in found] == [("Guanxi", 10)]


def test_nobody_misreads_a_text_without_terms() -> None:
    assert misread_phrases(panel(50)) == ()


def test_the_feelings_add_up_to_everybody() -> None:
    found = feeling_shares(panel(50, feeling=[0] * 20 + [4] * 30))
    assert tuple(found) == FEELINGS
    assert (found["moved"].value, found["indifferent"].value) == (40, 60)
    assert sum(one.value or 0 for one in found.values()) == 100

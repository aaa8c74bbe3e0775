"""The four measures against numbers derived by hand, and what their intervals promise."""

import numpy as np
import pytest

from evaluation.comments.telemetry import MEASURES, SHARES, Estimate, Tally
from tests.fakes.word_labeller import word_label


def tally(**comments: int) -> Tally:
    """So many comments of each kind; `_` joins the words of a kind."""
    found = Tally()
    for words, times in comments.items():
        for _ in range(times):
            found.add(word_label(words.replace("_", " ")))
    return found


def values(one: Tally) -> dict[str, float | None]:
    return {name: estimate.value for name, estimate in one.measures().items()}


def test_the_measures_are_what_one_counts_by_hand() -> None:
    # 10 comments: 5 positive, 2 neutral of which 1 misread, 1 negative, 2 hostile of which 1 misread.
    found = values(tally(positive=5, neutral=1, neutral_confused=1, negative=1, hostile=1, hostile_confused=1))
    assert found["positive_resonance"] == 50
    assert found["hostile_friction"] == 20
    assert found["misinterpretation"] == 20
    # Understanding and not hostile: .5 positive, .1 neutral, .1 negative; 1 + 99 (.25 + .01 + .01) = 27.73.
    assert found["shared_meaning_consensus"] == 27.7


def test_consensus_is_full_when_all_take_one_stance_and_none_when_all_are_hostile() -> None:
    assert values(tally(positive=8))["shared_meaning_consensus"] == 100
    assert values(tally(hostile=8))["shared_meaning_consensus"] == 1
    assert values(tally(positive_confused=8))["shared_meaning_consensus"] == 1


def test_a_hostile_comment_in_cheerful_words_is_hostile_and_not_positive() -> None:
    found = values(tally(positive_hostile=4))
    assert (found["positive_resonance"], found["hostile_friction"]) == (0, 100)


def test_what_is_not_supported_is_counted_and_not_judged() -> None:
    found = tally(positive=2, unsupported=6)
    assert (found.comments, found.judged) == (8, 2)
    assert values(found)["positive_resonance"] == 100


def test_one_comment_agrees_with_nobody() -> None:
    assert tally(positive=1).measures()["shared_meaning_consensus"] == Estimate(None, None, None)
    assert tally(positive=1).measures()["positive_resonance"].value == 100
    assert values(tally(positive=2))["shared_meaning_consensus"] == 100
    change = tally(positive=1).changes(tally(positive=9))["shared_meaning_consensus"]
    assert change.difference == Estimate(None, None, None)


def test_a_wider_coverage_gives_a_wider_interval() -> None:
    usual, wide = tally(positive=60, negative=40).measures(), tally(positive=60, negative=40).measures(99)
    # A share of .6 in 100 has a standard error of 4.9 points; 99 % are ±2.576 of them: 47.4 … 72.6.
    assert wide["positive_resonance"].low == pytest.approx(47.4, abs=2)
    assert wide["positive_resonance"].high == pytest.approx(72.6, abs=2)
    assert usual["positive_resonance"].value == wide["positive_resonance"].value
    # None of ten: 1 - 0.005^(1/10) = 0.411
    assert tally(positive=10).measures(99)["hostile_friction"].high == 41.1


def test_a_group_without_a_judged_comment_has_no_figures() -> None:
    nothing = Estimate(None, None, None)
    assert tally(unsupported=3).measures() == dict.fromkeys(MEASURES, nothing)
    assert all(change.difference == nothing for change in tally(positive=3).changes(Tally()).values())


def test_an_interval_holds_its_value_and_narrows_with_more_comments() -> None:
    few, many = tally(positive=6, negative=4).measures(), tally(positive=600, negative=400).measures()
    for name in MEASURES:
        low, value, high = few[name].low, few[name].value, few[name].high
        assert low is not None
        assert value is not None
        assert high is not None
        assert low <= value <= high
    narrow, wide = many["positive_resonance"], few["positive_resonance"]
    # A share of .6 in 1,000 has a standard error of √(.6 x .4 / 1,000) = 1.55 points, so 95 % are ±3.04.
    assert narrow.low == pytest.approx(60 - 3.04, abs=0.5)
    assert narrow.high == pytest.approx(60 + 3.04, abs=0.5)
    assert wide.low is not None
    assert wide.low < 40


def test_nobody_hostile_among_ten_does_not_mean_that_nobody_is() -> None:
    found = tally(positive=10).measures()
    # (1 - p)^10 = 0.025 at p = 0.308.
    assert found["hostile_friction"] == Estimate(0, 0, 30.8)
    assert found["positive_resonance"] == Estimate(100, 69.2, 100)


def test_two_groups_of_one_comment_differ_by_no_certain_amount() -> None:
    change = tally(positive=1).changes(tally(negative=1))["positive_resonance"].difference
    # Each share may lie 97.5 points elsewhere: 100 - √(97.5² + 97.5²) = -37.9.
    assert change == Estimate(100, -37.9, 100)


def test_intervals_cover_the_truth_about_as_often_as_they_say() -> None:
    generator = np.random.default_rng(5)
    covered = 0
    for _ in range(200):
        drawn = generator.multinomial(150, [0.3, 0.4, 0.2, 0.1])
        sample = Tally()
        sample.counts[:, 0] = drawn
        one = sample.measures()["positive_resonance"]
        assert one.low is not None
        assert one.high is not None
        covered += one.low <= 30 <= one.high
    assert covered >= 180


def test_a_difference_has_its_direction_its_interval_and_an_effect_size() -> None:
    changes = tally(positive=80, negative=20).changes(tally(positive=50, negative=50))
    change = changes["positive_resonance"]
    assert change.difference.value == 30
    assert change.difference.low is not None
    assert change.difference.low > 10
    # 2 asin √.8 - 2 asin √.5 = 2.2143 - 1.5708 = 0.6435
    assert change.effect_size == 0.64
    assert changes["shared_meaning_consensus"].effect_size is None
    assert {name for name, one in changes.items() if one.effect_size is not None} == set(SHARES)


def test_the_same_comments_give_the_same_figures_in_any_order() -> None:
    one, other = tally(positive=5, hostile=3, neutral=9), tally(neutral=9, hostile=3, positive=5)
    assert one.measures() == other.measures()
    assert one.changes(other) == one.changes(other)

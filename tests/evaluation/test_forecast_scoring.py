"""A forecast earns most by saying what one believes; numbers checked by hand."""

from collections.abc import Iterator
from dataclasses import replace
from math import comb, inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.forecast.scoring import (
    NOTHING,
    THIRDS,
    Forecast,
    Outcome,
    Score,
    Split,
    normalised,
    quadratic_loss,
    score,
    split_index,
)

OUTCOME = Outcome(
    readers=200,
    split=(0.2, 0.5, 0.3),
    stumbled={"hutong": 0.4, "win-win": 0.1, "never": 0.0, NOTHING: 0.5},
    feelings={"indifferent": 0.5, "warm": 0.2, "irritated": 0.3},
    simulated=True,
)
SPLITS = st.tuples(*[st.integers(0, 100)] * 3).filter(any).map(normalised)


def panels_of(readers: int, belief: Split) -> Iterator[tuple[float, Split]]:
    """Every split that so many readers drawn from `belief` can have, with its probability (multinomial)."""
    for positive in range(readers + 1):
        for neutral in range(readers - positive + 1):
            counts = (positive, neutral, readers - positive - neutral)
            ways = comb(readers, positive) * comb(readers - positive, neutral)
            likely = ways * belief[0] ** counts[0] * belief[1] ** counts[1] * belief[2] ** counts[2]
            yield likely, (counts[0] / readers, counts[1] / readers, counts[2] / readers)


def test_the_loss_is_briers_score_averaged_over_the_readers() -> None:
    # Forecast 0.5, 0.3, 0.2. A positive reader costs 0.5² + 0.3² + 0.2² = 0.38, a neutral 0.5² + 0.7² + 0.2² = 0.78,
    # a hostile one 0.5² + 0.3² + 0.8² = 0.98. Of 0.2, 0.5, 0.3 of them: 0.076 + 0.39 + 0.294 = 0.76.
    assert quadratic_loss((0.5, 0.3, 0.2), (0.2, 0.5, 0.3)) == pytest.approx(0.76)


@pytest.mark.parametrize(
    ("forecast", "outcome", "index"),
    [
        ((0.2, 0.5, 0.3), (0.2, 0.5, 0.3), 100),
        (THIRDS, (1, 0, 0), 0),  # the worst that a third each can do
        ((0.4, 0.4, 0.2), (0.2, 0.5, 0.3), 91),  # 0.06 of 2/3 is 9 %
        ((1, 0, 0), (0, 0, 1), 0),
    ],
)
def test_the_index_of_a_split(forecast: Split, outcome: Split, index: float) -> None:
    assert split_index(forecast, outcome) == pytest.approx(index)


def test_a_third_each_earns_75_on_average_when_every_split_is_equally_likely() -> None:
    steps = 200
    grid = [(a / steps, b / steps, (steps - a - b) / steps) for a in range(steps + 1) for b in range(steps + 1 - a)]
    assert sum(split_index(THIRDS, one) for one in grid) / len(grid) == pytest.approx(75, abs=0.5)


@given(SPLITS, SPLITS)
def test_no_other_split_earns_more_on_average_than_what_one_believes(belief: Split, other: Split) -> None:
    honest = sum(likely * quadratic_loss(belief, panel) for likely, panel in panels_of(6, belief))
    otherwise = sum(likely * quadratic_loss(other, panel) for likely, panel in panels_of(6, belief))
    distance = sum((p - q) ** 2 for p, q in zip(belief, other, strict=True))
    # Strictly proper: the price of saying something else is exactly how far it is from the belief.
    assert otherwise - honest == pytest.approx(distance, abs=1e-9)


@given(SPLITS, SPLITS)
def test_the_index_is_highest_at_the_split_itself_and_falls_with_the_loss(outcome: Split, forecast: Split) -> None:
    assert split_index(outcome, outcome) == pytest.approx(100)
    halfway = normalised([p + q for p, q in zip(outcome, forecast, strict=True)])
    assert 0 <= split_index(forecast, outcome) <= split_index(halfway, outcome) + 1e-9 <= 100 + 2e-9


def test_the_whole_score_by_hand() -> None:
    earned = score(Forecast((0.4, 0.4, 0.2), "hutong", "warm"), OUTCOME)
    assert earned.loss == pytest.approx(0.36 - 2 * (0.08 + 0.2 + 0.06) + 1)
    assert earned.least_loss == pytest.approx(1 - (0.04 + 0.25 + 0.09))
    assert earned.split == pytest.approx(91)
    # |1/3 - q|² = 0.0178 + 0.0278 + 0.0011 = 0.0467, which is 7 % of 2/3
    assert earned.thirds == pytest.approx(93)
    assert earned.phrase == pytest.approx(80)
    assert earned.feeling == pytest.approx(40)
    assert earned.empathic_accuracy == pytest.approx((2 * 91 + 80 + 40) / 4)


def test_naming_none_is_right_when_most_readers_stumbled_on_none() -> None:
    assert score(Forecast(THIRDS, NOTHING, "indifferent"), OUTCOME).phrase == pytest.approx(100)
    assert score(Forecast(THIRDS, "never", "moved"), OUTCOME).phrase == 0


@pytest.mark.parametrize("left_open", ["split", "phrase", "feeling"])
def test_a_question_left_open_leaves_no_empathic_accuracy(left_open: str) -> None:
    whole = Forecast((0.4, 0.4, 0.2), "hutong", "warm")
    partial = {"split": replace(whole, split=None), "phrase": replace(whole, phrase=None)}
    earned = score(partial.get(left_open, replace(whole, feeling=None)), OUTCOME)
    assert earned.empathic_accuracy is None
    assert getattr(earned, left_open) is None
    assert sum(one is not None for one in (earned.split, earned.phrase, earned.feeling)) == 2


def test_what_cannot_be_judged_has_no_weight() -> None:
    unasked = replace(OUTCOME, stumbled={}, feelings={})
    earned = score(Forecast((0.4, 0.4, 0.2), "hutong", "warm"), unasked)
    assert (earned.phrase, earned.feeling) == (None, None)
    assert earned.empathic_accuracy == pytest.approx(91)


def test_nothing_forecast_is_no_score() -> None:
    assert Forecast().is_empty
    assert score(Forecast(), OUTCOME) == Score()


def test_real_comments_are_scored_like_a_panel() -> None:
    forecast = Forecast((0.4, 0.4, 0.2), "hutong", "warm")
    assert score(forecast, replace(OUTCOME, readers=31, simulated=False)) == score(forecast, OUTCOME)


def test_a_phrase_that_was_not_asked_about_is_an_error() -> None:
    with pytest.raises(ValueError, match="not among"):
        score(Forecast(phrase="tea"), OUTCOME)


@pytest.mark.parametrize("numbers", [(), (1, 1), (1, 1, 1, 1), (0, 0, 0), (-1, 1, 1), (nan, 1, 1), (inf, 1, 1)])
def test_what_is_no_split_is_refused(numbers: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="three numbers"):
        normalised(numbers)


@given(st.tuples(*[st.floats(0, 1e308)] * 3).filter(any))
def test_three_numbers_of_any_size_make_a_split(numbers: tuple[float, float, float]) -> None:
    split = normalised(numbers)
    assert sum(split) == pytest.approx(1)
    assert min(split) >= 0

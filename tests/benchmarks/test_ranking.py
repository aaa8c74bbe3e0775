"""Every statistic against values counted by hand."""

from collections.abc import Callable

import numpy as np
import pytest

from benchmarks.ranking import Picks, Values, auc, bootstrapped, macro_f1, spearman, standardised_difference


def group_of(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(values, dtype=np.float64)


def test_a_known_value_with_a_tie() -> None:
    # Pairs (higher, lower): 3>1, 3>2, 3=3 (half); 2>1, 2=2 (half), 2<3; 5>1, 5>2, 5>3: 7 of 9.
    assert auc(group_of(3, 2, 5), group_of(1, 2, 3)) == pytest.approx(7 / 9)


def test_groups_apart_alike_and_reversed() -> None:
    assert auc(group_of(4, 5), group_of(1, 2, 3)) == 1.0
    assert auc(group_of(1, 2), group_of(4, 5)) == 0.0
    assert auc(group_of(7, 7, 7), group_of(7, 7)) == 0.5


def test_swapping_the_groups_mirrors_the_value() -> None:
    generator = np.random.default_rng(3)
    one, other = generator.integers(0, 9, 40).astype(float), generator.integers(2, 11, 25).astype(float)
    assert auc(one, other) + auc(other, one) == pytest.approx(1.0)


@pytest.mark.parametrize("bad", [group_of(), group_of(1, float("nan"))], ids=["empty", "not a number"])
def test_a_group_without_numbers_is_refused(bad: np.ndarray[tuple[int], np.dtype[np.float64]]) -> None:
    with pytest.raises(ValueError, match=r"group|number"):
        auc(bad, group_of(1, 2))


def test_spearman_of_a_known_pair() -> None:
    # Ranks 1 2 3 4 5 against 2 1 4 3 5: differences 1 1 1 1 0, rho = 1 - 6 * 4 / (5 * 24) = 0.8.
    assert spearman(group_of(1, 2, 3, 4, 5), group_of(20, 10, 40, 30, 50)) == pytest.approx(0.8)


def test_spearman_of_something_that_never_varies_is_zero() -> None:
    assert spearman(group_of(1, 2, 3), group_of(7, 7, 7)) == 0.0


def test_macro_f1_of_a_known_table() -> None:
    # a: 2 TP, 1 FP, 0 FN -> 4/5; b: 1 TP, 0 FP, 1 FN -> 2/3; c: never said, never true -> 0.
    said, true = np.array(["a", "a", "a", "b"]), np.array(["a", "a", "b", "b"])
    assert macro_f1(said, true, ("a", "b")) == pytest.approx((4 / 5 + 2 / 3) / 2)
    assert macro_f1(said, true, ("a", "b", "c")) == pytest.approx((4 / 5 + 2 / 3) / 3)


def test_the_standardised_difference_is_taken_inside_the_levels() -> None:
    # Level 1: 10, 12 against 13, 15: -3. Level 2: 20, 22 against 23, 25: -3. Spread inside: 4 groups of sum of
    # squares 2 with 8 - 4 degrees of freedom: sqrt(8 / 4). So -3 / 1.414 = -2.12, though the means of all differ.
    group, others = group_of(10, 12, 20, 22), group_of(13, 15, 23, 25)
    level = group_of(1, 1, 2, 2)
    assert standardised_difference(group, others, level, level) == pytest.approx(-3 / np.sqrt(2))
    # A level that only one side has says nothing.
    more, levels = group_of(10, 12, 20, 22, 90), group_of(1, 1, 2, 2, 3)
    assert standardised_difference(more, others, levels, level) == pytest.approx(-3 / np.sqrt(2))
    with pytest.raises(ValueError, match="both groups"):
        standardised_difference(group, others, level, level + 9)


def mean_of(values: Values) -> Callable[[Picks], float]:
    return lambda pick: float(values[pick].mean())


def test_the_interval_of_a_mean_is_as_wide_as_theory_says_and_repeats_itself() -> None:
    values = np.random.default_rng(5).normal(10, 3, 400)
    interval = bootstrapped(mean_of(values), 400, seed=1, resamples=2_000)
    assert interval == bootstrapped(mean_of(values), 400, seed=1, resamples=2_000)
    assert interval.value == pytest.approx(values.mean())
    # 2 * 1.96 standard errors: 3.92 * 3 / 20 = 0.588.
    assert interval.high - interval.low == pytest.approx(3.92 * values.std() / 20, rel=0.1)


def test_rows_of_one_writer_are_no_independent_witnesses() -> None:
    # Twenty writers with twenty equal rows each: the interval has to be that of 20 rows, not of 400.
    means = np.random.default_rng(5).normal(10, 3, 20)
    values, writers = np.repeat(means, 20), [f"w{number}" for number in range(20) for _ in range(20)]
    alone = bootstrapped(mean_of(values), 400, seed=1)
    together = bootstrapped(mean_of(values), 400, seed=1, clusters=writers)
    assert (together.high - together.low) / (alone.high - alone.low) == pytest.approx(np.sqrt(20), rel=0.25)


def test_a_resample_without_a_statistic_is_left_out() -> None:
    def only_with_the_first(pick: Picks) -> float:
        if 0 not in pick:
            raise ValueError("the first is missing")
        return 1.0

    assert bootstrapped(only_with_the_first, 3, seed=1) == (1.0, 1.0, 1.0)

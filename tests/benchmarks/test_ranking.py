"""The AUC and the rank correlation against values counted by hand."""

import numpy as np
import pytest

from benchmarks.ranking import auc, auc_with_interval, spearman, spearman_with_interval


def group(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(values, dtype=np.float64)


def test_a_known_value_with_a_tie() -> None:
    # Pairs (higher, lower): 3>1, 3>2, 3=3 (half); 2>1, 2=2 (half), 2<3; 5>1, 5>2, 5>3: 7 of 9.
    assert auc(group(3, 2, 5), group(1, 2, 3)) == pytest.approx(7 / 9)


def test_groups_apart_alike_and_reversed() -> None:
    assert auc(group(4, 5), group(1, 2, 3)) == 1.0
    assert auc(group(1, 2), group(4, 5)) == 0.0
    assert auc(group(7, 7, 7), group(7, 7)) == 0.5


def test_swapping_the_groups_mirrors_the_value() -> None:
    generator = np.random.default_rng(3)
    one, other = generator.integers(0, 9, 40).astype(float), generator.integers(2, 11, 25).astype(float)
    assert auc(one, other) + auc(other, one) == pytest.approx(1.0)


def test_the_interval_holds_the_value_repeats_itself_and_narrows_with_more_data() -> None:
    generator = np.random.default_rng(5)
    few = [generator.normal(shift, 1.0, 20) for shift in (0.7, 0.0)]
    many = [generator.normal(shift, 1.0, 500) for shift in (0.7, 0.0)]
    first = auc_with_interval(few[0], few[1], seed=1)
    assert first == auc_with_interval(few[0], few[1], seed=1)
    assert first.low < first.value < first.high
    wide = auc_with_interval(many[0], many[1], seed=1)
    assert wide.high - wide.low < (first.high - first.low) / 2
    assert wide.value == pytest.approx(0.690, abs=0.04)  # Phi(0.7 / sqrt(2)) for two unit normals 0.7 apart


@pytest.mark.parametrize("bad", [group(), group(1, float("nan"))], ids=["empty", "not a number"])
def test_a_group_without_numbers_is_refused(bad: np.ndarray[tuple[int], np.dtype[np.float64]]) -> None:
    with pytest.raises(ValueError, match=r"group|number"):
        auc(bad, group(1, 2))


def test_spearman_of_a_known_pair() -> None:
    # Ranks 1 2 3 4 5 against 2 1 4 3 5: differences 1 1 1 1 0, rho = 1 - 6 * 4 / (5 * 24) = 0.8.
    assert spearman(group(1, 2, 3, 4, 5), group(20, 10, 40, 30, 50)) == pytest.approx(0.8)


def test_spearman_of_something_that_never_varies_is_zero() -> None:
    assert spearman(group(1, 2, 3), group(7, 7, 7)) == 0.0


def test_the_interval_of_rho_holds_its_value_and_is_repeatable() -> None:
    first, second = group(*range(30)), group(*(number % 7 + number for number in range(30)))
    interval = spearman_with_interval(first, second, seed=1)
    assert interval.low <= interval.value <= interval.high
    assert interval == spearman_with_interval(first, second, seed=1)

"""What makes the heads, on data so small that the answers can be had by hand."""

import numpy as np
import pytest

from benchmarks.fitting.against import one_against_others
from benchmarks.fitting.heads import Numbers, contrast, ridge
from benchmarks.fitting.labelled_comments import balanced
from benchmarks.fitting.logistic import binary, multinomial, softmax
from evaluation.heads import Vectors


def vectors(*rows: tuple[float, ...]) -> Vectors:
    return np.array(rows, dtype=np.float32)


def numbers(*values: float) -> Numbers:
    return np.array(values, dtype=np.float64)


def test_a_ridge_shrinks_the_slope_and_keeps_the_mean() -> None:
    # x centred is -1, 0, 1 and y centred is -2, 0, 2: slope 4 / (2 + penalty 2) = 1, bias 3 - 1 * 1 = 2.
    weights, bias = ridge(vectors((0,), (1,), (2,)), numbers(1, 3, 5), penalty=2.0)
    assert (weights[0], bias) == pytest.approx((1.0, 2.0))


def test_a_row_that_weighs_two_is_a_row_that_stands_there_twice() -> None:
    heavy = ridge(vectors((0, 1), (1, 0), (2, 2)), numbers(0, 1, 5), 1.0, numbers(1, 2, 1))
    twice = ridge(vectors((0, 1), (1, 0), (1, 0), (2, 2)), numbers(0, 1, 1, 5), 1.0)
    assert np.allclose(heavy[0], twice[0])
    assert heavy[1] == pytest.approx(twice[1])


def test_a_contrast_is_two_at_the_means_and_zero_halfway() -> None:
    weights, bias = contrast(vectors((1, 0), (3, 0)), vectors((0, 1), (0, 3)))
    heard = [float(np.array(point) @ weights + bias) for point in ((2, 0), (1, 1), (0, 2))]
    assert heard == pytest.approx([2.0, 0.0, -2.0])


def test_more_probes_of_one_other_kind_do_not_outweigh_the_rest() -> None:
    sounding, one, other = vectors((1, 0)), vectors((0, 1)), vectors((-1, 0))
    few = one_against_others(sounding, [one, other], 0.0001)
    many = one_against_others(sounding, [np.repeat(one, 50, axis=0), other], 0.0001)
    assert np.allclose(few[0], many[0], atol=0.001)
    assert few[1] == pytest.approx(many[1], abs=0.001)


def test_chances_of_a_softmax_sum_to_one_even_for_huge_logits() -> None:
    # exp(0) : exp(ln 3) = 1 : 3.
    assert softmax(np.array([[0.0, np.log(3)], [1000.0, 1000.0]])).tolist() == pytest.approx(
        np.array([[0.25, 0.75], [0.5, 0.5]])
    )


def test_without_features_the_bias_is_the_log_odds_of_the_weighted_rows() -> None:
    # Hits weigh 3, misses 1: odds 3.
    weights, bias = binary(np.zeros((2, 1)), numbers(1, 0), numbers(3, 1), penalty=1.0)
    assert (weights[0], bias) == pytest.approx((0.0, np.log(3)), abs=1e-4)


def test_two_classes_are_told_apart_by_twice_what_each_says() -> None:
    # Two-class softmax is a logistic regression on the difference of its columns, whose ridge is halved.
    x, hits, weights = np.array([[0.0], [1.0], [2.0], [3.0]]), numbers(0, 1, 0, 1), np.ones(4)
    slope, _ = binary(x, hits, weights, penalty=0.5)
    both = multinomial(x, np.column_stack([1 - hits, hits]), weights, penalty=1.0)
    assert both[0, 1] - both[0, 0] == pytest.approx(slope[0], abs=1e-4)


def test_both_classes_weigh_the_same_and_a_language_by_the_root_of_its_rows() -> None:
    # Hits: four in German, one in English, so 2 : 1 of one half; the only miss has the other half.
    found = balanced(["de"] * 4 + ["en", "en"], np.array([True] * 5 + [False]))
    assert found.tolist() == pytest.approx([1 / 12] * 4 + [1 / 6, 1 / 2])

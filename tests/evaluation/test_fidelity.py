"""Simulated against real reactions: every figure against one worked out by hand."""

from collections.abc import Sequence

import numpy as np
import pytest

from evaluation.fidelity.ceiling import reliability
from evaluation.fidelity.cells import UNSAID, Cell, Figure, Sample, Simulated, common_stories
from evaluation.fidelity.comparing import compare
from evaluation.fidelity.correlation import disattenuated, pearson, ranks, spearman
from evaluation.fidelity.ranking import ranking, refusals
from evaluation.fidelity.spread import between, within

ONE = np.array([1.0, 2.0, 3.0, 4.0])
OTHER = np.array([1.0, 3.0, 2.0, 4.0])


def generator() -> np.random.Generator:
    return np.random.default_rng(7)


def simulated(mean: float, sd: float = 0.0, prior: float = 0.0) -> Simulated:
    drawn = mean + 0.01 * np.random.default_rng(1).standard_normal(500)
    return Simulated(mean, sd, 1_000, prior, drawn)


def cell(audience: str, real: Sequence[float], panel: Simulated, story: str = "tea") -> Cell:
    return Cell(story, audience, Sample.of(real), panel)


def around(mean: float, readers: int = 4) -> list[float]:
    """Half of the readers one below, half one above."""
    return [mean - 1, mean + 1] * (readers // 2)


def three(panel: Sequence[float], real: Sequence[float] = (0, 1, 2), sd: float = 1.0, readers: int = 40) -> list[Cell]:
    pairs = zip("abc", real, panel, strict=True)
    return [
        cell(name, around(truth, readers), simulated(guess, sd), story)
        for name, truth, guess in pairs
        for story in ("rail", "tea")
    ]


def test_a_sample_has_the_mean_and_the_variance_of_its_readers() -> None:
    sample = Sample.of([1, 0, 1, -1])
    assert (sample.size, sample.mean) == (4, 0.25)
    # Deviations .75, .75, -.25, -1.25; their squares add up to 2.75, over n - 1 = 3.
    assert sample.variance == pytest.approx(2.75 / 3)


def test_readers_drawn_again_are_as_many_and_average_to_the_sample() -> None:
    means, variances = Sample.of([1, 0, 1, -1]).redrawn(generator(), 20_000)
    assert means.mean() == pytest.approx(0.25, abs=0.02)
    # The mean of n drawn again has the variance of the sample with n, over n: 2.75 / 4 / 4.
    assert means.var() == pytest.approx(2.75 / 16, rel=0.05)
    assert variances.mean() == pytest.approx(2.75 / 4, rel=0.05)


def test_halves_share_out_all_readers() -> None:
    first, second = Sample.of([1, 2, 3, 4, 10]).halved(generator(), 50)
    assert np.allclose(2 * first + 3 * second, 20)


def test_pearson_with_the_interval_of_fishers_z() -> None:
    # Deviations (-1.5, -.5, .5, 1.5) and (-1.5, .5, -.5, 1.5): 4 / 5. atanh .8 = 1.0986, ± 1.96 / sqrt(4 - 3).
    found = pearson(ONE, OTHER)
    assert (found.value, found.low, found.high) == pytest.approx((0.8, -0.6969, 0.9956), abs=1e-4)


def test_spearman_goes_by_ranks_and_has_a_wider_interval() -> None:
    # The same ranks under any rising curve; 1.96 * sqrt(1 + .64 / 2) = 2.2518 around 1.0986.
    found = spearman(np.exp(ONE), OTHER)
    assert (found.value, found.low, found.high) == pytest.approx((0.8, -0.8188, 0.9975), abs=1e-4)


def test_equal_values_share_their_mean_rank() -> None:
    assert ranks(np.array([5.0, 1.0, 5.0])).tolist() == [2.5, 1.0, 2.5]


def test_nothing_is_said_of_three_cells_or_of_what_does_not_vary() -> None:
    assert pearson(ONE[:3], OTHER[:3]) == UNSAID
    assert spearman(ONE, np.ones(4)) == UNSAID


def test_a_correlation_is_disattenuated_by_the_ceiling_and_never_beyond_one() -> None:
    # Reliability .64: at most .8 can be reached.
    found = disattenuated(Figure(0.4, -0.2, 0.9), 0.64)
    assert (found.value, found.low, found.high) == pytest.approx((0.5, -0.25, 1.0))
    assert disattenuated(Figure(0.4), 0.0) == UNSAID
    assert disattenuated(Figure(0.4), None) == UNSAID


@pytest.mark.parametrize("known", [0.3, 0.7, 0.9])
def test_the_noise_ceiling_finds_a_known_reliability(known: float) -> None:
    # Cell means with variance 1 and n = 10 readers of variance s²: reliability = 1 / (1 + s² / 10).
    spread = (10 * (1 - known) / known) ** 0.5
    drawn = np.random.default_rng(5)
    cells = [
        cell(f"{number}", (mean + spread * drawn.standard_normal(10)).tolist(), simulated(0))
        for number, mean in enumerate(drawn.standard_normal(1_000))
    ]
    found = reliability(cells, generator()).value
    assert found == pytest.approx(known, abs=0.06)


def test_readers_who_agree_within_every_cell_are_perfectly_reliable() -> None:
    cells = [cell(name, [number] * 6, simulated(0)) for number, name in enumerate("abcd")]
    assert reliability(cells, generator()).value == pytest.approx(1)


def test_readers_alike_in_every_cell_have_no_reliability() -> None:
    cells = [cell(name, [-1, 1] * 20, simulated(0)) for name in "abcd"]
    assert reliability(cells, generator()).value == pytest.approx(0, abs=1e-9)
    assert reliability(cells[:3], generator()) == UNSAID


def test_the_spread_within_cells_is_a_ratio_of_standard_deviations() -> None:
    # Four readers at -1, -1, 1, 1 have the variance 4/3; a panel with 1/3 has half the standard deviation.
    found = within([cell("a", around(0), simulated(0, (1 / 3) ** 0.5))], generator())
    assert found.value == pytest.approx(0.5)
    assert found.low is not None
    assert found.low <= 0.5
    assert within([cell("a", [1], simulated(0))], generator()) == UNSAID


def test_the_spread_between_audiences_is_corrected_for_the_readers_sampling() -> None:
    # Real means 0, 1, 2: variance 1, of which (4/3) / 4 = 1/3 is sampling. Simulated 0, .5, 1: variance .25.
    cells = [cell(name, around(mean), simulated(mean / 2)) for mean, name in enumerate("abc")]
    assert between(cells, generator()).value == pytest.approx((0.25 / (2 / 3)) ** 0.5)


def test_the_spread_between_audiences_is_corrected_for_the_personas_sampling() -> None:
    # As before, less (sd² = 50) / 1,000 = .05 of the simulated variance: .2.
    cells = [cell(name, around(mean), simulated(mean / 2, 50**0.5)) for mean, name in enumerate("abc")]
    assert between(cells, generator()).value == pytest.approx((0.2 / (2 / 3)) ** 0.5)


def test_audiences_that_differ_by_chance_alone_have_no_spread_to_compare() -> None:
    cells = [cell(name, around(mean / 10), simulated(mean)) for mean, name in enumerate("abc")]
    assert between(cells, generator()) == UNSAID


def test_audiences_are_compared_over_the_stories_that_all_of_them_read() -> None:
    cells = [*three((0, 1, 2)), cell("a", around(9), simulated(9), "extra")]
    assert common_stories(cells) == ("rail", "tea")
    assert between(cells, generator()).value == pytest.approx(between(three((0, 1, 2)), generator()).value)


def test_error_and_bias_count_every_cell_alike() -> None:
    # Differences .5, .5, -.5, -.5 -> bias 0 and RMSE .5; standard error sqrt(4 * (4/3) / 4) / 4 = .2887.
    cells = [cell(name, around(0), simulated(0.5 if name in "ab" else -0.5)) for name in "abcd"]
    found = compare("stance", cells, 1)
    assert found.rmse == pytest.approx(0.5)
    assert (found.bias.value, found.bias.high) == pytest.approx((0, 1.959964 * 0.288675), abs=1e-5)
    # What sampling alone leaves: sqrt((4/3) / 4).
    assert found.chance_rmse == pytest.approx((1 / 3) ** 0.5)


def test_a_panel_that_knows_less_than_the_prior_attitude_is_said_to() -> None:
    cells = [
        Cell("tea", name, Sample.of([truth] * 5), simulated(0.8 - truth, 0.5, prior=truth))
        for name, truth in zip("abcd", (0.0, 0.2, 0.4, 0.6), strict=True)
    ]
    found = compare("stance", cells, 1)
    assert found.baselines["prior"].pearson == pytest.approx(1)
    assert found.baselines["prior"].rmse == pytest.approx(0)
    # The grand mean .3 leaves .3, .1, .1, .3: sqrt(.05).
    assert found.baselines["mean"].rmse == pytest.approx(0.05**0.5)
    assert found.beaten_by == ("prior", "mean")
    assert found.pearson.value == pytest.approx(-1)


def test_a_prior_attitude_is_no_share_of_readers_who_understood() -> None:
    found = compare("understood", three((0, 1, 2)), 1)
    assert found.baselines["prior"].rmse is None


def test_a_panel_with_a_true_spread_and_order_ranks_the_audiences() -> None:
    found = compare("stance", three((0.1, 0.9, 2.2)), 1)
    assert found.refused == ()
    assert [one.audience for one in found.places] == ["c", "b", "a"]
    first = found.places[0]
    assert (first.simulated.value, first.real.value) == (1, 1)
    assert first.real.low is not None
    assert first.real.high is not None
    assert first.real.low <= 1 <= first.real.high


@pytest.mark.parametrize(
    ("panel", "changed", "reason"),
    [
        ((0, 0.1, 0.2), {}, "between-narrow"),
        ((0, 4, 8), {}, "between-wide"),
        ((0, 1, 2), {"sd": 0.2}, "within-narrow"),
        ((0, 1, 2), {"sd": 3.0}, "within-wide"),
        ((2, 1, 0), {}, "other-order"),
        ((0, 1, 2), {"readers": 8}, "few-readers"),
        ((0, 1, 2), {"real": (0, 0.01, 0.02)}, "no-difference"),
    ],
)
def test_nothing_is_ranked_where_the_spread_or_the_order_fails(
    panel: tuple[float, ...], changed: dict[str, float], reason: str
) -> None:
    found = compare("stance", three(panel, **changed), 1)  # type: ignore[arg-type] # one of several keywords
    assert reason in found.refused
    assert found.places == ()


def test_nothing_is_ranked_with_few_audiences_cells_or_common_stories() -> None:
    two = [one for one in three((0, 1, 2)) if one.audience != "c"]
    assert "few-audiences" in compare("stance", two, 1).refused
    alone = [cell("a", around(0, 40), simulated(0, 1))]
    assert {"few-audiences", "few-cells"} <= set(compare("stance", alone, 1).refused)
    apart = [cell(name, around(0, 40), simulated(0, 1), story=name) for name in "abcd"]
    assert "no-common-story" in compare("stance", apart, 1).refused


def test_a_low_ceiling_refuses_the_ranking() -> None:
    cells = three((0, 1, 2))
    assert refusals(cells, Figure(1), Figure(1), Figure(0.49)) == ("ceiling-low",)
    assert refusals(cells, Figure(1), Figure(1), UNSAID) == ("ceiling-unknown",)
    assert refusals(cells, Figure(1), Figure(1), Figure(0.5)) == ()


def test_places_are_unsure_where_few_readers_differ_little() -> None:
    close = three((0, 0.2, 2), real=(0, 0.2, 2), readers=20)
    places = {one.audience: one for one in ranking(close, generator())}
    assert (places["a"].real.low, places["a"].real.high) == (2, 3)
    assert (places["c"].real.low, places["c"].real.high) == (1, 1)


def test_the_same_cells_in_any_order_give_the_same_figures() -> None:
    cells = three((0.1, 0.9, 2.2))
    found, turned = compare("stance", cells, 1), compare("stance", cells[::-1], 1)
    assert (found.within, found.between, found.reliability, found.places) == (
        turned.within,
        turned.between,
        turned.reliability,
        turned.places,
    )

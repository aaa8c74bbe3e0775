"""What the intervals promise, by simulation: drawn again and again, they hold the truth as often as they say."""

import numpy as np
import pytest

from evaluation.reception.intervals import Estimate, interval, replicated
from evaluation.reception.metrics import panel_metrics
from evaluation.reception.readership import Audience
from evaluation.reception.sampling import sample
from tests.evaluation.reception.made_panels import audience, panel, stances

TRIALS = 200
LEAST = 0.91
"""Of 200 intervals of 95 %, fewer than 91 % hold the truth in about one run of a hundred; these runs are seeded."""


def shares_within(readers: Audience, size: int, truth: float, chances: tuple[float, float], seed: int) -> bool:
    """Whether the interval holds the true share of a flag that favourable and other people show with these chances."""
    people = sample(readers, size, seed)
    generator = np.random.default_rng(seed)
    chance = np.where(people.attitude_group == 0, *chances)
    flags = (generator.random(size) < chance).astype(np.float64)
    low, high = interval(replicated(people, flags[:, None]))
    return bool(low[0] <= truth <= high[0])


@pytest.mark.parametrize("size", [100, 450, 2_000])
def test_the_interval_of_a_share_holds_the_truth(size: int) -> None:
    readers = audience(favourable=0.3)
    # Of the 30 % favourable 60 % show it, of the others 20 %: .18 + .14 = .32.
    held = [shares_within(readers, size, 0.32, (0.6, 0.2), seed) for seed in range(TRIALS)]
    assert np.mean(held) >= LEAST


@pytest.mark.parametrize("size", [200, 2_000])
def test_the_interval_also_holds_what_the_survey_leaves_open(size: int) -> None:
    readers = audience(favourable=0.3, uncertainty=0.05)
    generator = np.random.default_rng(7)
    held = []
    for seed in range(TRIALS):
        favourable = generator.normal(0.3, 0.05)
        truth = 0.6 * favourable + 0.2 * (1 - favourable)
        held.append(shares_within(readers, size, truth, (0.6, 0.2), seed))
    assert np.mean(held) >= LEAST
    without = [
        shares_within(audience(favourable=0.3), size, 0.6 * 0.4 + 0.2 * 0.6, (0.6, 0.2), seed) for seed in range(50)
    ]
    assert np.mean(without) < LEAST


def test_the_survey_widens_only_what_depends_on_the_prior_attitude() -> None:
    def width(uncertainty: float, chances: tuple[float, float]) -> float:
        people = sample(audience(uncertainty=uncertainty), 5_000, 1)
        chance = np.where(people.attitude_group == 0, *chances)
        flags = (np.random.default_rng(1).random(5_000) < chance).astype(np.float64)
        low, high = interval(replicated(people, flags[:, None]))
        return float(high[0] - low[0])

    assert width(0.06, (0.4, 0.4)) == pytest.approx(width(0.0, (0.4, 0.4)), rel=0.15)
    # Moving the favourable share by 1.96 x .06 moves a flag that only they show by as much: ±.118.
    assert width(0.06, (1.0, 0.0)) == pytest.approx(2 * 1.96 * 0.06, rel=0.1)


def test_in_a_region_the_surveys_err_together() -> None:
    def width(*countries: str) -> float:
        people = sample(audience(*countries, uncertainty=0.06), 5_000, 1)
        low, high = interval(replicated(people, (people.attitude_group == 0).astype(np.float64)[:, None]))
        return float(high[0] - low[0])

    assert width("AA", "BB", "CC", "DD") == pytest.approx(width("AA"), rel=0.1)


def test_no_persona_ever_weighs_less_than_nothing() -> None:
    # Nobody knows whether 2 % or 60 % are favourable; still no share leaves 0 to 1.
    people = sample(audience(favourable=0.02, uncertainty=0.5), 300, 1)
    drawn = replicated(people, np.eye(300)[:, :5])
    assert drawn.min() >= 0
    assert drawn.max() <= 1


def test_an_audience_without_anybody_favourable_has_intervals_like_any_other() -> None:
    people = sample(audience(favourable=0.0, uncertainty=0.1), 100, 1)
    assert np.isfinite(replicated(people, np.ones((100, 1)))).all()


def test_the_same_panel_has_the_same_intervals_and_another_seed_has_others() -> None:
    def metrics(seed: int) -> dict[str, Estimate]:
        return panel_metrics(panel(50, seed, stance=stances("pnnhp" * 10)), None)

    assert metrics(1) == metrics(1)
    assert metrics(1)["positive_resonance"] != metrics(2)["positive_resonance"]
    assert metrics(1)["positive_resonance"].value == metrics(2)["positive_resonance"].value


def test_blocks_of_a_large_panel_are_as_wide_as_its_personas() -> None:
    # A share of .4 in 4,000 has a standard error of √(.24 / 4,000) = .775 points, so 95 % are ±1.52.
    flags = (np.random.default_rng(2).random(4_000) < 0.4).astype(np.float64)
    low, high = interval(replicated(sample(audience(), 4_000, 1), flags[:, None]))
    assert high[0] - low[0] == pytest.approx(2 * 0.0152, rel=0.15)


@pytest.mark.parametrize("share", [0.01, 0.025, 0.975])
def test_a_rare_stance_is_not_told_too_surely(share: float) -> None:
    held = 0
    for seed in range(TRIALS):
        positive = np.random.default_rng(seed).random(200) < share
        found = panel_metrics(panel(200, seed, stance=np.where(positive, 0, 1)), None)["positive_resonance"]
        assert found.low is not None
        assert found.high is not None
        held += found.low <= 100 * share <= found.high
    assert held / TRIALS >= LEAST

"""Fitting free parameters: known ones are recovered, few posts hardly move them, an overfit is seen."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from evaluation.calibration.assessing import calibrate
from evaluation.calibration.fitting import FARTHEST, Fitting
from evaluation.calibration.outcomes import Numbers, Outcome, table
from evaluation.reception.parameters import Free

FREE = (Free("warmth", 0.5, 0.4), Free("sense", -0.2, 0.4))
TRUE = {"warmth": 0.8, "sense": -0.6}
Model = Callable[[Mapping[str, float]], Numbers]


def model(posts: int) -> Model:
    """Posts that differ in how warm and how hard they are: shares by a softmax, misreadings by a logistic."""
    warm, hard = np.linspace(-1, 1, posts), np.linspace(1, -0.5, posts)

    def predict(values: Mapping[str, float]) -> Numbers:
        liking = 2 * values["warmth"] + warm
        weights = np.exp(np.column_stack((liking, np.zeros(posts), -liking)))
        misread = 1 / (1 + np.exp(-(values["sense"] + hard)))
        return np.column_stack((weights / weights.sum(axis=1, keepdims=True), misread, 1 - misread))

    return predict


def outcomes(posts: int, comments: int, seed: int = 1) -> list[Outcome]:
    drawn = np.random.default_rng(seed)
    found = []
    for row in model(posts)(TRUE):
        positive, neutral, hostile = drawn.multinomial(comments, row[:3]).tolist()
        found.append(Outcome(positive, neutral, hostile, int(drawn.binomial(comments, row[3]))))
    return found


def test_comments_on_one_post_are_not_so_many_readers() -> None:
    assert Outcome(1, 0, 0, 0).weight == 1
    # 1 / (1 + 50 * .02): 51 comments count like 25.5 readers.
    assert Outcome(51, 0, 0, 0).weight == pytest.approx(0.5)
    # However many, they count like fewer than 1 / .02 = 50.
    assert Outcome(1_000_000, 0, 0, 0).weight * 1_000_000 < 50


def test_counts_are_kept_in_two_parts_that_add_up() -> None:
    assert table([Outcome(3, 2, 1, 4)]).tolist() == [[3, 2, 1, 4, 2]]
    assert table([]).shape == (0, 5)


def test_known_parameters_are_recovered_from_many_posts() -> None:
    fit = Fitting(outcomes(60, 300), model(60), FREE).fit()
    assert fit.values["warmth"] == pytest.approx(TRUE["warmth"], abs=0.06)
    assert fit.values["sense"] == pytest.approx(TRUE["sense"], abs=0.1)
    assert min(fit.decided.values()) > 0.9
    assert fit.dispersion == 1


def test_the_fit_of_one_share_is_the_mode_derived_by_hand() -> None:
    # One post, one comment: positive with p = logistic(z), prior N(0, 1). d/dz: (1 - p) - z = 0 -> z = .4006.
    def predict(values: Mapping[str, float]) -> Numbers:
        p = 1 / (1 + np.exp(-values["z"]))
        return np.array([[p, (1 - p) / 2, (1 - p) / 2, 0.5, 0.5]])

    fit = Fitting([Outcome(1, 0, 0, 0)], predict, (Free("z", 0.0, 1.0),)).fit()
    assert fit.values["z"] == pytest.approx(0.4006, abs=0.01)


def test_few_posts_hardly_move_anything_and_more_move_more() -> None:
    fits = [Fitting(outcomes(posts, 20), model(posts), FREE).fit() for posts in (1, 4, 16, 64)]
    decided = [fit.decided["warmth"] for fit in fits]
    assert decided == sorted(decided)
    # The prior holds what few posts ask for: the same counts with a tighter prior move less.
    tight = (Free("warmth", 0.5, 0.05), FREE[1])
    assert abs(Fitting(outcomes(4, 20), model(4), tight).fit().values["warmth"] - 0.5) < abs(
        fits[1].values["warmth"] - 0.5
    )


@pytest.mark.parametrize("name", ["warmth", "sense"])
def test_the_pull_towards_the_standard_falls_with_every_comment(name: str) -> None:
    # Counts in exactly the true shares: only their number differs.
    standard = next(one.standard for one in FREE if one.name == name)
    gone = []
    for comments in (1, 10, 100, 1_000):
        rows = [[round(1_000 * share * comments) for share in row] for row in model(8)(TRUE)]
        shares = [Outcome(p, n, h, m) for p, n, h, m, _ in rows]
        fitting = Fitting(shares, model(8), FREE)
        fitting.counts, fitting.weights = fitting.counts / 1_000, np.ones(8)
        gone.append(abs(fitting.fit().values[name] - standard) / abs(TRUE[name] - standard))
    assert gone == sorted(gone)
    assert gone[0] < 0.75
    assert gone[-1] == pytest.approx(1, abs=0.02)


def test_nothing_moves_without_a_reason_or_beyond_reach() -> None:
    exact = model(5)({one.name: one.standard for one in FREE})
    rows = [[round(10_000 * share) for share in row] for row in exact]
    fit = Fitting([Outcome(p, n, h, m) for p, n, h, m, _ in rows], model(5), FREE).fit()
    assert max(abs(one) for one in fit.moved.values()) < 0.01
    all_hostile = [Outcome(0, 0, 5_000, 5_000)] * 80
    moved = Fitting(all_hostile, model(80), FREE).fit().moved
    assert max(abs(one) for one in moved.values()) <= FARTHEST


def test_no_parameter_changes_what_it_does() -> None:
    held = (Free("warmth", 0.2, 0.4), FREE[1])
    fit = Fitting([Outcome(0, 0, 5_000, 2_500)] * 80, model(80), held).fit()
    assert fit.values["warmth"] == pytest.approx(0)


def test_posts_that_contradict_one_another_count_for_less() -> None:
    alike = [Outcome(10, 10, 10, 15)] * 8
    opposed = [Outcome(30, 0, 0, 0), Outcome(0, 0, 30, 30)] * 4
    calm, torn = (Fitting(one, model(8), FREE).fit() for one in (alike, opposed))
    assert torn.dispersion > 3 > calm.dispersion
    assert torn.decided["warmth"] < calm.decided["warmth"]


def test_a_fit_that_predicts_unseen_posts_better_is_said_to_help() -> None:
    found = calibrate(outcomes(12, 60), model(12), FREE)
    assert found.left_out is not None
    assert found.helps
    assert found.after.surprise < found.left_out.surprise < found.before.surprise
    assert (found.posts, found.comments) == (12, 720)


def test_an_overfit_is_seen_when_a_post_is_left_out() -> None:
    # Each post has a parameter of its own and the first one only noise in common: nothing carries over.
    posts = 6
    free = (*(Free(f"p{number}", 0.0, 2.0) for number in range(posts)), Free("all", 0.0, 2.0))

    def predict(values: Mapping[str, float]) -> Numbers:
        liking = np.array([values[f"p{number}"] for number in range(posts)]) + values["all"]
        weights = np.exp(np.column_stack((liking, np.zeros(posts), -liking)))
        return np.column_stack((weights / weights.sum(axis=1, keepdims=True), np.full((posts, 2), 0.5)))

    counted = [Outcome(25, 4, 1, 15), Outcome(1, 4, 25, 15)] * 3
    found = calibrate(counted, predict, free)
    assert found.left_out is not None
    assert found.after.surprise < found.before.surprise < found.left_out.surprise
    assert not found.helps


def test_the_miss_is_told_in_points_of_shares() -> None:
    # Counted .5 .5 0, misread .5; expected 1/3 each and .5: (1/6 + 1/6 + 1/3 + 0) / 4 = 16.67 points.
    def predict(values: Mapping[str, float]) -> Numbers:
        assert set(values) == {"warmth"}
        return np.array([[1 / 3, 1 / 3, 1 / 3, 0.5, 0.5]])

    assert calibrate([Outcome(1, 1, 0, 1)], predict, FREE[:1]).before.points == pytest.approx(100 / 6)


def test_one_post_cannot_be_left_out() -> None:
    found = calibrate(outcomes(1, 60), model(1), FREE)
    assert found.left_out is None
    assert not found.helps


def test_the_same_outcomes_give_the_same_fit() -> None:
    assert calibrate(outcomes(5, 30), model(5), FREE) == calibrate(outcomes(5, 30), model(5), FREE)

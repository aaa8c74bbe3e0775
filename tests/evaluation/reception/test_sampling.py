"""Personas: drawn as the audience's shares say, the same for the same seed, and fewer are the first of more."""

import os
import subprocess
import sys
from dataclasses import replace
from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.reception.population import HABITS, Numbers, Population
from evaluation.reception.readership import Audience, Spread
from evaluation.reception.sampling import sample
from tests.evaluation.reception.made_readers import READERS, VALUES, people

MANY = 40_000
TRAITS = ("part", "age", "attitude_group", "attitude", "knowledge", "english", "platform", "stake", "scepticism")
DIGEST = """
import hashlib
from tests.evaluation.reception.made_readers import people
one = people("young", 300, 7)
arrays = [one.age, one.attitude, one.english, one.platform, one.values, *one.habits.values(), one.luck("hukou")]
print(hashlib.sha256(b"".join(array.tobytes() for array in arrays)).hexdigest())
"""


def columns(population: Population) -> dict[str, Numbers]:
    found = {name: getattr(population, name) for name in TRAITS} | {"values": population.values}
    return found | population.habits | {"luck": population.luck("hukou")}


def near(found: float, share: float) -> bool:
    """Within four standard errors of a share: further off once in sixteen thousand."""
    return abs(found - share) <= 4 * sqrt(share * (1 - share) / MANY) + 1e-9


@given(st.integers(1, 300), st.integers(1, 300), st.integers(0, 10**6), st.sampled_from(sorted(READERS)))
@settings(max_examples=25, deadline=None)
def test_a_small_panel_is_the_beginning_of_a_larger_one(few: int, more: int, seed: int, readers: str) -> None:
    small, large = columns(people(readers, few, seed)), columns(people(readers, few + more, seed))
    for name in small:
        assert np.array_equal(small[name], large[name][:few]), name


def test_the_same_seed_draws_the_same_people_in_every_process() -> None:
    found = {
        subprocess.run(  # noqa: S603 - the interpreter that runs the tests
            [sys.executable, "-c", DIGEST],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("1", "2")
    }
    assert len(found) == 1


def test_seed_and_audience_decide_who_is_drawn() -> None:
    assert not np.array_equal(people("cool", 50, 1).age, people("cool", 50, 2).age)
    renamed = sample(Audience("others", (READERS["cool"],)), 50, 1)
    assert not np.array_equal(people("cool", 50, 1).age, renamed.age)


def test_a_trait_keeps_its_numbers_whatever_another_is_like() -> None:
    before = people("cool", 100)
    older = replace(READERS["cool"], age=(60, 70, 90), stake=Spread(0.9, 0.1, 0.0, 1.0))
    after = sample(Audience("cool", (older,)), 100, 1)
    assert not np.array_equal(before.age, after.age)
    for name in ("attitude", "knowledge", "english", "scepticism"):
        assert np.array_equal(getattr(before, name), getattr(after, name)), name


@pytest.mark.parametrize("readers", READERS)
def test_shares_come_out_as_they_are_given(readers: str) -> None:
    wanted, drawn = READERS[readers], people(readers, MANY)
    for group, share in enumerate(wanted.attitude):
        assert near(float(np.mean(drawn.attitude_group == group)), share)
    levels = ((0.0, 0.35), (0.35, 0.7), (0.7, 1.01))
    for (low, high), share in zip(levels, wanted.knowledge, strict=True):
        assert near(float(np.mean((drawn.knowledge >= low) & (drawn.knowledge < high))), share)
    favourable, unfavourable = drawn.attitude[drawn.attitude_group == 0], drawn.attitude[drawn.attitude_group == 1]
    assert favourable.min() > 0.09
    assert unfavourable.max() < -0.09


def test_platforms_are_met_as_often_as_given_by_people_of_forty() -> None:
    part = replace(READERS["cool"], age=(40, 40, 40))
    drawn = sample(Audience("forty", (part,)), MANY, 1)
    for name, share in part.platforms:
        assert near(float(np.mean(drawn.platform == drawn.platforms.index(name))), share)


def test_the_young_meet_texts_on_video_platforms_more_often() -> None:
    drawn = people("cool", MANY)
    on_tiktok = drawn.platform == drawn.platforms.index("tiktok")
    assert on_tiktok[drawn.age < 30].mean() > on_tiktok[drawn.age > 60].mean() + 0.1


def test_ages_stay_in_bounds_and_crowd_around_the_commonest() -> None:
    drawn = people("cool", MANY).age
    assert drawn.min() >= 18
    assert drawn.max() <= 80
    # A triangle's mean is the mean of its corners: (18 + 40 + 80) / 3 = 46.
    assert drawn.mean() == pytest.approx(46, abs=0.3)


@pytest.mark.parametrize("readers", ["cool", "warm", "home"])
def test_wariness_goes_with_a_low_view_of_the_sender_and_keeps_its_mean(readers: str) -> None:
    drawn, wanted = people(readers, MANY), READERS[readers].scepticism
    assert np.corrcoef(drawn.attitude, drawn.scepticism)[0, 1] == pytest.approx(-0.3, abs=0.03)
    assert drawn.scepticism.mean() == pytest.approx(wanted.mean, abs=0.01)
    assert drawn.scepticism.std() == pytest.approx(wanted.sd, abs=0.015)


def test_everything_else_is_drawn_independently() -> None:
    drawn = people("cool", MANY)
    traits = np.column_stack([drawn.attitude, drawn.knowledge, drawn.english, drawn.stake, drawn.age, drawn.values])
    correlations = np.corrcoef(np.column_stack([traits, *drawn.habits.values()]).T)
    assert np.abs(correlations - np.eye(len(correlations))).max() < 0.03  # Six standard errors.


def test_habits_are_standard_normal_and_values_spread_as_given() -> None:
    drawn = people("warm", MANY)
    assert set(drawn.habits) == set(HABITS)
    for habit in drawn.habits.values():
        assert habit.mean() == pytest.approx(0, abs=0.02)
        assert habit.std() == pytest.approx(1, abs=0.02)
    for name in VALUES:
        assert drawn.value(name).mean() == pytest.approx(0.4, abs=0.02)
        assert drawn.value(name).std() == pytest.approx(0.9, abs=0.02)


def test_the_parts_of_a_region_have_the_same_weight() -> None:
    parts = tuple(READERS[name] for name in ("cool", "warm", "young"))
    drawn = sample(Audience("region", parts), MANY, 1)
    for part in range(3):
        assert near(float(np.mean(drawn.part == part)), 1 / 3)
    warm = drawn.part == 1
    assert drawn.attitude[warm].mean() > drawn.attitude[~warm].mean() + 0.3
    tiktok = drawn.platforms.index("tiktok")
    assert (drawn.platform[drawn.part == 2] == tiktok).mean() > (drawn.platform[drawn.part == 0] == tiktok).mean()


def test_a_value_that_an_audience_does_not_have_is_nought_for_all() -> None:
    assert np.array_equal(people("cool", 10).value("thrift"), np.zeros(10))


def test_luck_is_of_the_thing_and_not_of_what_stands_beside_it() -> None:
    drawn = people("cool", 100)
    assert np.array_equal(drawn.luck("hukou"), drawn.luck("hukou"))
    assert not np.array_equal(drawn.luck("hukou"), drawn.luck("gaokao"))


@pytest.mark.parametrize("size", [0, -3])
def test_a_panel_of_nobody_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="at least one persona"):
        people("cool", size)

"""Two texts before the same people: the differences, and what pairing gains."""

import numpy as np
import pytest

from evaluation.reception.differences import differences
from evaluation.reception.intervals import Estimate
from evaluation.reception.metrics import panel_metrics
from evaluation.reception.scales import METRICS
from tests.evaluation.reception.made_panels import audience, panel, stances, stimulus

FIRST, SECOND = stimulus(sha256="first"), stimulus(sha256="second")


def test_a_difference_is_the_second_less_the_first() -> None:
    first = panel(4, text=FIRST, stance=stances("pnhh"), resonance=0.2)
    second = panel(4, text=SECOND, stance=stances("pppn"), resonance=0.5)
    found = differences(first, second)
    assert tuple(found) == METRICS
    assert found["positive_resonance"].value == 50
    assert found["hostile_friction"].value == -50
    # 99 x (.5 - .2)
    assert found["emotional_resonance"].value == 29.7
    assert all(one.unit == "points" for one in found.values())


def test_shares_have_an_effect_size_and_means_have_none() -> None:
    first = panel(10, text=FIRST, stance=stances("p" * 5 + "n" * 5))
    second = panel(10, text=SECOND, stance=stances("p" * 8 + "n" * 2))
    found = differences(first, second)
    # 2 asin √.8 - 2 asin √.5 = 2.2143 - 1.5708 = 0.6435
    assert found["positive_resonance"].effect == 0.64
    assert {name for name, one in found.items() if one.effect is not None} == {
        "positive_image_conversion",
        "positive_resonance",
        "hostile_friction",
        "misinterpretation",
    }


def test_the_pairing_cancels_what_varies_between_personas_only() -> None:
    spread = np.random.default_rng(1).uniform(0, 0.8, 200)
    first = panel(200, text=FIRST, resonance=spread)
    second = panel(200, text=SECOND, resonance=spread + 0.1)
    paired = differences(first, second)["emotional_resonance"]
    alone = panel_metrics(first, None)["emotional_resonance"]
    # Everybody gains 99 x .1 = 9.9, so that nothing is left to vary.
    assert paired == Estimate(9.9, 9.9, 9.9, "points")
    assert alone.high - alone.low > 5  # type: ignore[operator]


def test_a_small_change_of_a_few_personas_is_not_borne_out() -> None:
    first = panel(200, text=FIRST, stance=stances("p" * 100 + "n" * 100))
    second = panel(200, text=SECOND, stance=stances("p" * 102 + "n" * 98))
    found = differences(first, second)["positive_resonance"]
    assert found.value == 1
    assert found.low is not None
    assert found.low < 0


def test_the_same_text_makes_no_difference_at_all() -> None:
    one = panel(30, text=FIRST)
    found = differences(one, one, (panel(30, text=FIRST), panel(30, text=FIRST)))
    assert all((each.value, each.low, each.high) == (0, 0, 0) for each in found.values())


def test_two_texts_that_nobody_minds_may_still_differ_for_others() -> None:
    first, second = (panel(40, text=text, stance=stances("n" * 40)) for text in (FIRST, SECOND))
    found = differences(first, second)["hostile_friction"]
    # Of 40 alike 8.8 % may hide, all hostile to one text and to the other not.
    assert found == Estimate(0, -8.8, 8.8, "points", effect=0)


def test_a_single_persona_bears_out_nothing() -> None:
    found = differences(panel(1, text=FIRST, resonance=0.1), panel(1, text=SECOND, resonance=0.9))
    low = found["emotional_resonance"].low
    assert low is not None
    assert low < -90
    assert found["shared_meaning_consensus"].value is None


def test_the_discount_needs_the_home_panel_before_both_texts() -> None:
    first = panel(40, text=FIRST, reads=True, comprehension=1.0, affect=-0.4)
    second = panel(40, text=SECOND, reads=True, comprehension=1.0, affect=0.0)
    home = panel(40, 2, text=FIRST, reads=True, comprehension=1.0, affect=0.0)
    assert differences(first, second)["cultural_discount_rate"].value is None
    # .3 and .5 of .5: from 40 % lost to none.
    assert differences(first, second, (home, home))["cultural_discount_rate"].value == -40


def test_the_discount_of_a_few_allows_for_people_unlike_both_panels() -> None:
    first = panel(10, text=FIRST, reads=True, comprehension=1.0, affect=-0.4)
    second = panel(10, text=SECOND, reads=True, comprehension=1.0, affect=0.0)
    home = panel(10, 2, text=FIRST, reads=True, comprehension=1.0, affect=0.0)
    found = differences(first, second, (home, home))["cultural_discount_rate"]
    # Behind 10 alike h = 1 - .025^(1/10) = .3085 may hide. At home .5 is .5 (1 - h) = .3457 to .5 + h / 2 = .6543. Of
    # the first text .3 is .2074 to .5160, a discount of 100 (1 - .5160 / .3457) = -49.2 to 100 (1 - .2074 / .6543) =
    # 68.3; of the second .5 is .3457 to .6543, a discount of -89.2 to 47.2. So -89.2 - 68.3 to 47.2 + 49.2.
    assert found == Estimate(-40, -157.5, 96.4, "points")


def test_a_single_persona_bears_out_no_discount() -> None:
    first, second, *homes = (panel(1, seed, text=text) for seed in (1, 2) for text in (FIRST, SECOND))
    found = differences(first, second, (homes[0], homes[1]))["cultural_discount_rate"]
    assert found.low is not None
    assert found.high is not None
    assert found.low < -90
    assert found.high > 90


def test_the_discount_of_many_varies_by_the_draw_alone() -> None:
    first = panel(40, text=FIRST, reads=True, comprehension=1.0, affect=-0.4)
    second = panel(40, text=SECOND, reads=True, comprehension=1.0, affect=0.0)
    home = panel(40, 2, text=FIRST, reads=True, comprehension=1.0, affect=0.0)
    # Nobody differs from anybody, so that nothing is left to vary.
    assert differences(first, second, (home, home))["cultural_discount_rate"] == Estimate(-40, -40, -40, "points")


def test_two_panels_cannot_be_paired() -> None:
    for other in (panel(5), panel(4, seed=2), panel(4, readers=audience("YY"))):
        with pytest.raises(ValueError, match="same panel"):
            differences(panel(4), other)


def test_nothing_is_said_where_one_of_the_texts_cannot_be_heard() -> None:
    found = differences(panel(4), panel(4, text=stimulus(problem="empty")))
    assert all(one.value is None for one in found.values())

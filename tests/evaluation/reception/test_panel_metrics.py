"""Each metric against a number derived by hand, and what its interval promises."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from evaluation.comments.telemetry import Tally
from evaluation.reception.intervals import Estimate
from evaluation.reception.metrics import panel_metrics
from evaluation.reception.reactions import Reactions
from evaluation.reception.scales import METRICS, SCALES, level_of
from tests.evaluation.reception.made_panels import panel, stances, stimulus
from tests.fakes.word_labeller import word_label


def metric(name: str, **given: object) -> Estimate:
    return panel_metrics(panel(**given), None)[name]  # type: ignore[arg-type]


def test_the_metrics_come_in_the_order_of_the_design() -> None:
    assert tuple(panel_metrics(panel(), panel())) == (
        "cultural_discount_rate",
        "algorithmic_reach",
        "emotional_resonance",
        "positive_image_conversion",
        "processing_friction",
        "positive_resonance",
        "hostile_friction",
        "misinterpretation",
        "shared_meaning_consensus",
        "attitude_shift",
    )


def test_the_discount_is_the_part_of_the_home_value_that_is_lost_abroad() -> None:
    # Attention x comprehension x (1 + affect) / 2: 1 x 1 x 1, 1 x .5 x .5, 1 x 1 x 0, and of one who scrolls past and
    # has a glance of it .05; mean 1.3 / 4 = .325.
    glance = panel().parameters["attitude.glanced"]
    affect = [1.0, 0, -1, 2 * 0.05 / glance - 1]
    abroad = panel(reads=[True, True, True, False], comprehension=[1, 0.5, 1, 1], affect=affect)
    # 1 x 1 x 1.3 / 2 = .65 for everybody, so (.65 - .325) / .65 = 50 %.
    home = panel(reads=True, comprehension=1.0, affect=0.3)
    assert panel_metrics(abroad, home)["cultural_discount_rate"].value == 50


def test_a_text_worth_more_abroad_than_at_home_has_a_negative_discount() -> None:
    abroad = panel(40, reads=True, comprehension=1.0, affect=0.2)
    home = panel(40, reads=True, comprehension=1.0, affect=-0.2)
    # .6 against .4: (.4 - .6) / .4 = -50 %.
    assert panel_metrics(abroad, home)["cultural_discount_rate"].value == -50


def test_there_is_no_discount_without_a_home_panel_or_with_nothing_to_lose_at_home() -> None:
    nothing = Estimate(None, None, None, "%")
    assert panel_metrics(panel(), None)["cultural_discount_rate"] == nothing
    worthless = panel(reads=True, comprehension=0.05, affect=-0.5)
    assert panel_metrics(panel(), worthless)["cultural_discount_rate"] == nothing


def test_reach_is_the_fit_of_the_platform_times_the_intention_to_share() -> None:
    # .2, .4, 0, .2: mean .2, and 1 + 99 x .2 = 20.8. Sharing on a platform that does not fit does not count.
    assert metric("algorithmic_reach", fit=[0.5, 0.5, 0, 1], share=[0.4, 0.8, 1, 0.2]).value == 20.8


def test_resonance_is_the_mean_of_the_personas_on_a_scale_from_1_to_100() -> None:
    assert metric("emotional_resonance", resonance=[0, 0.5, 1, 0.5]).value == 50.5


def test_a_conversion_is_a_rise_of_at_least_five_points_of_a_hundred() -> None:
    # An attitude from -1 to 1 has to rise by 0.1: two of four do, and a fall does not count against them.
    found = panel_metrics(panel(shift=[0.1, 0.099, -0.9, 0.3]), None)
    assert found["positive_image_conversion"].value == 50
    # Mean shift (.1 + .099 - .9 + .3) / 4 = -.10025, in points of 100 half of -10.0.
    assert found["attitude_shift"].value == -5


@pytest.mark.parametrize(
    ("friction", "level"),
    [(0, "seamless"), (19.9, "seamless"), (20, "low"), (40, "moderate"), (60, "high"), (100, "high")],
)
def test_friction_has_four_steps(friction: float, level: str) -> None:
    assert level_of(friction) == level
    found = metric("processing_friction", friction=friction / 100)
    assert (found.value, found.level) == (friction, level)


def test_only_friction_has_steps() -> None:
    found = panel_metrics(panel(), panel())
    assert [name for name in METRICS if found[name].level is not None] == ["processing_friction"]


def test_stances_and_misreading_are_counted_over_everybody_who_was_shown_the_text() -> None:
    found = panel_metrics(
        panel(
            5,
            stance=stances("ppnhn"),
            understood=[True, False, True, False, True],
            reads=[True, True, False, True, False],
        ),
        None,
    )
    assert found["positive_resonance"].value == 40
    assert found["hostile_friction"].value == 20
    assert found["misinterpretation"].value == 40
    # Understood and positive 1 of 5, understood and neutral 2 of 5: 1 + 99 (.04 + .16) = 20.8.
    assert found["shared_meaning_consensus"].value == 20.8


def test_simulated_and_real_people_who_react_alike_have_the_same_consensus() -> None:
    comments = Tally()
    for words in ("positive", "positive", "positive confused", "neutral", "neutral", "hostile", "hostile confused"):
        comments.add(word_label(words))
    simulated = panel(7, stance=stances("pppnnhh"), understood=[True, True, False, True, True, True, False])
    assert (
        panel_metrics(simulated, None)["shared_meaning_consensus"].value
        == comments.measures()["shared_meaning_consensus"].value
    )


@pytest.mark.parametrize("problem", ["empty", "language"])
def test_of_a_draft_that_cannot_be_heard_no_figure_is_given(problem: str) -> None:
    found = panel_metrics(panel(text=stimulus(problem=problem)), panel())
    assert all((one.value, one.low, one.high) == (None, None, None) for one in found.values())


def test_of_a_short_draft_the_figures_are_given() -> None:
    assert panel_metrics(panel(text=stimulus(problem="short")), None)["hostile_friction"].value is not None


def test_one_persona_agrees_with_nobody_and_says_next_to_nothing_of_others() -> None:
    found = panel_metrics(panel(1, stance=stances("p"), resonance=0.4, friction=0.3, shift=0.1), panel(1))
    assert found["shared_meaning_consensus"].value is None
    # Of one person at 100 % the others may still be 1 - .025 = 97.5 points elsewhere.
    assert found["positive_resonance"] == Estimate(100, 2.5, 100, "%")
    for name in ("emotional_resonance", "processing_friction", "hostile_friction"):
        low, high = found[name].low, found[name].high
        assert low is not None
        assert high is not None
        assert high - low > 90


def test_a_panel_all_alike_has_no_interval_without_width() -> None:
    # (1 - p)^40 = .025 at p = .0881.
    found = panel_metrics(panel(40, stance=stances("p" * 40), understood=True), None)
    assert found["positive_resonance"] == Estimate(100, 91.2, 100, "%")
    assert found["hostile_friction"] == Estimate(0, 0, 8.8, "%")
    # Two people share a meaning with (1 - .0881)² = .8316: 1 + 99 x .8316 = 83.3.
    assert found["shared_meaning_consensus"] == Estimate(100, 83.3, 100, "1-100")


def _shuffled(reactions: Reactions, order: NDArray[np.int64]) -> Reactions:
    people: Any = {name: _reordered(values, order) for name, values in vars(reactions.population).items()}
    made: Any = {name: _reordered(values, order) for name, values in vars(reactions).items()}
    return replace(reactions, **made | {"population": replace(reactions.population, **people)})


def _reordered(values: object, order: NDArray[np.int64]) -> object:
    return values[order] if isinstance(values, np.ndarray) and len(values) == len(order) else values


def test_who_sits_where_in_the_panel_does_not_matter() -> None:
    abroad, home = panel(60), panel(60, seed=2)
    found = panel_metrics(abroad, home)
    moved = panel_metrics(_shuffled(abroad, np.random.default_rng(3).permutation(60)), home)
    for name in METRICS:
        assert moved[name].value == found[name].value
        for bound in ("low", "high"):
            one, other = getattr(moved[name], bound), getattr(found[name], bound)
            assert one == pytest.approx(other, abs=0.1 * (found[name].high - found[name].low) + 0.5)  # type: ignore[operator]


def test_everybody_twice_gives_the_same_values_and_no_wider_intervals() -> None:
    once = panel(50, resonance=np.linspace(0, 1, 50))
    twice = panel(100, resonance=np.tile(np.linspace(0, 1, 50), 2))
    one, two = (panel_metrics(each, None)["emotional_resonance"] for each in (once, twice))
    assert one.value == two.value
    assert two.high - two.low < one.high - one.low  # type: ignore[operator]


unit = st.floats(0, 1)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 12))
def test_values_and_intervals_never_leave_their_range(data: st.DataObject, size: int) -> None:
    def column(values: st.SearchStrategy[float]) -> list[float]:
        return data.draw(st.lists(values, min_size=size, max_size=size))

    signed, flags = st.floats(-1, 1), st.booleans()

    def reactions() -> Reactions:
        return panel(
            size,
            reads=column(flags),
            comprehension=column(unit),
            understood=column(flags),
            affect=column(signed),
            fit=column(unit),
            share=column(unit),
            resonance=column(unit),
            friction=column(unit),
            attitude_after=column(signed),
            stance=column(st.integers(0, 2)),
        )

    for name, found in panel_metrics(reactions(), reactions()).items():
        if found.value is None or found.low is None or found.high is None:
            assert (found.low, found.high) == (None, None)
            continue
        assert SCALES[name].least <= found.low <= found.value <= found.high <= SCALES[name].most
        assert found.unit == SCALES[name].unit

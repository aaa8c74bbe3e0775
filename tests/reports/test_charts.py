"""What charts claim, and the numbers behind them."""

import math

import pytest

from bot.localisation import Translator
from bot.reports.chart import Interval
from bot.reports.furniture import half_width, signed, span
from bot.reports.understanding import QUADRANTS, UnderstandingMap
from bot.reports.versions import Changed
from tests.reports import samples


@pytest.mark.parametrize(
    ("measure", "difference", "verdict"),
    [
        ("emotional_resonance", Interval(9, 6, 12), "better"),
        ("emotional_resonance", Interval(-9, -12, -6), "worse"),
        ("emotional_resonance", Interval(9, 0, 18), "unclear"),
        ("emotional_resonance", Interval(9, -1, 19), "unclear"),
        ("emotional_resonance", Interval(9), "unclear"),
        ("emotional_resonance", Interval(None), "unsaid"),
        ("processing_friction", Interval(-9, -12, -6), "better"),
        ("hostile_friction", Interval(9, 6, 12), "worse"),
    ],
)
def test_better_or_worse_is_said_only_where_the_interval_leaves_zero_out(
    measure: str, difference: Interval, verdict: str
) -> None:
    assert Changed(measure, Interval(40), Interval(49), difference).verdict == verdict


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (Interval(61.6, 55, 69.2), "62% (55–69)"),
        (Interval(0.2, 0.0, 1.8), "0% (0–2)"),
        (Interval(-0.2), "0%"),
        (Interval(7), "7%"),
        (Interval(None), "–"),
    ],
)
def test_figures_are_whole_numbers_with_their_interval(one: Interval, shown: str) -> None:
    assert span(one, "%") == shown


def test_differences_carry_their_sign(say: Translator) -> None:
    assert signed(Interval(-4.2, -7, 0.3), say) == "−4 (−7 to 0)"
    assert signed(Interval(3.6), say) == "+4"
    assert signed(Interval(None), say) == "–"


def test_bars_that_are_compared_share_a_scale_that_holds_both() -> None:
    mild = {"positive": Interval(20), "neutral": Interval(60), "hostile": Interval(20)}
    harsh = {"positive": Interval(2), "neutral": Interval(10), "hostile": Interval(88)}
    # 20 + 60 / 2 = 50; 88 + 10 / 2 = 93
    assert half_width(mild) == 50
    assert half_width(mild, harsh) == 100
    assert half_width(samples.NOTHING) == 50


def test_quadrants_count_everybody_once(say: Translator) -> None:
    chart = UnderstandingMap(
        samples.READERS,
        knowledge=(0.1, 0.9, 0.1, 0.9, 0.5),
        attitude=(0.5, 0.5, -0.5, -0.5, 0.0),
        understood=(True, True, False, True, False),
        stance=("positive", "neutral", "hostile", "hostile", "neutral"),
    )
    # The fifth knows half and is neither for nor against: with those who know more and do not dislike.
    told = chart.alt(say)
    assert "3 of 5 understood" in told
    assert [say(f"quadrant-{name}") in told for name in QUADRANTS] == [True] * 4
    assert f"{say('quadrant-much-favourable')}: 1 of 2 understood." in told
    assert f"{say('quadrant-little-unfavourable')}: 0 of 1 understood." in told


@pytest.mark.parametrize("name", samples.CHARTS)
def test_rows_are_plain_cells_and_whole(name: str) -> None:
    rows = samples.CHARTS[name].rows()
    assert rows
    assert len({tuple(row) for row in rows}) == 1
    for value in (value for row in rows for value in row.values()):
        assert value is None or isinstance(value, str | int | float | bool)
        assert not (isinstance(value, float) and math.isnan(value))


def test_the_map_has_a_row_for_every_reader() -> None:
    rows = samples.understanding(50).rows()
    assert [row["persona"] for row in rows] == list(range(50))
    assert rows[0]["audience"] == "United States, general public"

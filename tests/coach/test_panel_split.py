"""Whole per cents of a split: the same in the panel, the forecast and the picture."""

import pytest

from bot.coach.panel.split import percentages


@pytest.mark.parametrize(
    ("shares", "whole"),
    [
        ((0.0, 0.425, 0.575), (0, 42, 58)),  # 57.5 is an exact half and goes to the even 58; neutral has the rest
        ((0.525, 0.46, 0.015), (52, 46, 2)),
        ((1 / 3, 1 / 3, 1 / 3), (33, 34, 33)),
        ((0.505, 0.0, 0.495), (50, 0, 50)),
        ((1.0, 0.0, 0.0), (100, 0, 0)),
    ],
)
def test_positive_and_hostile_are_rounded_and_neutral_has_the_rest(
    shares: tuple[float, float, float], whole: tuple[int, int, int]
) -> None:
    assert percentages(shares) == whole


@pytest.mark.parametrize("positive", range(201))
def test_no_panel_of_two_hundred_leaves_less_than_nobody_neutral(positive: int) -> None:
    for hostile in range(201 - positive):
        told = percentages((positive / 200, (200 - positive - hostile) / 200, hostile / 200))
        assert min(told) >= 0
        assert sum(told) == 100

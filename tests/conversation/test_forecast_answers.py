"""What people type to forecast, in English and in Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import vocabulary
from bot.conversation.forecast_answers import parse_feeling, parse_phrase, parse_split
from evaluation.forecast.scoring import NOTHING


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("40 40 20", (40, 40, 20)),
        ("40/40/20", (40, 40, 20)),
        ("40, 40, 20!", (40, 40, 20)),
        ("４０％，４０％，２０％", (40, 40, 20)),
        ("4 4 2", (40, 40, 20)),
        ("I think 50 25 25", (50, 25, 25)),
        ("0 0 5", (0, 0, 100)),
        ("33.3 33.3 33.4", (33.3, 33.3, 33.4)),
        ("positive 40 neutral 40 hostile 20", (40, 40, 20)),
        ("20% hostile, 40% positive, 40% neutral", (40, 40, 20)),
        ("60% positive, 10% negative", (60, 30, 10)),
        ("half positive, the rest hostile", (50, 0, 50)),
        ("all hostile", (0, 0, 100)),
        ("四成好评两成反感", (40, 40, 20)),
        ("好评四成，反感两成", (40, 40, 20)),
        ("三成半正面，一成敌意", (35, 55, 10)),
        ("好评40 中立40 反感20", (40, 40, 20)),
        ("百分之四十正面，百分之十五敌意", (40, 45, 15)),
        ("一半好感，其余中立", (50, 50, 0)),
        ("三分之一喜欢三分之二讨厌", (100 / 3, 0, 200 / 3)),
        ("全是反感", (0, 0, 100)),
    ],
)
def test_a_split_is_understood(typed: str, expected: tuple[float, float, float]) -> None:
    assert parse_split(typed) == pytest.approx([share / 100 for share in expected])


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "banana",
        "香蕉",
        "40",
        "40 40",
        "40 40 20 10",
        "0 0 0",
        "-10 60 50",
        "400 40 20",
        "nan nan nan",
        "positive",
        "40% positive",
        "positive 80 hostile 60",
        "positive 40 positive 60",
        "四成",
        "四成好评",
        "positive neutral hostile",
        "其余反感",
        "40 positive 20 30",
        "1" * 400 + " 2 3",
        "My 3 sisters and 2 brothers sell tea at 5 in the morning by the old stone bridge.",
    ],
)
def test_what_is_no_split_is_not_guessed_at(typed: str) -> None:
    assert parse_split(typed) is None


@given(st.text(max_size=80))
def test_any_text_is_a_split_of_one_or_none(typed: str) -> None:
    split = parse_split(typed)
    assert split is None or (sum(split) == pytest.approx(1) and min(split) >= 0)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("hutong", "hutong"),
        ("“Hutong”", "hutong"),
        ("win-win", "win-win cooperation"),
        ("None", NOTHING),
        ("都不会", NOTHING),
        ("w", None),
        ("in", None),
        ("tea", None),
        ("", None),
    ],
)
def test_a_phrase_is_named_by_its_words_or_by_enough_of_them(typed: str, expected: str | None) -> None:
    assert parse_phrase(typed, ("hutong", "win-win cooperation", "hutong in winter")) == expected


def test_a_feeling_is_named_in_either_language() -> None:
    names = {"warm": ("warm", "温暖"), "angry": ("angry", "愤怒")}
    assert [parse_feeling(one, names) for one in ("Warm.", "愤怒", "hungry")] == ["warm", "angry", None]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Skip", "skip"),
        ("跳过。", "skip"),
        ("I don’t know", "skip"),
        ("stop", "stop"),
        ("不猜了", "stop"),
        ("go", None),
    ],
)
def test_a_word_skips_or_stops(typed: str, word: str | None) -> None:
    assert vocabulary.parse_forecast_word(typed) == word

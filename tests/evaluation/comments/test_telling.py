"""Telling words against numbers derived by hand, in bounded memory."""

import math

import pytest

from evaluation.comments import telling
from evaluation.comments.telling import Heaps, log_odds


def test_log_odds_are_those_of_monroe_and_others() -> None:
    # 10 of 100 words here, 10 of 400 there, prior 500 x 20/500 = 20:
    # ln(30/570) - ln(30/870) = 0.4229; its variance is 1/30 + 1/30 = 0.0667; 0.4229 / 0.2582 = 1.638
    assert log_odds((10, 10), (100, 400), 20, 500) == pytest.approx(1.638, abs=0.001)


def test_a_word_as_common_in_both_heaps_tells_nothing() -> None:
    assert log_odds((10, 40), (100, 400), 50, 500) == pytest.approx(0, abs=1e-9)


def test_a_word_counts_once_a_comment_and_has_to_stand_in_several() -> None:
    heaps = Heaps(("food", "none"))
    for _ in range(40):
        heaps.add("none", ["bus", "bus"])
    heaps.add("food", ["rare"] * 50)
    for _ in range(20):
        heaps.add("food", ["rice"])
    (only,) = heaps.telling("food", 5)
    assert (only.word, only.comments) == ("rice", 20)
    assert heaps.comments_with("bus") == 40
    assert math.isclose(only.z, round(only.z, 1))


def test_one_heap_alone_has_no_telling_words() -> None:
    heaps = Heaps(("food", "none"))
    for _ in range(9):
        heaps.add("food", ["rice"])
    assert heaps.telling("food", 5) == []


def test_rare_words_are_forgotten_before_the_memory_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "MOST_WORDS", 50)
    heaps = Heaps(("food", "none"))
    for number in range(1_000):
        heaps.add("food", ["rice", f"once{number}"])
        heaps.add("none", ["bus", f"never{number}"])
    assert [one.word for one in heaps.telling("food", 5)] == ["rice"]
    assert heaps.comments_with("rice") == 1_000
    assert heaps.comments_with("once0") == 0

"""Topics by group: shares with intervals, how each is taken, and the words that tell it."""

from bot.comments.themes import NO_TOPIC, ThemeTally
from evaluation.comments.telemetry import Estimate
from evaluation.comments.words import content_words
from tests.fakes.word_labeller import word_label


def test_a_topics_share_and_reception_are_counted_in_its_group() -> None:
    tally = ThemeTally()
    for text in ("positive food", "hostile food", "positive", "neutral"):
        tally.add("film", word_label(text), [])
    food, none = tally.result().groups["film"]
    assert (food.topic, food.comments, food.share.value) == ("food", 2, 50)
    assert (food.positive_resonance.value, food.hostile_friction.value) == (50, 50)
    assert (none.topic, none.share.value) == (NO_TOPIC, 50)


def test_telling_words_are_those_of_the_topic_and_not_of_all() -> None:
    tally = ThemeTally()
    for number in range(40):
        for text in (f"food positive noodles story {number}", f"neutral station story {number}"):
            tally.add("all", word_label(text), content_words(text))
    words = tally.result().words["food"]
    assert "noodles" in words
    assert not {"story", "station"} & set(words)


def test_a_share_has_an_interval_that_stays_between_none_and_all() -> None:
    tally = ThemeTally()
    for text in ["positive food"] * 5 + ["positive"] * 5:
        tally.add("half", word_label(text), [])
        tally.add("whole", word_label("positive food"), [])
    half, whole = (tally.result().groups[name][0].share for name in ("half", "whole"))
    # 5 of 10: (0.5 + 3.8415/20) / 1.38415 = 0.5; 1.96 √(.25/10 + 3.8415/400) / 1.38415 = 0.2634
    assert half == Estimate(50.0, 23.7, 76.3)
    assert (whole.value, whole.high) == (100, 100)

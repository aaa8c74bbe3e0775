"""Tears of being moved are read as being moved; other tears, and other tearing, stay."""

import pytest

from evaluation.comments.labels import label_comments
from evaluation.comments.moved import MEANINGS, tears_read
from evaluation.heads import Embed

MOVED = [
    "This made me cry, what a lovely film",
    "It brought tears to my eyes, thank you",
    "I cried so hard watching this, beautiful",
    "Had us all in tears, wonderful people",
    "this made me cry 😭😭",
    "看哭了，太美了",
    "me hizo llorar, qué bonito",
    "Mir kamen die Tränen, so schön",
]
NOT_MOVED = [
    "I cry every day and hate my life",
    "Your lies make me cry with anger, disgusting",
    "Cry more, loser",
    "Tear this awful wall down",
    "This made me cry, it is so sad and cruel what they did",
    "这种虚假宣传，恶心",
]


@pytest.mark.parametrize("text", MOVED)
def test_who_was_moved_to_tears_is_heard_as_positive(text: str, embed: Embed) -> None:
    assert label_comments([text], embed)[0].sentiment == "positive"


@pytest.mark.parametrize("text", NOT_MOVED)
def test_who_cries_for_another_reason_is_not(text: str, embed: Embed) -> None:
    assert label_comments([text], embed)[0].sentiment != "positive"


@pytest.mark.parametrize(
    "text", ["I cry every day", "Tear it down", "it made me cry with laughter", "crying 😭", "", "好"]
)
def test_other_tears_are_left_as_they_are(text: str) -> None:
    assert tears_read(text) == text


def test_a_reading_is_not_read_again() -> None:
    for _, meaning in MEANINGS:
        assert tears_read(meaning) == meaning

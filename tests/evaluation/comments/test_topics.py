"""Topics: the plain cases, and nothing where nothing is said."""

import pytest

from evaluation.comments.topics import OTHER, topic_map, topics
from evaluation.heads import Embed


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("These steamed buns and the sauce look so tasty!", "food"),
        ("Which valley is this? I want to hike there.", "places"),
        ("The parliament passed a law against the opposition party.", "politics"),
        ("这碗汤看起来真好吃。", "food"),
        ("Lol", ""),
        ("!!!", ""),
    ],
)
def test_a_comment_gets_its_topic_or_none(embed: Embed, text: str, topic: str) -> None:
    assert topics(embed([text])) == [topic]


def test_other_is_never_shown(embed: Embed) -> None:
    assert OTHER in topic_map().names
    assert OTHER not in topics(embed(["Hello everyone.", "First!", "Thank you so much.", "Have a nice day."]))


def test_no_comments_have_no_topics(embed: Embed) -> None:
    assert topics(embed([])) == []

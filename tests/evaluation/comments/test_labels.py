"""Everything said of a comment: whole, in order, and the same every time."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.comments.labels import LONGEST, label_comments
from evaluation.comments.story import read_story
from evaluation.heads import Embed

COMMENTS = [
    "I love this village, thank you for showing it!",
    "You disgusting liars, I hope your country burns.",
    "这是什么意思？完全看不懂。",
    "The bus leaves at nine.",
]


def test_labels_come_in_the_order_of_the_comments(embed: Embed) -> None:
    loved, hated, asked, plain = label_comments(COMMENTS, embed)
    assert loved.sentiment == "positive"
    assert hated.hostility is not None
    assert hated.hostility >= 0.5
    assert asked.language == "zh"
    assert asked.misreading is not None
    assert asked.misreading >= 0.5
    assert (plain.language, plain.about) == ("en", None)


def test_a_repeated_comment_gets_the_same_label_and_is_embedded_once(embed: Embed) -> None:
    asked: list[str] = []

    def counting(texts: "list[str] | tuple[str, ...]") -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        asked.extend(texts)
        return embed(texts)

    labels = label_comments([COMMENTS[0]] * 3, counting)  # type: ignore[arg-type]
    assert labels[0] == labels[1] == labels[2]
    assert asked == [COMMENTS[0]]


def test_a_language_that_is_not_supported_gets_no_judgement(embed: Embed) -> None:
    (amharic,) = label_comments(["ይህ በጣም ቆንጆ ነው እና እወደዋለሁ"], embed)
    assert amharic.sentiment == ""
    assert (amharic.score, amharic.hostility, amharic.misreading, amharic.topic) == (None, None, None, "")


def test_where_the_embedder_knows_no_language_there_is_no_hostility_to_tell(embed: Embed) -> None:
    (hindi,) = label_comments(["यह गाँव बहुत सुंदर है, धन्यवाद"], embed)
    assert hindi.language == "hi"
    assert hindi.sentiment
    assert (hindi.hostility, hindi.misreading, hindi.topic, hindi.is_judged) == (None, None, "", False)


def test_letters_nobody_can_see_hide_no_insult(embed: Embed) -> None:
    plain, hidden = label_comments(["Dis\u200bgust\u200bing thi\u2060eves!", "Disgusting thieves!"], embed)
    assert plain.hostility == hidden.hostility


def test_only_the_beginning_of_a_very_long_comment_is_read(embed: Embed) -> None:
    long = "The bus leaves at nine. " * 400
    assert label_comments([long], embed) == label_comments([long[:LONGEST]], embed)


def test_addresses_and_names_of_accounts_change_no_hostility(embed: Embed) -> None:
    bare, addressed = label_comments(["Nice bridge", "@somebody Nice bridge https://example.org/a"], embed)
    assert bare.hostility == addressed.hostility


def test_with_a_story_a_label_says_whether_the_comment_is_about_it(embed: Embed) -> None:
    story = read_story("My uncle grows tea on the hill behind our house.", embed)
    near, far = label_comments(["I want to drink your uncle's tea!", "My bus card is broken."], embed, story)
    assert (near.about, far.about) == (True, False)


def test_no_comments_give_no_labels(embed: Embed) -> None:
    assert label_comments([], embed) == []


@settings(max_examples=30, deadline=None)
@given(texts=st.lists(st.text(max_size=80), max_size=6))
def test_any_comments_get_one_label_each_within_bounds(embed: Embed, texts: list[str]) -> None:
    labels = label_comments(texts, embed)
    assert len(labels) == len(texts)
    for label in labels:
        assert label.score is None or -1 <= label.score <= 1
        assert label.hostility is None or 0 <= label.hostility <= 1
        assert label.misreading is None or 0 <= label.misreading <= 1
        assert (label.sentiment == "") == (label.score is None)

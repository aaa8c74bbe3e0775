"""Misreading: confusion put into words; and with the story, asking after its words or doubting they were literal."""

import pytest

from evaluation.comments.misreading import misreading
from evaluation.comments.story import Story, read_story
from evaluation.heads import Embed

STORY = (
    "My uncle Bao sells lion heads in Yangzhou. Lion heads are pork balls as big as a fist, and nobody in our street "
    "leaves without one. At the New Year he puts a hongbao under every bowl."
)
CONFUSED = [
    "I don't understand this at all, can someone explain?",
    "What does that even mean??",
    "You lost me, I have no idea what this is about.",
    "完全看不懂，这是什么意思？",
    "No entiendo nada, ¿qué significa esto?",
]
CLEAR = [
    "Where is his shop? I would love to go.",
    "How much is one bowl?",
    "I disagree, street food should be taxed.",
    "Now I finally understand why they queue, thank you!",
    "What a liar, nobody believes this.",
    "太好看了，想去吃。",
]


@pytest.fixture(scope="module")
def story(embed: Embed) -> Story:
    return read_story(STORY, embed)


def scored(embed: Embed, texts: list[str], story: Story | None = None) -> list[float]:
    return [float(one) for one in misreading(texts, ["en"] * len(texts), embed(texts), story)]


def test_confusion_put_into_words_is_heard(embed: Embed) -> None:
    assert min(scored(embed, CONFUSED)) >= 0.5


def test_questions_out_of_interest_and_disagreement_are_no_misreading(embed: Embed) -> None:
    assert max(scored(embed, CLEAR)) < 0.5


def test_asking_what_a_word_of_the_story_is_counts_with_the_story_only(embed: Embed, story: Story) -> None:
    asked = ["What is a hongbao?"]
    assert scored(embed, asked, story)[0] > scored(embed, asked)[0] + 0.1


def test_doubting_that_it_was_meant_literally_counts_with_the_story(embed: Embed, story: Story) -> None:
    asked = ["Wait, they really eat the heads of lions??"]
    assert scored(embed, asked, story)[0] > scored(embed, asked)[0]


def test_what_has_nothing_to_do_with_the_story_is_no_misreading(embed: Embed, story: Story) -> None:
    elsewhere = ["What is the exchange rate of the dollar today?"]
    assert scored(embed, elsewhere, story) == scored(embed, elsewhere)


def test_a_story_knows_which_comments_are_about_it(embed: Embed, story: Story) -> None:
    comments = ["I want to try your uncle's pork balls!", "My phone's battery is broken again."]
    assert story.is_about(embed(comments)).tolist() == [True, False]


def test_a_story_without_a_sentence_excludes_no_comment(embed: Embed) -> None:
    assert read_story("…", embed).is_about(embed(["Anything."])).tolist() == [True]


def test_chinese_words_of_a_story_are_known(embed: Embed) -> None:
    story = read_story("叔叔在扬州卖狮子头。", embed)
    assert story.shares_word_with("狮子头是什么？")
    assert not story.shares_word_with("今天下雨吗？")

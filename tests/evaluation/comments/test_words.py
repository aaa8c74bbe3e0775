"""Words that can say what a comment is about, and a story's phrases found again."""

import pytest

from evaluation.comments.phrases import StoryPhrases, apart
from evaluation.comments.words import content_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This made me cry, what a beautiful story!", ["cry", "beautiful", "story"]),
        ("@joe see https://example.org the 3 DUMPLINGS", ["dumplings"]),
        ("我真的很喜欢红包", ["喜欢", "红包"]),
        ("これは日本のラーメンですか", ["日本", "ラーメン"]),
        ("สวัสดี hello", ["hello"]),
        ("😂", []),
        ("", []),
    ],
)
def test_function_words_links_and_handles_say_nothing(text: str, words: list[str]) -> None:
    assert content_words(text) == words


def test_a_phrase_is_found_in_another_case_and_number() -> None:
    story = StoryPhrases("My uncle Bao puts a hongbao under every bowl.")
    assert story.within("what is UNDER EVERY BOWLS, uncle bao's?") == ["bowl", "uncle", "uncle Bao", "Bao"]
    assert story.within("nothing of it") == []


def test_a_chinese_story_has_its_words() -> None:
    assert StoryPhrases("舅舅在碗下面放红包。").within("红包是什么") == ["红包"]


def test_a_story_without_words_has_no_phrases() -> None:
    assert StoryPhrases("").within("anything") == []


def test_of_a_phrase_and_its_part_the_commoner_one_is_told() -> None:
    assert apart({"uncle": 5, "uncle Bao": 5, "bowl": 2}, 9) == ["uncle Bao", "bowl"]
    assert apart({"uncle": 6, "uncle Bao": 5}, 9) == ["uncle"]
    assert apart({"a one": 2, "b two": 1}, 1) == ["a one"]

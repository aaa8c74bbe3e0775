"""Cue lists: whole words, any ending where a star stands, anywhere in scripts without spaces."""

import pytest

from evaluation.comments.cues import CueList, count, cue_list, wording

LISTS = (
    *("counter_speech", "hostile_insult", "hostile_slur", "hostile_wish"),
    *("confusion", "understood", "literal", "asks_meaning"),
)


def found(name: str, text: str) -> int:
    return count(name, wording(text))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_finds_nothing_in_nothing(name: str) -> None:
    assert [found(name, text) for text in ("", "   ", "?!", "😂")] == [0, 0, 0, 0]


def test_an_entry_is_a_whole_word() -> None:
    assert found("hostile_insult", "what a trash talk") == 1
    assert found("hostile_insult", "the trashcan is full") == 0


def test_a_star_stands_for_any_ending() -> None:
    assert found("counter_speech", "Racism and racists and xenophobia") == 3


def test_words_of_a_phrase_may_stand_apart_by_any_sign() -> None:
    assert found("hostile_wish", "go  to\nHELL") == found("hostile_wish", "go-to-hell") == 1


def test_each_place_counts_once_for_the_longest_entry() -> None:
    cues = CueList(["bad", "bad dog", "dog*"])
    assert cues.count(wording("bad dog")) == 1
    assert cues.count(wording("bad bad dogs")) == 3


def test_a_phrase_may_end_with_a_star_and_never_runs_past_the_end() -> None:
    cues = CueList(["bat eater*"])
    assert cues.count(wording("you bat eaters")) == 1
    assert cues.count(wording("a bat")) == 0


def test_apostrophes_of_both_kinds_are_one() -> None:
    assert found("confusion", "I don’t get it") == found("confusion", "I don't get it") == 1


@pytest.mark.parametrize("text", ["你们真恶心啊", "本当に気持ち悪い", "น่ารังเกียจมาก"])
def test_scripts_without_spaces_are_searched_inside(text: str) -> None:
    assert found("hostile_insult", text) == 1


def test_a_star_behind_too_few_letters_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 3 letters"):
        CueList(["ab*"])


def test_there_is_no_list_of_that_name() -> None:
    with pytest.raises(FileNotFoundError):
        cue_list("compliments")

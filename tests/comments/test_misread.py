"""What misreading comments are about, with examples that are short, different and lead to nobody."""

from collections.abc import Sequence

from bot.comments.misread import EXAMPLES, Misreadings, MisreadTally
from bot.comments.reading import Row
from evaluation.comments.words import content_words
from tests.fakes.word_labeller import word_label

STORY = "My uncle Bao puts a hongbao under every bowl. We speak of win-win cooperation."


def misreadings(texts: Sequence[str], story: str | None = STORY) -> Misreadings:
    """A comment that says "confused" misreads, one that says "hostile" is hostile."""
    tally = MisreadTally(story)
    for number, text in enumerate(texts, 1):
        tally.add(Row(number, text), word_label(text), content_words(text))
    return tally.result()


def test_a_phrase_of_the_story_is_counted_in_comments_that_misread_and_in_all() -> None:
    found = misreadings(["confused about the Hongbao", "confused , hongbao?", "a hongbao how nice", "nice bowl"])
    # Two of the three comments with the word misread; the bowl is in none that does.
    (only,) = found.phrases
    assert (only.phrase, only.comments, only.mentioned) == ("hongbao", 2, 3)
    assert (found.comments, found.from_story) == (2, True)


def test_the_longest_phrase_is_told_and_not_its_parts() -> None:
    found = misreadings(["confused by win-win cooperation", "confused , win-win cooperation", "nice"])
    assert [one.phrase for one in found.phrases] == ["win-win cooperation"]


def test_a_word_that_misreading_comments_use_less_than_others_is_not_told() -> None:
    # Half of all comments misread, but only one of the five with "bowl".
    texts = ["confused bowl", *(f"nice bowl {n}" for n in "abcd"), *(f"confused hongbao {n}" for n in "abcd"), "x"]
    assert [one.phrase for one in misreadings(texts).phrases] == ["hongbao"]


def test_examples_are_few_different_and_without_what_leads_to_a_person() -> None:
    texts = [
        "confused @anna what is a hongbao for children",
        "confused @bert what is a hongbao for children!!",
        "confused hongbao, write to me: a@b.example.org",
        "hostile confused hongbao you there",
    ]
    (only,) = misreadings(texts).phrases
    assert len(only.examples) == EXAMPLES
    assert len({example.replace("!!", "") for example in only.examples}) == EXAMPLES
    assert not any("@" in example or "hostile" in example for example in only.examples)


def test_without_a_story_the_words_that_tell_misreading_comments_are_told() -> None:
    texts = [*(f"confused lantern {n}" for n in "abcdefgh"), *(f"lovely dumplings {n}" for n in "abcdefghijkl")]
    found = misreadings(texts, story=None)
    assert not found.from_story
    assert "lantern" in [one.phrase for one in found.phrases]
    assert "dumplings" not in [one.phrase for one in found.phrases]


def test_nothing_misread_is_nothing_told() -> None:
    found = misreadings(["nice hongbao"])
    assert (found.comments, found.phrases, found.examples) == (0, (), ())

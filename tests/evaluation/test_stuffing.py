"""Lists of pretty words are told from prose: all of a list is left out, and nothing of a story."""

import pytest

from evaluation.features.stuffing import PRAISED
from evaluation.features.tones import TONES, TWO_SIDED
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import standard_rubric
from tests.drafts import FOLK, STORY, example

LIST = "perhaps, maybe, please, thank you, she felt, he wept, my grandmother, imagine you, I wonder, hugged, laughed"
HEARD_IN_WHOLE_SENTENCES = {"question", "direct_speech"}
"""Gains whose marks are sentences: in a list of words there are none."""


def test_every_word_that_raises_a_score_is_known_to_be_praised() -> None:
    gains = {one.feature for item in standard_rubric().dimensions for one in item.features if one.points > 0}
    tones = set(TONES) | {name for pair in TWO_SIDED.values() for name in pair}
    assert gains - tones - HEARD_IN_WHOLE_SENTENCES == PRAISED


@pytest.mark.parametrize("form", [LIST, LIST.replace(", ", "\n"), LIST.replace(", ", ". "), LIST.replace(",", " and")])
def test_a_list_is_noticed_in_whatever_form(form: str) -> None:
    measures = measure(f"{STORY}\n\n{form}", Lexicon())
    story = len(measure(STORY, Lexicon()).document.sentences)
    assert set(range(story, len(measures.document.sentences))) <= measures.word_lists
    # A short question before the list may be taken for its beginning; nothing else is.
    assert measures.judged[: story - 1] == tuple(range(story - 1))


@pytest.mark.parametrize("name", FOLK)
def test_a_story_is_none(name: str) -> None:
    assert not measure(example(name), Lexicon()).word_lists
    assert not measure("She felt sad and I hugged her.", Lexicon()).word_lists

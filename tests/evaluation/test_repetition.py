"""A sentence said again: it counts the first time, whatever it says."""

import pytest

from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import standard_rubric
from evaluation.scores import score
from tests.drafts import STORY

KIND = "We are so sorry for what you are going through, and we think of you. "
LOADED = "These traitors must be stopped before they destroy our sacred nation! "
PAUSE = "My grandmother opened the gate at six and carried two buckets of water to the goats. "


@pytest.mark.parametrize("sentence", [KIND, LOADED])
def test_a_sentence_said_again_moves_no_score(sentence: str) -> None:
    once = score(measure(sentence + PAUSE, Lexicon()), standard_rubric())
    again = score(measure(sentence + PAUSE + sentence * 5, Lexicon()), standard_rubric())
    assert {name: found.value for name, found in again.items()} == {name: found.value for name, found in once.items()}


def test_capitals_and_stops_do_not_make_it_another_sentence() -> None:
    again = measure(f"{KIND}{PAUSE}{KIND.upper().replace('.', '!')}", Lexicon())
    assert again.judged == (0, 1)


def test_a_story_repeats_nothing() -> None:
    measures = measure(STORY, Lexicon())
    assert not measures.said_again
    assert len(measures.judged) == len(measures.document.sentences) > 3

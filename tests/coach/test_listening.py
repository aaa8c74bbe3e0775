"""How hostile a draft's sentences sound, and an embedder that hears a draft once."""

from collections.abc import Sequence

import numpy as np
import pytest

from bot.coach.listening import hostile_sentences, remembering
from evaluation.document import parse
from evaluation.heads import Embed, Vectors
from tests.drafts import FOLK, example


def test_contempt_sounds_hostile_and_grief_does_not(embed: Embed) -> None:
    contempt = parse("These people are vermin. They smell, they cheat and they destroy what we built.")
    grief = parse("My grandmother died last winter. She told me about the war and that everybody was hungry.")
    assert np.mean(hostile_sentences(contempt, embed)) > 0.6
    assert np.mean(hostile_sentences(grief, embed)) < 0.3


@pytest.mark.parametrize("name", [*FOLK, "brilliant", "sports-column", "travel-story"])
def test_a_story_that_attacks_nobody_sounds_hostile_in_hardly_any_sentence(embed: Embed, name: str) -> None:
    found = np.array(hostile_sentences(parse(example(name)), embed))
    assert np.mean(found > 0.5) <= 0.1
    assert found.mean() < 0.2


def test_there_is_one_value_a_sentence_and_none_without_any(embed: Embed) -> None:
    document = parse("We met. We ate. We parted.")
    assert len(hostile_sentences(document, embed)) == len(document.sentences) == 3
    assert hostile_sentences(parse(""), embed) == ()


def test_what_was_heard_once_is_not_heard_again() -> None:
    asked: list[str] = []

    def embed(texts: Sequence[str]) -> Vectors:
        asked.extend(texts)
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32)

    heard = remembering(embed)
    first, second = heard(["one", "three", "one"]), heard(["three", "seventeen"])
    assert asked == ["one", "three", "seventeen"]
    assert first[:, 0].tolist() == [3, 5, 3]
    assert second[:, 0].tolist() == [5, 9]

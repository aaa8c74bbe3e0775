"""Heads: made for the embedder that ships, each with its card, and their chances in order."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

import evaluation.heads
from evaluation.heads import Embed, head
from knowledge.search.embedder import Embedder

NAMES = sorted(
    one.name.removesuffix(".json") for one in files(evaluation.heads).iterdir() if one.name.endswith(".json")
)


@pytest.mark.parametrize("name", NAMES)
def test_a_head_is_for_the_embedder_that_ships(name: str, tmp_path: Path) -> None:
    assert head(name).embedder == Embedder(tmp_path).fingerprint
    assert head(name).weights.shape == (512,)


@pytest.mark.parametrize("name", NAMES)
def test_a_head_has_a_card(name: str) -> None:
    text = (files(evaluation.heads) / f"{name}.md").read_text(encoding="utf-8").lower()
    assert "made from" in text
    assert "must not" in text or "not for" in text or "not be used" in text


def test_chances_are_chances_and_follow_the_logits(embed: Embed) -> None:
    vectors = embed(["We met to deepen reform.", "My grandmother laughed until she had to sit down.", ""])
    for name in NAMES:
        chances, logits = head(name).chances(vectors), head(name).logits(vectors)
        assert ((chances > 0) & (chances < 1)).all()
        assert (np.argsort(chances) == np.argsort(logits)).all()


def test_an_unknown_head_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        head("wisdom")

"""The story that comments answer, as far as telling a misreading needs it: its uncommon words and its vectors."""

import re
from dataclasses import dataclass, field

import numpy as np

from evaluation.document import parse
from evaluation.heads import Embed, Vectors
from evaluation.language import HAN

ABOUT = 0.25
"""Cosine with the nearest sentence of the story from which a comment is about the story."""
_LONGEST_GRAM = 4
_HAN = re.compile(f"[{HAN}]+")
_COMMON_LENGTH = 4
"""Words of fewer letters are too common to point to a story."""


@dataclass(frozen=True)
class Story:
    """`words` are its words of four letters or more, lower case; Chinese ones as runs of two to four characters.

    `vectors` has one row a sentence, shape (sentences, 512).
    """

    words: frozenset[str]
    vectors: Vectors = field(repr=False)

    def shares_word_with(self, text: str) -> bool:
        """Whether a lower-case text takes up a word of the story."""
        return not self.words.isdisjoint(_words(text))

    def is_about(self, vectors: Vectors) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Which comments are near some sentence of the story, shape (n,). All are when it has no sentence."""
        if not len(self.vectors):
            return np.ones(len(vectors), dtype=np.bool_)
        return np.asarray((vectors @ self.vectors.T).max(axis=1) >= ABOUT)


def read_story(text: str, embed: Embed) -> Story:
    """A story, ready to be compared with comments."""
    document = parse(text)
    sentences = [document.sentence_text(sentence.index) for sentence in document.sentences]
    return Story(frozenset(_words(document.text.lower())), embed(sentences))


def _words(text: str) -> set[str]:
    latin = {word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= _COMMON_LENGTH and not _HAN.search(word)}
    return latin | {
        run[start : start + length]
        for run in _HAN.findall(text)
        for length in range(2, _LONGEST_GRAM + 1)
        for start in range(len(run) - length + 1)
    }

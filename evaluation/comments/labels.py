"""Everything said of one comment, and how it comes about for many at once."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from evaluation.comments.cleaning import without_addresses
from evaluation.comments.hearing import HEARD
from evaluation.comments.hostility import hostility
from evaluation.comments.language import UNKNOWN, comment_language
from evaluation.comments.misreading import misreading
from evaluation.comments.moved import tears_read
from evaluation.comments.sentiment import label_of, sentiments
from evaluation.comments.story import Story
from evaluation.comments.topics import topics
from evaluation.heads import Embed
from evaluation.invisible import neutralise

LONGEST = 2_000
"""Characters of a comment that are read; what comes after them is not."""
CUT = 0.5
"""From here a comment is counted as hostile, or as misreading."""
DIGITS = 3
"""Decimals of a label: more would be noise, and would show the order in which vectors were made."""


@dataclass(frozen=True, slots=True)
class Label:
    """`sentiment` is positive, neutral or negative, and "" with `score` None where the language is not supported.

    `hostility` and `misreading` are 0 to 1, None in languages that the embedder does not know; where no language could
    be told, they rest on words alone. `topic` is "" where unsure; `about` says whether the comment is near the story
    (None without one).
    """

    language: str
    sentiment: str
    score: float | None
    hostility: float | None
    misreading: float | None
    topic: str
    about: bool | None = None

    @property
    def is_judged(self) -> bool:
        """Whether all measures can count it."""
        return bool(self.sentiment) and self.hostility is not None and self.misreading is not None

    @property
    def stance(self) -> str:
        """hostile, or else the sentiment; "" of a comment that is not judged."""
        if not self.is_judged:
            return ""
        return "hostile" if (self.hostility or 0.0) >= CUT else self.sentiment

    @property
    def is_misreading(self) -> bool:
        """Whether it is counted as misreading; one that is not judged is not."""
        return self.is_judged and (self.misreading or 0.0) >= CUT


def label_comments(texts: Sequence[str], embed: Embed, story: Story | None = None) -> list[Label]:
    """One label a comment, in order; the same comments in the same order give the same labels."""
    clean = [neutralise(text[:LONGEST]).text for text in texts]
    # Short ones beside short ones: the embedder works on runs of words, and repeated comments cost nothing.
    distinct = sorted(set(clean), key=lambda text: (len(text), text))
    found = dict(zip(distinct, _labelled(distinct, embed, story), strict=True)) if distinct else {}
    return [found[text] for text in clean]


def _labelled(texts: Sequence[str], embed: Embed, story: Story | None) -> list[Label]:
    languages = [comment_language(text) for text in texts]
    texts = [tears_read(text) for text in texts]
    said = [without_addresses(text).strip() or text for text in texts]
    vectors = embed(said)
    scores = sentiments(texts, languages, vectors)
    measured = (scores, hostility(said, languages, vectors, scores), misreading(said, languages, vectors, story))
    about = story.is_about(vectors).tolist() if story is not None else [None] * len(texts)
    rows = zip(languages, *map(_shown, measured), topics(vectors), about, strict=True)
    labels = (
        Label(language, "" if score is None else label_of(score), score, hostile, misread, topic, near)
        for language, score, hostile, misread, topic, near in rows
    )
    return [_as_far_as_heard(label) for label in labels]


def _shown(values: NDArray[np.float64]) -> list[float | None]:
    """Rounded; None for nan."""
    return [None if math.isnan(value) else round(value, DIGITS) for value in values.tolist()]


def _as_far_as_heard(label: Label) -> Label:
    """A label without what the embedder cannot tell in its language."""
    if label.language in HEARD:
        return label
    if label.language == UNKNOWN:
        return replace(label, topic="")
    return replace(label, hostility=None, misreading=None, topic="", about=None)

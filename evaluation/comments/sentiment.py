"""Sentiment of a comment, -1 to 1: two heads over its vector, the words and the signs in it, weighed together.

Heads hear what word lists cannot and are unsure of what is neutral; words and emoji are sparse and rarely wrong. Nine
pieces of evidence go into one softmax over negative, neutral and positive (`sentiment.json`; the model card is
`evaluation/heads/sentiment_polarity.md`). The score's sign is the likelier side, and its size says how that side
compares with neutral.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from evaluation.comments.cleaning import has_link, without_addresses
from evaluation.comments.english import english_heard
from evaluation.comments.language import UNKNOWN
from evaluation.comments.signs import Valence, signs_heard
from evaluation.comments.wording import words_heard
from evaluation.heads import Vectors, head

Numbers = NDArray[np.float64]
Sentiment = Literal["positive", "neutral", "negative"]

BY_TRANSFER: Final = frozenset(["ja", "ko"])
"""Languages of the embedder without labels to check on. Each of the twelve that have labels is judged as well by heads
that never saw it as by these, so these two are taken on trust (the model card gives the figures)."""
SUPPORTED: Final = BY_TRANSFER | frozenset(
    ["ar", "de", "en", "es", "fr", "hi", "id", "it", "nl", "pcm", "pl", "pt", "ru", "th", "tr", "zh"]
)
"""Languages in which people's labels bear the sentiment out: in comments it was not made from, a positive one scores
above a negative one at least 70 times in 100 (the model card names the labels and the figures); and BY_TRANSFER."""
WITH_ENGLISH: Final = frozenset(["hi", "pcm"])
"""Languages whose comments are full of English words: Hindi in Latin letters, Nigerian Pidgin."""
THRESHOLD: Final = 0.33
"""From this score a comment is positive, from its negative negative: there a side is as likely as neutral."""
SPREAD: Final = 4.0
"""Of the evidence: words or signs say 70 % of what they can at a valence of 2, about two plain words."""
VADERS_SPREAD: Final = 15.0
"""VADER's constant for bringing a sum of valences into -1 to 1 (Hutto & Gilbert 2014)."""
EVIDENCE: Final = (
    *("polarity", "neutrality", "positive words", "negative words", "positive signs", "negative signs"),
    *("exclamation", "question", "link"),
)
CLASSES: Final = ("negative", "neutral", "positive")


def label_of(score: float) -> Sentiment:
    """The class of a score, -1 to 1."""
    if score >= THRESHOLD:
        return "positive"
    return "negative" if score <= -THRESHOLD else "neutral"


def sentiments(texts: Sequence[str], languages: Sequence[str], vectors: Vectors) -> Numbers:
    """Scores of shape (n,), -1 to 1; nan where the language is not SUPPORTED.

    `vectors` (n, 512) are of the texts without links and handles. A text without words (`und`) is judged by its signs
    alone, and is nan if it has none.
    """
    scores = np.full(len(texts), np.nan)
    known = [place for place, language in enumerate(languages) if language in SUPPORTED]
    if known:
        rows = evidence([texts[place] for place in known], [languages[place] for place in known], vectors[known])
        scores[known] = scored(weighing().chances(rows))
    for place, language in enumerate(languages):
        if language == UNKNOWN:
            scores[place] = _by_signs(texts[place])
    return scores


def english_sentiment(text: str) -> float:
    """The cheap path for English, -1 to 1: words and signs only, on the scale of VADER's compound."""
    words, signs = english_heard(text), signs_heard(text)
    return _bounded(words.positive + signs.positive - words.negative - signs.negative, VADERS_SPREAD)


def evidence(texts: Sequence[str], languages: Sequence[str], vectors: Vectors) -> Numbers:
    """What speaks for each class: shape (n, len(EVIDENCE)). The first two are logits, the others 0 to 1."""
    heads = [head("sentiment_polarity").logits(vectors), head("sentiment_neutrality").logits(vectors)]
    return np.column_stack([*heads, said(texts, languages)])


def said(texts: Sequence[str], languages: Sequence[str]) -> Numbers:
    """The evidence that is not the vectors': shape (n, 7)."""
    rows = [_said(text, language) for text, language in zip(texts, languages, strict=True)]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(EVIDENCE) - 2)


def scored(chances: Numbers) -> Numbers:
    """Scores (n,) of chances (n, 3).

    0 where neutral is certain, THRESHOLD where it is as likely as the likelier side, 1 where that side is certain.
    """
    negative, neutral, positive = chances.T
    lead = np.maximum(negative, positive) - neutral
    size = np.where(lead < 0, THRESHOLD * (1 + lead), THRESHOLD + (1 - THRESHOLD) * lead)
    scores: Numbers = np.where(positive >= negative, size, -size)
    return scores


def _said(text: str, language: str) -> tuple[float, ...]:
    bare = without_addresses(text)
    words, signs = _words(bare, language), signs_heard(bare)
    weighed = (_bounded(one, SPREAD) for one in (*words, *signs))
    return (*weighed, "!" in text, "?" in bare or "؟" in bare or "？" in bare, has_link(text))


def _words(text: str, language: str) -> Valence:
    if language == "en":
        return english_heard(text)
    own = words_heard(text, language)
    if language not in WITH_ENGLISH:
        return own
    english = english_heard(text)
    return Valence(own.positive + english.positive, own.negative + english.negative)


def _by_signs(text: str) -> float:
    signs = signs_heard(without_addresses(text))
    return _bounded(signs.positive - signs.negative, VADERS_SPREAD) if any(signs) else math.nan


def _bounded(valence: float, spread: float) -> float:
    """-1 to 1; 0.7 at the root of `spread`."""
    return valence / math.sqrt(valence * valence + spread)


@dataclass(frozen=True, slots=True)
class Weighing:
    """`coefficients` has shape (len(EVIDENCE) + 1, len(CLASSES)), the bias last."""

    coefficients: Numbers

    def chances(self, rows: Numbers) -> Numbers:
        """Chances of the CLASSES, shape (n, 3), each row summing to 1."""
        powers = np.exp(rows @ self.coefficients[:-1] + self.coefficients[-1])
        chances: Numbers = powers / powers.sum(axis=1, keepdims=True)
        return chances


@cache
def weighing() -> Weighing:
    """The weights of the evidence."""
    data = json.loads((files(__package__) / "sentiment.json").read_text(encoding="utf-8"))
    return Weighing(np.array([*(data["weights"][name] for name in EVIDENCE), data["bias"]], dtype=np.float64))

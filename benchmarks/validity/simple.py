"""The simple counts that a score has to beat."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.ranking import Values

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

POSITIVE = 0.05
"""From this compound on VADER's authors call a text positive; negative likewise (Hutto and Gilbert 2014)."""


def vader_compounds(texts: Sequence[str]) -> Values:
    """VADER's compound of each text, -1 to 1."""
    return np.array([_vader().polarity_scores(text)["compound"] for text in texts], dtype=np.float64)


def vader_label(compound: float) -> str:
    """The sentiment that a compound stands for."""
    if abs(compound) < POSITIVE:
        return "neutral"
    return "positive" if compound > 0 else "negative"


def question_marks(texts: Sequence[str]) -> Values:
    """Question marks of each text."""
    return np.array([text.count("?") + text.count("？") for text in texts], dtype=np.float64)


@cache
def _vader() -> "SentimentIntensityAnalyzer":
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()

"""A labeller for tests that need no meaning: a comment says in plain words what it is."""

import os
from collections.abc import Sequence

from bot.comments.labelling import Labeller
from bot.errors import AttuneError
from evaluation.comments.labels import Label

SENTIMENTS = {"positive": 0.8, "neutral": 0.0, "negative": -0.8}


def word_label(text: str) -> Label:
    """What the words say: a sentiment, "hostile", "confused", or "unsupported"."""
    words = text.split()
    if "unsupported" in words:
        return Label("am", "", None, None, None, "")
    sentiment = next((word for word in words if word in SENTIMENTS), "neutral")
    hostile, misread = 0.9 if "hostile" in words else 0.1, 0.8 if "confused" in words else 0.2
    return Label("en", sentiment, SENTIMENTS[sentiment], hostile, misread, "food" if "food" in words else "")


def open_word_labeller() -> Labeller:
    """Opened in whatever process asks; a text "die" ends that process, as the system does for want of memory."""

    def label(texts: Sequence[str]) -> list[Label]:
        if "die" in texts:
            os._exit(9)
        return [word_label(text) for text in texts]

    return label


def open_no_labeller() -> Labeller:
    """Cannot be opened."""
    raise AttuneError("There is no labeller today.")

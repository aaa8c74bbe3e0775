"""Misreading: how likely it is that a comment's writer has not understood the story.

Without the story only *expressed* confusion is heard ("what does that mean?", "you lost me"). With the story two more
signs count: asking what a word of the story is, and asking whether something in it was meant literally. A reader who
misunderstands without noticing cannot be told from the comment alone. (docs/measurement.md, "Comments")
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.comments.cues import Wording, count, wording
from evaluation.comments.hearing import heard
from evaluation.comments.story import Story
from evaluation.heads import Vectors

HEAD = "confusion"
WEIGHT = 4.0
"""Log-odds per unit of the head, whose probes lie around +0.5 (confused) and -0.5 (everything else)."""
BASE = -1.0
"""Log-odds at the head's zero: most comments are not confused."""
SAID, UNDERSTOOD, MARKS, ASKED, LITERAL = 1.2, 2.0, 0.4, 1.5, 1.0
"""Log-odds of: saying so, saying the opposite, "??", asking after a word of the story, doubting it was literal."""


def misreading(
    texts: Sequence[str], languages: Sequence[str], vectors: Vectors, story: Story | None = None
) -> NDArray[np.float64]:
    """How likely each comment comes from somebody who has not understood, 0 to 1, shape (n,); counted from 0.5."""
    cues = np.array([_cues(wording(text), story) for text in texts], dtype=np.float64)
    odds = BASE + WEIGHT * heard(HEAD, languages, vectors) + cues
    return np.asarray(1 / (1 + np.exp(-odds)))


def _cues(comment: Wording, story: Story | None) -> float:
    text = comment.text
    added = -UNDERSTOOD if count("understood", comment) else SAID * min(count("confusion", comment), 2)
    asks = "?" in text or "？" in text or "؟" in text
    if "??" in text or "？？" in text:
        added += MARKS
    if story is not None and asks and story.shares_word_with(text):
        added += ASKED * min(count("asks_meaning", comment), 1) + LITERAL * min(count("literal", comment), 1)
    return added

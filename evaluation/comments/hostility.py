"""Hostility: contempt for the story, its people, its country or its speaker, from threats to insults.

An angry defence ("stop calling it that", "disgusting racists") is anger *for* them and does not count; a negative
opinion with reasons counts little. (docs/measurement.md, "Comments")
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.comments.cues import Wording, count, wording
from evaluation.comments.hearing import heard
from evaluation.heads import Vectors

HEAD = "hostility"
WEIGHT = 5.0
"""Log-odds per unit of the head, whose probes lie around +0.5 (hostile) and -0.5 (everything else)."""
BASE = -0.4
"""Log-odds at the head's zero: most comments are not hostile, and to call one so is the graver mistake."""
ATTACK, INSULT, DEFENCE, WARMTH = 0.5, 0.25, 0.5, 1.0
"""Log-odds: of a threat or a slur, of an insult, of words against hatred, of wholly positive sentiment."""
MOST_CUES = 2
"""More cues of a kind in one comment add nothing."""


def hostility(
    texts: Sequence[str], languages: Sequence[str], vectors: Vectors, sentiments: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How hostile each comment is, 0 to 1, shape (n,); from 0.5 it is counted as hostile.

    `sentiments` are -1 to 1, nan where unknown: praise that names the same things as an attack is no attack.
    """
    cues = np.array([_cues(wording(text)) for text in texts], dtype=np.float64)
    warmth = np.maximum(np.nan_to_num(sentiments), 0.0)
    odds = BASE + WEIGHT * heard(HEAD, languages, vectors) + cues - WARMTH * warmth
    return np.asarray(1 / (1 + np.exp(-odds)))


def _cues(comment: Wording) -> float:
    """What the words add. Words against hatred turn insults around: it is the haters who are insulted."""
    if count("counter_speech", comment):
        return -DEFENCE
    attacks = count("hostile_wish", comment) + 2 * count("hostile_slur", comment)
    return ATTACK * min(attacks, MOST_CUES) + INSULT * min(count("hostile_insult", comment), MOST_CUES)

"""How often a draft shows a feature per 100 words, so that stock phrases neither water down what irritates nor please.

Adding a stock phrase adds words, and a plain rate would fall with it: a hostile text would seem less hostile for a
slogan in it. So a sentence with a stock phrase counts for what irritates only where it raises the rate, and never for
what pleases.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from evaluation.measures import Measures
from evaluation.reception.population import Numbers
from evaluation.reception.reactions import Truths

NEUTRAL_WORDS = 40.0
"""Neutral words added to every text, so that one hit in ten words is not read as ten in a hundred."""
NEUTRAL_SENTENCES = 2.0
STOCK = "official_phrase"
CONTEMPT, HOSTILE = "contempt", "hostile_sentence"
_HOSTILE_FROM = 0.3
"""What sounds less hostile than this is ordinary: the probes' everyday sentences lie below."""


class Rates:
    """Hits per 100 words of judged sentences; contempt and hostility are properties of whole sentences."""

    def __init__(self, measures: Measures, features: Iterable[str], sounds: Sequence[float]) -> None:
        """`sounds` is how hostile each sentence of the document sounds, 0 to 1."""
        self._measures, self._words = measures, measures.words_per_sentence
        judged = measures.judged
        names = tuple(dict.fromkeys((STOCK, *features)))
        table = measures.counts(names)
        self._hits: dict[str, Numbers] = {name: table[:, column] for column, name in enumerate(names)}
        self._hits[CONTEMPT] = np.array([float(one in measures.contempt) for one in judged])
        self._hits[HOSTILE] = np.array([_hostile(measures, one, sounds[one]) for one in judged])
        self.stock = self._hits[STOCK] > 0
        """Which of the judged sentences hold a stock phrase."""

    @property
    def words(self) -> float:
        """Words of all judged sentences."""
        return float(self._words.sum())

    @property
    def plain_words(self) -> float:
        """Words of the sentences without a stock phrase."""
        return float(self._words[~self.stock].sum())

    def plain(self, feature: str) -> float:
        """The rate over all sentences."""
        return 100 * self.over_all(self._hits[feature])

    def pleasing(self, feature: str) -> float:
        """The rate of what stands in sentences without a stock phrase."""
        return 100 * float(self._hits[feature][~self.stock].sum()) / (self.words + NEUTRAL_WORDS)

    def irritating(self, feature: str) -> float:
        """The highest rate that leaving out sentences with a stock phrase can give."""
        return 100 * self.highest(self._hits[feature], NEUTRAL_WORDS)

    def over_all(self, hits: Numbers) -> float:
        """Hits a word over all sentences."""
        return float(hits.sum()) / (self.words + NEUTRAL_WORDS)

    def hits(self, feature: str) -> Numbers:
        """How often the feature stands in each judged sentence."""
        return self._hits[feature]

    def weighed(self, weights: Mapping[str, float]) -> Numbers:
        """What the features of each judged sentence weigh together."""
        found: Numbers = (self._measures.counts(weights) * np.array([*weights.values()])).sum(axis=1)
        return found

    def highest(self, hits: Numbers, neutral: float) -> float:
        """Hits a word: of the sentences with a stock phrase, those count that raise it."""
        return self._highest(hits, self._words, neutral)

    def highest_mean(self, values: Numbers, counted: Truths, ordinary: float) -> float:
        """The mean of a value of the counted sentences: of those with a stock phrase, those count that raise it.

        NEUTRAL_SENTENCES of the `ordinary` value are added, so that the hardest of many does not stand for all.
        """
        known = np.where(counted, values, 0.0)
        return self._highest(known, counted.astype(np.float64), NEUTRAL_SENTENCES, ordinary)

    def _highest(self, hits: Numbers, words: Numbers, neutral: float, ordinary: float = 0.0) -> float:
        total = float(hits[~self.stock].sum()) + neutral * ordinary
        length = float(words[~self.stock].sum()) + neutral
        held = [(float(hits[row]), float(words[row])) for row in np.flatnonzero(self.stock)]
        for found, more in sorted(held, key=lambda one: one[0] / max(one[1], 1.0), reverse=True):
            if found * length >= total * more:
                total, length = total + found, length + more
        return total / max(length, 1.0)


def _hostile(measures: Measures, sentence: int, sound: float) -> float:
    """A tenth of the sentence's own words times how far it sounds hostile, like the hits of a tone."""
    return own_words(measures, sentence) * max(sound - _HOSTILE_FROM, 0.0) / (1 - _HOSTILE_FROM) / 10


def own_words(measures: Measures, sentence: int) -> int:
    """The words of a sentence outside quotation marks: the others are somebody else's."""
    document = measures.document
    found = document.sentences[sentence]
    return sum(not document.is_quoted(word.start, word.end) for word in document.words[found.first : found.last])

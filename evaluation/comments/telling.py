"""Which words tell one heap of comments from the others: log-odds with an informative Dirichlet prior.

Monroe, Colaresi and Quinn (2008), "Fightin' Words": how much commoner a word is in one heap than in all others, drawn
towards its frequency in all of them, in standard errors. Rare words need much to stand out and very common ones too.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

MOST_WORDS: Final = 40_000
"""Different words remembered; beyond it the rarest are forgotten, so memory does not grow with the comments."""
FEWEST: Final = 3
"""Comments of a heap that a telling word stands in: less is one person's word."""
CERTAIN: Final = 1.96
"""Standard errors from which a word is told."""
PRIOR: Final = 0.1
"""What the prior is worth of all words counted, shared out as all heaps together have them."""
LEAST_PRIOR, MOST_PRIOR = 10.0, 5_000.0
"""Words that it is worth at least and at most."""


@dataclass(frozen=True, slots=True)
class Telling:
    """`comments` of the heap use the word; it stands out by `z` standard errors."""

    word: str
    comments: int
    z: float


class Heaps:
    """Counts in how many comments of each heap a word stands. Same comments in the same order, same words."""

    def __init__(self, names: Sequence[str]) -> None:
        self._places = {name: place for place, name in enumerate(names)}
        self._counts: dict[str, list[int]] = {}
        """Comments by heap that a word stands in, and in all of them at the end."""
        self._totals = [0] * len(names)

    def add(self, name: str, words: Iterable[str]) -> None:
        """Count a comment's words, each once. Raises KeyError for a heap that there is not."""
        place = self._places[name]
        for word in dict.fromkeys(words):
            counts = self._counts.get(word)
            if counts is None:
                counts = self._counts[word] = [0] * (len(self._totals) + 1)
            counts[place] += 1
            counts[-1] += 1
            self._totals[place] += 1
        if len(self._counts) > MOST_WORDS:
            self._forget()

    def telling(self, name: str, most: int, *, fewest: int = FEWEST) -> list[Telling]:
        """The words that tell a heap, most telling first."""
        place, everything = self._places[name], sum(self._totals)
        here, there = self._totals[place], everything - self._totals[place]
        worth = min(max(PRIOR * everything, LEAST_PRIOR), MOST_PRIOR)
        found = []
        for word, counts in self._counts.items():
            inside, outside = counts[place], counts[-1] - counts[place]
            if inside >= fewest and there:
                prior = worth * (inside + outside) / everything
                z = log_odds((inside, outside), (here, there), prior, worth)
                if z >= CERTAIN:
                    found.append(Telling(word, inside, round(z, 1)))
        return sorted(found, key=lambda one: (-one.z, -one.comments, one.word))[:most]

    def comments_with(self, word: str) -> int:
        """Comments of all heaps that a word stands in."""
        return self._counts[word][-1] if word in self._counts else 0

    def _forget(self) -> None:
        """Forget the rarest half or more."""
        totals = sorted(counts[-1] for counts in self._counts.values())
        rarest = totals[len(totals) // 2]
        self._counts = {word: counts for word, counts in self._counts.items() if counts[-1] > rarest}


def log_odds(counts: tuple[int, int], totals: tuple[int, int], prior: float, worth: float) -> float:
    """The z of a word that stands so often in one heap and in the others, which have so many words in all.

    `prior` is the word's share of the prior, `worth` the whole of it, both in words. Monroe et al. (2008), equations
    16, 20 and 22.
    """
    here, there = (count + prior for count in counts)
    odds, others = (math.log(seen / (total + worth - seen)) for seen, total in zip((here, there), totals, strict=True))
    return (odds - others) / math.sqrt(1 / here + 1 / there)

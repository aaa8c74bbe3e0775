"""Puts misspelt English words right, as far as the packs hold the word that was meant."""

from collections.abc import Iterable

_SHORTEST = 5
_LONG = 8
"""From this length on two slips are forgiven, below only one: short words have too many neighbours."""


class Spelling:
    """The words of the packs, asked for the nearest one."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` in lower case, the most frequent first: of equally near ones the first is taken."""
        self._known: dict[str, None] = dict.fromkeys(words)
        self._alike: dict[tuple[str, int], list[tuple[int, str, int]]] = {}
        for order, word in enumerate(self._known):
            self._alike.setdefault((word[0], len(word)), []).append((order, word, _letters(word)))

    def corrected(self, word: str) -> str | None:
        """The known word that was probably meant; None for a word that is known, too short or unlike any.

        The first letter counts as right, as it mostly is. (Damerau 1964: four in five slips are one letter wrong,
        missing, added or exchanged with its neighbour.)
        """
        if len(word) < _SHORTEST or word in self._known or not (word.isascii() and word.isalpha()):
            return None
        most = 2 if len(word) >= _LONG else 1
        letters = _letters(word)
        near = (
            (distance(word, other, most), order, other)
            for length in range(max(len(word) - most, _SHORTEST), len(word) + most + 1)
            for order, other, theirs in self._alike.get((word[0], length), ())
            if (letters & ~theirs).bit_count() <= most and (theirs & ~letters).bit_count() <= most
        )
        best = min(near, default=(most + 1, 0, ""))
        return best[2] if best[0] <= most else None


def _letters(word: str) -> int:
    """The letters that stand in a word, one bit each: every slip adds and takes away one of them at most."""
    letters = 0
    for letter in word:
        letters |= 1 << ord(letter) % 64
    return letters


def distance(one: str, other: str, most: int) -> int:
    """Letters wrong, missing, added or exchanged with a neighbour (optimal string alignment), at most `most + 1`."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)

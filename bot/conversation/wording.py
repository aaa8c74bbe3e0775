"""How many words a text has, how many two texts share, and which words changed."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

# A word, or one character of a script that is written without spaces.
_WORD = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff]|[^\W_\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff]+(?:['’-]\w+)*"
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_TELLING_LETTERS = 4
# Beyond this many words an alignment takes noticeable time; counting is enough for a summary.
_ALIGNED_WORDS = 8_000


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words of the newer text that are new, words of the older that are gone, and words that stayed."""

    added: int
    removed: int
    kept: int


def words_of(text: str) -> list[str]:
    """The words in lower case; every Chinese or Japanese character counts as one."""
    return [word.lower() for word in _WORD.findall(text)]


def shared_words(before: str, after: str) -> float:
    """The share of the telling words of the shorter text that the other has too: 0 to 1; 0 when one has none.

    Telling are words of four letters and more, since any two texts share the short ones, and pairs of characters
    in a script without spaces.
    """
    old, new = _telling_words(before), _telling_words(after)
    shorter = min(len(old), len(new))
    return len(old & new) / shorter if shorter else 0.0


def _telling_words(text: str) -> set[str]:
    words = words_of(text)
    pairs = {one + other for one, other in pairwise(words) if _UNSPACED.match(one) and _UNSPACED.match(other)}
    return pairs | {word for word in words if len(word) >= _TELLING_LETTERS}


def word_change(before: str, after: str) -> WordChange:
    """The word diff, in order for texts of up to 8,000 words and by counting beyond that."""
    old, new = words_of(before), words_of(after)
    if max(len(old), len(new)) > _ALIGNED_WORDS:
        kept = (Counter(old) & Counter(new)).total()
    else:
        kept = common_in_order(old, new)
    return WordChange(added=len(new) - kept, removed=len(old) - kept, kept=kept)


def common_in_order(old: Sequence[str], new: Sequence[str]) -> int:
    """The length of the longest common subsequence, with one bit per old word (Hyyrö 2004).

    Unlike an alignment by longest blocks it takes the same time for any text, repetitive ones included.
    """
    places: dict[str, int] = {}
    for index, word in enumerate(old):
        places[word] = places.get(word, 0) | 1 << index
    every = (1 << len(old)) - 1
    unmatched = every
    for word in new:
        matches = unmatched & places.get(word, 0)
        unmatched = ((unmatched + matches) | (unmatched - matches)) & every
    return len(old) - unmatched.bit_count()

"""Words of passages as numbers, for a word index of a few arrays that holds no word itself."""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.search.wording import stopwords, words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VOWEL = re.compile(r"[aeiouy]")


def word_numbers(text: str) -> "NDArray[np.uint64]":
    """The numbers of the different telling words of a text, in ascending order."""
    import numpy as np

    return np.array(sorted({_number(word) for word in _words(text)}), dtype=np.uint64)


def asked_numbers(query: str) -> list[int]:
    """The numbers of a question's telling words, each once, in the question's order."""
    return list(dict.fromkeys(_number(word) for word in _words(query)))


def _words(text: str) -> Iterator[str]:
    stop = stopwords()
    return (word for word in words_of(text.casefold()) if word not in stop)


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(_stem(word).encode(), digest_size=8).digest(), "big")


def _stem(word: str) -> str:
    """English plurals (Harman 1991, "How effective is suffixing?"), -ed and -ing behind a vowel and three letters."""
    if not word.isascii():
        return word
    if word.endswith("ies") and word[-4:-3] not in ("e", "a", ""):
        word = f"{word[:-3]}y"
    elif word.endswith("s") and word[-2:-1] not in ("u", "s", "") and word[-3:] not in ("aes", "ees", "oes"):
        word = word[:-1]
    for ending in ("ing", "ed"):
        head = word.removesuffix(ending)
        if head != word and len(head) > 2 and _VOWEL.search(head):
            word = head[:-1] if head[-1] == head[-2] and head[-1] not in "lsz" else head
            break
    return word.removesuffix("e") if len(word) > 3 else word

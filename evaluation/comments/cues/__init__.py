"""Short lists of words and phrases that comments are searched for: one list a file, one entry a line, `#` a comment.

`*` at the end of an entry matches any ending. Entries in scripts that write no spaces match anywhere. All of it was
written for Attune; offensive entries are here to be recognised, not to be used.

Drafts are searched by `evaluation.matching`, which says where a phrase stands in a parsed document. Of a comment only
the number is asked, a hundred thousand times over, so it is never parsed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from evaluation.language import HAN, KANA

_THAI_AND_HANGUL = "\u0e00-\u0e7f\uac00-\ud7af"
_WORD = re.compile(r"\w+(?:'\w+)*\*?")
_NO_SPACES = re.compile(f"[{HAN}{KANA}{_THAI_AND_HANGUL}]")
_STUB = 3
"""Letters before a star that every entry has at least."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A comment ready to be searched: its lower-case text and the words of it."""

    text: str
    words: tuple[str, ...]


def wording(text: str) -> Wording:
    """A comment's wording; typographic apostrophes are plain ones."""
    lower = text.lower().replace("’", "'")
    return Wording(lower, tuple(_WORD.findall(lower)))


class CueList:
    """The entries of one list, ready to be counted in comments."""

    def __init__(self, entries: Iterable[str]) -> None:
        """Raises ValueError for an entry with too few letters before its star."""
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        anywhere = []
        for entry in entries:
            if _NO_SPACES.search(entry):
                anywhere.append(entry.rstrip("*"))
                continue
            phrase = tuple(_WORD.findall(entry))
            if phrase[0].endswith("*") and len(phrase[0]) <= _STUB:
                raise ValueError(f"{entry!r}: at least {_STUB} letters must stand before a *")
            self._phrases.setdefault(_start(phrase[0]), []).append(phrase)
        # Most words start no entry: one look-up each settles that.
        self._starts = frozenset(self._phrases)
        self._stubs = frozenset(start[:-1] for start in self._phrases if start.endswith("*"))
        self._anywhere = re.compile("|".join(map(re.escape, anywhere))) if anywhere else None

    def count(self, comment: Wording) -> int:
        """How many entries stand in a comment, each place counted once."""
        words, found, end = comment.words, 0, 0
        for place, word in enumerate(words):
            if place >= end and (word in self._starts or word[:_STUB] in self._stubs):
                length = self._longest(words, place)
                found += length > 0
                end = place + length
        if self._anywhere is not None and not comment.text.isascii():
            found += sum(1 for _ in self._anywhere.finditer(comment.text))
        return found

    def _longest(self, words: Sequence[str], place: int) -> int:
        """Words of the longest entry that begins at a place; 0 when none does."""
        word = words[place]
        phrases = self._phrases.get(word, ()), self._phrases.get(f"{word[:_STUB]}*", ())
        return max((len(phrase) for some in phrases for phrase in some if _stands(phrase, words, place)), default=0)


@cache
def cue_list(name: str) -> CueList:
    """One list. Raises FileNotFoundError for a list that does not exist."""
    lines = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return CueList(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def count(name: str, comment: Wording) -> int:
    """How many entries of a list stand in a comment."""
    return cue_list(name).count(comment)


def _start(word: str) -> str:
    """What an entry is looked up by: its first word, or the first letters before a star."""
    return f"{word[:_STUB]}*" if word.endswith("*") else word


def _stands(phrase: Sequence[str], words: Sequence[str], place: int) -> bool:
    if place + len(phrase) > len(words):
        return False
    return all(
        word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
        for wanted, word in zip(phrase, words[place:], strict=False)
    )

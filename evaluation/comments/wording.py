"""Words of praise and blame in a comment, by language: weights, negation, intensifiers.

A negation turns the next three words around and weakens them; an intensifier strengthens the next one, as VADER has
it (Hutto & Gilbert 2014). Arabic is compared without vowel signs and prefixes.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from evaluation.comments.cleaning import let_go
from evaluation.comments.lexica import LANGUAGES, Entries, entries
from evaluation.comments.signs import NOTHING, Valence

NEGATED: Final = -0.6
INTENSIFIED: Final = 1.3
REACH: Final = 3
"""How many words after it a negation reaches."""
UNSPACED: Final = frozenset(["ja", "ko", "th", "zh"])
"""Languages in which words are sought inside the run of letters."""
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0dff]+[^\W\d_]*)*")
_VOWEL_SIGNS = re.compile("[\u0640\u064b-\u0652\u0670]")
_SAME_LETTER = str.maketrans("أإآىةؤئ", "اااي" + "هوء")
_PREFIXES = ("وال", "بال", "فال", "كال", "هال", "لل", "ال", "و", "ف", "ب", "ل", "ي")
_SUFFIXES = ("ها", "هم", "نا", "ين", "ون", "ات", "ه", "ك")
_SHORTEST = 3
_SIDE = 2
"""Letters between a negation and its word in an unspaced script."""


def words_heard(text: str, language: str) -> Valence:
    """What the words of a text say; nothing for a language without a list. English has `english.py`."""
    if language not in LANGUAGES:
        return NOTHING
    plain = _plain(text, language)
    weights = _in_run(plain, language) if language in UNSPACED else _in_words(plain, language)
    return Valence(sum(weight for weight in weights if weight > 0), -sum(weight for weight in weights if weight < 0))


def _plain(text: str, language: str) -> str:
    text = unicodedata.normalize("NFC", text.lower().replace("’", "'"))
    if language in {"ar", "fa"}:
        text = _VOWEL_SIGNS.sub("", text).translate(_SAME_LETTER).replace("\u200c", "_")
    return let_go(text)


def _in_words(text: str, language: str) -> list[float]:
    lexicon = _lexicon(language)
    weights: list[float] = []
    negated, intensified, before = 0, False, ""
    for word in _WORD.findall(text):
        if word in lexicon.negations:
            negated = REACH
        else:
            weight = (lexicon.pairs and lexicon.pairs.get((before, word))) or _weight(word, language)
            if weight:
                weights.append(weight * (INTENSIFIED if intensified else 1.0) * (NEGATED if negated else 1.0))
            negated = max(0, negated - 1)
        intensified, before = word in lexicon.intensifiers, word
    return weights


@lru_cache(maxsize=1 << 16)
def _weight(word: str, language: str) -> float:
    lexicon = _lexicon(language)
    for form in _forms(word, language):
        if form in lexicon.words:
            return lexicon.words[form]
        for end in range(len(form), 1, -1):
            if form[:end] in lexicon.stems:
                return lexicon.stems[form[:end]]
    return 0.0


def _forms(word: str, language: str) -> list[str]:
    forms = [word]
    if len(word) > 1 and word[-1] == word[-2]:
        forms.append(word[:-1])
    if language == "ar":
        forms += [word.removeprefix(one) for one in _PREFIXES if word.startswith(one)]
        forms += [word.removesuffix(one) for one in _SUFFIXES if word.endswith(one)]
    return [form for form in forms if len(form) >= _SHORTEST or form == word]


def _in_run(text: str, language: str) -> list[float]:
    lexicon = _lexicon(language)
    weights: list[float] = []
    negation_end = -REACH
    for match in _run_pattern(language).finditer(text):
        if match.group() in lexicon.negations:
            negation_end = match.end()
            if language in {"ja", "ko"} and weights:
                weights[-1] *= NEGATED
        else:
            near = language in {"th", "zh"} and match.start() - negation_end <= _SIDE
            weights.append(lexicon.words[match.group()] * (NEGATED if near else 1.0))
    return weights


@cache
def _run_pattern(language: str) -> re.Pattern[str]:
    lexicon = _lexicon(language)
    return re.compile("|".join(map(re.escape, sorted({*lexicon.words, *lexicon.negations}, key=len, reverse=True))))


@cache
def _lexicon(language: str) -> Entries:
    """The entries in the spelling that texts are brought to."""
    raw = entries(language)
    return Entries(
        words={_plain(word, language): weight for word, weight in raw.words.items()},
        stems={_plain(word, language): weight for word, weight in raw.stems.items()},
        pairs={(_plain(one, language), _plain(two, language)): weight for (one, two), weight in raw.pairs.items()},
        negations=frozenset(_plain(word, language) for word in raw.negations),
        intensifiers=frozenset(_plain(word, language) for word in raw.intensifiers),
    )

"""Everyday words that tell a language where the bundled identifier cannot: lists beside this file, one line a language.

`function_words.txt` is for languages it knows badly or not at all (Hindi in Latin letters, languages of Africa),
`short_words.txt` for comments too short for it, such as "I love it".
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Final

AFRICAN: Final = ("ary", "ha", "ig", "pcm", "rw", "sw", "ts", "tw", "yo")
"""Told by everyday words: Moroccan Arabic in Latin letters, Hausa, Igbo, Nigerian Pidgin, Kinyarwanda, Swahili, Tsonga,
Twi, Yoruba."""
TELLING: Final = 0.4
"""Share of everyday words from which they tell a language of Africa."""
HINDI: Final = 0.17
"""The same for Hindi, which people mix with English."""
FEWEST: Final = 1.5
"""Everyday words of Hindi that there must be; one that other languages have too counts half."""
PLAIN: Final = 0.5
"""Share of a short comment's words that a language must know before it is told by them."""


def everyday_hits(words: Sequence[str]) -> Counter[str]:
    """How many words are everyday words of each language; those under `hi?` other languages have too."""
    return _hits(words, "function_words")


def is_hindi(hits: Mapping[str, int], words: int) -> bool:
    """Whether so many words in Latin letters are Hindi, by the everyday ones among them."""
    return bool(hits["hi"]) and hits["hi"] + hits["hi?"] / 2 >= max(FEWEST, HINDI * words)


def african(hits: Mapping[str, int], words: int) -> str | None:
    """A language of Africa, where its everyday words are many and English ones are fewer."""
    most, language = max((hits[language], language) for language in AFRICAN)
    told = words > 2 and most >= TELLING * words and most > hits["en"]
    return language if told else None


def short_comments_language(words: Sequence[str]) -> str | None:
    """The one language that knows the most words of a short comment, and at least PLAIN of them."""
    hits = _hits([word.replace("’", "'") for word in words], "short_words")
    most = max(hits.values(), default=0)
    best = [language for language, known in hits.items() if known == most]
    return best[0] if len(best) == 1 and most >= PLAIN * len(words) else None


def _hits(words: Sequence[str], name: str) -> Counter[str]:
    languages = _languages(name)
    return Counter(chain.from_iterable(languages.get(word, ()) for word in words))


@cache
def _languages(name: str) -> dict[str, tuple[str, ...]]:
    """The languages in whose line each word of a list stands."""
    lines = (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for language, *words in (line.split() for line in lines if line and not line.startswith("#")):
        for word in words:
            found[word].add(language)
    return {word: tuple(sorted(some)) for word, some in found.items()}

"""English praise and blame by VADER's word list and published rules (Hutto & Gilbert 2014, MIT licence).

The rules are VADER's: capitals among small letters, intensifiers and negations among the three words before, "but",
exclamation marks, idioms. Only words on the list are looked at closely, which is what makes it quick.
"""

import string
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from evaluation.comments.cleaning import let_go
from evaluation.comments.signs import NOTHING, Valence

CAPITALS: Final = 0.733
NEGATED: Final = -0.74
FADING: Final = (1.0, 0.95, 0.9)
"""How much an intensifier weighs one, two and three words before its word."""
BEFORE_BUT, AFTER_BUT = 0.5, 1.5
EXCLAMATION: Final = 0.292
MOST_EXCLAMATIONS: Final = 4
REACH: Final = 3
"""How many words before it a word is turned or strengthened by."""
_RUNS = tuple(letter * 3 for letter in string.ascii_lowercase)
_EDGES = string.punctuation + "“”‘’…"
_SHORT = 2
"""A token with no more left than this is an emoticon, and is kept as it is."""


@dataclass(frozen=True, slots=True)
class _Rules:
    words: dict[str, float]
    boosters: dict[str, float]
    negations: frozenset[str]
    idioms: dict[str, float]
    closings: frozenset[str]
    """The last words of the idioms."""


def english_heard(text: str) -> Valence:
    """What the English words of a text say, on VADER's scale: a word weighs up to about 4."""
    rules = _rules()
    tokens, text = text.split(), text.lower()
    words = [_stripped(token) for token in text.split()]
    if any(run in text for run in _RUNS):
        words = [_known_form(word, rules) for word in words]
    known = [place for place, word in enumerate(words) if word in rules.words]
    if not known:
        return NOTHING
    weights = _weights(known, words, _shouted(tokens), rules)
    positive = sum([weight for weight in weights if weight > 0])
    negative = -sum([weight for weight in weights if weight < 0])
    emphasis = min(text.count("!"), MOST_EXCLAMATIONS) * EXCLAMATION
    if positive > negative:
        return Valence(positive + emphasis, negative)
    return Valence(positive, negative + emphasis if negative > positive else negative)


def _weights(known: list[int], words: list[str], shouted: list[bool], rules: _Rules) -> list[float]:
    """What the listed words weigh where they stand."""
    but = words.index("but") if "but" in words else -1
    idiomatic = not rules.closings.isdisjoint(words)
    found = []
    for place in known:
        weight = _weight(words, place, rules)
        if not weight:
            continue
        if shouted and shouted[place]:
            weight += CAPITALS if weight > 0 else -CAPITALS
        idiom = _idiom(words, place, rules) if idiomatic else None
        weight = _in_context(weight, words, place, rules) if idiom is None else idiom
        if but >= 0:
            weight *= BEFORE_BUT if place < but else AFTER_BUT
        found.append(weight)
    return found


def _stripped(token: str) -> str:
    if token.isalnum():
        return token
    bare = token.strip(_EDGES).replace("’", "'")
    return bare if len(bare) > _SHORT else token


def _known_form(word: str, rules: _Rules) -> str:
    """ "sooo" as "so" or "soo", "goood" as "good", whichever is a word of the list."""
    for form in (word, let_go(word), let_go(word, left=1)):
        if form in rules.words or form in rules.boosters:
            return form
    return word


def _shouted(tokens: list[str]) -> list[bool]:
    """Which words are in capitals; empty where all or none are."""
    capitals = [token.isupper() for token in tokens]
    return capitals if any(capitals) and not all(capitals) else []


def _weight(words: list[str], place: int, rules: _Rules) -> float:
    """A word's own weight; intensifiers have none, nor has a "no" that negates the word after it."""
    word = words[place]
    if word in rules.boosters or (word == "no" and place + 1 < len(words) and words[place + 1] in rules.words):
        return 0.0
    return rules.words[word]


def _idiom(words: list[str], place: int, rules: _Rules) -> float | None:
    """The weight of the idiom that a word is part of, if it is part of one."""
    for first in range(max(0, place - REACH), place + 1):
        for end in (place + 1, place + 2):
            idiom = rules.idioms.get(" ".join(words[first:end]))
            if idiom is not None:
                return idiom
    return None


def _in_context(weight: float, words: list[str], place: int, rules: _Rules) -> float:
    """The weight after the words before it have strengthened, weakened or turned it."""
    for fade, before in zip(FADING, reversed(words[max(0, place - REACH) : place]), strict=False):
        boost = rules.boosters.get(before, 0.0) * fade
        weight += boost if weight > 0 else -boost
        if before in rules.negations:
            weight *= NEGATED
    return weight


@cache
def _rules() -> _Rules:
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES

    lines = (files("vaderSentiment") / "vader_lexicon.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t")[:2] for line in lines if line.strip()]
    return _Rules(
        words={word: float(weight) for word, weight in rows},
        boosters=dict(BOOSTER_DICT),
        negations=frozenset(NEGATE) | {"no"},
        idioms=dict(SPECIAL_CASES),
        closings=frozenset(idiom.split()[-1] for idiom in SPECIAL_CASES),
    )

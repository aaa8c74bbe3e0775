"""Finds audiences by what a person types: forgiving of case, accents, spelling, word order and missing spaces."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from knowledge.audiences.words import CONCEPTS, COUNTRY_GROUPS, UNSAID

_LONGEST_QUERY = 80
_MOST_WORDS = 8
_ALIKE = 0.74
_EXACT, _BEGINS, _CONTAINS = 1.0, 0.9, 0.8
_RUN = re.compile(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+(?:[-+][^\W\u3400-\u9fff]+)*\+?")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One audience to be found. `names` in any language, of the audience, its country and region.

    `countries` are upper-case codes; `segments` and `platform` are the packs' slugs.
    """

    id: str
    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    platform: str | None = None

    @property
    def is_general(self) -> bool:
        """Whether it means a whole country's readers."""
        return self.id.endswith("-general")


def search(candidates: Sequence[Candidate], query: str) -> tuple[str, ...]:
    """Ids of all candidates that every word typed fits, the best first; an empty query finds nothing."""
    return _found(candidates, query, forgiving=False)


def search_alike(candidates: Sequence[Candidate], query: str) -> tuple[str, ...]:
    """As `search`, with words that are spelt alike counted as well."""
    return _found(candidates, query, forgiving=True)


def nearest(candidates: Sequence[Candidate], query: str, most: int = 3) -> tuple[str, ...]:
    """Ids of the candidates that most of the words typed fit, when none fits all."""
    known = [(one, _words(one)) for one in candidates]
    typed = _typed(query, _vocabulary(words for _, words in known))
    graded = [(sum(_fit(word, words, forgiving=True) for word in typed), one) for one, words in known]
    near = [(grade, one) for grade, one in graded if grade > 0]
    near.sort(key=lambda pair: (-pair[0], not pair[1].is_general, pair[1].id))
    return tuple(one.id for _, one in near[:most])


def folded(text: str) -> str:
    """Lower case, full-width letters made ordinary, accents dropped."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text)).casefold()
    return "".join(char for char in plain if not unicodedata.combining(char)).strip()


def _found(candidates: Sequence[Candidate], query: str, *, forgiving: bool) -> tuple[str, ...]:
    known = [(one, _words(one)) for one in candidates]
    typed = _typed(query, _vocabulary(words for _, words in known))
    if not typed:
        return ()
    graded = [(one, [_fit(word, words, forgiving=forgiving) for word in typed]) for one, words in known]
    found = [(sum(fits), one) for one, fits in graded if all(fits)]
    called = folded(query).replace(" ", "-")
    found.sort(key=lambda pair: (pair[1].id != called, -pair[0], not pair[1].is_general, pair[1].id))
    return tuple(one.id for _, one in found)


def _words(one: Candidate) -> frozenset[str]:
    """Everything by which a candidate can be called."""
    words = {part for name in (one.id, *one.names) for part in _runs(folded(name))}
    words |= set(one.id.split("-")) | {code.casefold() for code in one.countries[:1] if len(one.countries) == 1}
    words |= {folded(name) for name in one.names}
    meant = {*one.segments, *one.id.split("-"), *filter(None, (one.platform,))}
    meant |= {"youth"} if any(part.startswith("genz") for part in meant) else set()
    words |= {word for concept in meant for word in CONCEPTS.get(concept, ())}
    for group, called in COUNTRY_GROUPS.items():
        if one.countries and set(one.countries) <= set(group):
            words |= set(called)
    return frozenset(filter(None, words))


def _vocabulary(known: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*known)


def _typed(query: str, vocabulary: frozenset[str]) -> list[str]:
    """The words typed, without those that say nothing; Chinese without spaces is cut along known words."""
    plain = folded(query[:_LONGEST_QUERY])
    if plain in vocabulary:
        return [plain]
    joined = _joined(plain.split(), vocabulary)
    words = [part for word in joined for part in ([word] if word in vocabulary else _runs(word))]
    cut = [part for word in words for part in (_cut(word, vocabulary) if _CHINESE.match(word) else (word,))]
    telling = [word for word in cut if word not in UNSAID]
    return list(dict.fromkeys(telling or cut))[:_MOST_WORDS]


def _joined(words: list[str], vocabulary: frozenset[str]) -> list[str]:
    """`overseas chinese` as the one known word `overseas-chinese`."""
    joined: list[str] = []
    while words:
        pair = "-".join(words[:2])
        if len(words) > 1 and pair in vocabulary and pair not in joined:
            joined.append(pair)
            words = words[2:]
        else:
            joined.append(words[0])
            words = words[1:]
    return joined


def _runs(text: str) -> list[str]:
    return _RUN.findall(text)


def _cut(run: str, vocabulary: frozenset[str]) -> Iterable[str]:
    """The longest known word at each place; what no word knows stays together."""
    unknown = ""
    while run:
        length = next((n for n in range(len(run), 0, -1) if run[:n] in vocabulary or run[:n] in UNSAID), 0)
        if length and unknown:
            yield unknown
            unknown = ""
        if length:
            yield run[:length]
        unknown += "" if length else run[0]
        run = run[length or 1 :]
    if unknown:
        yield unknown


def _fit(word: str, words: frozenset[str], *, forgiving: bool) -> float:
    """How well a typed word fits one candidate, 0 to 1."""
    if word in words or (len(word) > 3 and word.removesuffix("s") in words):
        return _EXACT
    if len(word) >= 3 and any(one.startswith(word) for one in words):
        return _BEGINS
    if _CHINESE.match(word) and any(word in one for one in words):
        return _CONTAINS
    if not forgiving or len(word) < 4:
        return 0.0
    close = max((_likeness(word, one) for one in words if abs(len(one) - len(word)) <= 3), default=0.0)
    return close * _CONTAINS if close >= _ALIKE else 0.0


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(a=one, b=other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0

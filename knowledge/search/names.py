"""Recognises what a question names outright: terms, stock phrases, the words a country's notes warn of, countries."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set

from knowledge.audiences.words import COUNTRY_GROUPS
from knowledge.catalogue import Catalogue
from knowledge.entries import Country

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_HAN = 2
_SHORTEST = 3
_GAP = re.compile(r"\.\.\.|\*")


class Names:
    """Literal names and what they stand for: looks up every run of words of a question, so its size does not matter."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """`names` are (name, what it stands for); those too short to be telling are left out."""
        self._words: dict[str, set[str]] = {}
        self._han: dict[str, set[str]] = {}
        for name, meant in names:
            folded = name.casefold()
            if _HAN.search(folded):
                if len(folded) >= _SHORTEST_HAN:
                    self._han.setdefault(folded, set()).add(meant)
            elif len(folded) >= _SHORTEST:
                self._words.setdefault(" ".join(_WORD.findall(folded)), set()).add(meant)
        self._most_words = _longest(name.split(" ") for name in self._words)
        self._most_han = _longest(self._han)

    def found_in(self, query: str) -> set[str]:
        """What all names that stand in the query mean, English ones as whole words."""
        folded = query.casefold()
        words = _WORD.findall(folded)
        return _runs(self._words, words, " ", self._most_words) | _runs(self._han, folded, "", self._most_han)


def _longest(names: Iterable[Sequence[str]]) -> dict[str, int]:
    """How many parts the longest name has that begins with a part."""
    longest: dict[str, int] = {}
    for name in names:
        longest[name[0]] = max(len(name), longest.get(name[0], 0))
    return longest


def _runs(names: Mapping[str, set[str]], parts: Sequence[str], joint: str, most: Mapping[str, int]) -> set[str]:
    """What the runs of neighbouring parts mean, each no longer than the longest name that begins like it."""
    return {
        meant
        for start, first in enumerate(parts)
        for end in range(start + 1, min(start + most.get(first, 0), len(parts)) + 1)
        for meant in names.get(joint.join(parts[start:end]), ())
    }


def entry_names(catalogue: Catalogue) -> Iterable[tuple[str, str]]:
    """The terms' names and spellings, and the wordings of stock phrases that have no gap, each with its entry's id."""
    for term in catalogue.terms():
        for name in (term.term, *term.forms):
            yield name, term.id
    for phrase in catalogue.phrases():
        for name in (*phrase.zh, *(form.pattern for form in phrase.forms)):
            if not _GAP.search(name) and (_HAN.search(name) or " " in name.strip()):
                yield name, phrase.id


def watch_names(catalogue: Catalogue) -> Iterable[tuple[str, str]]:
    """The words that countries' notes warn of, each with the note's id."""
    for watch in catalogue.contents.watches:
        for name in watch.match:
            if not _GAP.search(name):
                yield name, watch.note


class Places:
    """The names of countries and their peoples, and of groups of countries."""

    def __init__(self, countries: Iterable[Country]) -> None:
        known = {country.code: country for country in countries}
        self._codes: dict[str, frozenset[str]] = {}
        for codes, names in COUNTRY_GROUPS.items():
            for name in names:
                self._add(name.replace("-", " "), known.keys() & codes)
        for region in {country.region for country in known.values()}:
            self._add(region, {country.code for country in known.values() if country.region == region})
        for country in known.values():
            for name in _country_names(country):
                self._add(name, {country.code})
        longest_first = sorted(map(re.escape, self._codes), key=len, reverse=True)
        english = "|".join(name for name in longest_first if not _HAN.search(name))
        chinese = "|".join(name for name in longest_first if _HAN.search(name))
        self._pattern = re.compile(rf"\b(?:{english})\b|(?:{chinese})", re.IGNORECASE)

    def _add(self, name: str, codes: Set[str]) -> None:
        self._codes[_plain(name)] = frozenset(codes)

    def found_in(self, query: str) -> frozenset[str]:
        """The codes of the countries named."""
        named = (self._codes[_plain(found)] for found in self._pattern.findall(query))
        return frozenset().union(*named)

    def removed_from(self, query: str) -> str:
        """The query without the names; as it was when nothing else would be left."""
        rest = " ".join(self._pattern.sub(" ", query).split())
        return rest if _WORD.search(rest) else query


def _plain(name: str) -> str:
    """Lower case, with one i: the pattern finds Iran in the Turkish İran and ıran too."""
    return name.casefold().replace("\u0307", "").replace("ı", "i")


def _country_names(country: Country) -> Iterable[str]:
    adjective = country.adjective.en
    names = (country.name.en, country.name.zh, adjective, country.adjective.zh, *country.also)
    peoples = (f"{adjective}s", f"{adjective} people", f"{adjective} readers", f"{country.name.zh}人")
    return (name for name in (*names, *peoples) if name)

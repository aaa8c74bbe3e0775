"""Recognises the terms that a question names outright."""

import re
from collections.abc import Iterable

from knowledge.entries import Term

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_HAN = 2
_SHORTEST = 3


class Names:
    """The terms' Chinese names and English spellings."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Spellings that are too short to be telling are left out."""
        self._ids: dict[str, set[str]] = {}
        for term in terms:
            for name in map(str.casefold, (term.term, *term.forms)):
                if len(name) >= (_SHORTEST_HAN if _HAN.search(name) else _SHORTEST):
                    key = name if _HAN.search(name) else _spaced(name)
                    self._ids.setdefault(key, set()).add(term.id)

    def found_in(self, query: str) -> set[str]:
        """Ids of all terms of which a name stands in the query, English ones as whole words."""
        text = _spaced(query)
        folded = query.casefold()
        return {
            term for name, ids in self._ids.items() if name in (folded if _HAN.search(name) else text) for term in ids
        }


def _spaced(text: str) -> str:
    """The words between single spaces, so that a whole word can be looked for as a substring."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "

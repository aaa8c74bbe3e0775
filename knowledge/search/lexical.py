"""The word index: SQLite FTS5 with English stemming and Chinese cut into words.

A query's score for an entry is the share of the query's information that the entry's words cover: 0 to 1.
Words that the packs do not know count against every entry, so a question on something else scores low, and so does a
question of words that stand everywhere.
"""

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from knowledge.errors import IndexDamagedError
from knowledge.search.passages import Passage
from knowledge.search.spelling import Spelling
from knowledge.search.wording import HAN, RUN, TELLING, stopwords, words_of


def build(path: Path, passages: Iterable[Passage]) -> None:
    """Writes the index to a new file; raises sqlite3.Error or OSError."""
    words: dict[str, list[str]] = {}
    for passage in passages:
        words.setdefault(passage.entry, []).extend(words_of(passage.text))
    connection = sqlite3.connect(path)
    try:
        connection.execute(
            "create virtual table lexical using fts5(entry unindexed, words, tokenize='porter unicode61')"
        )
        rows = ((entry, " ".join(found)) for entry, found in words.items())
        connection.executemany("insert into lexical values (?, ?)", rows)
        connection.execute("create table spelling (word)")
        often = Counter(word.lower() for found in words.values() for word in found if not HAN.match(word))
        connection.executemany("insert into spelling values (?)", ((word,) for word, _ in often.most_common()))
        connection.execute("insert into lexical(lexical) values ('optimize')")
        connection.commit()
    finally:
        connection.close()


class LexicalIndex:
    """Answers from a finished file; one connection, which may move between threads but serves one at a time.

    Every question raises IndexDamagedError when the file turns out to be damaged.
    """

    def __init__(self, path: Path) -> None:
        """Opens read-only; raises sqlite3.Error when the file is no such index."""
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._size: int = self._connection.execute("select count(*) from lexical").fetchone()[0]
        self._known: dict[str, frozenset[str]] = {}

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._column("select word from spelling order by rowid"))

    def respelt(self, query: str) -> str:
        """The query with misspelt words put right; words of which the packs hold a form stay as they are."""

        def put_right(found: re.Match[str]) -> str:
            word = found[0]
            known = HAN.match(word) or word.lower() in stopwords() or self._entries_with(word)
            return word if known else self._spelling.corrected(word.lower()) or word

        return RUN.sub(put_right, query)

    def says_nothing(self, query: str) -> bool:
        """Whether the query holds nothing but words that stand everywhere."""
        return all(word.lower() in stopwords() for word in words_of(query))

    def scores(self, query: str) -> dict[str, float]:
        """Entry id to coverage, 0 (exclusive) to 1, for every entry that shares a telling word with the query."""
        words = [word for word in dict.fromkeys(words_of(query)) if word.lower() not in stopwords()]
        found = {word: self._entries_with(word) for word in words}
        weights = {word: math.log((self._size + 1) / (len(entries) + 0.5)) for word, entries in found.items()}
        total = max(sum(weights.values()), TELLING)
        scores: dict[str, float] = {}
        for word, entries in found.items():
            for entry in entries:
                scores[entry] = scores.get(entry, 0.0) + weights[word] / total
        return scores

    def _entries_with(self, word: str) -> frozenset[str]:
        known = self._known.get(word)
        if known is None:
            quoted = '"' + word.replace('"', '""') + '"'
            known = frozenset(self._column("select entry from lexical where lexical match ?", quoted))
            if known:
                self._known[word] = known
        return known

    def _column(self, question: str, *values: str) -> list[str]:
        try:
            return [row[0] for row in self._connection.execute(question, values)]
        except sqlite3.Error as error:
            raise IndexDamagedError(f"The word index cannot be asked ({type(error).__name__}).") from error

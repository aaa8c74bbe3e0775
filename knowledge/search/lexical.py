"""The word index: SQLite FTS5 with English stemming and Chinese cut into words.

A query's score for an entry is the share of the query's information that the entry's words cover: 0 to 1.
Words that the packs do not know count against every entry, so a question on something else scores low, and so does a
question of words that stand everywhere.
"""

import math
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from knowledge.search.passages import Passage

_WORD = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+(?:['’][^\W_]+)?")
_TELLING = 7.0
"""The information, in nats, below which a query says too little for its words to decide anything."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def build(path: Path, passages: Iterable[Passage]) -> None:
    """Writes the index to a new file; raises sqlite3.Error or OSError."""
    words: dict[str, list[str]] = {}
    for passage in passages:
        words.setdefault(passage.entry, []).extend(_words(passage.text))
    connection = sqlite3.connect(path)
    try:
        connection.execute(
            "create virtual table lexical using fts5(entry unindexed, words, tokenize='porter unicode61')"
        )
        rows = ((entry, " ".join(found)) for entry, found in words.items())
        connection.executemany("insert into lexical values (?, ?)", rows)
        connection.execute("insert into lexical(lexical) values ('optimize')")
        connection.commit()
    finally:
        connection.close()


class LexicalIndex:
    """Answers from a finished file; one connection, which may move between threads but serves one at a time."""

    def __init__(self, path: Path) -> None:
        """Opens read-only; raises sqlite3.Error when the file is no such index."""
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._size: int = self._connection.execute("select count(*) from lexical").fetchone()[0]
        self._stop = frozenset(Path(__file__).with_name("stopwords.txt").read_text("utf-8").split())
        self._known: dict[str, frozenset[str]] = {}

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def scores(self, query: str) -> dict[str, float]:
        """Entry id to coverage, 0 (exclusive) to 1, for every entry that shares a telling word with the query."""
        words = [word for word in dict.fromkeys(_words(query)) if word.lower() not in self._stop]
        found = {word: self._entries_with(word) for word in words}
        weights = {word: math.log((self._size + 1) / (len(entries) + 0.5)) for word, entries in found.items()}
        total = max(sum(weights.values()), _TELLING)
        scores: dict[str, float] = {}
        for word, entries in found.items():
            for entry in entries:
                scores[entry] = scores.get(entry, 0.0) + weights[word] / total
        return scores

    def _entries_with(self, word: str) -> frozenset[str]:
        known = self._known.get(word)
        if known is None:
            quoted = '"' + word.replace('"', '""') + '"'
            rows = self._connection.execute("select entry from lexical where lexical match ?", (quoted,))
            known = frozenset(row[0] for row in rows)
            if known:
                self._known[word] = known
        return known


def _words(text: str) -> list[str]:
    words: list[str] = []
    for run in _WORD.findall(text):
        words += _cut(run) if _HAN.match(run) else [run]
    return words


def _cut(run: str) -> list[str]:
    import rjieba

    words: list[str] = rjieba.cut_for_search(run)
    return words

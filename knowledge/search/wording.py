"""A text's words for a word index: runs of letters, Chinese cut by a dictionary; and the words that say nothing."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HAN = re.compile(r"[\u3400-\u9fff]")
RUN = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+(?:['’][^\W_]+)?")
TELLING = 7.0
"""The information, in nats, below which a query says too little for its words to decide anything."""


def words_of(text: str) -> Iterator[str]:
    """The words in order, as they are written."""
    for run in RUN.findall(text):
        yield from _cut(run) if HAN.match(run) else (run,)


@cache
def stopwords() -> frozenset[str]:
    """Words in lower case that stand everywhere."""
    return frozenset(Path(__file__).with_name("stopwords.txt").read_text("utf-8").split())


def _cut(run: str) -> list[str]:
    import rjieba

    words: list[str] = rjieba.cut_for_search(run)
    return words

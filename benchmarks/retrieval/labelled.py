"""Queries as students and teachers type them, with the entries that answer each."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SETS = Path(__file__).with_name("queries")
"""Three sets, written apart: the search was set on `first`; each other one was asked once before it was looked at."""
LANGUAGES = ("en", "zh", "mixed")
OFF_TOPIC = "off_topic"


@dataclass(frozen=True, slots=True)
class Query:
    """`expected` are the ids of the entries that answer it, none for one that is off topic.

    `style` is question, keywords, misspelt, draft (a sentence of one), mixed or off_topic.
    """

    text: str
    audience: str | None
    expected: frozenset[str]
    language: str
    style: str


def read_sets() -> dict[str, list[Query]]:
    """The sets by name."""
    return {path.stem: read_queries(path) for path in sorted(SETS.glob("*.jsonl"))}


def read_queries(path: Path) -> list[Query]:
    """The queries of a file, one JSON object a line. Raises KeyError, TypeError or ValueError for another line."""
    return [_query(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _query(line: dict[str, object]) -> Query:
    expected = line["expected"]
    audience = line["audience"]
    if not isinstance(expected, list) or not isinstance(audience, str | None):
        raise TypeError(f"not a labelled query: {line}")
    return Query(str(line["query"]), audience, frozenset(expected), str(line["language"]), str(line["style"]))


def unknown_entries(queries: Sequence[Query], known: frozenset[str]) -> set[str]:
    """Expected ids that no entry has: a label that has to be mended."""
    return {entry for query in queries for entry in query.expected} - known

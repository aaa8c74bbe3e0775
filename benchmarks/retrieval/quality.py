"""Asks all labelled queries, by meaning alone, by words alone and by both, and sums up by language and style."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any

from benchmarks.retrieval.labelled import OFF_TOPIC, Query
from benchmarks.retrieval.measures import CUT, MEASURES
from knowledge.catalogue import Catalogue
from knowledge.search.retrieval import PARTS, Retrieval

ABLATION = {"hybrid": PARTS, "dense": frozenset({"meaning"}), "lexical": frozenset({"words"})}
Row = dict[str, Any]


def ask(retrieval: Retrieval, catalogue: Catalogue, queries: Sequence[Query], way: str) -> Iterator[Row]:
    """One row a query: what was found, and every measure of it; for one off topic, whether nothing was found."""
    for query in queries:
        audience = catalogue.audience(query.audience) if query.audience else None
        found = [hit.entry.id for hit in retrieval.search(query.text, audience, top=CUT)]
        row: Row = {"way": way, "query": query.text, "language": query.language, "style": query.style, "found": found}
        if query.expected:
            row |= {name: measured(found, query.expected) for name, measured in MEASURES.items()}
            row["expected"] = sorted(query.expected)
        else:
            row["silence"] = float(not found)
        yield row


def summed_up(rows: Sequence[Row]) -> dict[str, Mapping[str, float]]:
    """The means over all rows, by language, set and style: group -> measure -> value; `n` counts the queries."""
    groups: dict[str, list[Row]] = {"all": list(rows)}
    for row in rows:
        style = None if row["style"] == OFF_TOPIC else row["style"]
        for group in filter(None, dict.fromkeys((row["language"], row.get("set"), style))):
            groups.setdefault(group, []).append(row)
    return {name: _means(group) for name, group in groups.items()}


def _means(rows: Sequence[Row]) -> dict[str, float]:
    answered = [row for row in rows if "silence" not in row]
    silent = [row["silence"] for row in rows if "silence" in row]
    means = {name: fmean(row[name] for row in answered) for name in MEASURES} if answered else {}
    return {"n": len(answered), **means, "off topic": len(silent), **({"silence": fmean(silent)} if silent else {})}

"""Measures the search on labelled queries: `python -m benchmarks.retrieval [SET.jsonl …]` in the project's folder.

Prints recall, success, MRR, nDCG and silence by language, style and set, what each half of the search does alone, how
long a search takes beside a bare Chroma query, and how long the index takes to build. Kept in the home folder.
"""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.record import relative, write_run
from benchmarks.retrieval.crowd import crowded
from benchmarks.retrieval.labelled import Query, read_queries, read_sets, unknown_entries
from benchmarks.retrieval.latency import latency
from benchmarks.retrieval.measures import MEASURES
from benchmarks.retrieval.quality import ABLATION, Row, ask, summed_up
from bot.bootstrap.application import Application, read_settings
from knowledge.search.elsewhere import elsewhere_for
from knowledge.search.index import open_index
from knowledge.search.retrieval import Retrieval

COLUMNS = ("n", *MEASURES, "off topic", "silence")
Summary = Mapping[str, Mapping[str, float]]


def main() -> None:
    """Measure, print the tables and keep the run."""
    application = Application(read_settings(), on_progress=_tell)
    sets = {path.stem: read_queries(path) for path in map(Path, sys.argv[1:])} or read_sets()
    queries = [query for several in sets.values() for query in several]
    missing = unknown_entries(queries, frozenset(entry.id for entry in application.catalogue.entries()))
    if missing:
        _tell(f"Labels name entries that do not exist: {', '.join(sorted(missing))}")
    started = time.perf_counter()
    passages = application.knowledge.rebuild()
    seconds = time.perf_counter() - started
    print(f"{len(queries)} queries; the index holds {passages} passages, built in {seconds:.1f} s")
    rows = _quality(application, sets)
    summaries = {way: summed_up([row for row in rows if row["way"] == way]) for way in ABLATION}
    for way, groups in summaries.items():
        _print(way, groups if way == "hybrid" else {"all": groups["all"]})
    for row in rows:
        if row["way"] == "hybrid" and not row.get("success@5", row.get("silence")):
            print(f"  missed: {row['query']} -> {' '.join(row['found']) or 'nothing'}")
    taken = latency(application.knowledge, application.embedder, queries)
    print("\nwarm search {search:.2f} ms, embedding and bare Chroma query {bare:.2f} ms: {ratio:.2f}x".format(**taken))
    beside = crowded(application, queries)
    print("with {passages} uploaded passages {search:.2f} ms, the first time {first:.0f} ms".format(**beside))
    folder = application.settings.home / "bench"
    parameters = {"queries": len(queries), "knowledge": application.catalogue.version, "passages": passages}
    summary: Row = {"quality": summaries, "build_seconds": seconds, "latency_ms": taken, "uploads": beside}
    print(f"Kept in {relative(write_run(folder, 'retrieval', parameters, rows, summary))}")


def _quality(application: Application, sets: Mapping[str, Sequence[Query]]) -> list[Row]:
    catalogue, embedder = application.catalogue, application.embedder
    index = open_index(application.settings.home, catalogue, embedder, _tell)
    elsewhere = elsewhere_for(embedder.fingerprint)
    return [
        row | {"set": name}
        for way, parts in ABLATION.items()
        for name, queries in sets.items()
        for row in ask(Retrieval(catalogue, embedder, index, elsewhere, parts), catalogue, queries, way)
    ]


def _print(way: str, summary: Summary) -> None:
    print(f"\n{way:<14}" + "".join(f"{name:>11}" for name in COLUMNS))
    for group, values in summary.items():
        print(f"{group:<14}" + "".join(_cell(values.get(name)) for name in COLUMNS))


def _cell(value: float | None) -> str:
    shown = "" if value is None else f"{value:.0f}" if isinstance(value, int) else f"{value:.3f}"
    return f"{shown:>11}"


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

"""What a search takes when the learner's class has uploaded very much."""

import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.retrieval.labelled import Query
from benchmarks.retrieval.made_up_class import fill
from bot.bootstrap.application import Application
from knowledge.service import Knowledge

PASSAGES = 20_000
_CLASS = "crowded"


def crowded(application: Application, queries: Sequence[Query]) -> dict[str, float]:
    """Milliseconds of a search in a class with 20,000 passages: the first, which opens them, and the median."""
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), _CLASS, PASSAGES, application.embedder)
        knowledge = Knowledge(Path(folder), application.catalogue, application.embedder, lambda _: None)
        knowledge.open()
        first, *times = [_timed(knowledge, one) for one in (queries[0], *queries)]
        knowledge.close()
    return {"passages": PASSAGES, "first": first, "search": statistics.median(times)}


def _timed(knowledge: Knowledge, query: Query) -> float:
    start = time.perf_counter()
    knowledge.search(query.text, class_id=_CLASS)
    return (time.perf_counter() - start) * 1_000

"""What a warm search takes beside embedding the question and one bare Chroma query, each query of the set in turn."""

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from benchmarks.retrieval.labelled import Query
from knowledge.search.passages import KNOWLEDGE, passages
from knowledge.service import Knowledge

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

    from knowledge.search.embedder import Embedder

ROUNDS = 3
_BATCH = 500
Milliseconds = dict[str, float]


def latency(knowledge: Knowledge, embedder: "Embedder", queries: Sequence[Query]) -> Milliseconds:
    """Median milliseconds of a search (with the query's audience), of embedding plus a bare query, and their ratio."""
    catalogue = knowledge.catalogue
    audiences = {one.audience: catalogue.audience(one.audience) for one in queries if one.audience}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        bare = _bare_collection(knowledge, embedder, folder)
        ways: dict[str, Callable[[Query], object]] = {
            "search": lambda one: knowledge.search(one.text, audiences.get(one.audience or "")),
            "bare": lambda one: bare.query(query_embeddings=embedder.embed([one.text]), n_results=5),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for query in queries:
                for name, ask in ways.items():
                    times[name].append(_timed(ask, query))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    return medians | {"ratio": medians["search"] / medians["bare"]}


def _timed(ask: Callable[[Query], object], query: Query) -> float:
    start = time.perf_counter()
    ask(query)
    return (time.perf_counter() - start) * 1_000


def _bare_collection(knowledge: Knowledge, embedder: "Embedder", folder: str) -> "Collection":
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False))
    collection = client.create_collection("bare", embedding_function=None)
    shelved = [one for one in passages(knowledge.catalogue) if one.shelf == KNOWLEDGE]
    for start in range(0, len(shelved), _BATCH):
        batch = shelved[start : start + _BATCH]
        collection.add(ids=[one.id for one in batch], embeddings=embedder.embed([one.text for one in batch]))
    return collection

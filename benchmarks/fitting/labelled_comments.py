"""Comments with their sentiment, to fit on: XED, AfriSenti and probes written for Attune, with their vectors."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.data import AFRISENTI, XED, DataSet, Row
from benchmarks.fitting.heads import Numbers, embedded
from benchmarks.fitting.probe_files import read_probes
from evaluation.comments.cleaning import without_addresses
from evaluation.comments.sentiment import CLASSES
from evaluation.heads import Vectors
from knowledge.search.embedder import Embedder

SAME_WORDS = {"cn": "zh", "tw": "zh", "arq": "ar", "por": "pt", "pcm": "en"}
"""Codes of the sets, and the language in whose lists their words are sought."""


@dataclass(frozen=True)
class Comments:
    """n comments of one source; `classes` are indices of CLASSES, `vectors` (n, 512) leave links and handles out."""

    source: str
    texts: Sequence[str]
    languages: Sequence[str]
    classes: NDArray[np.int64]
    vectors: Vectors

    def __len__(self) -> int:
        return len(self.texts)


def read_comments(folder: Path, embedder: Embedder) -> list[Comments]:
    """XED, AfriSenti and the probes; empty, with a line that says so, where a set is not in the folder."""
    sets = [(XED, "polarity", XED.rows(folder, print)), (AFRISENTI, "label", AFRISENTI.rows(folder, print))]
    found = [_set(data, column, rows, embedder) for data, column, rows in sets if rows is not None]
    return [*found, _probes(embedder)] if len(found) == len(sets) else []


def balanced(languages: Sequence[str], classes: NDArray[np.bool_]) -> Numbers:
    """Row weights (n,) that sum to 1: both classes weigh the same, a language in them by the root of its rows."""
    cells = list(zip(languages, classes.tolist(), strict=True))
    sizes = Counter(cells)
    weights = np.array([sizes[cell] ** -0.5 for cell in cells])
    for side in (classes, ~classes):
        weights[side] /= 2 * weights[side].sum()
    return weights


def _set(data: DataSet, column: str, rows: Sequence[Row], embedder: Embedder) -> Comments:
    languages = [SAME_WORDS.get(row["lang"], row["lang"]) for row in rows]
    return _comments(data.name, [row["text"] for row in rows], languages, [row[column] for row in rows], embedder)


def _probes(embedder: Embedder) -> Comments:
    sections = read_probes("sentiment").items()
    rows = [(text, *name.split()) for name, texts in sections for text in texts]
    texts, languages, classes = zip(*rows, strict=True)
    return _comments("probes", texts, languages, classes, embedder)


def _comments(
    source: str, texts: Sequence[str], languages: Sequence[str], classes: Sequence[str], embedder: Embedder
) -> Comments:
    bare = [without_addresses(text) for text in texts]
    indices = np.array([CLASSES.index(one) for one in classes])
    return Comments(source, texts, languages, indices, embedded(bare, embedder))

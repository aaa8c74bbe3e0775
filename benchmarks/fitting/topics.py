"""Makes the map of topics that comments are compared with: the mean of each topic's probes, less the mean of all."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

import evaluation.comments
from benchmarks.fitting.heads import DIGITS, Numbers
from benchmarks.fitting.probe_files import read_probes
from knowledge.search.embedder import Embedder

FILE = Path(evaluation.comments.__file__).parent / "topics.json"


def topic_means(_: Path, embedder: Embedder) -> Sequence[Path]:
    """Write `topics.json`. The data folder is not looked at."""
    means = {
        name: embedder.embed(probes).mean(axis=0, dtype=np.float64) for name, probes in read_probes("topics").items()
    }
    middle: Numbers = np.mean(list(means.values()), axis=0)
    data = {
        "embedder": embedder.fingerprint,
        "middle": _rounded(middle),
        "means": {name: _rounded((mean - middle) / np.linalg.norm(mean - middle)) for name, mean in means.items()},
    }
    FILE.write_text(json.dumps(data) + "\n", encoding="utf-8")
    return [FILE]


def _rounded(values: Numbers) -> list[float]:
    return [round(float(value), DIGITS) for value in values]

"""Makes the heads that hear official, loaded and told tone, from probe sentences alone: no row of any set is read."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.fitting.heads import ridge, write_head
from benchmarks.fitting.probe_files import read_probes
from knowledge.search.embedder import Embedder

NAMES = ("loaded_tone", "official_tone", "told_tone")
PENALTY = 3.0
"""Of the ridge. From 0.3 to 30 the heads order texts almost alike."""
FAR = 4.0
"""The target of a probe, as a logit, on its side; the penalty shrinks it, so that a typical probe ends near ±2."""


def tone_heads(_: Path, embedder: Embedder) -> Sequence[Path]:
    """Write the heads of NAMES. The data folder is not looked at."""
    return [_made(name, embedder) for name in NAMES]


def _made(name: str, embedder: Embedder) -> Path:
    sections = read_probes(name)
    sounding, plain = sections["sounding"], sections["plain"]
    targets = np.array([FAR] * len(sounding) + [-FAR] * len(plain))
    weights, bias = ridge(embedder.embed([*sounding, *plain]), targets, PENALTY)
    return write_head(name, weights, bias, embedder.fingerprint, [f"probes/{name}.txt"])

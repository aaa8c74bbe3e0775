"""Makes the heads that hear hostility and confusion in comments, from probe sentences alone; no set is read."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.fitting.against import one_against_others
from benchmarks.fitting.heads import write_head
from benchmarks.fitting.probe_files import read_probes
from knowledge.search.embedder import Embedder

SOUNDING = {"hostility": "hostile", "confusion": "confused"}
"""The section of each head's probes that it has to hear; all others are what it must be told from."""
PENALTY = 10.0


def hostility_and_confusion_heads(_: Path, embedder: Embedder) -> Sequence[Path]:
    """Write `hostility` and `confusion`. The data folder is not looked at."""
    return [_made(name, section, embedder) for name, section in SOUNDING.items()]


def _made(name: str, section: str, embedder: Embedder) -> Path:
    vectors = {kind: embedder.embed(probes) for kind, probes in read_probes(name).items()}
    sounding = vectors.pop(section)
    weights, bias = one_against_others(sounding, list(vectors.values()), PENALTY)
    return write_head(name, weights, bias, embedder.fingerprint, [f"probes/{name}.txt"])

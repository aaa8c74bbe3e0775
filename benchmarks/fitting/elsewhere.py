"""Makes the head by which a search hears that a question is about something else; from probes and packs, no set."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.fitting.heads import embedded, ridge, write_head
from benchmarks.fitting.probe_files import read_probes
from knowledge.packing.loading import load
from knowledge.search.elsewhere import HEAD
from knowledge.search.embedder import Embedder
from knowledge.search.passages import passages
from knowledge.service import PACKS

PROBES = "asked_elsewhere"
PASSAGE_WEIGHS = 0.2
"""A passage is no question; yet a single term or a line of a draft, typed as a question, looks like one."""
PENALTY = 2.0


def elsewhere_head(_: Path, embedder: Embedder) -> Sequence[Path]:
    """Write the head: 1 for questions on something else, -1 for questions of the field and the packs' passages."""
    probes = read_probes(PROBES)
    held = [passage.text for passage in passages(load(PACKS)[0])]
    kinds = [(probes["elsewhere"], 1.0, 1.0), (probes["here"], -1.0, 1.0), (held, -1.0, PASSAGE_WEIGHS)]
    vectors = np.concatenate([embedded(texts, embedder) for texts, _, _ in kinds])
    targets = np.concatenate([np.full(len(texts), target) for texts, target, _ in kinds])
    weigh = np.concatenate([np.full(len(texts), weight) for texts, _, weight in kinds])
    made_from = [f"probes/{PROBES}.txt", "knowledge/packs"]
    weights, bias = ridge(vectors, targets, PENALTY, weigh)
    return [write_head(HEAD.stem, weights, bias, embedder.fingerprint, made_from, folder=HEAD.parent)]

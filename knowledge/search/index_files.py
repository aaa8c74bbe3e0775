"""The index's files: who may write them, and whether they are still what was written."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from knowledge.errors import IndexBusyError, IndexDamagedError
from knowledge.locking import LockHeldError, holding
from knowledge.whole_file import sealed, unsealed

SCHEMA = 2
"""Raised whenever the passages, the collections or the word index are made differently."""
_MANIFEST = "manifest.json"
_CHANGES_ON_READING = "chroma.sqlite3"  # Chroma writes to it whenever it is opened; its content is checked instead


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index was made of. `files` maps relative names to SHA-256."""

    schema: int
    catalogue: str
    embedder: str
    passages: int
    files: dict[str, str]


def index_folder(home: Path, version: str) -> Path:
    """Where the index of that catalogue belongs."""
    return home / "knowledge" / "index" / version


def write_manifest(folder: Path, catalogue: str, embedder: str, passages: int) -> None:
    """Seals a finished index; raises OSError."""
    manifest = Manifest(SCHEMA, catalogue, embedder, passages, _hashes(folder))
    (folder / _MANIFEST).write_bytes(sealed(json.dumps(asdict(manifest), sort_keys=True).encode()))


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest, None when there is no index; raises IndexDamagedError when it cannot be used as it is."""
    try:
        body = unsealed((folder / _MANIFEST).read_bytes().strip())
    except FileNotFoundError:
        if folder.exists():
            raise IndexDamagedError("The index has lost its manifest.") from None
        return None
    except OSError as error:
        raise IndexDamagedError(f"The index cannot be read ({error.strerror}).") from error
    if body is None:
        raise IndexDamagedError("The index's manifest is damaged.")
    values = json.loads(body)
    if values["schema"] != SCHEMA:
        raise IndexDamagedError("The index was made by another version of Attune.")
    return Manifest(**values)


def verify(folder: Path, manifest: Manifest) -> None:
    """Compares every sealed file with its checksum; raises IndexDamagedError that names the first that differs."""
    found = _hashes(folder)
    for name in sorted(found.keys() | manifest.files.keys()):
        if found.get(name) != manifest.files.get(name):
            raise IndexDamagedError(f"The index file {name} is not what was written.")


def _hashes(folder: Path) -> dict[str, str]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
        if path.name != _MANIFEST and not path.name.startswith(_CHANGES_ON_READING)
    }


@contextmanager
def writing(home: Path, wait_seconds: float, on_wait: Callable[[], None]) -> Iterator[None]:
    """Only one process builds at a time; raises IndexBusyError when another takes longer than `wait_seconds`.

    `on_wait` is called once when there is somebody to wait for.
    """
    try:
        with holding(home / "knowledge" / "index.lock", wait_seconds, on_wait):
            yield
    except LockHeldError:
        message = f"Another process has been building the index for over {wait_seconds:g} s: try again later."
        raise IndexBusyError(message) from None

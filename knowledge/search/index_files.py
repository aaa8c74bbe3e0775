"""The index's files: who may write them, and whether they are still what was written."""

import fcntl
import hashlib
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from knowledge.errors import IndexBusyError, IndexDamagedError

SCHEMA = 1
"""Raised whenever the passages, the collections or the word index are made differently."""
_MANIFEST = "manifest.json"
_CHANGES_ON_READING = "chroma.sqlite3"  # Chroma writes to it whenever it is opened; its content is checked instead
_POLL_SECONDS = 0.1


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
    body = json.dumps(asdict(manifest), sort_keys=True)
    checksum = hashlib.sha256(body.encode()).hexdigest()
    (folder / _MANIFEST).write_text(f"{checksum}\n{body}\n", encoding="utf-8")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest, None when there is no index; raises IndexDamagedError when it is not what was written."""
    try:
        checksum, _, body = (folder / _MANIFEST).read_bytes().strip().partition(b"\n")
    except FileNotFoundError:
        if folder.exists():
            raise IndexDamagedError("The index has lost its manifest.") from None
        return None
    except OSError as error:
        raise IndexDamagedError(f"The index cannot be read ({error.strerror}).") from error
    if checksum.decode("ascii", "replace") != hashlib.sha256(body).hexdigest():
        raise IndexDamagedError("The index's manifest is damaged.")
    return Manifest(**json.loads(body))


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

    `on_wait` is called once when there is somebody to wait for. The operating system frees the lock of a dead process.
    """
    path = home / "knowledge" / "index.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        _lock(file.fileno(), wait_seconds, on_wait)
        yield


def _lock(descriptor: int, wait_seconds: float, on_wait: Callable[[], None]) -> None:
    deadline = time.monotonic() + wait_seconds
    waiting = False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not waiting:
                waiting = True
                on_wait()
            if time.monotonic() >= deadline:
                message = f"Another process has been building the index for over {wait_seconds:g} s: try again later."
                raise IndexBusyError(message) from None
            time.sleep(_POLL_SECONDS)
        else:
            return

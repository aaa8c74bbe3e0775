"""Which pack files there are and what they hold, as one hash; standard library only."""

import hashlib
from pathlib import Path

SCHEMA = 5
"""Raised whenever the catalogue's shape or the way it is compiled changes, so that older snapshots are left alone."""
_LENGTH = 12


def pack_files(folder: Path) -> tuple[Path, ...]:
    """All pack files below the folder, in a fixed order."""
    return tuple(sorted(folder.rglob("*.yaml"), key=lambda path: path.relative_to(folder).as_posix()))


def fingerprint(folder: Path) -> str:
    """A short hash of every pack file's name and bytes and of the schema; of what is no readable file, its name."""
    digest = hashlib.sha256(f"schema {SCHEMA}".encode())
    for path in pack_files(folder):
        content = _bytes_of(path)
        digest.update(f"\0{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode(errors="surrogateescape"))
        digest.update(content)
    return digest.hexdigest()[:_LENGTH]


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""

"""A file that is whole or not there: written in one step, and sealed where damage would not show by itself."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

PARTIAL = ".partial"
"""How the names of files end that are still being written."""


def replace_file(path: Path, content: bytes, mode: int = 0o666) -> None:
    """The file's content, safe on the disk on return: a reader meets the old file or the new one, never half of either.

    `mode` is who may read and write it, as for `os.open`. Raises OSError, and then leaves nothing behind.
    """
    partial = path.with_name(f"{path.name}.{os.getpid()}{PARTIAL}")
    try:
        partial.unlink(missing_ok=True)
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError:
        with suppress(OSError):
            partial.unlink()
        raise


def sealed(content: bytes) -> bytes:
    """The content behind a first line with its SHA-256."""
    return hashlib.sha256(content).hexdigest().encode() + b"\n" + content


def unsealed(content: bytes) -> bytes | None:
    """What `sealed` was given; None when it is damaged."""
    seal, _, rest = content.partition(b"\n")
    return rest if seal == hashlib.sha256(rest).hexdigest().encode() else None

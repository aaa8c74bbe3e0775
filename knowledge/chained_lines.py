"""A file of lines that is only ever added to, each line sealed to the one before.

A line is JSON; `previous` is the hash of the line before ("" for the first) and `hash`, always the last key, the
SHA-256 of the line's bytes without it. Whoever changes, moves or drops a line breaks the chain there; what a chain
cannot show is that its last lines were cut off. A last line without its end is what a crash leaves.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
_SEAL = len(b',"hash":""}') + 64


class BrokenChainError(Exception):
    """A line that is not what was written; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


def sealed(documents: Iterable[Mapping[str, Any]], previous: str) -> bytes:
    """The documents as lines that follow the line whose hash is `previous`."""
    lines = []
    for document in documents:
        body = json.dumps({**document, "previous": previous}, ensure_ascii=False, separators=(",", ":")).encode()
        previous = hashlib.sha256(body).hexdigest()
        lines.append(body[:-1] + f',"hash":"{previous}"}}\n'.encode())
    return b"".join(lines)


def unsealed(content: bytes, read: Callable[[dict[str, Any]], T]) -> Iterator[tuple[T, str]]:
    """What `read` makes of each whole line, with the line's hash, in order.

    `read` raises ValueError, KeyError, TypeError or AttributeError for what it cannot make anything of. Raises
    BrokenChainError at the first line that does not fit.
    """
    previous = ""
    for number, line in enumerate(whole_lines(content).split(b"\n")[:-1], 1):
        body, seal = line[:-_SEAL] + b"}", line[-_SEAL:]
        told = hashlib.sha256(body).hexdigest()
        if seal != f',"hash":"{told}"}}'.encode():
            raise BrokenChainError(number)
        try:
            values = json.loads(body)
            follows = values.pop("previous") == previous
            found = read(values)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise BrokenChainError(number) from None
        if not follows:
            raise BrokenChainError(number)
        yield found, told
        previous = told


def whole_lines(content: bytes) -> bytes:
    """The content without a last line that was cut short."""
    return content[: content.rfind(b"\n") + 1]


def append(path: Path, at: int, lines: bytes, mode: int = 0o666) -> None:
    """Lines after the first `at` bytes of the file, all or none: what a full disk cuts short is taken back.

    They are safe on the disk on return. `mode` are the permissions of a new file, before the umask. Raises OSError.
    """
    is_new = not path.exists()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, mode), "wb") as file:
        file.truncate(at)
        file.seek(at)
        try:
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            os.ftruncate(file.fileno(), at)
            raise
    if is_new:
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes a new or replaced name in the folder outlive a crash."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""A file that appears whole or not at all."""

import errno
import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TextIO

from bot.errors import UserFacingError


class UnwritableError(UserFacingError):
    """A file that cannot be written; `reason` is the system's."""

    def __init__(self, path: Path, error: OSError) -> None:
        self.reason = str(error.strerror)
        super().__init__(f"The export {path} cannot be written ({self.reason}).")


@contextmanager
def whole_file(path: Path, encoding: str) -> Iterator[TextIO]:
    """Write text to a temporary file beside `path` that only its owner may read, and rename it at the end.

    When anything fails, `path` stays as it was and nothing is left beside it. Characters that the encoding does not
    know are written as backslash escapes. Raises UnwritableError when the folder cannot be written.
    """
    with (
        _replacing(path) as opened,
        io.TextIOWrapper(opened, encoding=encoding, errors="backslashreplace", newline="") as file,
    ):
        yield file
        file.flush()
        os.fsync(file.fileno())


def whole_bytes(path: Path, content: bytes) -> None:
    """Write bytes in the same way. Raises UnwritableError when the folder cannot be written."""
    with _replacing(path) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    if path.is_dir():
        raise UnwritableError(path, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    try:
        number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    except OSError as error:
        raise UnwritableError(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            yield file
        _rename(temporary, path)
    except OSError as error:
        # Anything else may come from the source of the rows, and is not the file's fault.
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise UnwritableError(path, error) from error
        raise
    finally:
        temporary.unlink(missing_ok=True)


def _rename(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except OSError as error:
        raise UnwritableError(path, error) from error

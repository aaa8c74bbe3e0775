"""What several commands do alike: open the application, read a draft, show progress."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap import Application

MOST_BYTES = 2_000_000


def open_application() -> "Application":
    """The application for the settings in force; long work is told on standard error."""
    from bot.bootstrap import Application, read_settings

    return Application(read_settings(), on_progress=tell)


def tell(line: str) -> None:
    """One line for the person at the terminal, apart from the result."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - the command line's own voice


def show(text: str) -> None:
    """The result, on standard output."""
    print(text)  # noqa: T201 - the command line's own voice


def read_draft(file: str) -> str:
    """The text of a file (`-` is standard input). Raises UserFacingError when there is no text to be had."""
    if file == "-":
        return _decoded("standard input", sys.stdin.buffer.read(MOST_BYTES + 1))
    path = Path(file)
    try:
        with path.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise UserFacingError(f"There is no file {file}.") from None
    except IsADirectoryError:
        raise UserFacingError(f"{file} is a folder; name a file.") from None
    except OSError as error:
        raise UserFacingError(f"{file} cannot be read ({error.strerror}).") from None
    return _decoded(path.name, content)


def _decoded(name: str, content: bytes) -> str:
    from bot.conversation.reading import FileReader

    return FileReader().read(name if "." in name else f"{name}.txt", content)

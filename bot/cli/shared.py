"""What several commands do alike: open the application, know the class meant, read a draft, show progress."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap.application import Application

AsJson = Annotated[bool, Parameter(name="--json", negative="")]
MOST_BYTES = 2_000_000


def open_application(*, rubric: Path | None = None, locale: Literal["en", "zh-CN"] | None = None) -> "Application":
    """The application for the settings in force; long work is told on standard error.

    `rubric` and `locale` are what the person asked for instead of the settings' ones.
    """
    from bot.bootstrap.application import Application, read_settings

    settings = read_settings()
    if locale is not None:
        settings = settings.model_copy(update={"locale": locale})
    return Application(settings, on_progress=tell, rubric_file=rubric)


def class_meant(application: "Application", given: str | None) -> str:
    """The class named, else that of the settings. Raises UserFacingError when there is none, ClassNameError."""
    from knowledge.uploads.store import checked_class

    wanted = given if given is not None else application.settings.class_id
    if wanted is None:
        raise UserFacingError(application.upload_sentences("no-class"))
    return checked_class(wanted)


def is_same_file(path: Path, file: str) -> bool:
    """Whether both are there and one file, under whatever names."""
    try:
        return path.samefile(file)
    except OSError:
        return False


def tell(line: str) -> None:
    """One line for the person at the terminal, apart from the result."""
    from bot.visible import one_line

    print(one_line(line), file=sys.stderr, flush=True)  # noqa: T201 - the command line's own voice


def show(text: str) -> None:
    """The result, on standard output."""
    print(text)  # noqa: T201 - the command line's own voice


def show_prose(text: str) -> None:
    """A result to read: folded to a terminal's width, as it is in a pipe."""
    import shutil

    from bot.platforms.console_layout import folded
    from bot.visible import visible

    shown = visible(text)
    show(folded(shown, shutil.get_terminal_size().columns) if sys.stdout.isatty() else shown)


def read_draft(file: str, locale: str) -> str:
    """The text of a file (`-` is standard input). Raises UserFacingError when there is no text to be had."""
    if file == "-":
        return _text_of("standard input.txt", sys.stdin.buffer.read(MOST_BYTES + 1), locale)
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
    return _text_of(path.name, content, locale)


def _text_of(name: str, content: bytes, locale: str) -> str:
    from bot.conversation import catalogue as sentences
    from bot.conversation.ports import UnreadableError
    from bot.conversation.reading import FileReader
    from bot.localisation import load_translator

    try:
        return FileReader().read(name, content)
    except UnreadableError as error:
        raise UserFacingError(load_translator(locale, [sentences.FOLDER])(error.problem)) from error

"""`attune knowledge add`, `uploads` and `remove`: a class's own documents, searched beside the packs."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from bot.cli.entry_json import show_json
from bot.cli.shared import AsJson, class_meant, open_application, show_prose, tell
from bot.errors import UserFacingError
from bot.visible import one_line

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.localisation import Translator

ClassId = Annotated[str | None, Parameter(name="--class")]
_EVERY_SECONDS = 2.0


def add(*files: str, class_id: ClassId = None, by: str | None = None, title: str | None = None) -> None:
    """Add documents (.md, .txt, .docx, .pdf) for one class: searched beside the packs, always marked as not reviewed.

    Parameters
    ----------
    files
        Up to 10 MB, 300 pages and 1,000,000 characters each.
    class_id
        The class, such as writing-2a; the one of ATTUNE_CLASS when not given.
    by
        Who adds them, kept as their author; the name of this account when not given.
    title
        What to call the document, when there is one file; the file's name when not given.
    """
    from bot.cli.at_terminal import terminal_user

    application = open_application()
    say = application.upload_sentences
    wanted = class_meant(application, class_id)
    if not files:
        raise UserFacingError(say("no-file"))
    if title is not None and len(files) > 1:
        raise UserFacingError(say("one-title"))
    refused = []
    for file in files:
        try:
            _add(file, wanted, application, by or terminal_user(), title)
        except UserFacingError as error:
            if len(files) == 1:
                raise
            tell(str(error))
            refused.append(file)
    if refused:
        raise UserFacingError(say("some-refused", refused=len(refused), all=len(files)))


def uploads(*, class_id: ClassId = None, as_json: AsJson = False) -> None:
    """List the documents of a class, with every passage that is never shown and why.

    Parameters
    ----------
    class_id
        The class; the one of ATTUNE_CLASS when not given.
    as_json
        Print JSON instead of text.
    """
    from bot.uploads import report
    from knowledge.uploads.store import ClassShelf

    application = open_application()
    say = application.upload_sentences
    wanted = class_meant(application, class_id)
    found = ClassShelf(application.settings.home, wanted).documents(lambda told: tell(f"Warning: {told}"))
    if as_json:
        show_json([report.as_json(document) for document in found])
        return
    for document in found:
        show_prose("\n".join([report.listed_line(document, say), *report.flagged_lines(document, say)]))
    if not found:
        tell(say("none", **{"class": wanted}))


def remove(document_id: str, /, *, class_id: ClassId = None) -> None:
    """Delete a document of a class and everything that was made of it, for good.

    Parameters
    ----------
    document_id
        Such as U0003; `attune knowledge uploads` lists them.
    class_id
        The class; the one of ATTUNE_CLASS when not given.
    """
    application = open_application()
    say = application.upload_sentences
    wanted = class_meant(application, class_id)
    name = document_id.strip().upper()
    application.intake.remove(wanted, name, lambda: tell(say("waiting")))
    show_prose(say("removed", **{"id": name, "class": wanted}))


def _add(file: str, class_id: str, application: "Application", by: str, title: str | None) -> None:
    """Adds one file and tells what became of it. Raises UserFacingError for a file that is refused."""
    from bot.uploads.report import added_lines
    from knowledge.ingest.problems import UnreadableDocument
    from knowledge.uploads.intake import AlreadyThereError, Watching

    say = application.upload_sentences
    watching = Watching(
        on_page=_now_and_then(lambda page: say("reading", file=file, page=page)),
        on_passages=_now_and_then(lambda done, of: say("embedding", file=file, done=done, all=of)),
        on_wait=lambda: tell(say("waiting")),
    )
    content, today = _content(file, say), datetime.now(UTC).date()
    try:
        added = application.intake.add(class_id, file, content, by=by, on=today, title=title, watching=watching)
    except UnreadableDocument as error:
        raise UserFacingError(say(str(error.problem), file=file)) from error
    except AlreadyThereError as error:
        raise UserFacingError(say("already-there", file=file, id=error.document)) from error
    for line in added_lines(added, one_line(file), say):
        show_prose(line)


def _content(file: str, say: "Translator") -> bytes:
    from knowledge.ingest.limits import DOCUMENT

    path = Path(file)
    try:
        if path.exists() and not path.is_file():
            raise UserFacingError(say("file-folder", file=file))
        with path.open("rb") as opened:
            return opened.read(DOCUMENT.file_bytes + 1)
    except FileNotFoundError:
        raise UserFacingError(say("file-missing", file=file)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "?"
        raise UserFacingError(say("file-closed", file=file, reason=reason)) from None


def _now_and_then(sentence: Callable[..., str]) -> Callable[..., None]:
    """Tells the sentence at most every two seconds, and not before the first two are over."""
    told = time.monotonic()

    def hear(*numbers: int) -> None:
        nonlocal told
        if time.monotonic() - told >= _EVERY_SECONDS:
            told = time.monotonic()
            tell(sentence(*numbers))

    return hear

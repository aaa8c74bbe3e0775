"""`attune knowledge`: search, list and show what Attune knows, check the packs, rebuild the index.

What staff decide about entries is in `certification.py` and `reviewers.py`.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Parameter

from bot.cli import certification, uploads
from bot.cli.entry_json import row, show_json
from bot.cli.reviewers import reviewers_app
from bot.cli.shared import AsJson, open_application, show, tell
from bot.errors import UserFacingError
from bot.visible import one_line

if TYPE_CHECKING:
    from bot.bootstrap.application import Application

knowledge_app = App(name="knowledge")
for _command in (
    certification.review,
    certification.certify,
    certification.retire,
    certification.restore,
    certification.queue,
    certification.history,
    uploads.add,
    uploads.uploads,
    uploads.remove,
):
    knowledge_app.command(_command)
knowledge_app.command(reviewers_app)
MOST_HITS = 50
_LONGEST_QUERY = 2_000


@knowledge_app.command
def search(  # noqa: PLR0913 - each is an option of the command
    query: str | None = None,
    /,
    *,
    audience: Annotated[str | None, Parameter(name=["--audience", "-a"])] = None,
    top: int = 5,
    batch: str | None = None,
    class_id: uploads.ClassId = None,
    as_json: AsJson = False,
) -> None:
    """Find the entries that bear on a question, in English or Chinese; nothing when nothing does.

    Parameters
    ----------
    query
        What to look for.
    audience
        Only this audience's notes beside terms, phrases, cases and constructs.
    top
        How many entries at most, 1 to 50.
    batch
        Instead of a query: a .jsonl file, {"query", "audience"} a line; prints one JSON list a line.
    class_id
        Also this class's own documents, marked as not reviewed; the class of ATTUNE_CLASS when not given.
    as_json
        Print JSON instead of text.
    """
    if (query is None) == (batch is None):
        raise UserFacingError("Give one query, or --batch FILE with a query a line.")
    if not 1 <= top <= MOST_HITS:
        raise UserFacingError(f"--top is a number from 1 to {MOST_HITS}.")
    application = open_application()
    whose = class_id if class_id is not None else application.settings.class_id
    if batch is not None:
        for wanted, readers in _questions(batch):
            show_json(_found(application, wanted, readers or audience, top, whose))
        return
    rows = _found(application, _checked(query or ""), audience, top, whose)
    _print(rows, application, as_json=as_json)


@knowledge_app.command(name="list")
def list_entries(
    *,
    kind: str | None = None,
    audience: Annotated[str | None, Parameter(name=["--audience", "-a"])] = None,
    status: str | None = None,
    as_json: AsJson = False,
) -> None:
    """List entries, in the order of the packs.

    Parameters
    ----------
    kind
        Only note, term, phrase, case, construct, caution or indicator.
    audience
        Only the notes that hold for this audience.
    status
        Only unreviewed, reviewed, certified or retired.
    as_json
        Print JSON instead of text.
    """
    from knowledge.vocabulary import KINDS, STATUSES

    _known("kind", kind, KINDS)
    _known("status", status, STATUSES)
    application = open_application()
    knowledge, locale = application.knowledge, application.settings.locale
    catalogue = knowledge.catalogue
    entries = catalogue.notes_for(catalogue.audience(audience)) if audience else catalogue.entries()
    chosen = [one for one in entries if kind in (None, one.kind) and status in (None, one.status)]
    rows = [row(one, catalogue.variation_of(one), None, locale) for one in chosen]
    _print(rows, application, as_json=as_json)


@knowledge_app.command(name="show")
def show_entry(entry_id: str, /, *, as_json: AsJson = False) -> None:
    """Show everything about one entry.

    Parameters
    ----------
    entry_id
        Such as KR-03, T018 or P063.
    as_json
        Print JSON instead of text.
    """
    from bot.cli.knowledge_text import open_console, plain, print_entry, print_rows

    application = open_application()
    knowledge, locale = application.knowledge, application.settings.locale
    entry = knowledge.catalogue.entry(entry_id.strip())
    found = row(entry, knowledge.catalogue.variation_of(entry), None, locale)
    if as_json:
        show_json(found | {"entry": plain(entry)})
        return
    console = open_console()
    print_rows(console, [found], knowledge.catalogue, application.coach_translators[locale])
    print_entry(console, entry, locale)


@knowledge_app.command
def check(
    folder: Path | None = None, /, *, strict: Annotated[bool, Parameter(name="--strict", negative="")] = False
) -> None:
    """Check a folder of packs: one line per problem (file: id: problem: fix), exit code 1 when there is any.

    Parameters
    ----------
    folder
        The packs; the bundled ones when not given.
    strict
        Let warnings count as problems.
    """
    from datetime import UTC, datetime

    from bot.bootstrap.application import read_settings
    from bot.bootstrap.opening import open_embedder
    from knowledge.packing.check import check as check_packs
    from knowledge.service import PACKS

    if folder is not None and not folder.is_dir():
        raise UserFacingError(f"There is no folder {folder}.")
    embedder = open_embedder(read_settings().home)
    embedder.preload()
    report = check_packs(folder or PACKS, datetime.now(UTC).date(), embedder.embed)
    for problem in report.problems:
        show(one_line(str(problem)))
    for warning in report.warnings:
        show(f"warning: {one_line(str(warning))}")
    if report.problems or (strict and report.warnings):
        tell(report.summary)
        raise SystemExit(1)
    show(report.summary)


@knowledge_app.command
def rebuild() -> None:
    """Build the search index anew, with the embedder that is installed now."""
    application = open_application()
    knowledge = application.knowledge
    show(f"The index holds {knowledge.rebuild()} passages.")


def _found(
    application: "Application", query: str, audience: str | None, top: int, class_id: str | None
) -> list[dict[str, Any]]:
    readers = application.catalogue.audience(audience) if audience else None
    hits = application.knowledge.search(query, readers, top=top, class_id=class_id)
    return [row(hit.entry, hit.variation, hit.score, application.settings.locale) for hit in hits]


def _print(rows: list[dict[str, Any]], application: "Application", *, as_json: bool) -> None:
    from bot.cli.knowledge_text import open_console, print_rows

    if as_json:
        show_json(rows)
    elif rows:
        say = application.coach_translators[application.settings.locale]
        print_rows(open_console(), rows, application.catalogue, say)
    else:
        tell("Nothing bears on that.")


def _known(noun: str, value: str | None, allowed: tuple[str, ...]) -> None:
    if value is not None and value not in allowed:
        raise UserFacingError(f"There is no {noun} '{value}': use one of {', '.join(allowed)}.")


def _checked(query: str) -> str:
    if not query.strip():
        raise UserFacingError("The query is empty: write what to look for.")
    if len(query) > _LONGEST_QUERY:
        raise UserFacingError(f"The query is longer than {_LONGEST_QUERY:,} characters: ask a shorter question.")
    return query


def _questions(file: str) -> Iterator[tuple[str, str | None]]:
    """The (query, audience) of each line. Raises UserFacingError naming the line that is wrong."""
    try:
        with Path(file).open(encoding="utf-8-sig") as opened:
            for number, line in enumerate(opened, 1):
                if line.strip():
                    yield _question(line, f"{file}, line {number}")
    except FileNotFoundError:
        raise UserFacingError(f"There is no file {file}.") from None
    except OSError as error:
        raise UserFacingError(f"{file} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise UserFacingError(f"{file} is not UTF-8 text.") from None


def _question(line: str, where: str) -> tuple[str, str | None]:
    try:
        asked = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        raise UserFacingError(f"{where}: this is not JSON.") from None
    query = asked.get("query") if isinstance(asked, dict) else None
    audience = asked.get("audience") if isinstance(asked, dict) else None
    if not isinstance(query, str) or not query.strip():
        raise UserFacingError(f'{where}: needs an object with a "query".')
    if not isinstance(audience, str | None):
        raise UserFacingError(f'{where}: "audience" must be an audience\'s id.')
    return _checked(query), audience

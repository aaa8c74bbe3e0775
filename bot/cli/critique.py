"""`attune critique`: one draft or many, for one audience."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from bot.cli.shared import AsJson, open_application, read_draft, show, show_prose, tell
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.coach.critique import Critique


def critique(  # noqa: PLR0913 - each is an option of the command
    file: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    /,
    *,
    audience: Annotated[str, Parameter(name=["--audience", "-a"])],
    batch: str | None = None,
    text_column: str = "text",
    as_json: AsJson = False,
    rubric: Path | None = None,
    locale: Literal["en", "zh-CN"] | None = None,
) -> None:
    """Critique a draft for an overseas audience.

    Parameters
    ----------
    file
        The draft: a .txt, .md, .docx or .pdf file, or - for standard input.
    audience
        Who will read it, such as us-general; `attune audiences` lists all.
    batch
        Instead of one draft: a .jsonl file ({"id", "text"} a line) or a .csv file; needs --json. Nothing is stored.
    text_column
        The column of the .csv file that holds the drafts; a column named id is kept.
    as_json
        Print attune.critique/1 instead of text.
    rubric
        A class's own rubric (YAML, see `attune rubric --help`); ATTUNE_RUBRIC when not given.
    locale
        Language of the advice; ATTUNE_LOCALE when not given.
    """
    if (file is None) == (batch is None):
        raise UserFacingError("Name one draft (a file, or - for standard input) or give --batch FILE.")
    application = open_application(rubric=rubric, locale=locale)
    application.knowledge.preload()
    language = application.settings.locale
    if batch is not None:
        if not as_json:
            raise UserFacingError("--batch prints one JSON document a line: add --json.")
        _many(application, batch, text_column, audience, language)
        return
    _one(application, read_draft(file or "-", language), audience, language, as_json=as_json)


def _one(application: "Application", text: str, audience: str, locale: str, *, as_json: bool) -> None:
    found = application.critique(text, audience, locale)
    if as_json:
        show(_dumped(found))
    else:
        from bot.coach.render import render_critique

        show_prose(render_critique(found, application.coach_translators[locale]))
    _log(application, found)


def _log(application: "Application", found: "Critique") -> None:
    """Keep the interaction if this terminal's learner has agreed to that; say so either way."""
    import asyncio

    from bot.cli import at_terminal

    kept = asyncio.run(at_terminal.keep(application, found))
    if not kept:
        tell("Not logged: nobody at this terminal has agreed to storing drafts yet (attune chat asks once).")


def _many(application: "Application", batch: str, text_column: str, audience: str, locale: str) -> None:
    """One document a line, in the order of the file; a draft that cannot be judged gives a line with `error`."""
    from bot.cli.batch import read_batch
    from bot.cli.progress import counted

    application.catalogue.audience(audience)
    critic = application.critic
    for item in counted(read_batch(batch, text_column), "drafts"):
        try:
            document = critic.critique(item.text, audience, locale).as_json()
        except UserFacingError as error:
            document = {"error": str(error)}
        show(json.dumps({"id": item.id, **document}, ensure_ascii=False))


def _dumped(found: "Critique") -> str:
    return json.dumps(found.as_json(), ensure_ascii=False, indent=2)

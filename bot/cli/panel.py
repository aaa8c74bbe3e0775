"""`attune panel`: how a simulated, varied public would probably react to a draft, or to many."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from bot.cli.chart_file import refuse_chart, write_chart
from bot.cli.shared import AsJson, open_application, read_draft, show, show_prose
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.coach.panel.report import PanelReport

_MOST_VOICES = 50
_LARGE = 20_000
"""Personas from which the JSON takes seconds."""


def panel(  # noqa: PLR0913 - each is an option of the command
    file: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    /,
    *,
    audience: Annotated[str | None, Parameter(name=["--audience", "-a"])] = None,
    size: int = 200,
    seed: int = 1,
    voices: int = 6,
    define: tuple[str, ...] = (),
    batch: str | None = None,
    text_column: str = "text",
    chart: Path | None = None,
    as_json: AsJson = False,
    locale: Literal["en", "zh-CN"] | None = None,
) -> None:
    """Let a simulated panel of readers react to a draft: who differs and why, figures, voices, and their limits.

    Parameters
    ----------
    file
        The draft: a .txt, .md, .docx or .pdf file, or - for standard input.
    audience
        Who will read it, such as us-general; `attune audiences` lists all.
    size
        How many personas, 1 to 100,000.
    seed
        The same seed gives the same personas; another one draws others.
    voices
        How many simulated comments the text shows, 0 to 50; the JSON holds all.
    define
        Say what a metric means, or all of them; needs no draft. May be repeated.
    batch
        Instead of one draft: a .jsonl file ({"id", "text"} a line) or a .csv file; needs --json. Nothing is stored.
    text_column
        The column of the .csv file that holds the drafts; a column named id is kept.
    chart
        Draw the split, attitudes before and after, and who understood into this .png file; .csv: the numbers.
    as_json
        Print attune.panel/1 instead of text.
    locale
        Language of the report; ATTUNE_LOCALE when not given.
    """
    application = open_application(locale=locale)
    language = application.settings.locale
    defined = _defined(define, application)
    if define and file is None and batch is None:
        _show_definitions(defined, application, as_json=as_json)
        return
    readers = _meant(file, batch, audience)
    if batch is not None:
        _refuse_in_batch(chart, as_json=as_json)
        _many(application, batch, text_column, readers, size, seed)
        return
    _refuse_voices(application, voices)
    refuse_chart(chart, [file or "-"], language)
    report = application.panel.react(read_draft(file or "-", language), readers, language, size, seed)
    if as_json:
        _print(report, define)
    else:
        _tell(report, application, voices, defined)
    if chart is not None:
        from bot.reports.from_panel import panel_chart

        write_chart(panel_chart(report), chart, application.settings)


def _meant(file: str | None, batch: str | None, audience: str | None) -> str:
    """The audience asked for. Raises UserFacingError where it is not said what is to be read, or for whom."""
    if (file is None) == (batch is None):
        raise UserFacingError("Name one draft (a file, or - for standard input) or give --batch FILE.")
    if audience is None:
        raise UserFacingError("Say who will read it: --audience ID; `attune audiences` lists all.")
    return audience


def _refuse_in_batch(chart: Path | None, *, as_json: bool) -> None:
    if not as_json:
        raise UserFacingError("--batch prints one JSON document a line: add --json.")
    if chart is not None:
        raise UserFacingError("--chart draws one panel: give one draft instead of --batch.")


def _refuse_voices(application: "Application", voices: int) -> None:
    if not 0 <= voices <= _MOST_VOICES:
        say = application.panel_translators[application.settings.locale]
        raise UserFacingError(say("panel-voices-range", most=_MOST_VOICES))


def _print(report: "PanelReport", define: tuple[str, ...]) -> None:
    """A persona a line; that of a large panel takes a while, and is counted aloud."""
    from bot.cli.progress import counted

    lines = report.json_lines(define)
    for line in counted(lines, "lines") if report.size >= _LARGE else lines:
        show(line)


def _tell(report: "PanelReport", application: "Application", voices: int, defined: dict[str, str]) -> None:
    from bot.coach.panel.render import render_panel

    show_prose(render_panel(report, application.panel_translators[report.locale], voices))
    if defined:
        show("")
        _show_definitions(defined, application, as_json=False)


def _defined(wanted: tuple[str, ...], application: "Application") -> dict[str, str]:
    from bot.coach.panel.definitions import definitions

    return definitions(wanted, application.panel_translators[application.settings.locale]) if wanted else {}


def _show_definitions(found: dict[str, str], application: "Application", *, as_json: bool) -> None:
    from bot.coach.panel.definitions import render_definitions

    if as_json:
        show(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        show_prose(render_definitions(found, application.panel_translators[application.settings.locale]))


def _many(application: "Application", batch: str, text_column: str, audience: str, size: int, seed: int) -> None:  # noqa: PLR0913, PLR0917 - what the command was given
    """One document a line, in the order of the file; a draft nobody can react to gives a line with `error`."""
    from bot.cli.batch import read_batch
    from bot.cli.progress import counted
    from bot.coach.panel.panel import refuse_size

    locale = application.settings.locale
    application.catalogue.audience(audience)
    refuse_size(size, application.panel_translators[locale])
    room = application.panel
    for item in counted(read_batch(batch, text_column), "drafts"):
        try:
            document = room.react(item.text, audience, locale, size, seed).as_json()
        except UserFacingError as error:
            document = {"error": str(error)}
        show(json.dumps({"id": item.id, **document}, ensure_ascii=False))

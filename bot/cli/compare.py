"""`attune compare`: the same story in several forms, before the same simulated readers."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from bot.cli.chart_file import refuse_chart, write_chart
from bot.cli.shared import AsJson, open_application, read_draft, show, show_prose
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.coach.comparing.comparing import Story

_STANDARD_INPUT = "-"


def compare(  # noqa: PLR0913 - each is an option of the command
    *story: Annotated[str, Parameter(allow_leading_hyphen=True)],
    audience: Annotated[str, Parameter(name=["--audience", "-a"])],
    by: str = "modality",
    size: int = 200,
    seed: int = 1,
    chart: Path | None = None,
    as_json: AsJson = False,
    locale: Literal["en", "zh-CN"] | None = None,
) -> None:
    """Compare the same story in several forms: official text, video script, storyboard, 360° script or any other.

    Parameters
    ----------
    story
        Two to twelve files, each FILE or NAME=FILE: .txt, .md, .docx or .pdf. All are compared with the first.
    audience
        Who will read it, such as us-general; `attune audiences` lists all.
    by
        What the forms differ in, as a heading.
    size
        How many personas meet every form, 1 to 100,000.
    seed
        The same seed gives the same personas; another one draws others.
    chart
        Draw the table into this .png file (.csv: its numbers); with two files and --by version, before and after.
    as_json
        Print attune.compare/1 instead of text.
    locale
        Language of the result; ATTUNE_LOCALE when not given.
    """
    application = open_application(locale=locale)
    language = application.settings.locale
    if sum(_split(one)[1] == _STANDARD_INPUT for one in story) > 1:
        raise UserFacingError(application.panel_translators[language]("compare-one-input"))
    refuse_chart(chart, [_split(one)[1] for one in story], language)
    stories = [_read(one, language) for one in story]
    found = application.comparison.compare(stories, audience, language, size, seed, by)
    if chart is not None:
        from bot.reports.from_comparison import comparison_chart

        write_chart(comparison_chart(found), chart, application.settings)
    if as_json:
        show(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
        return
    from bot.coach.comparing.render import render_comparison

    show_prose(render_comparison(found, application.panel_translators[language], _room()))


def _room() -> int | None:
    """Columns of the terminal that prose is folded to; None in a pipe, where nothing is."""
    import shutil

    from bot.platforms.console_layout import WIDEST

    return min(shutil.get_terminal_size().columns, WIDEST) if sys.stdout.isatty() else None


def _read(given: str, locale: str) -> "Story":
    from bot.coach.comparing.comparing import Story

    name, file = _split(given)
    return Story(name, read_draft(file, locale))


def _split(given: str) -> tuple[str, str]:
    """The form's name and its file: NAME=FILE, or a file, whose name without its ending is the form's then."""
    name, equals, file = given.partition("=")
    if equals and not Path(given).exists():
        return name.strip(), file
    return ("standard input", given) if given == _STANDARD_INPUT else (Path(given).stem, given)

"""`attune fidelity`: the simulated panel beside real readers."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from bot.cli.real_readers import audience_finder, hearing, now_and_then, story_reader
from bot.cli.shared import AsJson, open_application, show, show_prose, tell
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.coach.fidelity.intake import Intake
    from bot.coach.fidelity.panels import Panels
    from bot.coach.fidelity.reactions import Layout
    from bot.coach.fidelity.report import FidelityReport
    from bot.comments.table import Table
    from bot.localisation import Translator


def fidelity(  # noqa: PLR0913 - each is an option of the command
    file: str,
    /,
    *,
    column: Annotated[tuple[str, ...], Parameter(negative="")] = (),
    scale: Annotated[tuple[float, float], Parameter(negative="")] = (-1.0, 1.0),
    size: int = 1_000,
    seed: int = 1,
    as_json: AsJson = False,
    locale: Literal["en", "zh-CN"] | None = None,
) -> None:
    """Compare simulated with real readers: agreement, bias, spread, noise ceiling; no ranking where spread fails.

    Parameters
    ----------
    file
        A .csv or .jsonl file, one real reader's reaction a row: story (a path relative to the file), country (a code or
        an audience's id), and stance (positive, neutral, hostile) or comment; understood (0, 1), attitude_before,
        attitude_after and share (0 to 1) where they were asked for.
    column
        Which column is which where its name does not tell, such as stance=Q7. May be repeated.
    scale
        The least and most of the attitudes, such as 1 7.
    size
        How many simulated readers in a panel, 100 to 20,000.
    seed
        The same seed gives the same personas; another one draws others.
    as_json
        Print attune.fidelity/1 instead of text.
    locale
        Language of the report; ATTUNE_LOCALE when not given.
    """
    from bot.bootstrap.sentences import reality_sentences
    from bot.coach.fidelity.checking import FEWEST_PERSONAS, MOST_PERSONAS
    from bot.coach.fidelity.columns import NAMES
    from bot.coach.fidelity.intake import taken_in
    from bot.coach.fidelity.reactions import Layout
    from bot.comments.table import read_table

    application = open_application(locale=locale)
    say = reality_sentences()[application.settings.locale]
    if not FEWEST_PERSONAS <= size <= MOST_PERSONAS:
        raise UserFacingError(say("fidelity-size-range", most=MOST_PERSONAS))
    if not scale[0] < scale[1] < float("inf") or scale[0] == -float("inf"):
        raise UserFacingError(say("fidelity-scale-range"))
    table = read_table(file, say, NAMES)
    layout = Layout(_columns(table, column, say), scale, audience_finder(application))
    _tell_layout(table, layout, say)
    stories = story_reader(file, application.settings.locale)
    intake = taken_in(table.rows, layout, stories, hearing(application))
    _refuse_nothing(table, intake, say)
    report = _checked(application, table, layout, intake, application.fidelity_panels(size, seed))
    _tell_report(report, application.settings.home, say, as_json=as_json)


def _columns(table: "Table", given: Sequence[str], say: "Translator") -> dict[str, str]:
    """The column of each role. Raises UserFacingError for a column that is not there, or a role that has none."""
    from bot.coach.fidelity.columns import NAMES, REACTIONS
    from bot.coach.tables import guessed
    from bot.comments.columns import listed

    wanted: dict[str, str] = {}
    known = listed(table.columns)
    for one in given:
        role, _, name = one.partition("=")
        if role not in NAMES or not name:
            raise UserFacingError(say("fidelity-bad-column", roles=", ".join(NAMES)))
        if name not in table.columns:
            raise UserFacingError(say("fidelity-absent-column", file=table.name, column=name, columns=known))
        if name in wanted.values():
            raise UserFacingError(say("fidelity-twice", file=table.name, column=name))
        wanted[role] = name
    found = guessed(table.columns, NAMES, wanted)
    missing = [role for role in ("story", "country") if role not in found]
    if missing:
        values = {"roles": ", ".join(missing), "columns": known, "example": f"{missing[0]}=NAME"}
        raise UserFacingError(say("fidelity-no-column", file=table.name, **values))
    if not set(REACTIONS) & set(found):
        raise UserFacingError(say("fidelity-no-reactions", file=table.name, columns=known))
    return found


def _tell_layout(table: "Table", layout: "Layout", say: "Translator") -> None:
    """Which column was taken for what, and between what the attitudes lie."""
    from bot.comments.columns import listed, named

    columns, scale = layout.columns, layout.scale
    shown = [say("fidelity-column", role=role, column=named(name)) for role, name in columns.items()]
    tell(say("fidelity-columns", columns=say("fidelity-comma").join(shown), example="stance=NAME"))
    unused = [name for name in table.columns if name not in columns.values()]
    if unused:
        tell(say("fidelity-unused", columns=listed(unused)))
    if "attitude_before" in columns or "attitude_after" in columns:
        tell(say("fidelity-scale", low=f"{scale[0]:g}", high=f"{scale[1]:g}"))


def _refuse_nothing(table: "Table", intake: "Intake", say: "Translator") -> None:
    if intake.reactions:
        return
    problem, rows = max(intake.bad_by_problem().items(), key=lambda one: len(one[1]))
    why = say(f"fidelity-bad-{problem}")
    raise UserFacingError(say("fidelity-nothing-used", file=table.name, why=why, lines=rows[0].line))


def _checked(
    application: "Application", table: "Table", layout: "Layout", intake: "Intake", panels: "Panels"
) -> "FidelityReport":
    """The panels beside the real readers."""
    from bot.bootstrap.sentences import reality_sentences
    from bot.coach.fidelity.checking import check_fidelity
    from bot.coach.fidelity.report import FidelityReport

    locale = application.settings.locale
    progress = now_and_then("fidelity-progress", reality_sentences()[locale])
    found = check_fidelity(intake, panels, panels.seed, progress)
    return FidelityReport(
        file=table.name,
        sha256=table.sha256,
        rows=len(table.rows),
        columns=layout.columns,
        scale=layout.scale,
        size=panels.size,
        seed=panels.seed,
        engine=panels.engine,
        names={one: application.catalogue.audience(one).name.in_locale(locale) for one in found.audiences},
        calibration=panels.in_force.caveats(application.panel_translators[locale]),
        intake=intake,
        found=found,
    )


def _tell_report(report: "FidelityReport", home: Path, say: "Translator", *, as_json: bool) -> None:
    """Keep the check and show it."""
    from bot.coach.fidelity.keeping import keep
    from bot.coach.fidelity.render import caveats, render
    from bot.coach.fidelity.report import as_json as document

    summary = document(report, caveats(report, say))
    folder = keep(report, summary, home, say)
    if as_json:
        show(json.dumps(summary, ensure_ascii=False, indent=2))
    else:
        show_prose(render(report, say))
    tell(say("fidelity-kept", folder=folder.as_posix()))

"""`attune calibrate`: a class's panel fitted to real comments, version by version."""

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from bot.cli.real_readers import audience_finder, comment_counter, now_and_then, story_reader
from bot.cli.shared import AsJson, class_meant, open_application, show, show_prose, tell
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.coach.calibrating.desk import CalibrationDesk
    from bot.coach.calibrating.report import CalibrationReport
    from bot.comments.table import Table
    from bot.localisation import Translator

ClassId = Annotated[str | None, Parameter(name="--class")]
Flag = Annotated[bool, Parameter(negative="")]


def calibrate(  # noqa: PLR0913 - each is an option of the command
    posts: str | None = None,
    /,
    *,
    class_id: ClassId = None,
    apply: Flag = False,
    undo: Flag = False,
    history: Flag = False,
    as_json: AsJson = False,
    locale: Literal["en", "zh-CN"] | None = None,
) -> None:
    """Fit a class's panel to comments on its published posts: versioned, reversible, before and after shown.

    Parameters
    ----------
    posts
        A .csv or .jsonl file, one post a row: story (a path relative to the file), audience, and comments (the path of
        a file of comments) or how many were positive, neutral, hostile and misread. Only counts are kept.
    class_id
        The class; ATTUNE_CLASS when not given.
    apply
        Use the fit from now on, if it predicts posts that it had not seen better than the standard parameters.
    undo
        Take the version in force back; the one before it is in force again.
    history
        List all versions.
    as_json
        Print attune.calibration/1 instead of text.
    locale
        Language of the report; ATTUNE_LOCALE when not given.
    """
    from bot.bootstrap.sentences import reality_sentences
    from bot.coach.calibrating.desk import CalibrationDesk
    from bot.coach.calibrating.ledger import Ledger

    application = open_application(locale=locale)
    say = reality_sentences()[application.settings.locale]
    if posts is None and not (undo or history) and not apply:
        raise UserFacingError(say("calibrate-what"))
    if (posts is not None) + undo + history != 1 or (apply and posts is None):
        raise UserFacingError(say("calibrate-one-at-a-time"))
    chosen = class_meant(application, class_id)
    ledger = Ledger(application.settings.home, chosen)
    desk = CalibrationDesk(ledger, chosen, lambda: datetime.now(UTC), say, lambda: tell(say("calibrate-waiting")))
    if posts is not None:
        _fit(application, posts, desk, apply=apply, as_json=as_json)
        return
    if undo:
        desk.undo()
    _show_history(desk, say, as_json=as_json)


def _fit(application: "Application", posts: str, desk: "CalibrationDesk", *, apply: bool, as_json: bool) -> None:
    """Fit, show, and put in force if that was asked for."""
    from bot.bootstrap.sentences import reality_sentences
    from bot.coach.calibrating.posts import NAMES
    from bot.coach.calibrating.report import as_json as document
    from bot.coach.calibrating.report import render
    from bot.comments.table import read_table

    say = reality_sentences()[application.settings.locale]
    desk.moves()  # a ledger that cannot be used is told before the work, not after
    table = read_table(posts, say, NAMES)
    report = _fitted(application, posts, table, desk.class_id, say)
    if not as_json:
        show_prose(render(report, say))
    applied = desk.apply(report, table.sha256) if apply else None
    if as_json:
        show(json.dumps(document(report, applied, say), ensure_ascii=False, indent=2))
    named = {"class": desk.class_id}
    if applied is not None:
        tell(say("calibrate-applied", version=applied.number, **named))
    elif report.refused is None:
        tell(say("calibrate-how-to-apply", **named))


def _fitted(
    application: "Application", file: str, table: "Table", class_id: str, say: "Translator"
) -> "CalibrationReport":
    from bot.coach.calibrating.model import SIZE, PostModel
    from bot.coach.calibrating.posts import MOST_POSTS, PostReader
    from bot.coach.calibrating.report import CalibrationReport
    from evaluation.calibration.assessing import calibrate as fit
    from evaluation.reception.parameters import standard

    if len(table.rows) > MOST_POSTS:
        raise UserFacingError(say("calibrate-too-many", file=table.name, most=MOST_POSTS))
    locale = application.settings.locale
    reader = PostReader(
        _columns(table, say),
        audience_finder(application),
        story_reader(file, locale),
        comment_counter(application, file, say),
    )
    posts, bad = reader.read(table.rows)
    if not posts:
        why = say(f"calibrate-bad-{bad[0].problem}")
        raise UserFacingError(say("calibrate-nothing-used", file=table.name, line=bad[0].line, why=why))
    tell(say("calibrate-fitting", posts=len(posts)))
    model = PostModel(application.catalogue, application.embedder.embed, posts, SIZE)
    shipped = standard()
    progress = now_and_then("calibrate-progress", say)
    found = fit([post.outcome for post in posts], model.expect, shipped.free, progress)
    return CalibrationReport(class_id, posts, bad, shipped, found)


def _columns(table: "Table", say: "Translator") -> dict[str, str]:
    """The column of each role. Raises UserFacingError where one is missing."""
    from bot.coach.calibrating.posts import COUNTED, NAMES
    from bot.coach.tables import guessed
    from bot.comments.columns import listed

    found, columns = guessed(table.columns, NAMES), listed(table.columns)
    missing = [role for role in ("story", "audience") if role not in found]
    if missing:
        raise UserFacingError(say("calibrate-no-column", file=table.name, roles=", ".join(missing), columns=columns))
    if "comments" not in found and not set(COUNTED) <= set(found):
        raise UserFacingError(say("calibrate-no-outcomes", file=table.name, columns=columns))
    return found


def _show_history(desk: "CalibrationDesk", say: "Translator", *, as_json: bool) -> None:
    """Every version and which one is in force."""
    from bot.coach.calibrating.report import history, history_json

    moves = desk.moves()
    if as_json:
        show(json.dumps(history_json(moves, desk.class_id), ensure_ascii=False, indent=2))
    else:
        show_prose("\n".join(history(moves, desk.class_id, say)))

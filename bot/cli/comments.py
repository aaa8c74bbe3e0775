"""`attune comments`: what an audience wrote, labelled and summed up."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from bot.cli.chart_file import refuse_chart, write_chart
from bot.cli.progress_bar import barred
from bot.cli.shared import AsJson, is_same_file, open_application, read_draft, show, show_prose, tell
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.comments.columns import Columns
    from bot.comments.reading import CommentFile
    from bot.comments.survey import Seen, Survey
    from bot.localisation import Translator
    from bot.settings import Settings
    from evaluation.forecast.scoring import Split


WORKBOOKS = {".xlsx", ".xls", ".ods"}
"""Endings by which a spreadsheet expects another format than the labels have, and then opens nothing."""


def comments(  # noqa: PLR0913 - each is an option of the command
    file: Annotated[str, Parameter(allow_leading_hyphen=True)],
    /,
    *,
    text_column: str | None = None,
    group_column: str | None = None,
    sheet: str | None = None,
    labels: Path | None = None,
    story: str | None = None,
    forecast: str | None = None,
    chart: Path | None = None,
    as_json: AsJson = False,
    locale: Literal["en", "zh-CN"] | None = None,
) -> None:
    """Measure real comments: resonance, friction, misreading and consensus, with intervals.

    Parameters
    ----------
    file
        A .csv, .jsonl or .xlsx file with one comment a row, or - for standard input.
    text_column
        The column that holds the comments; guessed, and told, when not given.
    group_column
        The column whose values are the groups to compare, such as a cohort or a form of the story.
    sheet
        The sheet of a workbook; the first one with rows, and told, when not given.
    labels
        Write language, sentiment, hostility, misreading, topic and why it was skipped of every row to this .csv file.
    story
        The story that the comments answer: a .txt, .md, .docx or .pdf file. Misreadings are heard better with it,
        and told by its phrases.
    forecast
        What somebody expected of positive, neutral and hostile comments, such as "40 40 20"; it is scored against them.
    chart
        Draw the measures of every group into this .png file; .csv: the numbers.
    as_json
        Print attune.comments/1 instead of text.
    locale
        Language of the result; ATTUNE_LOCALE when not given.
    """
    from bot.bootstrap.sentences import comment_sentences
    from bot.comments.columns import Columns

    application = open_application(locale=locale)
    say = comment_sentences()[application.settings.locale]
    told = read_draft(story, application.settings.locale) if story is not None else None
    if labels is not None and labels.suffix.lower() in WORKBOOKS:
        raise UserFacingError(say("labels-not-csv", file=str(labels)))
    if labels is not None and is_same_file(labels, file):
        raise UserFacingError(say("labels-over-file", file=file))
    expected = _expected(forecast, say) if forecast is not None else None
    refuse_chart(chart, [file, *([story] if story else [])], application.settings.locale)
    survey = _surveyed(
        file, Columns(text_column, group_column, sheet=sheet), labels, told, say, application.settings.home
    )
    if chart is not None:
        _draw(survey, chart, application.settings, say)
    _report(survey, say, expected, with_story=told is not None, as_json=as_json)


def _expected(forecast: str, say: "Translator") -> "Split":
    """The split that was typed. Raises UserFacingError when it is none."""
    from bot.conversation.forecast_answers import parse_split

    split = parse_split(forecast)
    if split is None:
        raise UserFacingError(say("forecast-unclear"))
    return split


def _draw(survey: "Survey", chart: Path, settings: "Settings", say: "Translator") -> None:
    from bot.bootstrap.sentences import picture_sentences
    from bot.comments.figures import figures
    from bot.reports.from_comments import comments_chart

    everyone = picture_sentences()[settings.locale]("comments-everyone")
    write_chart(comments_chart(figures(survey), say, everyone), chart, settings)


def _report(survey: "Survey", say: "Translator", expected: "Split | None", *, with_story: bool, as_json: bool) -> None:
    from bot.comments import report
    from bot.comments.foreseen import foreseen

    judged = foreseen(expected, survey.groups.values()) if expected is not None else None
    if as_json:
        document = report.as_json(survey, say, with_story=with_story, forecast=judged)
        show(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        show_prose(report.render(survey, say, with_story=with_story, forecast=judged))


def _surveyed(  # noqa: PLR0913, PLR0917 - what the command was given
    file: str, wanted: "Columns", labels: Path | None, story: str | None, say: "Translator", home: Path
) -> "Survey":
    """Read the file once from end to end, telling how far it is."""
    from bot.bootstrap.opening import open_labeller
    from bot.comments.columns import named
    from bot.comments.labelling import cores, labelled
    from bot.comments.reading import CommentFile
    from bot.comments.survey import Survey

    with _opened(file, say) as (stream, size):
        source = CommentFile(file, stream, say, wanted)
        _tell_columns(source, say)
        survey = Survey(say, grouped=wanted.group is not None, story=story)
        survey.columns = source.columns
        seen = survey.take(labelled(source.rows(), partial(open_labeller, home, story), cores()))
        if labels is not None:
            seen = _written(seen, labels, say)
        with closing(barred(seen, say("progress-comments"), size, stream.tell)) as rows:
            for _ in rows:
                pass
    if not survey.counted:
        raise UserFacingError(say("file-without-words", file=file, column=named(source.columns.text or "")))
    if labels is not None:
        tell(say("labels-written", rows=survey.rows, file=str(labels)))
    return survey


def _written(rows: "Iterator[Seen]", labels: Path, say: "Translator") -> "Iterator[Seen]":
    """The rows, with a line in the labels for each as it passes. Raises UserFacingError when there can be none."""
    from bot.exports.labels_export import writing_labels
    from bot.exports.whole_file import UnwritableError

    try:
        yield from writing_labels(rows, labels)
    except UnwritableError as error:
        raise UserFacingError(say("labels-unwritable", file=str(labels), reason=error.reason)) from error


def _tell_columns(source: "CommentFile", say: "Translator") -> None:
    """Which column was taken for what, and how to have it otherwise."""
    from bot.comments.columns import listed, named

    columns = source.columns
    if columns.sheet is not None:
        tell(say("columns-sheet", sheet=named(columns.sheet)))
    tell(say("columns-text", column=named(columns.text or ""), encoding=source.encoding))
    if columns.group is not None:
        tell(say("columns-group", column=named(columns.group)))
    if columns.other_group is not None:
        kind = say(f"kind-{columns.offered[0][0]}")
        tell(say("columns-other-group", column=named(columns.other_group), kind=kind))
    others = [(kind, name) for kind, name in columns.offered if name != columns.other_group]
    if others:
        shown = ", ".join(f"{named(name)} ({say(f'kind-{kind}')})" for kind, name in others)
        tell(say("columns-could-compare", columns=shown))
    if columns.unused:
        tell(say("columns-unused", columns=listed(columns.unused)))


@contextmanager
def _opened(file: str, say: "Translator") -> Iterator[tuple[IO[bytes], int | None]]:
    """The file's bytes and how many there are, None for a pipe. Raises UserFacingError when there is no such file."""
    if file == "-":
        if sys.stdin is None:
            raise UserFacingError(say("input-closed"))
        yield sys.stdin.buffer, None
        return
    path = Path(file)
    try:
        stream = path.open("rb")
    except FileNotFoundError:
        raise UserFacingError(say("file-absent", file=file)) from None
    except IsADirectoryError:
        raise UserFacingError(say("file-folder", file=file)) from None
    except OSError as error:
        raise UserFacingError(say("file-unreadable", file=file, reason=str(error.strerror))) from None
    with stream:
        yield stream, path.stat().st_size if path.is_file() else None

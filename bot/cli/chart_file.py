"""The file for a picture, or for its numbers: refused before any work when it cannot be one, and written whole."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.shared import is_same_file, tell
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.reports.chart import Chart
    from bot.settings import Settings

PICTURE, NUMBERS = ".png", ".csv"


def refuse_chart(chart: Path | None, inputs: Sequence[str], locale: str) -> None:
    """Raises UserFacingError for a file that ends otherwise, is one of the inputs, or has no folder; None is fine."""
    if chart is None:
        return
    from bot.bootstrap.sentences import picture_sentences

    say = picture_sentences()[locale]
    if chart.suffix.lower() not in {PICTURE, NUMBERS}:
        raise UserFacingError(say("chart-wrong-ending", file=str(chart)))
    if any(is_same_file(chart, one) for one in inputs):
        raise UserFacingError(say("chart-over-input", file=str(chart)))
    if not chart.parent.is_dir():
        raise UserFacingError(say("chart-no-folder", file=str(chart)))
    if chart.is_dir():
        raise UserFacingError(say("chart-folder", file=str(chart)))


def write_chart(chart: "Chart", file: Path, settings: "Settings") -> None:
    """Draw the picture into the file, or write its numbers. Raises UserFacingError when it cannot be written."""
    from bot.bootstrap.opening import open_studio
    from bot.bootstrap.sentences import picture_sentences
    from bot.exports.table_export import write_table
    from bot.exports.whole_file import UnwritableError, whole_bytes

    say = picture_sentences()[settings.locale]
    try:
        if file.suffix.lower() == NUMBERS:
            write_table(chart.rows(), file)
        else:
            whole_bytes(file, open_studio(settings.home).picture(chart, say).png)
    except UnwritableError as error:
        raise UserFacingError(say("chart-unwritable", file=str(file), reason=error.reason)) from error
    tell(say("chart-numbers-written" if file.suffix.lower() == NUMBERS else "chart-written", file=str(file)))

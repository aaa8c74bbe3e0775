"""The file for a picture, or for its numbers: refused before any work when it cannot be one, and written whole."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.localisation import Translator
    from bot.reports.chart import Chart


PICTURE, NUMBERS = ".png", ".csv"


def refuse_chart(chart: Path, inputs: Sequence[str], say: "Translator") -> None:
    """Raises UserFacingError for a file that ends otherwise, is one of the inputs, or has no folder."""
    if chart.suffix.lower() not in {PICTURE, NUMBERS}:
        raise UserFacingError(say("chart-wrong-ending", file=str(chart)))
    if any(_is_same(chart, one) for one in inputs):
        raise UserFacingError(say("chart-over-input", file=str(chart)))
    if not chart.parent.is_dir():
        raise UserFacingError(say("chart-no-folder", file=str(chart)))
    if chart.is_dir():
        raise UserFacingError(say("chart-folder", file=str(chart)))


def write_chart(chart: "Chart", file: Path, home: Path, say: "Translator") -> None:
    """Draw the picture into the file, or write its numbers. Raises UserFacingError when it cannot be written."""
    from bot.bootstrap import open_studio
    from bot.cli.shared import tell
    from bot.exports.table_export import write_table
    from bot.exports.whole_file import UnwritableError, whole_bytes

    try:
        if file.suffix.lower() == NUMBERS:
            write_table(chart.rows(), file)
        else:
            whole_bytes(file, open_studio(home).picture(chart, say).png)
    except UnwritableError as error:
        raise UserFacingError(say("chart-unwritable", file=str(file), reason=error.reason)) from error
    tell(say("chart-numbers-written" if file.suffix.lower() == NUMBERS else "chart-written", file=str(file)))


def _is_same(chart: Path, file: str) -> bool:
    try:
        return chart.samefile(file)
    except OSError:
        return False

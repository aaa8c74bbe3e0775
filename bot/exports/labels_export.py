"""The labels of comments as a CSV that a spreadsheet and a script open as it is."""

import csv
from collections.abc import Generator, Iterable
from pathlib import Path

from bot.comments.survey import Seen
from bot.exports.whole_file import whole_file

COLUMNS = ("row", "language", "sentiment", "sentiment_score", "hostility", "misreading", "topic", "skipped")


def writing_labels(rows: Iterable[Seen], path: Path) -> Generator[Seen, None, None]:
    """Write a line for every row as it passes; the file appears at the end.

    A row without words, or in a language that is not judged, has empty cells; `skipped` says why a row is not counted
    and is empty when it is. Nothing of the comments' file is copied, so all of it is ASCII. Raises UnwritableError when
    `path` cannot be written; it is then as it was before, as it is when `rows` fail.
    """
    with whole_file(path, "ascii") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for seen in rows:
            writer.writerow(_cells(seen))
            yield seen


def _cells(seen: Seen) -> tuple[str | int | float | None, ...]:
    number, label = seen.row.number, seen.label
    if label is None:
        return (number, *("",) * (len(COLUMNS) - 2), seen.skipped)
    measured = (label.score, label.hostility, label.misreading)
    return (number, label.language, label.sentiment, *measured, label.topic, seen.skipped)

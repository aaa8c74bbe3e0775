"""The labels of comments as a CSV that a spreadsheet opens as it is."""

import csv
from collections.abc import Generator, Iterable
from pathlib import Path

from bot.comments.survey import Seen
from bot.exports.csv_export import harmless
from bot.exports.whole_file import whole_file

COLUMNS = ("row", "language", "sentiment", "sentiment_score", "hostility", "misreading", "topic")


def writing_labels(rows: Iterable[Seen], path: Path, *, grouped: bool) -> Generator[Seen, None, None]:
    """Write a line for every row as it passes, with its group where there are groups; the file appears at the end.

    A row without words, or in a language that is not judged, has empty cells. Never the words of a comment. Raises
    UserFacingError when `path` cannot be written; it is then as it was before, as it is when `rows` fail.
    """
    # A byte-order mark serves names of groups; without them all is ASCII, and scripts read the first column's name.
    with whole_file(path, "utf-8-sig" if grouped else "utf-8") as file:
        writer = csv.writer(file)
        writer.writerow((*COLUMNS, "group") if grouped else COLUMNS)
        for seen in rows:
            writer.writerow((*_cells(seen), harmless(seen.row.group)) if grouped else _cells(seen))
            yield seen


def _cells(seen: Seen) -> tuple[str | int | float | None, ...]:
    number, label = seen.row.number, seen.label
    if label is None:
        return (number, *("",) * (len(COLUMNS) - 1))
    measured = (label.score, label.hostility, label.misreading)
    return (number, label.language, label.sentiment, *measured, label.topic)

"""Rows of plain cells as a CSV, such as the numbers behind a picture."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.exports.csv_export import harmless
from bot.exports.whole_file import whole_file

Cell = str | int | float | bool | None


def write_table(rows: Sequence[Mapping[str, Cell]], path: Path) -> None:
    """Write a header of every column that a row has, in the order met, and one line per row; None is an empty cell.

    Raises UnwritableError when `path` cannot be written; it is then as it was before.
    """
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with whole_file(path, "utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([_printed(row.get(name)) for name in columns] for row in rows)


def _printed(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return harmless(cell) if isinstance(cell, str) else cell

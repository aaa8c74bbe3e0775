"""Files with many drafts: JSON lines or CSV, read one row at a time."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bot.errors import UserFacingError

_LONGEST_CELL = 10_000_000


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One draft of a batch; `id` is what the file says, else the row's number from 1."""

    id: str | int
    text: str


def read_batch(file: str, text_column: str) -> Iterator[BatchItem]:
    """The drafts of a .jsonl or .csv file, in order. Raises UserFacingError naming the line that is wrong."""
    path = Path(file)
    if path.suffix.lower() not in {".jsonl", ".csv"}:
        raise UserFacingError(f"{file} is neither .jsonl nor .csv.")
    try:
        with path.open(encoding="utf-8-sig", newline="") as opened:
            yield from _json_lines(file, opened) if path.suffix.lower() == ".jsonl" else _csv(file, opened, text_column)
    except FileNotFoundError:
        raise UserFacingError(f"There is no file {file}.") from None
    except OSError as error:
        raise UserFacingError(f"{file} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise UserFacingError(f"{file} is not UTF-8 text.") from None


def _json_lines(file: str, opened: TextIO) -> Iterator[BatchItem]:
    for number, line in enumerate(opened, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            raise UserFacingError(f"{file}, line {number}: this is not JSON.") from None
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise UserFacingError(f'{file}, line {number}: needs an object with a "text".')
        name = row.get("id", number)
        yield BatchItem(name if isinstance(name, str | int) else number, row["text"])


def _csv(file: str, opened: TextIO, text_column: str) -> Iterator[BatchItem]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(opened)
    if text_column not in (reader.fieldnames or ()):
        columns = ", ".join(reader.fieldnames or ()) or "none"
        raise UserFacingError(f"{file} has no column {text_column!r}; its columns are: {columns}.")
    try:
        for number, row in enumerate(reader, 1):
            yield BatchItem(row.get("id") or number, row[text_column] or "")
    except csv.Error as error:
        raise UserFacingError(f"{file}, line {reader.line_num}: {error}.") from None

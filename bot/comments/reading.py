"""Comments from a table, one row at a time: CSV in its usual dialects, JSON lines, or a sheet of a workbook."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import IO

from bot.comments.columns import Columns, choose
from bot.comments.json_lines import cell_of, json_objects
from bot.comments.sniffing import SAMPLE, WORKBOOK_ENDINGS, encoding_of, is_json_lines, is_workbook, separator_of
from bot.comments.workbook import open_sheet
from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.comments.labels import LONGEST

LONGEST_LINE = 1_000_000
"""Characters of a line, and of a cell that goes over several; a file with longer ones is no file of comments."""
LOOKED_AT = 50
"""Rows of a table from which its columns are guessed."""


@dataclass(frozen=True, slots=True)
class Row:
    """One comment as it stands in the file. `number` counts from 1, without the header; `group` is "" without one."""

    number: int
    text: str
    group: str = ""


class CommentFile:
    """A file of comments, opened: `columns` say where they were found, `rows` gives them once, in order."""

    def __init__(self, name: str, stream: IO[bytes], say: Translator, wanted: Columns) -> None:
        """`wanted` are the columns that were asked for. Raises UserFacingError for what holds no comments."""
        self._name = name
        self._say = say
        self.columns: Columns = Columns(None, None)
        self._rows = self._safe(self._read(stream, wanted))
        self._first = next(self._rows, None)
        if self._first is None:
            raise self._wrong("file-without-rows")

    def _read(self, stream: IO[bytes], wanted: Columns) -> Iterator[Row]:
        buffered = io.BufferedReader(stream, SAMPLE)  # type: ignore[type-var] # reads like a raw stream
        sample = buffered.peek(SAMPLE)[:SAMPLE]
        if is_workbook(sample):
            yield from self._sheet_rows(buffered, wanted)
            return
        if self._name.lower().endswith(WORKBOOK_ENDINGS):
            raise self._wrong("file-mislabelled")
        if wanted.sheet is not None:
            raise self._wrong("sheet-of-no-workbook")
        self.encoding = encoding_of(sample, self._wrong)
        is_json = is_json_lines(self._name, sample, self.encoding, self._wrong)
        self._text = io.TextIOWrapper(buffered, encoding=self.encoding, newline=None if is_json else "")
        yield from self._json_rows(wanted) if is_json else self._table_rows(wanted)

    def rows(self) -> Iterator[Row]:
        """Every row. Raises UserFacingError naming the line that cannot be read."""
        if self._first is not None:
            yield self._first
        yield from self._rows

    def _safe(self, rows: Iterator[Row]) -> Iterator[Row]:
        try:
            yield from rows
        except UnicodeDecodeError as error:
            raise self._wrong("file-not-utf8") from error
        except OSError as error:
            raise self._wrong("file-unreadable", reason=str(error.strerror)) from error

    def _wrong(self, problem: str, **values: str | int) -> UserFacingError:
        return UserFacingError(self._say(problem, file=self._name, **values))

    def _lines(self) -> Iterator[str]:
        """The lines, none of which can fill the memory."""
        number = 0
        while line := self._text.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                raise self._wrong("line-too-long", line=number, most=LONGEST_LINE)
            yield line

    def _json_rows(self, wanted: Columns) -> Iterator[Row]:
        objects = (found for _, found in json_objects(self._lines(), self._wrong))
        for number, found in enumerate(objects, 1):
            if number == 1:
                self.columns = choose(list(found), [[_cell(value) for value in found.values()]], wanted, self._wrong)
            group = _cell(found.get(self.columns.group)).strip() if self.columns.group else ""
            yield Row(number, _cell(found.get(self.columns.text or "")), group)

    def _table_rows(self, wanted: Columns) -> Iterator[Row]:
        csv.field_size_limit(LONGEST_LINE)
        lines = self._lines()
        head = next(lines, "")
        reader = csv.reader(chain([head], lines), delimiter=separator_of(head))
        try:
            yield from self._under_header(next(reader, []), (cells for cells in reader if cells), wanted)
        except csv.Error as error:
            raise self._wrong("line-not-csv", line=reader.line_num) from error

    def _sheet_rows(self, stream: IO[bytes], wanted: Columns) -> Iterator[Row]:
        sheet = open_sheet(stream, wanted.sheet, self._wrong)
        self.encoding = "xlsx"
        yield from self._under_header(next(sheet.rows), sheet.rows, replace(wanted, sheet=sheet.name))

    def _under_header(self, head: list[str], filled: Iterator[list[str]], wanted: Columns) -> Iterator[Row]:
        header = [name.strip() for name in head]
        some = list(islice(filled, LOOKED_AT))
        self.columns = choose(header, some, wanted, self._wrong)
        text = header.index(self.columns.text or "")
        group = header.index(self.columns.group) if self.columns.group else len(header)
        for number, cells in enumerate(chain(some, filled), 1):
            yield Row(number, _at(cells, text), _at(cells, group).strip())


def _at(cells: list[str], column: int) -> str:
    return _kept(cells[column]) if column < len(cells) else ""


def _cell(value: object) -> str:
    return _kept(cell_of(value))


def _kept(text: str) -> str:
    """What is kept of a cell: no NUL, and one character more than is read, which tells that it was longer."""
    return text[: LONGEST + 1].replace("\0", "")

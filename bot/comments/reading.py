"""Comments from a table, one row at a time: CSV in its usual dialects, or JSON lines."""

import codecs
import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from bot.comments.columns import Columns, choose
from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.comments.labels import LONGEST

SAMPLE = 1 << 16
"""Bytes looked at to tell the format, the encoding and the separator."""
_LONGEST_CELL = 1_000_000
_SEPARATORS = ",;\t|"
_JSON_ENDINGS = (".jsonl", ".ndjson")
_TABLE_ENDINGS = (".csv", ".tsv", ".txt")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_COMMON_CHINESE = frozenset("的是了我不在有这")


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
        self._buffered = io.BufferedReader(stream, SAMPLE)  # type: ignore[type-var] # reads like a raw stream
        sample = self._buffered.peek(SAMPLE)[:SAMPLE]
        self.encoding = self._encoding(sample)
        self._is_json = self._looks_like_json(sample)
        self._text = io.TextIOWrapper(self._buffered, encoding=self.encoding, newline=None if self._is_json else "")
        self.columns: Columns = Columns(None, None)
        self._rows = self._safe(self._json_rows(wanted) if self._is_json else self._table_rows(wanted))
        self._first = next(self._rows, None)
        if self._first is None:
            raise self._wrong("file-without-rows")

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

    def _encoding(self, sample: bytes) -> str:
        if not sample.strip():
            raise self._wrong("file-empty")
        if sample.startswith(_WORKBOOKS):
            raise self._wrong("file-workbook")
        for mark, name in _MARKS:
            if sample.startswith(mark):
                return name
        if _decodes(sample, "utf-8"):
            return "utf-8"
        # Spreadsheets on Chinese Windows save so; common characters tell it from other old encodings.
        chinese = sample.decode("gb18030", errors="ignore") if _decodes(sample, "gb18030") else ""
        if _COMMON_CHINESE.intersection(chinese):
            return "gb18030"
        raise self._wrong("file-not-utf8")

    def _looks_like_json(self, sample: bytes) -> bool:
        name = self._name.lower()
        if name.endswith(_JSON_ENDINGS):
            return True
        start = sample.decode(self.encoding, errors="ignore").lstrip()[:1]
        if start == "[" and not name.endswith(_TABLE_ENDINGS):
            raise self._wrong("file-json-list")
        return start == "{" and not name.endswith(_TABLE_ENDINGS)

    def _json_rows(self, wanted: Columns) -> Iterator[Row]:
        number = 0
        for line_number, line in enumerate(self._text, 1):
            if not line.strip():
                continue
            try:
                found = json.loads(line)
            except (ValueError, RecursionError):
                found = None
            if not isinstance(found, dict):
                raise self._wrong("line-not-json", line=line_number)
            if not number:
                self.columns = choose(list(found), [[_cell(value) for value in found.values()]], wanted, self._wrong)
            number += 1
            yield Row(number, _cell(found.get(self.columns.text)), _cell(found.get(self.columns.group)).strip())

    def _table_rows(self, wanted: Columns) -> Iterator[Row]:
        csv.field_size_limit(_LONGEST_CELL)
        head = self._text.readline()
        reader = csv.reader(_with_first(head, self._text), delimiter=_separator(head))
        try:
            header = [name.strip() for name in next(reader, [])]
            some: list[list[str]] = []
            for cells in reader:
                some.append(cells)
                if len(some) >= 50:
                    break
            self.columns = choose(header, some, wanted, self._wrong)
            text = header.index(self.columns.text or "")
            group = header.index(self.columns.group) if self.columns.group else len(header)
            for number, cells in enumerate(_chained(some, reader), 1):
                yield Row(number, _at(cells, text), _at(cells, group).strip())
        except csv.Error as error:
            raise self._wrong("line-not-csv", line=reader.line_num) from error


def _decodes(sample: bytes, encoding: str) -> bool:
    """Whether the sample is in the encoding; its end may cut a character."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _separator(head: str) -> str:
    """The separator that cuts the header into most columns; a comma when none does."""
    return max(_SEPARATORS, key=lambda one: len(next(csv.reader([head], delimiter=one), [])))


def _with_first(first: str, rest: IO[str]) -> Iterator[str]:
    yield first
    yield from rest


def _chained(first: list[list[str]], rest: Iterator[list[str]]) -> Iterator[list[str]]:
    yield from first
    for cells in rest:
        if cells:
            yield cells


def _at(cells: list[str], column: int) -> str:
    return _kept(cells[column]) if column < len(cells) else ""


def _cell(value: object) -> str:
    """A JSON value as a cell: text as it is, nothing for null, the rest as JSON writes it."""
    if value is None:
        return ""
    return _kept(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _kept(text: str) -> str:
    """What is kept of a cell: no NUL, and one character more than is read, which tells that it was longer."""
    return text[: LONGEST + 1].replace("\0", "")

"""A table of people's answers, row by row, each under its column's name: CSV in its usual dialects, or JSON lines."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bot.comments.columns import Wrong
from bot.comments.json_lines import cell_of, json_objects
from bot.comments.sniffing import SAMPLE, encoding_of, is_json_lines, is_workbook, separator_of
from bot.errors import UserFacingError
from bot.localisation import Translator

MOST_BYTES = 50_000_000
_LONGEST_CELL = 1_000_000


class NumberedRow(NamedTuple):
    """A row's cells by column, and the line of the file on which it ends."""

    line: int
    cells: dict[str, str]


class Table(NamedTuple):
    """A file's name, its bytes' SHA-256, its columns in their order and its rows."""

    name: str
    sha256: str
    columns: tuple[str, ...]
    rows: tuple[NumberedRow, ...]


def read_table(file: str, say: Translator, names: Mapping[str, Sequence[str]]) -> Table:
    """The table in a file. Raises UserFacingError.

    `say` knows the sentences about files of comments; `names` are what columns may be called, by role.
    """
    path = Path(file)

    def wrong(problem: str, **values: str | int) -> UserFacingError:
        return UserFacingError(say(problem, file=path.name, **values))

    try:
        with path.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise wrong("file-absent") from None
    except IsADirectoryError:
        raise wrong("file-folder") from None
    except (OSError, ValueError) as error:
        raise wrong("file-unreadable", reason=getattr(error, "strerror", None) or "?") from None
    if len(content) > MOST_BYTES:
        raise wrong("table-too-big", most=MOST_BYTES // 1_000_000)
    rows = tuple(_rows(path.name, content, frozenset(chain(*names.values())), wrong))
    columns = tuple(dict.fromkeys(name for row in rows[:100] for name in row.cells if name))
    if not rows:
        raise wrong("table-without-rows")
    return Table(path.name, sha256(content).hexdigest(), columns, rows)


def _rows(name: str, content: bytes, names: frozenset[str], wrong: Wrong) -> Iterator[NumberedRow]:
    sample = content[:SAMPLE]
    if is_workbook(sample):
        raise wrong("table-workbook")
    encoding = "gb18030" if _has_chinese_header(sample, names) else encoding_of(sample, wrong)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise wrong("file-not-utf8") from None
    yield from _json_rows(text, wrong) if is_json_lines(name, sample, encoding, wrong) else _table_rows(text, wrong)


def _has_chinese_header(sample: bytes, names: frozenset[str]) -> bool:
    """Whether the first line, read as spreadsheets on Chinese Windows save it, names a column in Chinese."""
    head = sample.partition(b"\n")[0].decode("gb18030", errors="replace").strip()
    cells = head.replace('"', "").split(separator_of(head))
    return any(cell.strip() in names and not cell.isascii() for cell in cells)


def _json_rows(text: str, wrong: Wrong) -> Iterator[NumberedRow]:
    for line, found in json_objects(text.split("\n"), wrong):
        yield NumberedRow(line, {str(key).strip(): cell_of(value).strip() for key, value in found.items()})


def _table_rows(text: str, wrong: Wrong) -> Iterator[NumberedRow]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text.partition("\n")[0]))
    try:
        header = [name.strip() for name in next(reader, [])]
        for cells in reader:
            if any(cell.strip() for cell in cells):
                named = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name}
                yield NumberedRow(reader.line_num, named)
    except csv.Error:
        raise wrong("line-not-csv", line=reader.line_num) from None

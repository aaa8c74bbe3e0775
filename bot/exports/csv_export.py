"""CSV that a spreadsheet opens as it is: RFC 4180, a byte-order mark, and no cell that runs as a formula."""

import csv
import json
import unicodedata
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from bot.exports.columns import Cell, Row, Sheet
from bot.exports.whole_file import whole_file

_FORMULA_STARTS = frozenset("=+-@\N{MINUS SIGN}")
_LINE_STARTS = frozenset("\t\r\n")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_VISIBLE_CONTROLS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\r\n"} | {0x7F: 0x2421}
"""Control characters shown by their Unicode pictures, NUL as U+2400; line breaks and tabs stay."""


async def write_csv(rows: AsyncIterator[Row], path: Path, sheet: Sheet[Row], *, with_text: bool = False) -> int:
    """Write a header and one line per row, and return how many; `with_text` adds the drafts or answers.

    Rules are joined with `;`; checks, flags, criteria, engine and timings are JSON in a cell. Long cells are never cut.
    Raises UserFacingError when `path` cannot be written; it is then as it was before.
    """
    count = 0
    with whole_file(path, "utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(sheet.columns(with_text))
        async for row in rows:
            printed = sheet.cells(row, with_text)
            writer.writerow([_printed(name, cell) for name, cell in printed.items()])
            count += 1
    return count


def harmless(text: str) -> str:
    """`text` with an apostrophe before what a spreadsheet would run, and control characters made visible.

    White space and invisible characters before the sign do not hide it, nor does a full-width form or an apostrophe
    of the text's own: what begins with an apostrophe and is a formula without it is always `harmless`' doing.
    """
    shown = text.translate(_VISIBLE_CONTROLS)
    return f"'{shown}" if _runs(shown.lstrip("'")) else shown


def _runs(text: str) -> bool:
    if text[:1] in _LINE_STARTS:
        return True
    first = next((character for character in text if unicodedata.category(character) not in _UNSEEN), "")
    return unicodedata.normalize("NFKC", first)[:1] in _FORMULA_STARTS


def _printed(name: str, cell: Cell) -> str | int | float | None:
    if name == "rules" and isinstance(cell, tuple):
        return harmless(";".join(map(str, cell)))
    if isinstance(cell, tuple):
        return harmless(json.dumps(cell, ensure_ascii=False))
    if isinstance(cell, Mapping):
        return harmless(json.dumps(dict(cell), ensure_ascii=False))
    return harmless(cell) if isinstance(cell, str) else cell

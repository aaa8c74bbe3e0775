"""JSON Lines: one object per row, every text exactly as given."""

import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from bot.exports.columns import Row, Sheet
from bot.exports.whole_file import whole_file


async def write_jsonl(rows: AsyncIterator[Row], path: Path, sheet: Sheet[Row], *, with_text: bool = False) -> int:
    """Write one line per row and return how many; the keys are the columns of the CSV.

    Rules, flags and criteria are lists; checks, engine and timings are objects; `with_text` adds the drafts or
    answers. Raises UserFacingError when `path` cannot be written; it is then as it was before.
    """
    count = 0
    # Lone surrogates come out as backslash escapes, which inside a JSON string mean the same character.
    with whole_file(path, "utf-8") as file:
        async for row in rows:
            line = {
                name: dict(cell) if isinstance(cell, Mapping) else cell
                for name, cell in sheet.cells(row, with_text).items()
            }
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            count += 1
    return count

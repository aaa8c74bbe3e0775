"""JSON lines: one object a line, its values as the cells of a table would have them."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.comments.columns import Wrong


def json_objects(lines: Iterable[str], wrong: Wrong) -> Iterator[tuple[int, dict[str, Any]]]:
    """The object in each line that is not blank, with the line's number from 1.

    Raises what `wrong` makes for a line that is none.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise wrong("line-not-json", line=number)
        yield number, found


def cell_of(value: object) -> str:
    """A JSON value as a cell: text as it is, nothing for null, the rest as JSON writes it."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

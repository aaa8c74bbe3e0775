"""Which columns of a table hold the comments and their groups: as asked for, or guessed from names and cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from bot.errors import UserFacingError

Wrong = Callable[..., UserFacingError]
"""Makes the error for a problem and its values."""

GROUPINGS: Final = ("modality", "condition", "cohort", "story", "platform", "country", "language")
"""What columns are for that can be compared, likeliest first (`column_names.txt`)."""
_TEXT = "text"
_SHOWN_NAMES, _SHOWN_LETTERS = 12, 30
_MOST_VALUES, _ENOUGH_ROWS, _LONGEST_VALUE = 8, 20, 30
VALUES: Final = "values"
"""A column without a telling name in which few short values come again and again."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns; None where there is none.

    `other_group` is one that looks like groups and was not asked for. `offered` are all that could be compared, as
    (one of GROUPINGS or VALUES, name); `unused` are the rest. `sheet` is the workbook's sheet.
    """

    text: str | None
    group: str | None
    other_group: str | None = None
    offered: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()
    sheet: str | None = None


def choose(header: Sequence[str], rows: Sequence[Sequence[str]], wanted: Columns, wrong: Wrong) -> Columns:
    """The columns of a table. `rows` are its first ones. Raises what `wrong` makes for a column that is not there."""
    for name in (wanted.text, wanted.group):
        if name is not None and name not in header:
            raise wrong("column-missing", column=named(name), columns=listed(header))
    text = wanted.text or _guess(header, rows)
    if not text:
        raise wrong("column-unclear", columns=listed(header))
    offered = _offered(header, rows, taken={text, wanted.group})
    known = {text, wanted.group, *(name for _, name in offered)}
    unused = tuple(name for name in header if name and name not in known)
    other = offered[0][1] if offered and not wanted.group else None
    return Columns(text, wanted.group, other, offered, unused, wanted.sheet)


def _guess(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str | None:
    """A column with a telling name, else the one with the longest cells."""
    by_name = {name.lower(): name for name in reversed(header)}
    telling = next((by_name[name] for name in _names()[_TEXT] if name in by_name), None)
    if telling or not header:
        return telling

    def letters(column: int) -> int:
        return sum(len(row[column]) for row in rows if column < len(row))

    return header[max(range(len(header)), key=letters)]


def _offered(
    header: Sequence[str], rows: Sequence[Sequence[str]], taken: set[str | None]
) -> tuple[tuple[str, str], ...]:
    """Columns that could be compared: by their names, then one without a telling name that looks like groups."""
    by_name = [
        (kind, name) for kind in GROUPINGS for name in header if name not in taken and name.lower() in _names()[kind]
    ]
    if by_name:
        return tuple(by_name)
    free = (place for place, name in enumerate(header) if name and name not in taken)
    found = next((place for place in free if _looks_like_groups([_at(row, place) for row in rows])), None)
    return () if found is None else ((VALUES, header[found]),)


def _looks_like_groups(cells: Sequence[str]) -> bool:
    """Two to eight short values that are words, not numbers, in enough rows to be seen coming again."""
    filled = [cell for cell in cells if cell.strip()]
    values = set(filled)
    few = 2 <= len(values) <= _MOST_VALUES and len(filled) >= _ENOUGH_ROWS
    return few and all(len(one) <= _LONGEST_VALUE and any(map(str.isalpha, one)) for one in values)


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def listed(names: Sequence[str]) -> str:
    """The first of some columns' names, each as a message shows it."""
    shown = [named(name) for name in names[:_SHOWN_NAMES]]
    return ", ".join(shown) + (", …" if len(names) > _SHOWN_NAMES else "")


def named(column: str) -> str:
    """A column's name as a message shows it: short, and without what could move a terminal's cursor."""
    name = "".join(letter if letter.isprintable() else "�" for letter in column[: _SHOWN_LETTERS + 1])
    return name if len(name) <= _SHOWN_LETTERS else name[:_SHOWN_LETTERS] + "…"


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The names that each kind of column goes by, in lower case."""
    lines = (files(__package__) / "column_names.txt").read_text(encoding="utf-8").splitlines()
    kinds = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {kind: tuple(names.split(", ")) for kind, _, names in kinds}

"""A small table as plain text: columns where there is room for them, else one block a row."""

from collections.abc import Sequence

_GAP = "  "


def laid_out(head: Sequence[str], rows: Sequence[Sequence[str]], line: str, room: int | None) -> str:
    """The table with its first column as names.

    `room` is how many terminal cells a line has, None for any number; a table that needs more has a block for each
    row, in which `line` joins a column's heading and its cell.
    """
    widths = [max(cells(row[column]) for row in (head, *rows)) for column in range(len(head))]
    if room is not None and sum(widths) + len(_GAP) * (len(head) - 1) > room:
        return "\n".join(_block(head, row, line) for row in rows)
    return "\n".join(_row(row, widths) for row in (head, *rows))


def cells(text: str) -> int:
    """How many terminal cells a text takes; a Chinese character takes two."""
    return sum(2 if "\u2e80" < character < "\ufe00" or "\uff00" < character < "\uff61" else 1 for character in text)


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True))
    return _GAP.join(padded).rstrip()


def _block(head: Sequence[str], row: Sequence[str], line: str) -> str:
    told = (_GAP + heading + line + cell for heading, cell in zip(head[1:], row[1:], strict=True))
    return "\n".join((row[0], *told))

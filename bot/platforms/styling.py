"""Which lines of a plain text are headings, so that a platform can set them in bold. The text itself has no markup."""

import re

LONGEST_HEADING = 60
_FINAL = tuple(".!?…。！？；;，,、")
# Bars, rules, marks of lists, numbers and signs of checks; two gaps in a line make a table.
_FIGURES = re.compile(r"[\u2500-\u259f■□▪▫●○◐✓✗★☆]|^\s*([-–—•+*·>!?]|\d+[.)、：:])|\S {2,}\S|\t|://")
_COMMAND = re.compile(r"^\s*/\w")
_LETTER = re.compile(r"[^\W\d_]")


def headings(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of every heading, in characters of the text, from first to last.

    A heading is the first line of a block of at least two lines: at most 60 characters, without a final mark, and no
    bar, list, table or address. Blocks are parted by empty lines. The same text always has the same headings.
    """
    found: list[tuple[int, int]] = []
    lines = text.split("\n")
    start = 0
    for number, line in enumerate(lines):
        opens = number == 0 or not lines[number - 1].strip()
        followed = number + 1 < len(lines) and bool(lines[number + 1].strip())
        if opens and followed and _is_title(line):
            indent = len(line) - len(line.lstrip())
            found.append((start + indent, start + len(line.rstrip())))
        start += len(line) + 1
    return tuple(found)


def _is_title(line: str) -> bool:
    title = line.strip()
    return (
        0 < len(title) <= LONGEST_HEADING
        and not title.endswith(_FINAL)
        and not _FIGURES.search(line)
        and not _COMMAND.match(line)
        and _LETTER.search(title) is not None
    )

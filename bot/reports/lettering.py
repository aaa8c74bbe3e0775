"""Names that people typed, as they may be drawn: one line, nothing hidden, nothing that a font lacks."""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import groupby

from bot.visible import one_line

UNDRAWABLE = "▯"
ELLIPSIS = "…"
_NARROW = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})
"""The Chinese font's are as wide as a Chinese character, which tears English words apart."""
_MOST_MARKS = 2
"""Signs stacked on one letter; more of them climb over the lines above."""
_NOT_AT_START = frozenset("，。、；：！？）》」』”’…％%,.;:!?)")
_NOT_AT_END = frozenset("“‘（《「『(")


def plain(text: str, is_drawable: Callable[[str], bool]) -> str:
    """The text in one line; each run of characters that no font has becomes one `UNDRAWABLE`."""
    kept = "".join(_few_marks(unicodedata.normalize("NFC", one_line(text))))
    # Joiners, selectors and byte order marks are seen only through the characters beside them.
    seen = " ".join("".join(char for char in kept if unicodedata.category(char) != "Cf").split())
    if not any(unicodedata.east_asian_width(char) in "WF" for char in seen):
        seen = seen.translate(_NARROW)
    runs = groupby(seen, key=lambda char: char == " " or is_drawable(char))
    return "".join("".join(run) if known else UNDRAWABLE for known, run in runs)


def cut(text: str, fits: Callable[[str], bool]) -> str:
    """The text, or as much of its beginning as fits together with an ellipsis."""
    if fits(text):
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(text[:middle].rstrip() + ELLIPSIS) else (low, middle - 1)
    return text[:low].rstrip() + ELLIPSIS


def wrapped(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Lines that fit, broken at spaces and between Chinese characters; one that cannot be broken is cut."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and not fits((line + piece).rstrip()):
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [cut(one, fits) for one in [*lines, line.rstrip()] if one]


def _pieces(text: str) -> Iterator[str]:
    """What may not be broken: a word with the spaces and closing signs after it, or one Chinese character with its."""
    piece = ""
    for char in text:
        may_break = piece.endswith(" ") or _is_wide(char) or _is_wide(piece[-1:])
        if piece and may_break and char != " " and char not in _NOT_AT_START and piece[-1] not in _NOT_AT_END:
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _is_wide(char: str) -> bool:
    return bool(char) and unicodedata.east_asian_width(char) in "WF"


def _few_marks(text: str) -> Iterator[str]:
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MOST_MARKS:
            yield char

"""Plain text for a terminal: lines broken at its width go on below their first word."""

import re

from rich.cells import cell_len

WIDEST = 100
"""Columns beyond which lines become hard to read."""
_MARKER = re.compile(r"[+!✓◐○-] |\d+\. +|[+-]?\d+\.\d  ")
_NARROWEST = 20
_RULE = re.compile(r"([\u2500-\u257f])\1{9,}")
_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_OPENING, _CLOSING = "“‘（《「『【〈［", "，。、；：？！”’）》」』】〉］…—"
_WORD = rf"[^\s{_WIDE}{_OPENING}{_CLOSING}]+"
# Chinese may be broken between any two characters, but no line begins with a closing mark or ends with an opening one.
_PIECE = re.compile(rf"[{_OPENING}]*(?:\s+|[{_WIDE}]|{_WORD}(?:’{_WORD})*)?[{_CLOSING}.,;:!?)\]]*")


def folded(text: str, width: int) -> str:
    """The text with every line broken at `width` columns (a Chinese character takes two), indentation kept.

    An address stays in one piece, so that it can still be copied; a line drawn across is as long as the width.
    """
    columns = min(width, WIDEST)
    return "\n".join(part for line in text.split("\n") for part in _folded_line(line, columns))


def _folded_line(line: str, columns: int) -> list[str]:
    if _RULE.fullmatch(line):
        return [line[:columns]]
    body = line.lstrip(" ")
    lead = line[: len(line) - len(body)]
    marker = _MARKER.match(body)
    if marker:
        lead, body = lead + marker.group(), body[marker.end() :]
    parts = _wrapped(body, max(_NARROWEST, columns - cell_len(lead)))
    return [lead + parts[0], *(" " * cell_len(lead) + part for part in parts[1:])]


def _wrapped(body: str, room: int) -> list[str]:
    lines, here = [], ""
    for piece in _pieces(body, room):
        if here and cell_len((here + piece).rstrip()) > room:
            lines.append(here.rstrip())
            here = ""
        here += piece if here else piece.lstrip(" ")
    return [*lines, here.rstrip()]


def _pieces(body: str, room: int) -> list[str]:
    """Words, single Chinese characters with their marks, gaps; what is longer than a line is cut, addresses apart."""
    found = [match.group() for match in _PIECE.finditer(body) if match.group()]
    return [part for piece in found for part in _cut(piece, room)]


def _cut(piece: str, room: int) -> list[str]:
    if "://" in piece or cell_len(piece) <= room:
        return [piece]
    return [piece[at : at + room] for at in range(0, len(piece), room)]

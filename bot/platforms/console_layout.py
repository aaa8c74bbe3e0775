"""Plain text for a terminal: lines broken at its width go on below their first word, and nothing steers it."""

import re
import unicodedata

from rich.console import Console
from rich.text import Text

WIDEST = 100
"""Columns beyond which lines become hard to read."""
_MARKER = re.compile(r"[+!] |\d+\. +|[+-]?\d+\.\d  ")
_NARROWEST = 20


def folded(text: str, width: int) -> str:
    """The text with every line broken at `width` columns (a Chinese character takes two), indentation kept."""
    console = Console(width=min(width, WIDEST), color_system=None)
    return "\n".join(part for line in text.split("\n") for part in _folded_line(console, line))


def visible(text: str) -> str:
    """The text without control characters, so that a quoted draft cannot steer the terminal."""
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"})


def _folded_line(console: Console, line: str) -> list[str]:
    body = line.lstrip(" ")
    lead = line[: len(line) - len(body)]
    marker = _MARKER.match(body)
    if marker:
        lead, body = lead + marker.group(), body[marker.end() :]
    room = max(_NARROWEST, console.width - len(lead))
    parts = [part.plain.rstrip() for part in Text(body).wrap(console, room)] or [""]
    return [lead + parts[0], *(" " * len(lead) + part for part in parts[1:])]

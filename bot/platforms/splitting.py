"""A text too long for one message, cut into several: between paragraphs, lines, sentences or words."""

import re
from collections.abc import Callable, Iterator

from bot.platforms.graphemes import is_boundary, last_boundary

Measure = Callable[[str], int]
"""The length of a text as a platform counts it: at least 1 for every code point, and never less for a longer text."""

_CLOSING = "\"'”’»」』）)】〉》\\]"
# From the best place to the worst: where it is found, how much of the room the piece has to fill for it.
_PLACES = (
    (re.compile(r"\n[ \t]*\n\s*"), 0.5),
    (re.compile(r"\n[ \t]*"), 0.5),
    (re.compile(rf"(?<![.!?…])[.!?…؟۔।]++[{_CLOSING}]*+\s+|[。！？][{_CLOSING}]*+\s*"), 0.4),
    (re.compile(r"\s+|[，、；：,;]\s*"), 0.2),
)


def utf16_units(text: str) -> int:
    """The length of a text as Telegram and Discord's client count it."""
    return len(text) + sum(1 for char in text if char > "\uffff")


def split(text: str, limit: int, measure: Measure) -> tuple[str, ...]:
    """The text in pieces of at most `limit` each, which joined give the text again; one piece if it fits.

    No character that is written with several code points is torn, unless it alone is longer than the limit. Raises
    `ValueError` for a limit that one code point may exceed.
    """
    return tuple(_pieces(text, limit, measure))


def _pieces(text: str, limit: int, measure: Measure) -> Iterator[str]:
    start = 0
    while True:
        end = _reach(text, start, limit, measure)
        if end < len(text):
            end = _cut(text, start, end)
        yield text[start:end]
        if end >= len(text):
            return
        start = end


def _reach(text: str, start: int, limit: int, measure: Measure) -> int:
    """How far a piece can go that begins at `start`."""
    fits, beyond = start, min(len(text), start + limit) + 1
    while beyond - fits > 1:
        middle = (fits + beyond) // 2
        if measure(text[start:middle]) <= limit:
            fits = middle
        else:
            beyond = middle
    if fits == start and text:
        raise ValueError(f"A piece of {limit} cannot hold even one character.")
    return fits


def _cut(text: str, start: int, end: int) -> int:
    """The best place to end a piece that may go to `end`."""
    for place, filled in _PLACES:
        least = start + int((end - start) * filled)
        ends = (found.end() for found in place.finditer(text, least, end))
        best = max((at for at in ends if at > start and is_boundary(text, at)), default=None)
        if best is not None:
            return best
    return last_boundary(text, start, end)

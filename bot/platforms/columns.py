"""How wide a label is shown."""

import unicodedata


def columns(text: str) -> int:
    """The width in columns; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)

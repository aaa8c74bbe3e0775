"""Text that cannot steer a terminal: no control characters, no signs that turn the direction of writing."""

import unicodedata

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NEVER = frozenset({"Cc", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """The text less what a terminal would obey instead of showing; line feeds and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(char for char in text if char in "\n\t" or _is_shown(char))


def one_line(text: str) -> str:
    """The same in one line, so that nothing quoted in it looks like a line of ours."""
    return " ".join(visible(text).split("\n"))


def _is_shown(char: str) -> bool:
    return char not in _TURNING and unicodedata.category(char) not in _NEVER

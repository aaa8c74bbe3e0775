"""What of a text a chat platform can carry and show."""

import unicodedata

NOTHING = "…"
"""What is shown of a text in which nothing can be seen."""
# Blank although they are letters or symbols; a message of these alone is refused as empty.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})


def is_visible(text: str) -> bool:
    """Whether a platform would show anything of a text."""
    return any(unicodedata.category(char) not in _UNSEEN and char not in _BLANK for char in text)


def writable(text: str) -> str:
    """The text with its half characters replaced: they cannot be sent over any line."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

"""What a person adds to a decision in words: one clean line."""

import unicodedata

from knowledge.errors import MoveRefusedError

LONGEST = 500
_NEVER = frozenset({"Cc", "Cs"})
_JOINERS = "\u200c\u200d"


def clean(noun: str, text: str) -> str:
    """The words in one line, less signs that nobody sees.

    Raises MoveRefusedError for none, too many, or characters that no one types.
    """
    line = " ".join("".join(char for char in text if _is_seen(char)).split())
    if not line:
        raise MoveRefusedError(f"The {noun} is empty: write it in a few words.")
    if len(line) > LONGEST:
        raise MoveRefusedError(f"The {noun} is longer than {LONGEST} characters: shorten it.")
    if any(unicodedata.category(character) in _NEVER for character in line):
        raise MoveRefusedError(f"The {noun} holds control characters: write it in plain words.")
    return line


def _is_seen(character: str) -> bool:
    """Not what turns the direction of writing or takes no room; joiners of letters and of emoji stay."""
    return unicodedata.category(character) != "Cf" or character in _JOINERS

"""Neutralise characters that a reader cannot see or cannot tell apart, keeping a way back to the text as given.

Zero-width, bidirectional and tag characters and marks heaped on a letter are dropped; a letter and its accent become
one; letters of another script that look like Latin ones, full-width and mathematical letters become the plain letter.
What joins emoji (flags of tags included) and the Persian zero-width non-joiner carry meaning and stay.
(docs/measurement.md, "Text as measured")
"""

import re
import unicodedata
from dataclasses import dataclass

_ZERO_WIDTH = frozenset("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff")
_BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ZWNJ = "\u200c"
_ZWJ = "\u200d"
_LOOKALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеосрхуіѕјһԁԛԝᴀΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα",
    "ABESIJKMHOPCTYXaeocpxyisjhdqwAABEZHIKMNOPTYXoa",
)
_LATIN = re.compile(r"[A-Za-z]")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_TAG_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")


@dataclass(frozen=True, slots=True)
class CleanText:
    """`text` as measured; `text[i]` stands from `offsets[i]` to `ends[i]` in the original (None: at `i` itself)."""

    text: str
    offsets: tuple[int, ...] | None
    ends: tuple[int, ...] = ()

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Character offsets in the text as given for a span of the clean text (start < end)."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.ends[end - 1]


def neutralise(original: str) -> CleanText:
    """Return the text to measure. Linear in the length of `original`."""
    if original.isascii():
        return CleanText(original, None)
    kept: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    dropped = _dropped(original)
    for position, character in enumerate(original):
        if position in dropped:
            continue
        if "\u0300" <= character <= "\u036f" and kept and kept[-1].isalpha() and ends[-1] == position:
            kept[-1], ends[-1] = _with_accent(kept[-1], character), position + 1
            continue
        kept.append(_plain(character))
        offsets.append(position)
        ends.append(position + 1)
    text = _unmask_lookalikes("".join(kept))
    if len(text) == len(original):
        return CleanText(text, None)
    return CleanText(text, tuple(offsets), tuple(ends))


def hidden_characters(original: str) -> int:
    """How many characters of `original` are dropped as invisible."""
    return 0 if original.isascii() else len(_dropped(original))


def _dropped(original: str) -> frozenset[int]:
    flags = {place for flag in _TAG_FLAG.finditer(original) for place in range(*flag.span())}
    return frozenset(
        position
        for position, character in enumerate(original)
        if position not in flags and _is_dropped(original, position, character)
    )


def _is_dropped(text: str, position: int, character: str) -> bool:
    if character < "\u00ad":
        return False
    before = text[position - 1] if position else ""
    if character in _ZERO_WIDTH or character in _BIDI:
        return True
    if 0xE0000 <= ord(character) <= 0xE01EF:
        return True
    if character == _ZWNJ:
        return not unicodedata.name(before or "-").startswith("ARABIC")
    if character == _ZWJ:
        return not _joins(before)
    # Behind an emoji or a digit (keycaps) a variation selector picks the picture; behind a letter it hides.
    return "\ufe00" <= character <= "\ufe0f" and before.isalpha()


def _joins(before: str) -> bool:
    """Whether a joiner behind this character can be meant: pictures, and scripts whose letters join."""
    if not before or before.isspace():
        return False
    return (
        "\u0600" <= before <= "\u0dff" or "\u2190" <= before <= "\u2bff" or before == "\ufe0f" or before >= "\U0001f000"
    )


def _with_accent(letter: str, mark: str) -> str:
    """The letter with its accent as one character, or the letter alone where there is no such character."""
    composed = unicodedata.normalize("NFC", letter + mark)
    return composed if len(composed) == 1 else letter


def _plain(character: str) -> str:
    if character < "\u2100":
        return character
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"  # half of a character: no library can encode it
    if "\uff01" <= character <= "\uff5e" and not character.isalnum():
        return character  # full-width punctuation belongs to Chinese text
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


def _unmask_lookalikes(text: str) -> str:
    """Fold Cyrillic and Greek look-alikes in words that also hold Latin letters.

    In a text in Latin letters words made of look-alikes alone are folded too.
    """
    folded = text.translate(_LOOKALIKE)
    if folded == text:
        return text
    latin = len(_LATIN.findall(text)) > len(_OTHER_SCRIPT.findall(folded))
    out = list(text)
    start = 0
    for end in range(len(text) + 1):
        if end < len(text) and text[end].isalnum():
            continue
        if _LATIN.search(text, start, end) or (latin and not _OTHER_SCRIPT.search(folded, start, end)):
            out[start:end] = folded[start:end]
        start = end + 1
    return "".join(out)

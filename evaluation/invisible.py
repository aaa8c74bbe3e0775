"""Neutralise characters that a reader cannot see or cannot tell apart, keeping a way back to the text as given.

Zero-width, bidirectional and tag characters are dropped; letters of another script that look like Latin ones,
full-width and mathematical letters become the plain letter. Emoji joiners and the Persian zero-width non-joiner
carry meaning and stay. (docs/measurement.md, "Text as measured")
"""

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


@dataclass(frozen=True, slots=True)
class CleanText:
    """`text` as measured; `offsets[i]` is where `text[i]` stands in the original, `offsets[len(text)]` its length."""

    text: str
    offsets: tuple[int, ...] | None

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Character offsets in the text as given for a span of the clean text (start < end)."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def neutralise(original: str) -> CleanText:
    """Return the text to measure. Linear in the length of `original`."""
    if original.isascii():
        return CleanText(original, None)
    kept: list[str] = []
    offsets: list[int] = []
    for position, character in enumerate(original):
        if _is_dropped(original, position, character):
            continue
        kept.append(_plain(character))
        offsets.append(position)
    text = _unmask_lookalikes("".join(kept))
    if len(text) == len(original) and len(offsets) == len(original):
        return CleanText(text, None)
    return CleanText(text, (*offsets, len(original)))


def hidden_characters(original: str) -> int:
    """How many characters of `original` are dropped as invisible."""
    if original.isascii():
        return 0
    return sum(_is_dropped(original, position, character) for position, character in enumerate(original))


def _is_dropped(text: str, position: int, character: str) -> bool:
    if character in _ZERO_WIDTH or character in _BIDI:
        return True
    if 0xE0000 <= ord(character) <= 0xE007F:
        return True
    if character == _ZWNJ:
        return not _neighbour_is(text, position, "ARABIC")
    if character == _ZWJ:
        return not (position > 0 and ord(text[position - 1]) > 0x2190)
    return False


def _neighbour_is(text: str, position: int, script: str) -> bool:
    return position > 0 and unicodedata.name(text[position - 1], "").startswith(script)


def _plain(character: str) -> str:
    if character < "\u2100":
        return character
    if "\uff01" <= character <= "\uff5e" and not character.isalnum():
        return character  # full-width punctuation belongs to Chinese text
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


def _unmask_lookalikes(text: str) -> str:
    """Fold Cyrillic and Greek look-alikes, but only inside words that also hold Latin letters."""
    folded = text.translate(_LOOKALIKE)
    if folded == text:
        return text
    out = list(text)
    start = 0
    for end in range(len(text) + 1):
        if end < len(text) and text[end].isalnum():
            continue
        word = text[start:end]
        if any("a" <= character.lower() <= "z" for character in word):
            out[start:end] = folded[start:end]
        start = end + 1
    return "".join(out)

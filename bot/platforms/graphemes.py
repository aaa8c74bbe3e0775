"""Where a text may be cut without tearing a character that is written with several code points.

After the extended grapheme clusters of Unicode Standard Annex 29. Where the standard's tables are not at hand (the
standard library has none of them) the rule keeps together rather more than the standard does, never less.
"""

import unicodedata

_ZWJ = "\u200d"
# Extend or SpacingMark without being a mark by category: ZWNJ, Thai and Lao AM, half-width voicing signs.
_EXTENDING = frozenset("\u200c\u0e33\u0eb3\uff9e\uff9f") | {_ZWJ}
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
# GB9b: signs that belong to what follows them.
_PREPENDED = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2\U000111c3"
    "\U000113d1\U0001193f\U00011941\U00011a3a\U00011a84\U00011a85\U00011a86\U00011a87\U00011a88\U00011a89\U00011d46\U00011f02"
)
_VIRAMA = 9
"""The canonical combining class of the signs that join two consonants of an Indic script."""
_MARKS = frozenset({"Mn", "Me", "Mc"})
_CONTROLS = frozenset({"Cc", "Zl", "Zp"})


def is_boundary(text: str, at: int) -> bool:
    """Whether the text may be cut before the code point `at`; both ends are boundaries."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before == "\r" and after == "\n":
        return False
    if _controls(before) or _controls(after):
        return True
    return not (
        _extends(after)
        or before == _ZWJ
        or before in _PREPENDED
        or _joins_hangul(before, after)
        or (after.isalpha() and _ends_with_virama(text, at))
        or _splits_flag(text, at)
    )


def last_boundary(text: str, start: int, end: int) -> int:
    """The last boundary after `start` up to `end`; `end` itself where one character is longer than that."""
    return next((at for at in range(end, start, -1) if is_boundary(text, at)), end)


def shortened(text: str, most: int) -> str:
    """The text, or as many of its whole characters as leave room for an ellipsis within `most` code points."""
    if len(text) <= most:
        return text
    end = most - 1
    cut = last_boundary(text, 0, end) if end > 0 else 0
    return f"{text[:cut].rstrip()}…"


def _controls(char: str) -> bool:
    return unicodedata.category(char) in _CONTROLS


def _extends(char: str) -> bool:
    code = ord(char)
    return char in _EXTENDING or code in _SKIN_TONES or code in _TAGS or unicodedata.category(char) in _MARKS


def _joins_hangul(before: str, after: str) -> bool:
    """GB6 to GB8, without asking which kind of letter comes first: a syllable is never taken apart."""
    leads = _is_leading(before) and (_is_leading(after) or _is_syllable(after))
    return leads or (_is_following(after) and (_is_leading(before) or _is_following(before) or _is_syllable(before)))


def _is_leading(char: str) -> bool:
    return "\u1100" <= char <= "\u115f" or "\ua960" <= char <= "\ua97c"


def _is_following(char: str) -> bool:
    return "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7fb"


def _is_syllable(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _ends_with_virama(text: str, at: int) -> bool:
    """GB9c: whether a sign that joins consonants stands among the marks before `at`."""
    while at > 0 and _extends(text[at - 1]):
        at -= 1
        if unicodedata.combining(text[at]) == _VIRAMA:
            return True
    return False


def _splits_flag(text: str, at: int) -> bool:
    """GB12 and GB13: flags are pairs of letters, counted from the first of the row."""
    if ord(text[at]) not in _FLAG_LETTERS:
        return False
    first = at
    while first > 0 and ord(text[first - 1]) in _FLAG_LETTERS:
        first -= 1
    return (at - first) % 2 == 1

"""Where a text may be cut: at the ends of sentences, else between clauses or words, never within a grapheme."""

import unicodedata
from collections.abc import Iterator

_ZWJ = "\u200d"
_STEPS_BACK = 64
"""Longer heaps of marks are no writing; there a cut falls where it falls."""
_VIRAMA = 9
"""The combining class of the signs that tie two Indic consonants together."""
_CLAUSE_ENDS = frozenset(",;:，；：、—–")
_SHORTEST_SHARE = 0.5
_MOST_AT_ONCE = 9_000


def sentences(text: str, language: str) -> Iterator[str]:
    """The sentences of one paragraph, white space at their ends included, so that they join to the same text."""
    import sentencex

    # It looks back over the whole text at each link that never ends, so a paragraph beyond reason comes in parts.
    for part in pieces(text, _MOST_AT_ONCE):
        yield from sentencex.segment(language, part)


def pieces(sentence: str, most: int) -> Iterator[str]:
    """The sentence in pieces of at most `most` characters, each ended at a clause or a word where there is one."""
    start = 0
    while len(sentence) - start > most:
        end = start + _place(sentence[start : start + most + 1], most)
        yield sentence[start:end]
        start = end
    yield sentence[start:]


def _place(window: str, most: int) -> int:
    """Where to cut a window of `most` + 1 characters: 1 to `most`."""
    least = int(most * _SHORTEST_SHARE)
    for is_end in (_CLAUSE_ENDS.__contains__, str.isspace):
        for place in range(most, least, -1):
            if is_end(window[place - 1]) and _is_boundary(window, place):
                return place
    for place in range(most, max(most - _STEPS_BACK, 0), -1):
        if _is_boundary(window, place):
            return place
    return most


def _is_boundary(text: str, place: int) -> bool:
    """Whether no grapheme spans the place (after UAX 29; flags and Hangul letters by their pairs)."""
    before, after = text[place - 1], text[place]
    if before == _ZWJ or (before == "\r" and after == "\n"):
        return False
    if after in (_ZWJ, "\u200c") or unicodedata.category(after) in {"Mn", "Me", "Mc"} or _is_modifier(after):
        return False
    if unicodedata.combining(before) == _VIRAMA and after.isalpha():
        return False
    if _is_flag_letter(before) and _is_flag_letter(after):
        run = len(text[:place]) - len(text[:place].rstrip(_FLAG_LETTERS))
        return run % 2 == 0
    return not ("\u1100" <= before <= "\ud7fb" and "\u1160" <= after <= "\u11ff")


_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_modifier(character: str) -> bool:
    """Skin tones, and the tags of flags."""
    return "\U0001f3fb" <= character <= "\U0001f3ff" or "\U000e0020" <= character <= "\U000e007f"

"""Is the same thing said twice: in two notes of one owner, or in one sentence passed from country to country?

Texts are compared by their shingles (runs of three words). Country names and figures are blanked first, so that a
sentence copied with another country's name is still seen.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from knowledge.entries import AudienceNote
from knowledge.packing.checks.remark import Remark

SAME_NOTE = 0.5
"""Shared shingles (Jaccard) from which two notes of one owner say the same; the shipped packs stay below 0.2."""
SAME_SENTENCE = 0.8
_SHORTEST_SENTENCE = 8
_WORDS = 3
_WORD = re.compile(r"[a-z#~']+")
_NUMBER = re.compile(r"\d[\d,.]*%?")
_COMMON = 40
_DATA_LINE = 2
"""Sentences with as many figures are alike by nature: Pew's shares, dates, limits."""


@dataclass(frozen=True, slots=True)
class _Piece:
    entry: str
    owner: str
    said: str
    shingles: frozenset[str]


def duplicates(notes: Iterable[AudienceNote], names: Iterable[str]) -> Iterator[Remark]:
    """A remark for each pair that says the same; `names` are those of countries and peoples."""
    blank = re.compile(
        "|".join(rf"\b{re.escape(name.lower())}\b" for name in sorted(names, key=len, reverse=True)) or "$^"
    )
    kept = list(notes)
    whole = [_piece(note, note.text.en, blank) for note in kept]
    yield from _same_note(whole, {note.id: note for note in kept})
    pieces = [_piece(note, sentence, blank) for note in kept for sentence in _sentences(note.text.en)]
    yield from _same_sentence([one for one in pieces if _is_telling(one.said)])


def _is_telling(said: str) -> bool:
    return len(said.split()) >= _SHORTEST_SENTENCE and said.count("#") < _DATA_LINE


def _same_note(pieces: list[_Piece], notes: dict[str, AudienceNote]) -> Iterator[Remark]:
    for one, other in _near(pieces, SAME_NOTE, same_owner=True):
        first, second = (_figures(notes[piece.entry].text.en) for piece in (one, other))
        if first != second and first and second and notes[one.entry].topic == notes[other.entry].topic:
            message = f"text: says the same as {one.entry} with other figures: make them agree, or keep one"
        else:
            message = f"text: says much the same as {one.entry}: keep one, or make them differ"
        yield Remark(other.entry, message)


def _same_sentence(pieces: list[_Piece]) -> Iterator[Remark]:
    for one, other in _near(pieces, SAME_SENTENCE, same_owner=False):
        message = f"text: shares a sentence with {one.entry} ('{one.said[:60]}…'): say what is particular to each"
        yield Remark(other.entry, message, warns=True)


def _near(pieces: list[_Piece], floor: float, *, same_owner: bool) -> Iterator[tuple[_Piece, _Piece]]:
    """Pairs above the floor, found by the shingles they share; shingles that are everywhere do not make a pair."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, piece in enumerate(pieces):
        for shingle in piece.shingles:
            holders[shingle].append(place)
    pairs = {pair for places in holders.values() if len(places) <= _COMMON for pair in combinations(places, 2)}
    for first, second in sorted(pairs):
        one, other = pieces[first], pieces[second]
        apart = one.entry != other.entry and (one.owner == other.owner) == same_owner
        if apart and _overlap(one.shingles, other.shingles) >= floor:
            yield one, other


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _piece(note: AudienceNote, text: str, blank: re.Pattern[str]) -> _Piece:
    said = blank.sub("~", _NUMBER.sub("#", text.lower()))
    words = _WORD.findall(said)
    shingles = frozenset(" ".join(words[place : place + _WORDS]) for place in range(len(words) - _WORDS + 1))
    return _Piece(note.id, note.owner, " ".join(words), shingles)


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def _figures(text: str) -> frozenset[str]:
    return frozenset(found.rstrip(".,") for found in _NUMBER.findall(text))

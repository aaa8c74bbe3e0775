"""What reaches the audience of a script or a storyboard; any other text reaches it as it is.

A script's lines are labelled. Words to be said, words to be read and what is seen or heard as scene stay, in their
order; shot labels, timecodes, camera notes and prompts for a picture generator go. A person's lines stay their words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.coach.comparing.notation import KINDS, LEFT_OUT, SHOWN, SPOKEN, WRITTEN, kind_of, speaker
from evaluation.document import parse

LEAST_MARKED = 2
"""Marked lines from which a text is read as a script."""
_MARKED_SHARE = 0.25
_LABELLED = re.compile(r"\s*(?:[-*•]\s+)?\**([^\s:：*|][^:：*|]{0,40}?)\**\s*[:：]\**\s*(.*)")
_SHOT = re.compile(
    r"\s*(?:[\[【(（#*]+\s*)?(?:shot|frame|scene|panel|sequence|seq|cut|镜头|分镜|场景|场|画格|第\s*[\d一二三四五六七八九十]+\s*[镜场幕格])"
    r"\s*[\d一二三四五六七八九十]*[a-z]?\b[^a-z:：]*(?:[|｜\]】)）,，·–—-].*)?",
    re.IGNORECASE,
)
_SLUG = re.compile(r"\s*(?:INT|EXT|INT\./EXT)[. ].*|\s*(?:FADE (?:IN|OUT)|CUT TO|DISSOLVE TO)\b.*")
_TIMECODE = re.compile(r"[\s\[(【（]*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-–—~至]\s*\d{1,2}:\d{2}(?::\d{2})?)?[\s\])】）]*")
_RULE = re.compile(r"[\s|:+=_-]*")


@dataclass(frozen=True)
class Script:
    """`text` is what reaches the audience, `words` how many words of each of KINDS there were."""

    text: str
    words: dict[str, int]
    is_script: bool

    @property
    def reaching(self) -> int:
        """Words that reach the audience."""
        return sum(count for kind, count in self.words.items() if kind != LEFT_OUT)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some words of one kind; `by` is the person who says them."""

    kind: str
    text: str
    by: str | None = None


def read_script(text: str) -> Script:
    """Read a text that may be a script. Linear in its length; never fails on any string."""
    lines = [line for line in text.splitlines() if line.strip()]
    marked = sum(_is_marked(line) for line in lines)
    if marked < LEAST_MARKED or marked < _MARKED_SHARE * len(lines):
        return Script(text, dict.fromkeys(KINDS, 0) | {WRITTEN: _words(text)}, is_script=False)
    pieces = list(_pieces(text.splitlines()))
    heard = "\n\n".join(_said(piece) for piece in pieces if piece.kind != LEFT_OUT and piece.text)
    counted = {kind: _words("\n".join(piece.text for piece in pieces if piece.kind == kind)) for kind in KINDS}
    return Script(heard, counted, is_script=True)


def _is_marked(line: str) -> bool:
    if _is_heading(line) or len(_cells(line)) > 1:
        return True
    found = _LABELLED.match(line)
    return found is not None and kind_of(found.group(1)) is not None


def _is_heading(line: str) -> bool:
    """A shot's label, a place and time of the screenplay, or a timecode alone."""
    return any(form.fullmatch(line) for form in (_SHOT, _SLUG, _TIMECODE))


def _pieces(lines: list[str]) -> Iterator[_Piece]:
    last = _Piece(SHOWN, "")
    columns: list[str] = []
    for line in lines:
        if not line.strip():
            last = _Piece(SHOWN, "")
            continue
        cells = _cells(line)
        if len(cells) > 1:
            kinds = [kind_of(cell) for cell in cells]
            if any(kinds):
                columns = [kind or LEFT_OUT for kind in kinds]
            elif not _RULE.fullmatch(line):
                yield from (_Piece(kind, cell) for kind, cell in zip(columns, cells, strict=False))
            continue
        last = _piece(line, last)
        yield last


def _piece(line: str, last: _Piece) -> _Piece:
    """The line's words; one without a label goes on with what the line before it was, and after a gap is scene."""
    if _is_heading(line):
        return _Piece(LEFT_OUT, line.strip("[]【】 "))
    found = _LABELLED.match(line)
    label, rest = found.groups() if found is not None else (line.strip(), "")
    kind = kind_of(label) if found is not None else None
    if kind is not None:
        return _Piece(kind, rest.strip())
    name = speaker(label)
    if name is not None and (found is not None or label.isupper()):
        return _Piece(SPOKEN, rest.strip(), name)
    if last.kind == LEFT_OUT:
        return _Piece(SHOWN, line.strip())
    return _Piece(last.kind, line.strip(), last.by)


def _cells(line: str) -> list[str]:
    """The cells of a table's row; one where the line is none."""
    row = line.strip()
    return [cell.strip() for cell in row.strip("|").split("|")] if row.startswith("|") else [row]


def _said(piece: _Piece) -> str:
    """The piece as running text: what a person says stands in quotation marks, after the name."""
    if piece.by is None:
        return piece.text
    words = piece.text.strip('"“”')
    return f"{piece.by}: “{words}”"


def _words(text: str) -> int:
    return parse(text).word_count

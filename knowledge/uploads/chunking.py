"""Cuts a document into passages that can be found and read alone: 400 to 900 characters, along its own seams."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.uploads.cutting import pieces, sentences
from knowledge.uploads.language import language_of

FEWEST, MOST = 400, 900
"""Characters a passage. Only a document's or a chapter's last may be shorter than the fewest."""
_MARKDOWN = re.compile(r"(#{1,6})\s+(\S.*?)\s*#*\s*")
_NUMBERED = re.compile(
    r"(?:(?:chapter|part|unit|lesson|section)\s+\w{1,6}\b.*|(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\S.*|"
    r"第[一二三四五六七八九十百\d]{1,4}[章节讲课编部单元].*|[一二三四五六七八九十]{1,3}、.*|（[一二三四五六七八九十]{1,3}）.*)",
    re.IGNORECASE,
)
_CHINESE_NUMBERS = "一二三四五六七八九十（"
_LONGEST_HEADING = 80
_SENTENCE_ENDS = tuple(".!?;,:。！？；，：…")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_PATH_MARK = " › "


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document. `heading` is the path of headings above it, outermost first, "" when there is none."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading's own text; the heading is a line of it where parts are joined."""

    path: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def language(self) -> str:
        return language_of("\n".join(self.paragraphs or self.path[-1:]))

    @property
    def length(self) -> int:
        return sum(len(paragraph) + 2 for paragraph in self.paragraphs)


def chunks(text: str) -> Iterator[Passage]:
    """The document's passages in order. Together they hold every word of it; headings stand in `heading`."""
    waiting: _Part | None = None
    for part in _parts(text):
        if waiting is None:
            waiting = part
        elif waiting.length < FEWEST and waiting.length + part.length <= MOST and waiting.language == part.language:
            waiting = _Part(waiting.path, (*waiting.paragraphs, *part.path[-1:], *part.paragraphs))
        else:
            yield from _passages(waiting)
            waiting = part
    if waiting is not None:
        yield from _passages(waiting)


def _parts(text: str) -> Iterator[_Part]:
    path: dict[int, str] = {}
    paragraphs: list[str] = []
    for paragraph in _paragraphs(text):
        level, title = _heading(paragraph)
        if not level:
            paragraphs.append(paragraph)
            continue
        if paragraphs:
            yield _Part(tuple(path[key] for key in sorted(path)), tuple(paragraphs))
            paragraphs = []
        path = {key: name for key, name in path.items() if key < level} | {level: title}
    if paragraphs or path:
        yield _Part(tuple(path[key] for key in sorted(path)), tuple(paragraphs))


def _paragraphs(text: str) -> Iterator[str]:
    """Blocks between blank lines, a line that is a Markdown heading by itself."""
    for block in _BLANK_LINES.split(text):
        lines: list[str] = []
        for line in block.split("\n"):
            if _MARKDOWN.fullmatch(line.strip()):
                yield from _joined(lines)
                lines = []
                yield line.strip()
            else:
                lines.append(line)
        yield from _joined(lines)


def _joined(lines: list[str]) -> Iterator[str]:
    paragraph = "\n".join(lines).strip()
    if paragraph:
        yield paragraph


def _heading(paragraph: str) -> tuple[int, str]:
    """A heading's level from 1 and its title; (0, "") for a paragraph."""
    if len(paragraph) > _LONGEST_HEADING + 7 or "\n" in paragraph:
        return 0, ""
    marked = _MARKDOWN.fullmatch(paragraph)
    if marked:
        return len(marked[1]), marked[2]
    numbered = _NUMBERED.fullmatch(paragraph)
    if not numbered or paragraph.endswith(_SENTENCE_ENDS):
        return 0, ""
    if numbered[1]:
        return numbered[1].count(".") + 1, paragraph
    return (2 if paragraph[0] in _CHINESE_NUMBERS else 1), paragraph


def _passages(part: _Part) -> Iterator[Passage]:
    heading = _PATH_MARK.join(part.path)
    texts = list(_filled(part.paragraphs)) or list(part.path[-1:])
    texts[-2:] = _evened(texts[-2:])
    for text in texts:
        yield Passage(heading, text)


def _evened(last: list[str]) -> list[str]:
    """The last two texts of a part: as one where they fit, else with sentences moved on, so that neither is short."""
    if len(last) < 2 or len(last[1]) >= FEWEST:
        return last
    if len(last[0]) + 1 + len(last[1]) <= MOST:
        return ["\n".join(last)]
    left, moved = list(sentences(last[0], language_of(last[0]))), ""
    while len(moved) + len(last[1]) < FEWEST and sum(map(len, left[:-1])) >= FEWEST:
        moved = left.pop() + moved
    return ["".join(left).strip(), f"{moved}\n{last[1]}".strip()]


def _filled(paragraphs: tuple[str, ...]) -> Iterator[str]:
    """Paragraphs joined up to the most characters; one that does not fit is divided at its sentences."""
    text = ""
    for paragraph in paragraphs:
        if len(text) >= FEWEST and len(text) + 2 + len(paragraph) > MOST:
            yield text
            text = ""
        joint = "\n\n" if text else ""
        whole = len(text) + len(joint) + len(paragraph) <= MOST
        for unit in [paragraph] if whole else _units(paragraph):
            if len(text) + len(joint) + len(unit.rstrip()) > MOST:
                yield text.strip()
                text, joint = "", ""
            text, joint = text + joint + unit, ""
        text = text.rstrip()
    if text.strip():
        yield text.strip()


def _units(paragraph: str) -> Iterator[str]:
    for sentence in sentences(paragraph, language_of(paragraph)):
        yield from pieces(sentence, MOST)

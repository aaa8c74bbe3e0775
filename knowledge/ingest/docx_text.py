"""The words of a Word document, as its author would read them aloud."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Protocol

from knowledge.ingest.archive import check_archive
from knowledge.ingest.limits import Limits

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _CELL, _ROW, _TEXT = (f"{_WORD}{name}" for name in ("p", "tc", "tr", "t"))
_SIGNS = {
    f"{_WORD}tab": "\t",
    f"{_WORD}ptab": "\t",
    f"{_WORD}br": "\n",
    f"{_WORD}cr": "\n",
    f"{_WORD}noBreakHyphen": "-",
}
_UNREAD = frozenset(
    {
        # The properties of a paragraph list its tab stops as `tab`.
        f"{_WORD}pPr",
        # Tracked changes: what was taken out, and what was moved elsewhere.
        f"{_WORD}del",
        f"{_WORD}moveFrom",
        # The same text box a second time, for older programs.
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)


class Element(Protocol):
    """What is needed of an XML element. `tag` of a comment is not a string."""

    @property
    def tag(self) -> object: ...
    @property
    def text(self) -> str | None: ...
    def __reversed__(self) -> Iterator["Element"]: ...


def docx_text(content: bytes, limits: Limits) -> str:
    """Paragraphs, list items and table rows in order, a blank line between them, cells of a row set apart by tabs.

    Numbers and bullets that Word draws are not text and are left out, as are headers, footers, notes and deletions.
    Reading stops soon after the characters of the limits. Raises `UnreadableDocument`, or what the parser raises on
    bad XML.
    """
    check_archive(content)
    import docx  # here, since only the child process needs it

    return "\n\n".join(_up_to(limits.characters, _blocks(docx.Document(BytesIO(content)).element.body)))


def _up_to(most: int, blocks: Iterable[str]) -> Iterator[str]:
    length = 0
    for block in blocks:
        yield block
        length += len(block)
        if length > most:
            return


def _blocks(body: Element) -> Iterator[str]:
    """The blocks of the top level. Walks with a stack of its own, since a hostile document nests without end."""
    open_parts: list[list[str]] = [[]]
    steps: list[tuple[Element, bool]] = [(body, False)]
    while steps:
        element, leaving = steps.pop()
        if leaving:
            _close(element.tag, open_parts)
        elif element.tag not in _UNREAD:
            _open(element, open_parts)
            steps.append((element, True))
            steps.extend((child, False) for child in reversed(element))
        if len(open_parts) == 1:
            yield from open_parts[0]
            open_parts[0].clear()


def _open(element: Element, open_parts: list[list[str]]) -> None:
    if element.tag in (_PARAGRAPH, _CELL, _ROW):
        open_parts.append([])
    elif element.tag == _TEXT:
        open_parts[-1].append(element.text or "")
    elif element.tag in _SIGNS:
        open_parts[-1].append(_SIGNS[str(element.tag)])


def _close(tag: object, open_parts: list[list[str]]) -> None:
    joints = {_PARAGRAPH: "", _CELL: "\n", _ROW: "\t"}
    if tag not in joints:
        return
    text = joints[str(tag)].join(open_parts.pop())
    # An empty cell keeps its column; empty paragraphs and rows are only spacing.
    if text.strip() or tag == _CELL:
        open_parts[-1].append(text if tag == _ROW else text.strip())

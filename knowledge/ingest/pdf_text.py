"""The words of a PDF."""

import logging
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from knowledge.ingest.limits import Limits
from knowledge.ingest.problems import Reason, UnreadableDocument
from knowledge.ingest.text_files import is_not_text
from knowledge.ingest.unwrapping import unwrapped

if TYPE_CHECKING:
    from pypdf import PdfReader

_END_MARK = b"%%EOF"
# Mail programs and servers append a little; a file that was cut off has no mark near its end.
_END_MARK_WITHIN = 2048


def pdf_text(content: bytes, limits: Limits, on_page: Callable[[int], None]) -> str:
    """The pages' paragraphs in order, a blank line between them, lines joined again as they were before the layout.

    Reading stops at the characters of the limits; `on_page` hears how many pages are read. Raises
    `UnreadableDocument`, or what the parser raises on a broken file.
    """
    if _END_MARK not in content[-_END_MARK_WITHIN:]:
        raise UnreadableDocument(Reason.DAMAGED)
    from pypdf import PdfReader
    from pypdf.errors import LimitReachedError

    # It reports each flaw it works around, thousands in a hostile file.
    logging.disable(logging.CRITICAL)
    try:
        text = unwrapped(list(_pages(PdfReader(BytesIO(content)), limits, on_page)))
    except LimitReachedError:
        raise UnreadableDocument(Reason.HEAVY) from None
    if not text:
        raise UnreadableDocument(Reason.SCANNED)
    if is_not_text(text):
        raise UnreadableDocument(Reason.BINARY)
    return text


def _pages(reader: "PdfReader", limits: Limits, on_page: Callable[[int], None]) -> Iterator[str]:
    if reader.is_encrypted:
        raise UnreadableDocument(Reason.LOCKED)
    _check_length(reader, limits.pages)
    length = 0
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        on_page(number)
        yield text
        length += len(text)
        if length > limits.characters:
            return


def _check_length(reader: "PdfReader", most: int) -> None:
    # The declared number may lie, but it is at hand; the true one has to be counted page by page.
    declared = reader.root_object.get("/Pages", {}).get("/Count", 0)
    if (isinstance(declared, int) and declared > most) or len(reader.pages) > most:
        raise UnreadableDocument(Reason.TOO_LONG)

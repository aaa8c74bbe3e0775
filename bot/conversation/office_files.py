"""Text out of .docx and .pdf, refusing what is far larger inside than a draft can be.

The parsers are imported when a file comes, since most drafts are pasted.
"""

import io
import zipfile
from collections.abc import Callable, Mapping

# A draft has at most 50,000 characters. Reading stops soon after, so that the answer can still be "too long".
_ENOUGH_CHARACTERS = 60_000
# What a .docx may unpack to: a draft's words with styles and themes take a small part of it; pictures are not unpacked.
_MOST_UNPACKED = 20_000_000
_TEXT_PARTS = (".xml", ".rels")
_MOST_PAGES = 100


def docx_text(content: bytes) -> str:
    """The paragraphs of a Word document. Raises `ValueError` or what the parser raises for a broken one."""
    from docx import Document

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
        entities = any(b"<!ENTITY" in archive.read(name) for name in _text_parts(archive, unpacked))
    if entities:
        raise ValueError("The document declares entities.")
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)


def _text_parts(archive: zipfile.ZipFile, unpacked: int) -> list[str]:
    if unpacked > _MOST_UNPACKED:
        raise ValueError("The document unpacks to far more than a draft.")
    return [name for name in archive.namelist() if name.endswith(_TEXT_PARTS)]


def pdf_text(content: bytes) -> str:
    """The text of the pages, as far as a draft can reach. Raises what the parser raises, also for a locked file."""
    from pypdf import PdfReader

    pages: list[str] = []
    size = 0
    for page in PdfReader(io.BytesIO(content)).pages[:_MOST_PAGES]:
        pages.append(page.extract_text())
        size += len(pages[-1])
        if size > _ENOUGH_CHARACTERS:
            break
    return "\n".join(pages)


READERS: Mapping[str, Callable[[bytes], str]] = {".docx": docx_text, ".pdf": pdf_text}

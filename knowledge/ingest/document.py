"""From a file's name and bytes to its text: the one entrance of this room."""

from pathlib import PurePath

from knowledge.ingest.limits import DRAFT, Limits
from knowledge.ingest.problems import Reason, UnreadableDocument
from knowledge.ingest.sandbox import Kind, OnPage, read_in_child
from knowledge.ingest.text_files import read_text

TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".text", ""})
_PDF_MARK = b"%PDF-"
# Readers of PDF accept a mark anywhere in the first kilobyte.
_PDF_MARK_WITHIN = 1024
_ZIP_MARK = b"PK\x03\x04"
_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Word wraps a document that has a password in the older container, under this name.
_LOCKED_PART = "EncryptedPackage".encode("utf-16-le")
# Files that are often given a wrong name, and that begin in a way no draft does.
_NOT_TEXT_MARKS = (_PDF_MARK, _ZIP_MARK, _OLE_MARK, b"{\\rtf")


def read_document(name: str, content: bytes, limits: Limits = DRAFT, on_page: OnPage | None = None) -> str:
    """The plain text of a .txt, .md, .docx or .pdf file, up to `limits.characters`; what follows is left out.

    Paragraphs of .docx and .pdf come in the order of the document with a blank line between them; a text file keeps
    its own lines, ended by a line feed. The text is never blank. Takes at most 2 seconds, or as long as `limits`
    grants a PDF for each page that it has read, which `on_page` is told; blocks meanwhile.

    Raises `UnreadableDocument` with the one reason for which the file was refused.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in TEXT_SUFFIXES | set(Kind):
        raise UnreadableDocument(Reason.KIND)
    if len(content) > limits.file_bytes:
        raise UnreadableDocument(Reason.TOO_BIG)
    if not content:
        raise UnreadableDocument(Reason.EMPTY)
    text = _text_file(content, limits) if suffix in TEXT_SUFFIXES else _parsed(Kind(suffix), content, limits, on_page)
    if not text.strip():
        raise UnreadableDocument(Reason.EMPTY)
    return text[: limits.characters]


def _text_file(content: bytes, limits: Limits) -> str:
    if content.startswith(_NOT_TEXT_MARKS):
        raise UnreadableDocument(Reason.MISLABELLED)
    return read_text(content, limits.characters)


def _parsed(kind: Kind, content: bytes, limits: Limits, on_page: OnPage | None) -> str:
    if kind is Kind.DOCX and content.startswith(_OLE_MARK) and _LOCKED_PART in content:
        raise UnreadableDocument(Reason.LOCKED)
    looks_right = {
        Kind.DOCX: content.startswith(_ZIP_MARK),
        Kind.PDF: _PDF_MARK in content[:_PDF_MARK_WITHIN],
    }
    if not looks_right[kind]:
        raise UnreadableDocument(Reason.MISLABELLED)
    return read_in_child(kind, content, limits, on_page=on_page)

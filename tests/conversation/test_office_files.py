"""Word and PDF files: good ones are read, hostile and broken ones are refused with a reason."""

import io
import time
import zipfile

import pytest
from docx import Document
from pypdf import PdfWriter

from bot.conversation.ports import UnreadableError
from bot.conversation.reading import FileReader

_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F 12 Tf 20 200 Td (Tea on the hill) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""


def docx(*paragraphs: str) -> bytes:
    document, file = Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    file = io.BytesIO(content)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return file.getvalue()


def pdf() -> PdfWriter:
    return PdfWriter(clone_from=io.BytesIO(_repaired()))


def _repaired() -> bytes:
    """The hand-written page with the cross-reference table that its author left to the reader."""
    offsets = [_PDF.index(b"%d 0 obj" % number) for number in range(1, 6)]
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    body, trailer = _PDF.split(b"trailer")
    table = b"xref\n0 6\n0000000000 65535 f \n" + rows
    end = trailer.replace(b"<</Root", b"<</Size 6/Root") + b"startxref\n%d\n%%%%EOF" % len(body)
    return body + table + b"trailer" + end


def written(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_the_paragraphs_of_a_word_document_are_read() -> None:
    assert FileReader().read("draft.DOCX", docx("Tea on the hill.", "春茶。")) == "Tea on the hill.\n春茶。"


def test_the_pages_of_a_pdf_are_read() -> None:
    assert "Tea on the hill" in FileReader().read("draft.pdf", written(pdf()))


def test_broken_locked_and_hostile_files_are_refused_quickly() -> None:
    locked = pdf()
    locked.encrypt("secret", algorithm="RC4-128")
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    hostile = {
        "truncated.docx": docx("Tea")[:400],
        "mislabelled.docx": written(pdf()),
        "bomb.docx": with_part(docx("Tea"), "word/media/bomb.xml", b"\0" * 30_000_000),
        "entity.docx": with_part(docx("Tea"), "word/extra.xml", entity),
        "empty.docx": b"",
        "mislabelled.pdf": docx("Tea"),
        "truncated.pdf": b"%PDF-1.7\n1 0 obj",
        "locked.pdf": written(locked),
    }
    for name, content in hostile.items():
        started = time.perf_counter()
        with pytest.raises(UnreadableError) as refused:
            FileReader().read(name, content)
        assert refused.value.problem == "file-damaged", name
        assert time.perf_counter() - started < 2, name

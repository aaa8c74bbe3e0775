"""Hostile documents cost at most two seconds and 150 MB, and get one reason."""

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter

from knowledge.ingest.document import read_document
from knowledge.ingest.limits import DRAFT
from knowledge.ingest.problems import Reason, UnreadableDocument
from tests.knowledge.made_files import chinese_pdf, docx_of, docx_with, pdf_objects, pdf_of, pdf_with, stream, zip_of

ROOT = Path(__file__).parents[2]
SECONDS = 2.0
MEMORY = 150_000_000
BILLION_LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
TABLE = "<w:tbl><w:tr><w:tc>"
TABLE_END = "</w:tc></w:tr></w:tbl>"


def problem(name: str, content: bytes) -> str:
    with pytest.raises(UnreadableDocument) as refused:
        read_document(name, content)
    return refused.value.problem


def measured(name: str, content: bytes, *words: str) -> dict[str, float | str | None]:
    """The problem, the seconds and the bytes of memory, from a fresh process."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-m", "tests.knowledge.measured_reading", name, *words],
        input=content,
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    answer: dict[str, float | str | None] = json.loads(done.stdout)
    return answer


def locked_pdf() -> bytes:
    writer, target = PdfWriter(io.BytesIO(pdf_of(["Words"]))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(target)
    return target.getvalue()


def locked_member() -> bytes:
    """The flag of encryption in the list at the end of the archive."""
    content = bytearray(docx_of("Words"))
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


WORST: dict[str, tuple[str, Callable[[], bytes], set[str]]] = {
    "three hundred megabytes in one stream": (
        "a.pdf",
        lambda: pdf_with([stream(b"a" * 300_000_000)]),
        {Reason.HEAVY},
    ),
    "a stream packed twice": (
        "a.pdf",
        lambda: pdf_with([stream(b"\0" * 300_000_000, times=2)]),
        {Reason.HEAVY},
    ),
    "a stream just below the parser's own limit": (
        "a.pdf",
        lambda: pdf_with([stream(b" " * 74_000_000)]),
        {Reason.HEAVY, Reason.SCANNED},
    ),
    "a million drawing steps": (
        "a.pdf",
        lambda: pdf_with([stream(b"BT (a) Tj ET " * 1_000_000)]),
        {Reason.HEAVY},
    ),
    "dictionaries within dictionaries": (
        "a.pdf",
        lambda: pdf_objects([b"<</Type/Catalog/Pages " + b"<</A " * 100_000 + b">>" * 100_001]),
        {Reason.HEAVY, Reason.DAMAGED},
    ),
    "a bomb of spaces": ("a.docx", lambda: docx_with(" " * 100_000_000), {Reason.HEAVY}),
    "millions of tags": ("a.docx", lambda: docx_with("<w:p/>" * 3_000_000), {Reason.HEAVY}),
    "tags up to the limit": (
        "a.docx",
        lambda: docx_with("<w:p/>" * 370_000, more={"noise.bin": os.urandom(300_000)}),
        {Reason.HEAVY, Reason.EMPTY},
    ),
    "tables within tables": (
        "a.docx",
        lambda: docx_with(TABLE * 20_000 + TABLE_END * 20_000),
        {Reason.HEAVY, Reason.DAMAGED},
    ),
    "a billion laughs": (
        "a.docx",
        lambda: docx_with("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", prolog=BILLION_LAUGHS),
        {Reason.UNSAFE},
    ),
}


@pytest.mark.parametrize("case", WORST)
def test_the_worst_files_are_refused_in_time_and_memory(case: str) -> None:
    name, make, reasons = WORST[case]
    content = make()
    assert len(content) <= DRAFT.file_bytes
    result = measured(name, content)
    assert result["problem"] in reasons
    assert float(result["seconds"] or 0) < SECONDS
    assert float(result["memory"] or 0) < MEMORY


@pytest.mark.parametrize("case", WORST)
def test_a_teachers_larger_limits_let_none_of_them_take_longer(case: str) -> None:
    name, make, reasons = WORST[case]
    result = measured(name, make(), "document")
    assert result["problem"] in reasons
    assert float(result["seconds"] or 0) < SECONDS
    assert float(result["memory"] or 0) < MEMORY


def ten_megabytes() -> bytes:
    """A Word document with pictures: as large as a teacher's may be."""
    pictures = {f"word/media/{number}.png": os.urandom(2_400_000) for number in range(4)}
    return docx_with("<w:p><w:r><w:t>Words</w:t></w:r></w:p>" * 5_000, more=pictures)


def test_the_largest_document_of_a_teacher_stays_within_the_memory() -> None:
    result = measured("a.docx", ten_megabytes(), "document")
    assert result["problem"] is None
    assert float(result["memory"] or 0) < MEMORY


def test_what_is_larger_than_a_teachers_document_is_refused_at_once() -> None:
    result = measured("a.pdf", b"%PDF-" + bytes(50_000_000), "document")
    assert result["problem"] == Reason.TOO_BIG
    assert float(result["seconds"] or 0) < SECONDS


def test_a_pdf_that_lists_a_hundred_thousand_pages_is_refused_in_time() -> None:
    kids = b"3 0 R " * 100_000
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 100000/Kids[%s]>>" % kids,
        b"<</Type/Page/Parent 2 0 R>>",
    ]
    result = measured("a.pdf", pdf_objects(objects), "document")
    assert result["problem"] == Reason.TOO_LONG
    assert float(result["seconds"] or 0) < SECONDS


def test_the_measurement_sees_the_memory_of_the_child() -> None:
    result = measured("a.docx", docx_of("A good draft."))
    assert result["problem"] is None
    assert 15_000_000 < float(result["memory"] or 0) < MEMORY


@pytest.mark.parametrize("claimed", [500, 3])
def test_a_pdf_with_too_many_pages_is_refused_whatever_it_claims(claimed: int) -> None:
    assert problem("a.pdf", pdf_with([stream(b"")] * 500, count=claimed)) == Reason.TOO_LONG


def test_ten_thousand_pages_that_are_one_page_are_refused() -> None:
    kids = b"3 0 R " * 10_000
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[%s]>>" % kids,
        b"<</Type/Page/Parent 2 0 R>>",
    ]
    assert problem("a.pdf", pdf_objects(objects)) in {Reason.TOO_LONG, Reason.HEAVY}


def test_sixty_pages_are_read_and_sixty_one_are_not() -> None:
    assert read_document("a.pdf", pdf_of(*[["Words on a page."]] * 60))
    assert problem("a.pdf", pdf_of(*[["Words on a page."]] * 61)) == Reason.TOO_LONG


def test_a_file_that_an_entity_points_to_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the token", encoding="utf-8")
    prolog = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    assert problem("a.docx", docx_with("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", prolog=prolog)) == Reason.UNSAFE


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", b"MZ\x90\0\3\0\0\0" * 100, Reason.MISLABELLED),
        ("a.docx", zip_of({"photo.jpg": b"words"}), Reason.MISLABELLED),
        ("a.docx", pdf_of(["Words"]), Reason.MISLABELLED),
        ("a.pdf", b"<html><body>Words</body></html>", Reason.MISLABELLED),
        ("a.pdf", docx_of("Words"), Reason.MISLABELLED),
        ("a.txt", docx_of("Words"), Reason.MISLABELLED),
        ("a.md", pdf_of(["Words"]), Reason.MISLABELLED),
        ("a.txt", b"MZ\x90\0\3\0\0\0" * 100, Reason.BINARY),
        ("a.exe", b"MZ", Reason.KIND),
        ("a.doc", b"\xd0\xcf\x11\xe0", Reason.KIND),
        ("a.pdf", locked_pdf(), Reason.LOCKED),
        ("a.docx", locked_member(), Reason.LOCKED),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), Reason.LOCKED),
        ("a.docx", docx_of("Words")[:-5_000], Reason.DAMAGED),
        ("a.pdf", pdf_of(["Words"])[:-60], Reason.DAMAGED),
        ("a.docx", docx_with("<w:p>"), Reason.DAMAGED),
        ("a.docx", docx_with("", more={f"{n}.xml": b"" for n in range(2_001)}), Reason.HEAVY),
        ("a.docx", docx_of(), Reason.EMPTY),
        ("a.docx", b"", Reason.EMPTY),
        ("a.pdf", b"", Reason.EMPTY),
        ("a.pdf", pdf_with([stream(b"0 0 m 9 9 l S")]), Reason.SCANNED),
        ("a.pdf", chinese_pdf("\x01\x02\x03\x04 \x05\x06"), Reason.BINARY),
        ("a.txt", b"a" * (DRAFT.file_bytes + 1), Reason.TOO_BIG),
        ("a.docx", b"PK\x03\x04" + b"a" * DRAFT.file_bytes, Reason.TOO_BIG),
    ],
)
def test_a_file_that_is_not_what_it_seems_gets_one_reason(name: str, content: bytes, reason: str) -> None:
    assert problem(name, content) == reason


def test_a_member_that_lies_about_its_size_is_refused() -> None:
    content = bytearray(docx_with("<w:p/>" * 1_000))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    content = content.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert problem("a.docx", bytes(content)) == Reason.DAMAGED


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-32-le"])
def test_a_declaration_is_seen_in_every_encoding_of_xml(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'
    assert problem("a.docx", docx_with("<w:p/>", more={"word/more.xml": xml.encode(encoding)})) == Reason.UNSAFE


def test_a_declaration_is_seen_in_a_part_of_any_name() -> None:
    assert problem("a.docx", docx_with("<w:p/>", more={"word/main.bin": b" <!DOCTYPE d><d/>"})) == Reason.UNSAFE


def test_a_drawing_with_a_declaration_of_its_own_is_no_attack() -> None:
    drawing = {"word/media/a.svg": b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>'}
    assert read_document("a.docx", docx_with("<w:p><w:r><w:t>Tea</w:t></w:r></w:p>", more=drawing)) == "Tea"

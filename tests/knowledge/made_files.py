"""Documents made for the tests, good and hostile, so that no binary file lies in the repository."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence

import docx

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_of(*paragraphs: str) -> bytes:
    """A Word document with these paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    """The bytes of a document built with python-docx."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def docx_with(body: str, *, prolog: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    """A Word document whose body is this XML, with further members as they stand."""
    xml = f"{prolog}<w:document {_WORD}><w:body>{body}</w:body></w:document>".encode()
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx_of())) as model, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in model.namelist():
            made.writestr(name, xml if name == "word/document.xml" else model.read(name))
        for name, content in (more or {}).items():
            made.writestr(name, content)
    return target.getvalue()


def zip_of(members: Mapping[str, bytes]) -> bytes:
    """A ZIP archive that is no Word document."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return target.getvalue()


def pdf_of(*pages: Sequence[str]) -> bytes:
    """A PDF in Helvetica: each page is a list of lines."""
    return pdf_with([stream(_shown(lines)) for lines in pages])


def chinese_pdf(text: str) -> bytes:
    """A PDF whose one line is Chinese, with the table that maps its glyphs to characters."""
    codes = "".join(f"{ord(char):04x}" for char in text)
    table = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> "
        b"endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end"
    )
    font = b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>"
    descendant = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)>>>>"
    )
    content = stream(f"BT /F 12 Tf 50 700 Td <{codes}> Tj ET".encode())
    return pdf_with([content], font=font, more=[descendant, stream(table)])


def pdf_with(contents: Sequence[bytes], *, font: bytes = b"", more: Sequence[bytes] = (), count: int = -1) -> bytes:
    """A PDF with one page for each content stream; `count` is the number of pages that it claims to have."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(contents) if count < 0 else count, kids),
        font or b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for index, content in enumerate(contents):
        objects += [b"<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>" % (5 + 2 * index)]
        objects += [content]
    return pdf_objects([*objects, *more])


def pdf_objects(objects: Iterable[bytes]) -> bytes:
    """A PDF of these objects; the first is the catalogue."""
    made, places = bytearray(b"%PDF-1.5\n"), []
    for number, value in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start, size = len(made), len(places) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(made)


def stream(data: bytes, *, times: int = 1) -> bytes:
    """A stream object, packed `times` over."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode" * times
    return b"<</Filter[%s]/Length %d>>stream\n%s\nendstream" % (filters, len(data), data)


def _shown(lines: Sequence[str]) -> bytes:
    shown = "".join(f"({line}) Tj T* " for line in lines)
    return f"BT /F 12 Tf 50 700 Td 14 TL {shown} ET".encode("cp1252")

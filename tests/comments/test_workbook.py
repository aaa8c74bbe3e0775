"""Workbooks as people really save them, and one clear sentence for those that are broken or made to do harm."""

import datetime as dt
import io
import resource
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence

import openpyxl
import pytest

from bot.comments import sheet_guard, workbook, workbook_guard
from bot.comments.columns import Columns
from bot.comments.reading import CommentFile, Row
from bot.comments.workbook import cell_text
from bot.errors import UserFacingError
from bot.localisation import Translator
from tests.comments.conftest import OpenFile

SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = b"</sheetData></worksheet>"
TEXT = b'<c t="inlineStr"><is><t>%s</t></is></c>'
OpenSheet = Callable[..., CommentFile]


@pytest.fixture
def opened_sheet(say: Translator) -> OpenSheet:
    """A workbook's bytes, opened, with the sheet asked for."""

    def open_sheet(content: bytes, sheet: str | None = None) -> CommentFile:
        return CommentFile("c.xlsx", io.BytesIO(content), say, Columns(None, None, sheet=sheet))

    return open_sheet


def workbook_of(**sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these sheets in order."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def with_parts(parts: Mapping[str, bytes]) -> bytes:
    """A good workbook in which some parts are others."""
    made = io.BytesIO()
    good = zipfile.ZipFile(io.BytesIO(workbook_of(Sheet=[["comment"], ["nice"]])))
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in good.infolist():
            if member.filename not in parts:
                archive.writestr(member.filename, good.read(member))
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def refusal(opened: OpenFile, content: bytes, name: str = "c.xlsx") -> str:
    with pytest.raises(UserFacingError) as caught:
        list(opened(content, name).rows())
    return str(caught.value)


def test_a_sheet_is_read_under_its_header_and_blank_rows_are_none(opened: OpenFile) -> None:
    content = workbook_of(S=[["id", "comment", "form"], [1, "one", "film"], [None, None, None], [2, "two", "text"]])
    table = opened(content, "c.xlsx", group="form")
    assert list(table.rows()) == [Row(1, "one", "film"), Row(2, "two", "text")]
    assert (table.columns.text, table.columns.sheet) == ("comment", "S")


def test_the_first_sheet_with_rows_is_read_unless_one_is_named(opened_sheet: OpenSheet) -> None:
    content = workbook_of(About=[], Titles=[["comment"]], 评论=[["评论"], ["很好"]], More=[["comment"], ["fine"]])
    assert opened_sheet(content).columns.sheet == "评论"
    assert [row.text for row in opened_sheet(content, "More").rows()] == ["fine"]
    with pytest.raises(UserFacingError, match="no sheet “Mor”; its sheets are: About, Titles, 评论, More"):
        opened_sheet(content, "Mor")


def test_a_sheet_of_a_file_that_is_no_workbook_is_refused(say: Translator) -> None:
    with pytest.raises(UserFacingError, match="no workbook"):
        CommentFile("c.csv", io.BytesIO(b"text\none\n"), say, Columns(None, None, sheet="S"))


def test_cells_become_what_a_person_would_write() -> None:
    assert [cell_text(one) for one in (None, True, 3, 3.0, 2.5, "#N/A", " a ")] == [
        "",
        "TRUE",
        "3",
        "3",
        "2.5",
        "",
        " a ",
    ]
    assert cell_text(dt.datetime(2025, 3, 1, tzinfo=None)) == "2025-03-01"  # noqa: DTZ001 - as a sheet has it
    assert cell_text(dt.datetime(2025, 3, 1, 9, 30)) == "2025-03-01 09:30:00"  # noqa: DTZ001 - as a sheet has it


def test_a_formula_gives_its_cached_value_and_never_itself(opened: OpenFile) -> None:
    cells = HEAD + b"<row>" + TEXT % b"comment" + b"</row>"
    cells += b'<row><c t="str"><f>A1&amp;"!"</f><v>said</v></c></row>' + TAIL
    assert [row.text for row in opened(with_parts({SHEET: cells}), "c.xlsx").rows()] == ["said"]


def test_a_workbook_may_come_without_its_ending_and_through_a_pipe(say: Translator) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    table = CommentFile("-", Pipe(workbook_of(S=[["comment"], ["piped"]])), say, Columns(None, None))
    assert [row.text for row in table.rows()] == ["piped"]


def test_what_is_no_workbook_is_refused_in_a_sentence(opened: OpenFile) -> None:
    good = workbook_of(S=[["comment"], ["nice"]])
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "x")
    assert "damaged workbook" in refusal(opened, good[: len(good) // 2])
    assert "no workbook" in refusal(opened, other.getvalue(), "c.zip")
    assert "is called a workbook and is none" in refusal(opened, b"text\nhello\n")
    assert "is called a workbook and is none" in refusal(opened, b"<html><table></table></html>", "c.xls")
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)
    assert "another format" in refusal(opened, old, "c.xls")
    assert "password" in refusal(opened, old + "EncryptedPackage".encode("utf-16-le") + bytes(3000))


@pytest.mark.parametrize(
    "cells",
    [
        b'<row><c t="s"><v>99999</v></c></row>' * 3,
        b'<row><c t="n"><v>abc</v></c></row>' * 3,
        b"<row><c></row>",
        b"\xff\xfe\x00",
    ],
)
def test_a_sheet_that_is_not_what_it_says_is_damaged(opened: OpenFile, cells: bytes) -> None:
    assert "damaged workbook" in refusal(opened, with_parts({SHEET: HEAD + cells + TAIL}))


def test_entities_are_not_even_looked_at(opened: OpenFile) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + HEAD + TAIL
    assert "damaged workbook" in refusal(opened, with_parts({SHEET: bomb}))


@pytest.mark.parametrize(
    "part",
    [
        {SHEET: HEAD + (b"<row>" + TEXT % b"spam" + b"</row>") * 2_000_000 + TAIL},
        {SHEET: HEAD + b"<row>" + TEXT % (b"a" * 100_000_000) + b"</row>" + TAIL},
        {"xl/styles.xml": b"<styleSheet>" + b"<font/>" * 2_000_000 + b"</styleSheet>"},
    ],
    ids=["rows", "cell", "styles"],
)
def test_a_bomb_is_refused_at_once_and_in_little_memory(opened: OpenFile, part: dict[str, bytes]) -> None:
    content = with_parts(part)
    assert len(content) < 1_000_000
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "unpacks to more" in refusal(opened, content)
    assert time.perf_counter() - begun < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150_000


def test_a_row_and_a_text_without_end_are_refused(opened: OpenFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_guard, "MOST_PIECE", 1_500_000)
    monkeypatch.setattr(workbook_guard, "MOST_RATIO", 10_000)
    wide = HEAD + b"<row>" + (TEXT % b"a") * 100_000 + b"</row>" + TAIL
    assert "unpacks to more" in refusal(opened, with_parts({SHEET: wide}))


def test_too_many_texts_are_refused(opened: OpenFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_guard, "MOST_PIECES", 10)
    texts = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + b"<si/>" * 11 + b"</sst>"
    assert "unpacks to more" in refusal(opened, with_parts({"xl/sharedStrings.xml": texts}))


LONG = b"x" * 3_000_000
ELEMENTS = b"<q/>" * 250_000


@pytest.mark.parametrize(
    "sheet",
    [
        HEAD + b"<row><!-- </sheetData -->" + TEXT % LONG + b"</row>" + TAIL,
        HEAD + (b"<row>" + (b"<c/>" * 900 + b"<row/>") * 300 + b"</row>") + TAIL,
        HEAD + b"<row>" + b'<z:row xmlns:z="z"/><c/>' * 110_000 + b"</row>" + TAIL,
        HEAD + b"</sheetData><hyperlinks>" + ELEMENTS + b"</hyperlinks></worksheet>",
        HEAD.replace(b"<sheetData>", ELEMENTS + b"<sheetData>") + TAIL,
        HEAD + (b"<row/>" + b"x" * 200_000) * 20 + TAIL,
    ],
    ids=["end in a comment", "row in a row", "another's row", "after the rows", "before the rows", "between the rows"],
)
def test_what_a_parser_would_keep_is_refused_whatever_it_looks_like(
    opened: OpenFile, monkeypatch: pytest.MonkeyPatch, sheet: bytes
) -> None:
    monkeypatch.setattr(workbook_guard, "MOST_RATIO", 10_000)
    monkeypatch.setattr(sheet_guard, "MOST_PIECE", 2_500_000)
    monkeypatch.setattr(sheet_guard, "MOST_OUTSIDE", 3_500_000)
    assert "unpacks to more" in refusal(opened, with_parts({SHEET: sheet}))


def test_a_sheet_may_have_prefixes_and_links_after_its_rows(opened: OpenFile) -> None:
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cell = b'<x:c t="inlineStr"><x:is><x:t>%s</x:t></x:is></x:c>'
    rows = b"".join(b"<x:row>" + cell % (b"text" if not n else b"comment %d" % n) + b"</x:row>" for n in range(80_000))
    links = b"<x:hyperlinks>" + b'<x:hyperlink ref="A1"/>' * 65_000 + b"</x:hyperlinks>"
    sheet = b'<x:worksheet xmlns:x="%s"><x:sheetData>%s</x:sheetData>%s</x:worksheet>' % (main, rows, links)
    assert sum(1 for _ in opened(with_parts({SHEET: sheet}), "c.xlsx").rows()) == 79_999


@pytest.mark.parametrize(
    "styles",
    [
        b"<styleSheet><cellXfs>" + b"<xf/>" * 100_000 + b"</cellXfs></styleSheet>",
        b"<styleSheet " + b" ".join(b'a%d="1"' % n for n in range(20_000)) + b"/>",
        b"<styleSheet " + b" ".join(b"a%d = '>'" % n for n in range(20_000)) + b"/>",
    ],
    ids=["elements", "attributes", "attributes with a bracket"],
)
def test_a_small_part_that_takes_long_to_make_a_tree_of_is_refused(opened: OpenFile, styles: bytes) -> None:
    begun = time.perf_counter()
    assert "unpacks to more" in refusal(opened, with_parts({"xl/styles.xml": styles}))
    assert time.perf_counter() - begun < 2


def test_a_document_type_is_found_wherever_it_stands(opened: OpenFile) -> None:
    late = b"<!--" + b"x y " * 400_000 + b'--><!DOCTYPE x [<!ENTITY e "spam">]>'
    rows = b"<row>" + TEXT % b"comment" + b"</row><row>" + TEXT % b"&e;" + b"</row>"
    for part in ({SHEET: late + HEAD + rows + TAIL}, {"xl/styles.xml": late + b"<styleSheet>&e;</styleSheet>"}):
        assert "damaged workbook" in refusal(opened, with_parts(part))


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "docProps/core.xml"])
@pytest.mark.parametrize("xml", [b"<a b='<'/>", b"<a>&x;</a>", b"<a>", b"<a/>", b"<a>" * 5_000 + b"</a>" * 5_000])
def test_whatever_part_is_broken_there_are_rows_or_a_sentence(opened: OpenFile, name: str, xml: bytes) -> None:
    try:
        told = [row.text for row in opened(with_parts({name: xml}), "c.xlsx").rows()]
    except UserFacingError as error:
        told = [str(error)]
    assert told in (
        ["nice"],
        ["c.xlsx is a damaged workbook; open it and save it again as .xlsx."],
        ["c.xlsx holds no comments."],
    )


def test_many_sheets_of_blank_rows_are_not_all_looked_through(
    opened: OpenFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_BLANK", 30)
    blank: list[object] = [None]
    sheets: dict[str, list[list[object]]] = {f"s{number}": [*[blank] * 15, ["x"]] for number in range(4)}
    assert "unpacks to more" in refusal(opened, workbook_of(**sheets))
    second: list[list[object]] = [["text"], ["fine"], *[blank] * 99, ["also"]]
    found = opened(workbook_of(a=[blank] * 9, b=second), "c.xlsx")
    assert [row.text for row in found.rows()] == ["fine", "also"]


def test_a_cell_in_the_far_corner_costs_next_to_nothing(opened: OpenFile) -> None:
    cells = HEAD + b'<row r="1">' + TEXT % b"comment" + b"</row>"
    cells += b'<row r="999999999"><c r="XFD999999999" t="inlineStr"><is><t>x</t></is></c></row>' + TAIL
    begun = time.perf_counter()
    assert "holds no comments" in refusal(opened, with_parts({SHEET: cells}))
    assert time.perf_counter() - begun < 2


def test_a_pipe_without_end_is_not_kept(say: Translator, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    monkeypatch.setattr(workbook, "MOST_BYTES", 100)
    with pytest.raises(UserFacingError, match="unpacks to more"):
        CommentFile("-", Pipe(workbook_of(S=[["comment"], ["piped"]])), say, Columns(None, None))

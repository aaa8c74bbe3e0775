"""Good documents give their words, in English and in Chinese."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from knowledge.ingest.document import read_document
from knowledge.ingest.limits import DRAFT
from knowledge.ingest.problems import Reason, UnreadableDocument
from knowledge.ingest.unwrapping import unwrapped
from tests.knowledge.made_files import chinese_pdf, docx_of, pdf_of, saved

ENGLISH = "My grandmother folds dumplings at five in the morning."
CHINESE = "奶奶每天早上五点起来包饺子，说等我回家吃。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("text", [ENGLISH, CHINESE, f"{ENGLISH} {CHINESE}"])
def test_text_files_are_read_in_the_encodings_of_students_machines(text: str, encoding: str) -> None:
    assert read_document("稿子.TXT", text.encode(encoding)) == text


def test_traditional_chinese_is_chinese_too() -> None:
    text = "春節是中國人最重要的節日，家家戶戶貼春聯，吃團圓飯。"
    assert read_document("a.txt", text.encode("gb18030")) == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("He said “hello” at the café – naïve.".encode("cp1252"), Reason.ENCODING),
        ("春節是中國人最重要的節日，家家戶戶貼春聯".encode("big5"), Reason.ENCODING),
        (b"\xff\xff\xff", Reason.BINARY),
        (b"\x89PNG\r\n\x1a\n\0\0", Reason.BINARY),
        (b"\xff\xfea\0b", Reason.DAMAGED),
        (b"\x01\x02\x03\x04 words", Reason.BINARY),
        (b"words\0words", Reason.BINARY),
        (b" \r\n\t", Reason.EMPTY),
    ],
)
def test_bytes_that_are_no_readable_text_are_refused(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_document("a.txt", content)
    assert refused.value.problem == reason


def test_line_ends_of_every_system_become_line_feeds() -> None:
    assert read_document("a.md", b"one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


def test_a_word_document_gives_paragraphs_lists_and_tables_in_order() -> None:
    document = docx.Document()
    document.add_heading("Dumplings 饺子")
    document.add_paragraph(ENGLISH)
    document.add_paragraph("First, flour", style="List Bullet")
    table = document.add_table(2, 3)
    for index, word in enumerate(("who", "what", "when", "奶奶", "", "五点")):
        table.cell(index // 3, index % 3).text = word
    document.add_paragraph("")
    document.add_paragraph(CHINESE)
    expected = ["Dumplings 饺子", ENGLISH, "First, flour", "who\twhat\twhen", "奶奶\t\t五点", CHINESE]
    assert read_document("a.docx", saved(document)).split("\n\n") == expected


def test_accepted_words_of_tracked_changes_stay_and_deleted_ones_go() -> None:
    document = docx.Document()
    change = (
        f"<w:p {nsdecls('w')}><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr>"
        "<w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>must</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>could</w:t></w:r></w:ins></w:p>"
    )
    document.element.body.insert(0, parse_xml(change))
    assert read_document("a.docx", saved(document)) == "We could"


def test_a_merged_cell_is_read_once() -> None:
    document = docx.Document()
    table = document.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "once"
    assert read_document("a.docx", saved(document)) == "once"


def test_a_pdf_gives_its_paragraphs_over_the_page() -> None:
    first = [
        "My grandmother folds dumplings at five in the morn-",
        "ing, and she waits for all of us to come back home",
        "every winter.",
    ]
    second = ["Nobody asked her to do this, and nobody could have", "stopped her"]
    third = ["either.", "3"]
    assert read_document("a.pdf", pdf_of(first + second, third)).split("\n\n") == [
        (
            "My grandmother folds dumplings at five in the morning, "
            "and she waits for all of us to come back home every winter."
        ),
        "Nobody asked her to do this, and nobody could have stopped her either.",
    ]


def test_a_chinese_pdf_gives_its_characters() -> None:
    assert read_document("a.pdf", chinese_pdf(CHINESE)) == CHINESE


def test_ligatures_radicals_and_soft_hyphens_become_plain_and_full_width_signs_stay() -> None:
    assert unwrapped(["the o\ufb03ce \u2f42\u5316 ta\u00ad\nble，好"]) == "the office 文化 table，好"


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    pages = ["A well-known street is a well-\nknown street, and for-\ngotten."]
    assert unwrapped(pages) == "A well-known street is a well-known street, and forgotten."


def test_chinese_lines_are_joined_without_a_space_and_english_ones_with() -> None:
    assert unwrapped(["奶奶每天早上\n五点起来包饺", "子"]) == "奶奶每天早上五点起来包饺子"
    assert unwrapped(["every\nday"]) == "every day"


def test_bullets_begin_paragraphs() -> None:
    assert unwrapped(["What we need today:\n- two cups of flour\n- one cup of water"]).count("\n\n") == 2


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.pdf"])
def test_reading_stops_at_the_limit(name: str) -> None:
    words = "word " * 50_000
    lines = ["word " * 18] * 50
    content = {"a.txt": words.encode(), "a.docx": docx_of(words, "last"), "a.pdf": pdf_of(*[lines] * 55)}[name]
    # Joining the lines of a PDF drops the spaces at their ends.
    assert 0.95 * DRAFT.characters < len(read_document(name, content)) <= DRAFT.characters

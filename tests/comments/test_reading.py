"""Files of comments as people really save them, and one clear sentence for those that cannot be read."""

import json

import pytest

from bot.comments.reading import LONGEST_LINE, LOOKED_AT, Row
from bot.errors import UserFacingError
from evaluation.comments.labels import LONGEST
from tests.comments.conftest import OpenFile


def texts(opened: OpenFile, content: bytes | str, name: str = "c.csv", text: str | None = None) -> list[str]:
    return [row.text for row in opened(content, name, text).rows()]


def refusal(opened: OpenFile, content: bytes | str, name: str = "c.csv", **asked: str) -> str:
    with pytest.raises(UserFacingError) as caught:
        list(opened(content, name, **asked).rows())
    return str(caught.value)


def test_a_csv_is_read_in_order_and_counted_from_one(opened: OpenFile) -> None:
    assert list(opened("id,text\na,one\nb,two\n").rows()) == [Row(1, "one"), Row(2, "two")]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_told_from_the_header(opened: OpenFile, separator: str) -> None:
    content = f'id{separator}text\n1{separator}"a, b; c"\n'
    assert texts(opened, content) == ["a, b; c"]


def test_quotes_line_breaks_and_doubled_quotes_stay_in_one_comment(opened: OpenFile) -> None:
    assert texts(opened, 'text,x\n"one\nline ""two"", three",1\nnext,2\n') == ['one\nline "two", three', "next"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_spreadsheets_encodings_are_told(opened: OpenFile, encoding: str) -> None:
    assert texts(opened, "编号,评论\n1,这里的面真好吃，我是来看熊猫的\n".encode(encoding)) == [
        "这里的面真好吃，我是来看熊猫的"
    ]


def test_windows_line_ends_and_a_missing_last_one_make_no_difference(opened: OpenFile) -> None:
    assert texts(opened, "text\r\none\r\ntwo") == ["one", "two"]


def test_an_empty_cell_and_a_short_row_are_rows_without_words(opened: OpenFile) -> None:
    assert texts(opened, "id,text\n1,\n2\n3,three\n") == ["", "", "three"]


def test_a_blank_line_is_no_row_wherever_it_stands(opened: OpenFile) -> None:
    content = "text,x\none,1\n\n" + "more,1\n" * LOOKED_AT + "\nlast,1\n"
    rows = list(opened(content).rows())
    assert (len(rows), rows[1], rows[-1]) == (LOOKED_AT + 2, Row(2, "more"), Row(LOOKED_AT + 2, "last"))


def test_nul_is_dropped_and_a_huge_cell_is_kept_as_far_as_it_is_read(opened: OpenFile) -> None:
    assert texts(opened, "id,text\n1,o\0ne\n2," + "x" * 40_000 + "\n") == ["one", "x" * (LONGEST + 1)]


def test_json_lines_are_read_by_key_and_blank_lines_are_no_rows(opened: OpenFile) -> None:
    lines = [json.dumps({"id": n, "text": text}) for n, text in enumerate(["one", None, "three", 4])]
    content = "\n\n".join(lines)
    assert list(opened(content, "c.jsonl").rows()) == [Row(1, "one"), Row(2, ""), Row(3, "three"), Row(4, "4")]


def test_without_an_ending_the_content_tells_the_format(opened: OpenFile) -> None:
    assert texts(opened, '{"text": "one"}\n', "standard input") == ["one"]
    assert texts(opened, "text\none\n", "standard input") == ["one"]


def test_groups_come_with_their_rows(opened: OpenFile) -> None:
    table = opened("text,form\none,film\ntwo, film \nthree,\n", group="form")
    assert [row.group for row in table.rows()] == ["film", "film", ""]


def test_a_named_text_column_wins_over_longer_cells(opened: OpenFile) -> None:
    table = opened("note,Comment,url\n" + "long " * 20 + ",short,http://example.org/a/b/c\n")
    assert table.columns.text == "Comment"


def test_without_a_telling_name_the_longest_cells_are_the_comments(opened: OpenFile) -> None:
    assert opened("a,b,c\n1,some words said here,x\n2,and a few more,y\n").columns.text == "b"


def test_the_column_asked_for_wins_over_all(opened: OpenFile) -> None:
    assert texts(opened, "text,other\none,two\n", text="other") == ["two"]


def test_a_column_that_looks_like_groups_is_offered_and_not_used(opened: OpenFile) -> None:
    table = opened("text,modality\none,film\n")
    assert (table.columns.group, table.columns.other_group) == (None, "modality")
    assert opened("text,modality\none,film\n", group="modality").columns.other_group is None


def test_what_holds_no_comments_is_refused_in_a_sentence(opened: OpenFile) -> None:
    assert "is empty" in refusal(opened, "")
    assert "is empty" in refusal(opened, "\n \n")
    assert "holds no comments" in refusal(opened, "id,text\n")
    assert "damaged workbook" in refusal(opened, b"PK\x03\x04rest", "c.xlsx")
    assert "JSON list" in refusal(opened, '[{"text": "one"}]', "c.json")
    assert "UTF-8" in refusal(opened, "text\ncafé au lait\n".encode("latin-1"))


def test_a_column_that_is_not_there_is_refused_with_those_that_are(opened: OpenFile) -> None:
    said = refusal(opened, "id,text\n1,one\n", text="comment")
    assert "“comment”" in said
    assert "id, text" in said
    assert "“form”" in refusal(opened, "id,text\n1,one\n", group="form")
    assert "“comment”" in refusal(opened, '{"text": "one"}\n', "c.jsonl", text="comment")


def test_a_header_that_is_somebodys_comment_is_not_repeated_in_the_refusal(opened: OpenFile) -> None:
    said = refusal(opened, "I think that this is a long private confession about me\nmore\n", text="text")
    assert "private confession" not in said


@pytest.mark.parametrize("line", ["{not json", "[1]", '"text"', "[" * 50_000])
def test_a_bad_json_line_is_named_by_number_and_not_quoted(opened: OpenFile, line: str) -> None:
    said = refusal(opened, '{"text": "one"}\n\n' + line + "\n", "c.jsonl")
    assert "line 3" in said
    assert len(said) < 80


def test_a_quotation_mark_that_is_never_closed_is_told(opened: OpenFile) -> None:
    assert "never closed" in refusal(opened, 'text,x\n"open ' + "more\n" * 300_000)


@pytest.mark.parametrize("name", ["c.csv", "c.jsonl"])
def test_a_line_that_would_fill_the_memory_is_not_read_to_its_end(opened: OpenFile, name: str) -> None:
    endless = "x" * (LONGEST_LINE + 1)
    assert "line 1" in refusal(opened, endless, name)
    assert "line 2" in refusal(opened, '{"text": 1}\n{"text": "' + endless, name)


def test_a_column_that_moves_the_cursor_is_shown_without_that(opened: OpenFile) -> None:
    assert "\x1b" not in refusal(opened, "\x1b]0;gone\x07,b\n1,one\n", text="text")


def test_bad_bytes_far_down_the_file_are_told(opened: OpenFile) -> None:
    content = b"text\n" + b"one\n" * 50_000 + b"caf\xe9\n" * 10
    assert "UTF-8" in refusal(opened, content)

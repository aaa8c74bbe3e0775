"""`attune critique --batch`: one document a line, in order, and nothing stored."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import EXAMPLES, Ran, Terminal

US = ("--audience", "us-general", "--json")
TEXTS = [(EXAMPLES / f"tea-{register}.txt").read_text(encoding="utf-8") for register in ("folk", "official")]


def jsonl(path: Path, rows: list[Any]) -> Path:
    """Each row as JSON on a line; a string row stands as it is."""
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def documents(ran: Ran) -> list[dict[str, Any]]:
    assert ran.code == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def test_the_lines_come_back_in_order_with_their_ids(attune: Terminal, tmp_path: Path) -> None:
    batch = jsonl(tmp_path / "drafts.jsonl", [{"id": f"d{n}", "text": TEXTS[n % 2]} for n in (3, 1, 2)])
    ran = attune("critique", "--batch", batch, *US)
    found = documents(ran)
    assert [document["id"] for document in found] == ["d3", "d1", "d2"]
    assert {document["schema"] for document in found} == {"attune.critique/1"}
    assert "3 drafts done" in ran.err


def test_a_batch_says_the_same_as_one_draft_alone(attune: Terminal, tmp_path: Path) -> None:
    batch = jsonl(tmp_path / "drafts.jsonl", [{"id": 7, "text": TEXTS[1]}])
    alone = json.loads(attune("critique", "-", *US, typed=TEXTS[1]).out)
    assert documents(attune("critique", "--batch", batch, *US)) == [{"id": 7, **alone}]


def test_a_draft_that_cannot_be_judged_costs_only_its_own_line(attune: Terminal, tmp_path: Path) -> None:
    rows = [{"id": "a", "text": TEXTS[0]}, {"id": "b", "text": " "}, {"id": "c", "text": "a" * 1_000_000}]
    first, empty, huge = documents(attune("critique", "--batch", jsonl(tmp_path / "x.jsonl", rows), *US))
    assert first["overall"] > 0
    assert empty.keys() == huge.keys() == {"id", "error"}
    assert "no text" in empty["error"]
    assert "50,000" in huge["error"]


def test_blank_lines_are_skipped_and_a_missing_id_is_the_line_number(attune: Terminal, tmp_path: Path) -> None:
    batch = jsonl(tmp_path / "x.jsonl", ["", {"text": TEXTS[0]}, "   ", {"text": TEXTS[1]}])
    assert [document["id"] for document in documents(attune("critique", "--batch", batch, *US))] == [2, 4]


def test_an_empty_batch_gives_no_lines(attune: Terminal, tmp_path: Path) -> None:
    assert documents(attune("critique", "--batch", jsonl(tmp_path / "x.jsonl", []), *US)) == []


def test_a_csv_is_read_by_its_text_column(attune: Terminal, tmp_path: Path) -> None:
    batch = tmp_path / "class.csv"
    quoted = [text.replace('"', '""') for text in TEXTS]
    batch.write_text(f'\ufeffid,essay\nmei,"{quoted[0]}"\n,"{quoted[1]}"\n', encoding="utf-8")
    found = documents(attune("critique", "--batch", batch, "--text-column", "essay", *US))
    assert [document["id"] for document in found] == ["mei", 2]
    alone = json.loads(attune("critique", "-", *US, typed=TEXTS[0]).out)
    assert found[0]["draft"] == alone["draft"]


def test_a_csv_row_without_a_text_gets_an_error_of_its_own(attune: Terminal, tmp_path: Path) -> None:
    batch = tmp_path / "class.csv"
    batch.write_text("id,text\nmei\nli,\n", encoding="utf-8")
    found = documents(attune("critique", "--batch", batch, *US))
    assert [(document["id"], "no text" in document["error"]) for document in found] == [("mei", True), ("li", True)]


def test_a_bad_line_is_named_by_number_and_the_lines_before_it_are_kept(attune: Terminal, tmp_path: Path) -> None:
    ran = attune("critique", "--batch", jsonl(tmp_path / "x.jsonl", [{"text": TEXTS[0]}, "", "{not json"]), *US)
    assert ran.code == 2
    assert ran.err == f"attune: {tmp_path / 'x.jsonl'}, line 3: this is not JSON.\n"
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == [1]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("[" * 100_000, "line 1: this is not JSON"),
        ('["a list"]', 'line 1: needs an object with a "text"'),
        ('{"id": 1}', 'line 1: needs an object with a "text"'),
        ('{"text": 12}', 'line 1: needs an object with a "text"'),
    ],
    ids=["deep", "a list", "no text", "a number"],
)
def test_a_line_of_another_shape_is_refused(attune: Terminal, tmp_path: Path, row: str, words: str) -> None:
    assert words in attune("critique", "--batch", jsonl(tmp_path / "x.jsonl", [row]), *US).refused()


def test_a_batch_that_cannot_be_read_is_refused_in_one_sentence(attune: Terminal, tmp_path: Path) -> None:
    (tmp_path / "latin.jsonl").write_bytes(b'{"text": "caf\xe9"}\n')
    (tmp_path / "drafts.csv").write_text("id,essay\n1,hello\n", encoding="utf-8")
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    (tmp_path / "folder.jsonl").mkdir()
    assert "no file absent.jsonl" in attune("critique", "--batch", "absent.jsonl", *US).refused()
    assert "neither .jsonl nor .csv" in attune("critique", "--batch", "drafts.txt", *US).refused()
    assert "not UTF-8" in attune("critique", "--batch", "latin.jsonl", *US).refused()
    assert "columns are: id, essay" in attune("critique", "--batch", "drafts.csv", *US).refused()
    assert "columns are: none" in attune("critique", "--batch", "empty.csv", *US).refused()
    assert "cannot be read" in attune("critique", "--batch", "folder.jsonl", *US).refused()


def test_an_unknown_audience_is_refused_before_the_first_line(attune: Terminal, tmp_path: Path) -> None:
    batch = jsonl(tmp_path / "x.jsonl", [{"text": TEXTS[0]}])
    assert "us-general" in attune("critique", "--batch", batch, "--audience", "us-generl", "--json").refused()


def test_a_batch_stores_nothing_even_for_somebody_who_agreed(attune: Terminal, home: Path, tmp_path: Path) -> None:
    attune("chat", typed="1\n1\n1\n/quit\n")
    batch = jsonl(tmp_path / "x.jsonl", [{"text": TEXTS[0]}])
    assert attune("critique", "--batch", batch, *US).code == 0
    assert "0 interactions" in attune("export", "--format", "jsonl").err
    assert (home / "attune-log.jsonl").read_text(encoding="utf-8") == ""

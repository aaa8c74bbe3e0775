"""`attune comments`: from a file to figures and labels, as a person at a terminal runs it."""

import csv
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.terminal import MAIN, Terminal, run_process

COMMENTS = [
    ("film", "I love this village, thank you for showing it!"),
    ("film", "Beautiful place, greetings from Peru."),
    ("film", "What does that even mean? I don't understand."),
    ("text", "You disgusting liars, I hope your country burns."),
    ("text", "Stop calling them that, you racists, it is shameful."),
    ("text", "好美的地方，谢谢分享。"),
    ("text", ""),
    ("film", "I love this village, thank you for showing it!"),
]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "comments.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as opened:
        csv.writer(opened).writerows([("form", "comment"), *COMMENTS])
    return path


def document(attune: Terminal, *arguments: str | Path, typed: str = "") -> dict[str, Any]:
    ran = attune("comments", *arguments, "--json", typed=typed)
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_a_file_becomes_figures_by_group_and_labels_by_row(attune: Terminal, table: Path, tmp_path: Path) -> None:
    labels = tmp_path / "labels.csv"
    found = document(attune, table, "--group-column", "form", "--labels", labels)
    assert (found["schema"], found["rows"], found["skipped"]) == ("attune.comments/1", 8, 2)
    assert {name: group["n"] for name, group in found["groups"].items()} == {"film": 3, "text": 3}
    assert found["groups"]["film"]["hostile_friction"]["value"] == 0
    assert found["groups"]["text"]["hostile_friction"]["value"] == pytest.approx(33.3)
    assert found["difference"]["first"] == "film"
    with labels.open(encoding="utf-8", newline="") as opened:
        lines = list(csv.DictReader(opened))
    assert [line["row"] for line in lines] == [str(number) for number in range(1, 9)]
    assert float(lines[3]["hostility"]) >= 0.5 > float(lines[4]["hostility"])
    assert float(lines[2]["misreading"]) >= 0.5
    assert lines[5]["language"] == "zh"
    assert lines[0] == {**lines[7], "row": "1", "skipped": ""}
    assert [line["skipped"] for line in lines[6:]] == ["empty", "repeated"]


def test_the_mapping_is_told_apart_from_the_result(attune: Terminal, table: Path) -> None:
    ran = attune("comments", table)
    assert "column “comment”" in ran.err
    assert "--group-column form" not in ran.err
    assert "Positive resonance" in ran.out
    assert "village" not in ran.out + ran.err


def test_the_same_file_gives_the_same_result_and_labels(attune: Terminal, table: Path, tmp_path: Path) -> None:
    one = document(attune, table, "--labels", tmp_path / "one.csv")
    assert document(attune, table, "--labels", tmp_path / "two.csv") == one
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_json_lines_come_in_on_standard_input(attune: Terminal) -> None:
    typed = "\n".join(json.dumps({"text": text}) for _, text in COMMENTS)
    found = document(attune, "-", typed=typed)
    assert (found["rows"], found["skipped"]) == (8, 2)


def test_with_a_story_more_misreading_is_heard(attune: Terminal, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("My uncle Bao puts a hongbao under every bowl.", encoding="utf-8")
    typed = "text\nWhat is a hongbao?\n"
    without, given = (
        document(attune, "-", *story, typed=typed)["caveats"] for story in ((), ("--story", tmp_path / "story.txt"))
    )
    assert without != given


def test_chinese_is_spoken_to_those_who_ask(attune: Terminal, table: Path) -> None:
    ran = attune("comments", table, "--locale", "zh-CN")
    assert "正面共鸣" in ran.out
    assert "评论取自“comment”列" in ran.err


def test_what_cannot_be_read_is_refused_in_one_sentence(attune: Terminal, table: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "latin.csv").write_bytes(b"text\ncaf\xe9\n")
    assert "no file absent.csv" in attune("comments", "absent.csv").refused()
    assert "folder" in attune("comments", tmp_path).refused()
    assert "is empty" in attune("comments", tmp_path / "empty.csv").refused()
    assert "UTF-8" in attune("comments", tmp_path / "latin.csv").refused()
    assert "form, comment" in attune("comments", table, "--text-column", "text").refused()
    assert "no file absent.txt" in attune("comments", table, "--story", "absent.txt").refused()
    assert "overwrite" in attune("comments", table, "--labels", table).refused()
    assert "no file absent.csv" in attune("comments", "absent.csv", "--labels", table).refused()


def test_a_file_of_empty_rows_has_no_figures(attune: Terminal) -> None:
    ran = attune("comments", "-", "--json", typed="id,text\n1,\n2, \n")
    assert (ran.code, ran.out) == (2, "")
    assert "No row" in ran.err


@pytest.mark.parametrize(("locale", "said"), [("en", "ends in .csv"), ("zh-CN", "以 .csv 结尾")])
def test_labels_that_no_spreadsheet_would_open_are_refused(
    attune: Terminal, table: Path, tmp_path: Path, locale: str, said: str
) -> None:
    workbook = tmp_path / "labels.XLSX"
    ran = attune("comments", table, "--labels", workbook, "--locale", locale)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not workbook.exists()


def test_labels_that_cannot_be_written_are_refused(attune: Terminal, table: Path, tmp_path: Path) -> None:
    for labels in ("nowhere/labels.csv", tmp_path):
        ran = attune("comments", table, "--labels", labels)
        assert (ran.code, ran.out) == (2, "")
        assert f"The labels cannot be written to {labels}" in ran.err.splitlines()[-1]
    chinese = attune("comments", table, "--labels", "nowhere/labels.csv", "--locale", "zh-CN")
    assert "标签无法写入 nowhere/labels.csv" in chinese.err.splitlines()[-1]


def test_a_workbook_is_read_like_a_table_and_its_sheet_is_told(attune: Terminal, table: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("May")
    for row in [("form", "comment"), *COMMENTS]:
        sheet.append(row)
    book.save(tmp_path / "c.xlsx")
    ran = attune("comments", tmp_path / "c.xlsx", "--json")
    assert "sheet “May”" in ran.err
    in_book, in_table = json.loads(ran.out), document(attune, table)
    assert in_book["columns"].pop("sheet") == "May"
    assert in_table["columns"].pop("sheet") is None
    assert in_book == in_table
    assert "no sheet “June”" in attune("comments", tmp_path / "c.xlsx", "--sheet", "June").refused()


def test_what_was_taken_for_what_is_told_with_how_to_change_it(attune: Terminal) -> None:
    ran = attune("comments", "-", typed="id,country,modality,text\n1,DE,film,lovely\n")
    assert "--text-column" in ran.err
    assert 'looks like groups (form); to compare them, add --group-column "modality"' in ran.err
    assert "Could be compared too: country (country)." in ran.err
    assert "Not used: id." in ran.err


def test_spam_is_marked_and_counted_apart_with_its_reasons(attune: Terminal, tmp_path: Path) -> None:
    long = "I would love to sit at this long table with all of them"
    typed = "\n".join(["text", "lovely", "check out my channel", "https://example.org/a", long, f"{long} ❤❤ @joe"])
    found = document(attune, "-", "--labels", tmp_path / "labels.csv", typed=typed)
    assert (found["rows"], found["skipped"], found["groups"]["all"]["n"]) == (5, 3, 2)
    assert found["spam"] == {"n": 3, "reasons": {"advert": 1, "link_only": 1, "near_duplicate": 1}}
    with (tmp_path / "labels.csv").open(encoding="utf-8", newline="") as opened:
        assert [line["skipped"] for line in csv.DictReader(opened)] == ["", "advert", "link_only", "", "near_duplicate"]


def test_misread_phrases_of_the_story_come_with_examples_that_lead_to_nobody(attune: Terminal, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("My uncle Bao puts a hongbao under every bowl.", encoding="utf-8")
    typed = "text\n@anna What is a hongbao? I don't understand.\nLovely bowl.\nLovely people.\n"
    found = document(attune, "-", "--story", tmp_path / "story.txt", typed=typed)["misread"]
    (only,) = found["phrases"]
    assert (only["phrase"], only["comments"], only["mentioned"]) == ("hongbao", 1, 1)
    assert only["examples"] == ["[…] What is a hongbao? I don't understand."]


def test_a_closed_standard_input_is_told() -> None:
    ran = run_process("comments", "-", program="import sys; sys.stdin = None; " + MAIN)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "attune: Standard input is closed; name a file.\n"


def test_a_forecast_is_scored_against_the_comments(attune: Terminal, table: Path) -> None:
    told = document(attune, table, "--forecast", "三成好评，一成敌意")["forecast"]
    assert told["simulated"] is False
    assert told["comments"] == sum(one["judged"] for one in document(attune, table)["groups"].values())
    assert told["expected"]["positive"] == pytest.approx(0.3)
    assert 0 <= told["index"] <= 100
    shown = attune("comments", table, "--forecast", "40 40 20", "--locale", "zh-CN")
    assert "三种各猜三分之一" in shown.out


def test_a_forecast_that_is_none_is_refused_before_any_work(attune: Terminal, table: Path) -> None:
    assert "40 40 20" in attune("comments", table, "--forecast", "mostly good I think").refused()

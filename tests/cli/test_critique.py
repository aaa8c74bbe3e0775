"""`attune critique` on one draft: what it prints, and what it says to input that will not do."""

import json
import re
from pathlib import Path

import pytest

from bot.coach.critique import SCHEMA
from evaluation.rubric import DIMENSIONS
from tests.cli.terminal import OFFICIAL, Terminal

US = ("--audience", "us-general")
NOT_LOGGED = "Not logged: nobody at this terminal has agreed"


def test_the_json_has_every_field_of_the_contract(attune: Terminal) -> None:
    ran = attune("critique", OFFICIAL, *US, "--json")
    assert ran.code == 0
    document = json.loads(ran.out)
    assert list(document) == [
        "schema", "draft", "audience", "engine", "overall", "dimensions", "checks", "findings", "notes", "next_steps",
        "flags",
    ]  # fmt: skip
    assert document["schema"] == SCHEMA == "attune.critique/1"
    assert document["draft"].keys() == {"sha256", "words", "language"}
    assert document["engine"].keys() == {"scorer", "rubric", "model", "prompt", "knowledge"}
    assert tuple(document["dimensions"]) == DIMENSIONS
    assert document["checks"].keys() == {"accuracy", "speaker_stated", "fairness"}
    assert document["audience"] == "us-general"
    assert document["next_steps"]


def test_every_quote_stands_in_the_draft_and_every_note_is_listed(attune: Terminal) -> None:
    document = json.loads(attune("critique", OFFICIAL, *US, "--json").out)
    text = OFFICIAL.read_text(encoding="utf-8")
    listed = {note["id"] for note in document["notes"]}
    assert document["findings"]
    for finding in document["findings"]:
        assert text[finding["start"] : finding["end"]] == finding["quote"]
        assert set(finding["notes"]) <= listed
    for note in document["notes"]:
        assert note.keys() == {"id", "text", "sources", "evidence", "status"}
    for name, dimension in document["dimensions"].items():
        assert dimension["low"] <= dimension["score"] <= dimension["high"]
        assert all(document["findings"][index]["dimension"] == name for index in dimension["findings"])


def test_the_text_names_the_reader_the_six_scores_and_the_next_step_without_colour(attune: Terminal) -> None:
    ran = attune("critique", OFFICIAL, *US)
    assert ran.code == 0
    assert "United States" in ran.out
    for name in ("Cultural perception", "Narrative translation", "Value integration"):
        assert name in ran.out
    assert "\n1. “" in ran.out
    assert "\x1b" not in ran.out
    assert NOT_LOGGED in ran.err


def test_the_advice_speaks_chinese_when_asked(attune: Terminal) -> None:
    document = json.loads(attune("critique", OFFICIAL, *US, "--json", "--locale", "zh-CN").out)
    advice = "".join(finding["advice"] for finding in document["findings"])
    assert any("\u4e00" <= character <= "\u9fff" for character in advice)


def test_a_dash_reads_standard_input_and_gives_the_same_critique(attune: Terminal) -> None:
    from_file = attune("critique", OFFICIAL, *US, "--json").out
    piped = attune("critique", "-", *US, "--json", typed=OFFICIAL.read_bytes()).out
    assert json.loads(piped) == json.loads(from_file)


def test_a_few_words_are_unscored_and_not_zero(attune: Terminal) -> None:
    document = json.loads(attune("critique", "-", *US, "--json", typed="A cup of tea.").out)
    assert document["overall"] is None
    assert {dimension["score"] for dimension in document["dimensions"].values()} == {None}


def test_a_chinese_draft_is_scored_in_dialogue_alone(attune: Terminal) -> None:
    document = json.loads(attune("critique", OFFICIAL.with_name("zh-draft.txt"), *US, "--json").out)
    assert document["draft"]["language"] == "zh"
    assert document["overall"] is None
    scored = [name for name, dimension in document["dimensions"].items() if dimension["score"] is not None]
    assert scored == ["dialogue"]


def test_an_unknown_audience_is_told_which_ids_are_near(attune: Terminal) -> None:
    sentence = attune("critique", OFFICIAL, "--audience", "us-generl", "--json").refused()
    assert "'us-generl'" in sentence
    assert "us-general" in sentence


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (US, "Name one draft"),
        ((OFFICIAL, "--batch", "drafts.jsonl", "--json", *US), "Name one draft"),
        (("--batch", "drafts.jsonl", *US), "add --json"),
        ((OFFICIAL,), "--audience"),
        ((OFFICIAL, *US, "--locale", "fr"), "--locale"),
        ((OFFICIAL, *US, "--loud"), "--loud"),
    ],
    ids=["no draft", "a draft and a batch", "a batch as text", "no audience", "no such locale", "no such option"],
)
def test_a_command_that_does_not_make_sense_is_told_why(
    attune: Terminal, arguments: tuple[str | Path, ...], words: str
) -> None:
    assert words in attune("critique", *arguments).refused()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "There (are no words|is no text)"),
        (b" \n\t\n", "There (are no words|is no text)"),
        (bytes(range(256)) * 40, "not readable text"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00\x01" * 500, "not readable text"),
        (b"a" * 1_000_000, "50,000"),
    ],
    ids=["empty", "only white space", "binary", "a picture", "a megabyte of one letter"],
)
def test_a_draft_that_cannot_be_read_is_refused_in_one_sentence(
    attune: Terminal, tmp_path: Path, content: bytes, words: str
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes(content)
    assert re.search(words, attune("critique", draft, *US, "--json").refused())
    assert re.search(words, attune("critique", "-", *US, typed=content).refused())
    assert draft.read_bytes() == content


def test_a_draft_that_is_missing_a_folder_or_of_another_kind_is_named(attune: Terminal, tmp_path: Path) -> None:
    (tmp_path / "sheet.xlsx").write_bytes(b"PK")
    (tmp_path / "letter.docx").write_bytes(b"not a document")
    assert "no file absent.txt" in attune("critique", "absent.txt", *US).refused()
    assert "is a folder" in attune("critique", tmp_path, *US).refused()
    assert ".docx or .pdf" in attune("critique", "sheet.xlsx", *US).refused()
    assert "file" in attune("critique", "letter.docx", *US).refused()


def test_a_critique_of_nobody_who_agreed_writes_nothing(attune: Terminal, home: Path) -> None:
    assert NOT_LOGGED in attune("critique", OFFICIAL, *US, "--json").err
    assert [path.name for path in home.iterdir()] == ["knowledge"]

"""From consent in the chat to the exported row, and back to nothing."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import EXAMPLES, OFFICIAL, USER, Terminal, run_process

AGREED = "1\n1\n1\n"
REFUSED = "1\n2\n1\n"
BEFORE, AFTER = ((EXAMPLES / f"revision-{name}.txt").read_text(encoding="utf-8") for name in ("before", "after"))
CRITIQUE = ("critique", OFFICIAL, "--audience", "us-general", "--json")
CANARY = "Zephyrine Quackenbush"


def jsonl(home: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (home / "attune-log.jsonl").read_text(encoding="utf-8").splitlines()]


def in_order(text: str, *fragments: str) -> None:
    """Fails unless the fragments appear one after another."""
    position = 0
    for fragment in fragments:
        found = text.find(fragment, position)
        assert found >= 0, f"{fragment!r} does not follow in:\n{text[position:]}"
        position = found + len(fragment)


def test_after_consent_in_the_chat_a_critique_is_logged_and_exported(attune: Terminal, home: Path) -> None:
    attune("chat", typed=f"{AGREED}/quit\n")
    ran = attune(*CRITIQUE)
    assert ran.code == 0
    assert "Not logged" not in ran.err
    told = attune("export", "--format", "jsonl").err
    assert told == f"1 interaction written to {home / 'attune-log.jsonl'}\n"
    (row,) = jsonl(home)
    document = json.loads(ran.out)
    assert document["draft"]["sha256"] in json.dumps(row) or row["words"] == document["draft"]["words"]
    assert USER not in json.dumps(row)
    assert attune("export").code == 0
    with (home / "attune-log.csv").open(encoding="utf-8-sig", newline="") as opened:
        (sheet_row,) = csv.DictReader(opened)
    assert str(document["overall"]) in sheet_row.values()


@pytest.mark.parametrize("choices", [REFUSED, f"{AGREED}/withdraw\n"], ids=["refused", "withdrawn"])
def test_without_consent_a_critique_logs_nothing(attune: Terminal, home: Path, choices: str) -> None:
    attune("chat", typed=f"{choices}/quit\n")
    assert "Not logged" in attune(*CRITIQUE).err
    assert "0 interactions" in attune("export", "--format", "jsonl").err
    assert jsonl(home) == []


def test_before_any_chat_a_critique_creates_no_database(attune: Terminal, home: Path) -> None:
    assert attune(*CRITIQUE).code == 0
    assert not (home / "attune.db").exists()


def test_an_empty_log_exports_a_sheet_with_its_columns_only(attune: Terminal, home: Path) -> None:
    assert "0 interactions" in attune("export").err
    (line,) = (home / "attune-log.csv").read_text(encoding="utf-8-sig").splitlines()
    assert "narrative_translation" in line


def test_an_export_into_a_folder_that_is_not_there_is_refused(attune: Terminal, tmp_path: Path) -> None:
    assert "cannot be written" in attune("export", "--output", tmp_path / "absent" / "log.csv").refused()


def test_the_drafts_are_exported_only_when_asked_for(attune: Terminal, home: Path) -> None:
    attune("chat", typed=f"{AGREED}{CANARY} {BEFORE}\n.\n/quit\n")
    attune("export", "--format", "jsonl")
    assert CANARY not in json.dumps(jsonl(home))
    attune("export", "--format", "jsonl", "--with-text")
    assert CANARY in json.dumps(jsonl(home))


def test_a_whole_session_in_english_through_a_pipe(home: Path) -> None:
    typed = f"{AGREED}{BEFORE}\n.\n/why 4\n/sources\n/revise\n{AFTER}\n.\n/progress\n/mydata\n/quit\n"
    ran = run_process("chat", typed=typed)
    assert ran.returncode == 0
    assert ran.stderr == ""
    assert "\x1b" not in ran.stdout
    in_order(
        ran.stdout,
        "Which language shall we speak?",
        "May I save your drafts?",
        "Who are your readers?",
        "Your readers: ",
        "I have your draft",
        "Narrative translation",
        "Version 2 compared with the one before",
        "Narrative translation: +",
        "Your last 2 critiques",
        "Everything that is saved about you",
        "Mr Sun opens the door",
        "Goodbye, and happy writing.",
    )
    assert (home / "attune.db").exists()


def test_a_whole_session_in_chinese_through_a_pipe(home: Path) -> None:
    typed = f"2\n1\n德国\n1\n{BEFORE}\n.\n/why\n/revise\n{AFTER}\n.\n/progress\n/quit\n"
    ran = run_process("chat", typed=typed)
    assert ran.returncode == 0
    assert ran.stderr == ""
    in_order(
        ran.stdout,
        "我们用哪种语言聊？",
        "可以保存你的稿子吗？",
        "你想写给谁看？",
        "德国的一般读者",
        "你的读者：德国的一般读者",
        "稿子收到",
        "叙事转译",
        "叙事转译",
    )
    assert home.is_dir()


def holding(folder: Path, canary: str) -> list[str]:
    """The files below a folder that hold the words in UTF-8, in UTF-16 or as JSON escapes."""
    forms = (canary.encode(), canary.encode("utf-16-le"))
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [str(path) for path in files if any(form in path.read_bytes() for form in forms)]


def test_forget_leaves_no_byte_of_a_draft_in_the_home_folder(home: Path, built: Path, attune: Terminal) -> None:
    draft = f"{CANARY} opens the shop at six. {BEFORE}"
    assert run_process("chat", typed=f"{AGREED}{draft}\n.\n/quit\n").returncode == 0
    attune("critique", "-", "--audience", "us-general", typed=draft)
    assert holding(home, CANARY)
    ran = run_process("chat", typed="/forget\n1\n/quit\n")
    assert "Everything about you is erased." in ran.stdout
    assert holding(home, CANARY) == []
    assert holding(built, CANARY) == []
    assert "0 interactions" in attune("export", "--format", "jsonl").err


def test_forget_can_be_thought_over(home: Path) -> None:
    ran = run_process("chat", typed=f"{AGREED}{CANARY} {BEFORE}\n.\n/forget\n2\n/quit\n")
    assert "Nothing was erased." in ran.stdout
    assert holding(home, CANARY)

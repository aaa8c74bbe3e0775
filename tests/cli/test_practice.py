"""Pins and bans by a teacher, the next exercise, and practice from the chat to the export."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

AGREED = "1\n1\n1\n"
ANSWER = "My aunt opens the shop at six and counts the buns aloud, because her father did so before her."


@pytest.fixture
def drill(attune: Terminal) -> str:
    """The id of a drill that ships."""
    found = json.loads(attune("knowledge", "list", "--kind", "drill", "--json").out)
    if not found:
        pytest.skip("no drills ship yet")
    return str(found[-1]["id"])


def test_a_pinned_case_comes_first_with_the_teachers_note(
    attune: Terminal, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = attune("practice", "pin", "c05", "--class", "class-7b", "--until", "2999-01-01", "--note", "For Friday.")
    assert (told.code, told.err) == (0, "C05 comes first in class-7b until 2999-01-01.\n")
    assert attune("practice", "list").out == "class-7b  pin  C05  until 2999-01-01  For Friday.\n"
    monkeypatch.setenv("ATTUNE_CLASS", "class-7b")
    found = json.loads(attune("practice", "next", "--kind", "case", "--json").out)
    (entry,) = found["entries"]
    assert (entry["id"], entry["reason"]) == ("C05", "pinned")
    assert entry["because"].endswith("For Friday.")
    monkeypatch.setenv("ATTUNE_CLASS", "class-8a")
    (other,) = json.loads(attune("practice", "next", "--kind", "case", "--json").out)["entries"]
    assert other["reason"] == "unmet"
    assert home.is_dir()


def test_bans_and_pins_are_listed_and_taken_away(attune: Terminal) -> None:
    attune("practice", "ban", "C05", "--class", "class-7b")
    listed = json.loads(attune("practice", "list", "--json").out)
    assert [(one["class"], one["rule"], one["id"]) for one in listed] == [("class-7b", "ban", "C05")]
    assert attune("practice", "unban", "C05", "--class", "class-7b").code == 0
    assert "Nothing is pinned or banned." in attune("practice", "list").err
    refused = attune("practice", "unpin", "C05", "--class", "class-7b").refused()
    assert refused == "C05 is not pinned in class-7b; `attune practice list` shows what is."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("C05",), "Name the class with --class, or set ATTUNE_CLASS"),
        (("C05", "--class", "Class 7"), "'Class 7' cannot be the id of a class"),
        (("X99", "--class", "a"), "There is no entry 'X99'"),
        (("T018", "--class", "a"), "T018 is a term; only drills, cases and resources are practised."),
        (("C05", "--class", "a", "--until", "2020-01-01"), "2020-01-01 is past; give a day that is still to come."),
        (("C05", "--class", "a", "--until", "soon"), "soon"),
        (("C05", "--class", "a", "--note", "x" * 501), "A note has at most 500 characters."),
    ],
)
def test_a_pin_that_makes_no_sense_is_refused(attune: Terminal, arguments: tuple[str, ...], sentence: str) -> None:
    assert sentence in attune("practice", "pin", *arguments).refused()


def test_looking_at_what_comes_next_makes_no_database_and_says_why(attune: Terminal, home: Path) -> None:
    ran = attune("practice", "next", "--kind", "case")
    assert ran.code == 0
    assert ran.out.startswith("Because you have not met this one yet")
    assert not (home / "attune.db").exists()
    assert "There is no audience" in attune("practice", "next", "--audience", "xx").refused()


def test_the_next_case_speaks_chinese(attune: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_LOCALE", "zh-CN")
    assert attune("practice", "next", "--kind", "case").out.startswith("推荐理由：")


def test_a_class_that_cannot_be_one_is_refused_in_the_settings(
    attune: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTUNE_CLASS", "Class 7")
    assert "ATTUNE_CLASS" in attune("practice", "list").refused(code=3)


def test_a_drill_in_the_chat_is_scored_saved_exported_and_forgotten(attune: Terminal, home: Path, drill: str) -> None:
    said = attune("chat", typed=f"{AGREED}/drill {drill}\n{ANSWER}\n.\n/mydata\n/quit\n").out
    assert drill in said
    assert "of 100" in said or "measured" in said
    assert "- Answers to drills: 1" in said
    told = attune("export", "--what", "drills", "--format", "jsonl").err
    assert told == f"1 answer written to {home / 'attune-drills.jsonl'}\n"
    (row,) = (json.loads(line) for line in (home / "attune-drills.jsonl").read_text(encoding="utf-8").splitlines())
    assert (row["drill"], row["reason"]) == (drill, "asked")
    assert "0 interactions" in attune("export", "--format", "jsonl").err
    attune("chat", typed="/forget\n1\n/quit\n")
    assert "0 answers" in attune("export", "--what", "drills").err


def test_a_banned_drill_is_not_given_in_the_chat(attune: Terminal, drill: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_CLASS", "class-7b")
    attune("practice", "ban", drill)
    assert "not in use in your class" in attune("chat", typed=f"{AGREED}/drill {drill}\n/quit\n").out

"""A teacher makes a class and a code; a student joins with it in the chat, and what the teacher pins comes first."""

import json
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from bot.cli import classes
from tests.cli.terminal import Terminal

AGREED = "1\n1\n1\n"


@pytest.fixture
def tea(attune: Terminal) -> str:
    """The id of a class that there is."""
    attune("class", "add", "tea-1", "--title", "Tea 1")
    return "tea-1"


def code_of(attune: Terminal, class_id: str) -> dict[str, str]:
    made: dict[str, str] = json.loads(attune("class", "code", class_id, "--json").out)
    return made


def test_a_class_is_added_listed_and_renamed(attune: Terminal) -> None:
    assert "attune class add" in attune("class", "list").err
    added = attune("class", "add", "tea-1", "--title", "对外传播 1 班")
    assert (added.code, added.out) == (0, "")
    assert added.err.startswith("对外传播 1 班 (tea-1) is a class now;")
    assert attune("class", "list").out == "tea-1  对外传播 1 班\n"
    attune("class", "rename", "tea-1", "Tea 1")
    (listed,) = json.loads(attune("class", "list", "--json").out)
    assert (listed["class"], listed["title"]) == ("tea-1", "Tea 1")


def test_a_code_is_shown_once_with_the_link_that_carries_it(attune: Terminal, tea: str) -> None:
    made = attune("class", "code", tea, "--days", "7")
    code, link = made.out.splitlines()
    assert re.fullmatch(r"[0-9A-Z]{8}", code)
    assert link == f"https://t.me/<bot>?start=join_{code}"
    assert f"Students send /join {code}" in made.err
    listed = attune("class", "codes", tea).out
    assert "open until" in listed
    assert "joined: 0" in listed
    assert code not in listed


def test_a_student_joins_in_the_chat_and_what_is_pinned_for_the_class_comes_first(
    attune: Terminal, home: Path, tea: str
) -> None:
    attune("practice", "pin", "C05", "--class", tea)
    made = code_of(attune, tea)
    said = attune("chat", typed=f"/start join_{made['code']}\n{AGREED}/case\n/quit\n").out
    assert 'You are in the class "Tea 1" now' in said
    assert "C05" in said
    assert json.loads(attune("class", "codes", tea, "--json").out)[0]["uses"] == 1
    assert home.is_dir()


def test_nobody_joins_with_a_revoked_code(attune: Terminal, tea: str) -> None:
    made = code_of(attune, tea)
    assert attune("class", "revoke", made["id"].lower()).err == f"Nobody can join with {made['id']} any more.\n"
    assert attune("class", "codes", tea).out == f"{made['id']}  revoked  joined: 0\n"
    said = attune("chat", typed=f"/start\n{AGREED}/join {made['code']}\n/quit\n").out
    assert "I know no such class code" in said
    assert f"No code {made['id']} is open" in attune("class", "revoke", made["id"]).refused()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("add", "Tea 1"), "'Tea 1' cannot be the id of a class"),
        (("add", "tea-1"), "There is a class tea-1 already."),
        (("add", "tea-2", "--title", "x" * 81), "A title has 1 to 80 characters."),
        (("add", "tea-2", "--title", " "), "A title has 1 to 80 characters."),
        (("rename", "tea-9", "Tea"), "There is no class tea-9"),
        (("code", "tea-9"), "There is no class tea-9"),
        (("codes", "tea-9"), "There is no class tea-9"),
        (("code", "tea-1", "--days", "0"), "A code is good for 1 to 365 days."),
        (("code", "tea-1", "--days", "366"), "A code is good for 1 to 365 days."),
        (("revoke", "NOSUCH"), "No code NOSUCH is open"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(
    attune: Terminal, tea: str, arguments: tuple[str, ...], sentence: str
) -> None:
    assert tea
    assert sentence in attune("class", *arguments).refused()


def test_a_title_can_neither_link_nor_mention(attune: Terminal) -> None:
    attune("class", "add", "tea-1", "--title", "Tea https://evil.example @everyone\nx")
    assert not re.search(r"https://|@everyone", attune("class", "list").out)


def test_it_all_is_said_in_chinese_too(attune: Terminal, tea: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_LOCALE", "zh-CN")
    assert "学生发送 /join" in attune("class", "code", tea).err
    assert "有效期到" in attune("class", "codes", tea).out
    assert "没有班级 tea-9" in attune("class", "codes", "tea-9").err


def test_both_languages_say_the_same() -> None:
    said = {}
    for locale in ("en", "zh-CN"):
        parsed = FluentParser().parse((classes.FOLDER / f"{locale}.ftl").read_text(encoding="utf-8")).body
        assert not [one for one in parsed if isinstance(one, ast.Junk)]
        said[locale] = [one.id.name for one in parsed if isinstance(one, ast.Message)]
    assert said["en"] == said["zh-CN"]
    source = Path(classes.__file__).read_text(encoding="utf-8")
    composed = {f"class-code-{state}" for state in ("open", "expired", "revoked")}
    assert {name for name in said["en"] if f'"{name}"' not in source} == composed

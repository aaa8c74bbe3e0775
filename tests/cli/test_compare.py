"""`attune compare`: forms of a story in one table, and what it says to input that will not do."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import EXAMPLES, OFFICIAL, Terminal

US = ("--audience", "us-general")
FORMS = tuple(
    EXAMPLES / "forms" / "crane-lake" / f"{name}.txt"
    for name in ("official-text", "video-script", "ai-storyboard", "immersive-360")
)


def test_the_four_forms_make_one_table(attune: Terminal) -> None:
    ran = attune("compare", *FORMS, "--by", "modality", *US)
    assert ran.code == 0
    assert ran.out.startswith("SIMULATED")
    for form in FORMS:
        assert ran.out.count(form.stem) >= 2
    for column in ("discount %", "reach 1–100", "resonance 1–100", "better view %", "friction 0–100"):
        assert ran.out.count(column) == 2
    assert "is NOT simulated" in ran.out


def test_a_form_goes_by_the_name_it_is_given(attune: Terminal) -> None:
    ran = attune("compare", f"speech={FORMS[0]}", f"a song={FORMS[1]}", *US, "--json", "--by", "genre", "--seed", "4")
    document = json.loads(ran.out)
    assert [form["name"] for form in document["forms"]] == ["speech", "a song"]
    assert (document["by"], document["seed"], document["schema"]) == ("genre", 4, "attune.compare/1")


def test_a_file_whose_name_holds_an_equals_sign_is_still_a_file(attune: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a=b.txt").write_text(OFFICIAL.read_text(encoding="utf-8"), encoding="utf-8")
    document = json.loads(attune("compare", "a=b.txt", FORMS[1], *US, "--json").out)
    assert [form["name"] for form in document["forms"]] == ["a=b", "video-script"]


def test_one_form_may_come_from_standard_input(attune: Terminal) -> None:
    ran = attune("compare", "-", FORMS[1], *US, "--json", typed=OFFICIAL.read_bytes())
    assert [form["name"] for form in json.loads(ran.out)["forms"]] == ["standard input", "video-script"]
    assert "one form only" in attune("compare", "-", "other=-", *US, typed=b"x").refused()


def test_chinese_is_spoken_when_asked(attune: Terminal) -> None:
    shown = attune("compare", *FORMS[:2], *US, "--locale", "zh-CN").out
    assert shown.startswith("【模拟】")
    assert "线性视频脚本" in shown


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (US, "2 to 12 forms; 0 were"),
        ((FORMS[0], *US), "2 to 12 forms; 1 was"),
        ((*FORMS, *FORMS, *FORMS, FORMS[0], *US), "13 were"),
        ((FORMS[0], FORMS[0], *US), "NAME=FILE"),
        ((FORMS[0], "absent.txt", *US), "no file absent.txt"),
        ((FORMS[0], f"={FORMS[1]}", *US), "1 to 40 characters"),
        ((*FORMS, "--audience", "us-generl"), "us-general"),
        ((*FORMS,), "--audience"),
        ((*FORMS, *US, "--size", "0"), "1 to 100,000"),
        ((*FORMS, *US, "--by", ""), "1 to 40 characters"),
    ],
    ids=["none", "one", "thirteen", "twice", "absent", "no name", "audience", "no audience", "size", "by"],
)
def test_a_comparison_that_does_not_make_sense_is_told_why(
    attune: Terminal, arguments: tuple[str | Path, ...], words: str
) -> None:
    assert words in attune("compare", *arguments).refused()


def test_an_empty_form_is_named(attune: Terminal, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("CAMERA: slow pan\nLIGHTING: soft\nPROMPT: a boat\n", encoding="utf-8")
    assert "“notes”" in attune("compare", FORMS[0], "notes.txt", *US).refused()

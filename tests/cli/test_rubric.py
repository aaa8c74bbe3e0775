"""A class's own rubric at the terminal: shown, checked, in force, and refused in one sentence."""

import inspect
import json
import re
from pathlib import Path

import pytest

import evaluation.override
from bot.localisation import Translator
from evaluation.rubric import DIMENSIONS, standard_rubric
from tests.cli.terminal import OFFICIAL, Terminal

US = ("--audience", "us-general")
VERSION = standard_rubric().version
CHANGES = f"""
extends: "{VERSION}"
name: class-7b
dimensions:
  dialogue:
    weight: 4
    features:
      question: off
"""


@pytest.fixture
def class_file(home: Path) -> Path:
    path = home / "class-7b.yaml"
    path.write_text(CHANGES, encoding="utf-8")
    return path


def test_the_rubric_in_force_is_shown_with_its_version_and_every_dimension(attune: Terminal) -> None:
    ran = attune("rubric")
    assert ran.code == 0
    assert f"Rubric {VERSION}" in ran.out
    assert "Dialogue: 17 % of the overall score, base" in ran.out
    document = json.loads(attune("rubric", "--json").out)
    assert document["version"] == VERSION
    assert tuple(document["dimensions"]) == DIMENSIONS
    for dimension in document["dimensions"].values():
        points = [item["points"] for item in dimension["features"].values()]
        assert dimension["base"] + sum(one for one in points if one > 0) == pytest.approx(100, abs=0.01)


def test_a_class_file_is_checked_before_it_is_used(attune: Terminal, class_file: Path) -> None:
    document = json.loads(attune("rubric", "--check", class_file, "--json").out)
    assert document["version"].startswith(f"{VERSION}+class-7b-")
    assert document["dimensions"]["dialogue"]["weight"] == 4
    assert "question" not in document["dimensions"]["dialogue"]["features"]
    assert "占总分 44 %" in attune("rubric", "--check", class_file, "--locale", "zh-CN").out


def test_a_critique_under_a_class_rubric_says_so_and_weighs_as_it_says(attune: Terminal, class_file: Path) -> None:
    standard = json.loads(attune("critique", OFFICIAL, *US, "--json").out)
    own = json.loads(attune("critique", OFFICIAL, *US, "--rubric", class_file, "--json").out)
    assert standard["engine"]["rubric"] == VERSION
    assert own["engine"]["rubric"].startswith(f"{VERSION}+class-7b-")
    scores = {name: item["score"] for name, item in own["dimensions"].items()}
    # One dimension counts four times, five count once: nine shares.
    expected = (3 * scores["dialogue"] + sum(scores.values())) / 9
    assert own["overall"] == pytest.approx(expected, abs=0.06)


def test_the_setting_puts_a_class_rubric_in_force_for_a_batch_too(
    attune: Terminal, class_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = class_file.with_name("drafts.jsonl")
    drafts.write_text(json.dumps({"id": 1, "text": OFFICIAL.read_text(encoding="utf-8")}), encoding="utf-8")
    monkeypatch.setenv("ATTUNE_RUBRIC", str(class_file))
    ran = attune("critique", "--batch", drafts, *US, "--json")
    assert "+class-7b-" in json.loads(ran.out)["engine"]["rubric"]
    class_file.unlink()
    assert "ATTUNE_RUBRIC" in attune("critique", "--batch", drafts, *US, "--json").refused(3)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (CHANGES.replace(VERSION, "0.1"), "extends rubric 0.1"),
        (CHANGES.replace("dialogue", "dialog"), "no dimension dialog"),
        (CHANGES.replace("question: off", "question: {points: 900}"), "have to add up to"),
        (CHANGES.replace("weight: 4", "weight: four"), "dialogue: weight cannot be four"),
        ("a: [", "not readable YAML"),
        ("\x00", "not readable YAML"),
        ("a: " + "[" * 5_000, "not readable YAML"),
        ("!!python/object/apply:os.system ['true']", "not readable YAML"),
        ("x" * 200_000, "longer than 100"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_sentence(
    attune: Terminal, class_file: Path, content: str, words: str
) -> None:
    class_file.write_text(content, encoding="utf-8")
    assert words in attune("rubric", "--check", class_file).refused()
    assert words in attune("critique", OFFICIAL, *US, "--rubric", class_file).refused()


def test_the_sentence_is_chinese_for_those_who_read_chinese(attune: Terminal, class_file: Path) -> None:
    class_file.write_text(CHANGES.replace("dialogue", "dialog"), encoding="utf-8")
    ran = attune("critique", OFFICIAL, *US, "--rubric", class_file, "--locale", "zh-CN")
    assert ran.code == 2
    assert "没有 dialog 这个维度" in ran.err
    assert "没有可读的评分标准文件" in attune("rubric", "--check", "absent.yaml", "--locale", "zh-CN").err


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_every_reason_has_its_sentence(locale: str, translators: dict[str, Translator]) -> None:
    reasons = set(re.findall(r'OverrideError\("([a-z-]+)"', inspect.getsource(evaluation.override)))
    assert len(reasons) > 8
    for reason in reasons | {"gains-do-not-add-up", "losses-do-not-add-up"}:
        assert translators[locale].has(f"rubric-{reason}")

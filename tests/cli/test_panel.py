"""`attune panel`: one draft or many, definitions, and what it says to input that will not do."""

import json
from pathlib import Path

import pytest

from evaluation.reception.scales import METRICS
from tests.cli.terminal import OFFICIAL, Terminal, run_process

US = ("--audience", "us-general")


def test_the_text_says_simulated_in_its_first_word_and_the_json_in_its_head(attune: Terminal) -> None:
    shown = attune("panel", OFFICIAL, *US)
    assert shown.code == 0
    assert shown.out.startswith("SIMULATED")
    assert "\x1b" not in shown.out
    document = json.loads(attune("panel", OFFICIAL, *US, "--json", "--size", "50").out)
    assert (document["schema"], document["simulated"], document["size"]) == ("attune.panel/1", True, 50)
    assert len(document["personas"]) == 50


def test_two_processes_give_the_same_bytes(home: Path) -> None:
    assert home.is_dir()
    arguments = ("panel", OFFICIAL, *US, "--json", "--seed", "7")
    first, second = (run_process(*arguments, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.returncode == 0
    assert first.stdout == second.stdout


def test_a_dash_reads_standard_input(attune: Terminal) -> None:
    from_file = attune("panel", OFFICIAL, *US, "--json").out
    assert attune("panel", "-", *US, "--json", typed=OFFICIAL.read_bytes()).out == from_file


def test_chinese_is_spoken_when_asked(attune: Terminal) -> None:
    assert attune("panel", OFFICIAL, *US, "--locale", "zh-CN").out.startswith("【模拟】")


def test_definitions_need_no_draft(attune: Terminal) -> None:
    everything = attune("panel", "--define", "all").out
    assert all(f"({name})" in everything for name in METRICS)
    document = json.loads(attune("panel", "--define", "algorithmic_reach", "--json").out)
    assert list(document) == ["algorithmic_reach"]
    beside = attune("panel", OFFICIAL, *US, "--define", "hostile_friction").out
    assert beside.startswith("SIMULATED")
    assert "(hostile_friction)" in beside
    asked = json.loads(attune("panel", OFFICIAL, *US, "--define", "hostile_friction", "--json").out)
    assert list(asked["definitions"]) == ["hostile_friction"]


def test_a_batch_gives_one_document_a_line_in_order_and_names_what_cannot_be_read(
    attune: Terminal, tmp_path: Path
) -> None:
    rows = [{"id": "a", "text": OFFICIAL.read_text(encoding="utf-8")}, {"id": "b", "text": " "}, {"text": "Tea."}]
    drafts = tmp_path / "drafts.jsonl"
    drafts.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    ran = attune("panel", "--batch", drafts, *US, "--json", "--size", "20")
    documents = [json.loads(line) for line in ran.out.splitlines()]
    assert [document["id"] for document in documents] == ["a", "b", 3]
    assert [document.get("schema") for document in documents] == ["attune.panel/1", None, "attune.panel/1"]
    assert "no text" in documents[1]["error"]
    assert "3 drafts done" in ran.err
    assert list(documents[0])[1:] == list(json.loads(attune("panel", OFFICIAL, *US, "--json").out))


def test_a_csv_is_a_batch_as_well(attune: Terminal, tmp_path: Path) -> None:
    (tmp_path / "drafts.csv").write_text("id,draft\nx,A cup of tea on the step.\n", encoding="utf-8")
    ran = attune("panel", "--batch", "drafts.csv", "--text-column", "draft", *US, "--json", "--size", "5")
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["x"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Name one draft"),
        ((OFFICIAL,), "--audience"),
        ((OFFICIAL, "--batch", "drafts.jsonl", "--json", *US), "Name one draft"),
        (("--batch", "drafts.jsonl", *US), "add --json"),
        (("--batch", "absent.jsonl", "--json", *US), "no file absent.jsonl"),
        ((OFFICIAL, "--audience", "us-generl"), "us-general"),
        ((OFFICIAL, *US, "--size", "0"), "1 to 100,000"),
        ((OFFICIAL, *US, "--size", "100001"), "1 to 100,000"),
        ((OFFICIAL, *US, "--size", "many"), "--size"),
        (("--batch", "absent.jsonl", "--json", *US, "--size", "0"), "1 to 100,000"),
        ((OFFICIAL, *US, "--voices", "51"), "0 to 50"),
        (("--define", "soft_power"), "cultural_discount_rate"),
        (("absent.txt", *US), "no file absent.txt"),
    ],
    ids=lambda value: " ".join(map(str, value))[-40:] if isinstance(value, tuple) else "",
)
def test_a_command_that_does_not_make_sense_is_told_why(
    attune: Terminal, arguments: tuple[str | Path, ...], words: str
) -> None:
    assert words in attune("panel", *arguments).refused()


def test_a_metric_that_is_none_is_refused_before_the_draft_is_read(attune: Terminal) -> None:
    assert "soft_power" in attune("panel", OFFICIAL, *US, "--define", "soft_power").refused()


def test_a_panel_stores_nothing(attune: Terminal, home: Path) -> None:
    attune("panel", OFFICIAL, *US)
    assert [path.name for path in home.iterdir()] == ["knowledge"]

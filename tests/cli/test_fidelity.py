"""`attune fidelity`: from a table of real readers to figures and a verdict, as a teacher at a terminal runs it."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import EXAMPLES, Terminal

INVENTED = EXAMPLES / "fidelity" / "invented-reactions.csv"
SCALE = ("--scale", "1", "7")
QUICK = ("--size", "100")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two stories."""
    for name in ("tea-folk.txt", "tea-official.txt"):
        (tmp_path / name).write_text((EXAMPLES / name).read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def write(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def document(attune: Terminal, *arguments: str | Path) -> dict[str, Any]:
    ran = attune("fidelity", *arguments, "--json")
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_the_invented_example_becomes_figures_and_a_verdict(attune: Terminal) -> None:
    found = document(attune, INVENTED, *SCALE)
    assert (found["schema"], found["main"]) == ("attune.fidelity/1", "stance")
    assert found["rows"] == {"read": 96, "used": 96, "from_comments": 0, "left_out": {}}
    stance = found["measures"]["stance"]
    assert stance["cells"] == 8
    with INVENTED.open(encoding="utf-8", newline="") as opened:
        told = [one["stance"] for one in csv.DictReader(opened) if one["country"] == "KE"]
    # The mean of both cells of 12 readers is the mean of all 24.
    kenya = next(one for one in stance["by_audience"] if one["audience"] == "ke-general")
    assert kenya["real"]["value"] == pytest.approx((told.count("positive") - told.count("hostile")) / 24, abs=1e-3)
    assert bool(stance["ranking"]["refused"]) != bool(stance["ranking"]["places"])
    assert set(found["measures"]) == {"stance", "understood", "attitude_after", "shift", "share"}


def test_the_same_check_gives_the_same_bytes_and_is_kept_once(attune: Terminal, home: Path) -> None:
    first, second = (attune("fidelity", INVENTED, *SCALE, *QUICK, "--json").out for _ in range(2))
    assert first == second
    (kept,) = (home / "fidelity").iterdir()
    assert json.loads((kept / "summary.json").read_text(encoding="utf-8")) == json.loads(first)
    assert json.loads((kept / "parameters.json").read_text(encoding="utf-8"))["stories"] == [
        "../tea-folk.txt",
        "../tea-official.txt",
    ]


def test_few_readers_are_compared_but_never_ranked(attune: Terminal, folder: Path) -> None:
    rows = [f"tea-folk.txt,{country},positive" for country in ("US", "KE", "KR")]
    ran = attune("fidelity", write(folder / "r.csv", "story,country,stance", *rows), *QUICK)
    assert ran.code == 0
    assert "The audiences are not ranked" in ran.out
    assert "Ranking by the panel" not in ran.out
    assert "stand for themselves" in ran.out


def test_who_answered_and_what_was_simulated_is_said_in_both_languages(attune: Terminal) -> None:
    english, chinese = (attune("fidelity", INVENTED, *SCALE, *QUICK, "--locale", one).out for one in ("en", "zh-CN"))
    assert "96 real readers" in english
    assert "simulated" in english.splitlines()[0]
    assert "invented-reactions.csv" in english.splitlines()[0]
    assert "真实读者 96 人" in chinese
    assert "模拟读者" in chinese.splitlines()[0]
    assert "Kenya, general readers, 24 readers" in english
    assert "肯尼亚" in chinese


def test_a_table_from_a_spreadsheet_in_chinese_with_comments_is_read(attune: Terminal, folder: Path) -> None:
    lines = (
        "故事;国家;评论",
        "tea-folk.txt;美国;I love this, thank you!",
        "tea-folk.txt;kr-general;You disgusting liars.",
    )
    found = document(attune, write(folder / "r.csv", *lines, encoding="gb18030"), *QUICK)
    assert found["rows"]["from_comments"] == 2
    cells = {one["audience"]: one["real"] for one in found["measures"]["stance"]["by_cell"]}
    assert cells == {"kr-general": -1, "us-general": 1}


def test_rows_left_out_are_named_and_columns_shown(attune: Terminal, folder: Path) -> None:
    lines = ("story,nation,Q7,note", "tea-folk.txt,US,positive,x", "tea-folk.txt,Atlantis,positive,", "gone.txt,US,1,")
    ran = attune("fidelity", write(folder / "r.csv", *lines), "--column", "stance=Q7", *QUICK)
    assert "1 row is not used, because the country or audience is not known (line 3)." in ran.out
    assert "1 row is not used, because the story cannot be read (line 4)." in ran.out
    assert "stance = “Q7”" in ran.err
    assert "Not used: note." in ran.err


def test_json_lines_are_read_as_well(attune: Terminal, folder: Path) -> None:
    line = json.dumps({"story": "tea-folk.txt", "country": "US", "stance": 1, "understood": True})
    assert document(attune, write(folder / "r.jsonl", line), *QUICK)["rows"]["used"] == 1


@pytest.mark.parametrize(
    ("lines", "more", "said"),
    [
        ((), (), "is empty"),
        (("story,country,stance",), (), "holds no rows"),
        (("country,stance", "US,1"), (), "no column for story"),
        (("story,country,age", "a.txt,US,30"), (), "no column with a reaction"),
        (("story,country,stance", "gone.txt,US,1"), (), "No row of r.csv can be used"),
        (("story,country,stance", 'tea-folk.txt,US,"1'), ("--column", "stance"), "--column is a role"),
        (("story,country,stance", "tea-folk.txt,US,1"), ("--column", "stance=Q9"), "no column “Q9”"),
        (("story,country,stance", "tea-folk.txt,US,1"), ("--size", "9"), "--size is 100"),
        (("story,country,stance", "tea-folk.txt,US,1"), ("--scale", "7", "1"), "--scale is two numbers"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(
    attune: Terminal, folder: Path, lines: tuple[str, ...], more: tuple[str, ...], said: str
) -> None:
    ran = attune("fidelity", write(folder / "r.csv", *lines), *more)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err.splitlines()[-1]
    assert "Traceback" not in ran.err
    assert not (folder / "home" / "fidelity").exists()


def test_other_kinds_of_file_are_refused(attune: Terminal, tmp_path: Path) -> None:
    (tmp_path / "book.csv").write_bytes(b"PK\x03\x04 rest of a workbook")
    (tmp_path / "latin.csv").write_bytes(b"story,country\ncaf\xe9,US\n")
    assert "no file absent.csv" in attune("fidelity", "absent.csv").refused()
    assert "folder" in attune("fidelity", tmp_path).refused()
    assert "workbook" in attune("fidelity", tmp_path / "book.csv").refused()
    assert "UTF-8" in attune("fidelity", tmp_path / "latin.csv").refused()

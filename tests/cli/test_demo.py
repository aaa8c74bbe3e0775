"""`attune demo`: the main job, shown to the end, without a network and the same every time."""

import csv
import re
from pathlib import Path

import pytest

from tests.cli.terminal import Ran, run_process

OFFLINE = """
import socket
def refuse(*_): raise AssertionError("the demo looked for a network")
socket.socket.connect = socket.getaddrinfo = refuse
from bot.cli.main import main
main()
"""


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory, built: Path) -> Path:
    folder = tmp_path_factory.mktemp("demo-home")
    (folder / "knowledge").symlink_to(built)
    return folder


@pytest.fixture(scope="module")
def shown(demo_home: Path) -> Ran:
    """The first run, where any look for a network ends it."""
    return _run(demo_home)


def _run(home: Path, locale: str = "en") -> Ran:
    ran = run_process("demo", program=OFFLINE, ATTUNE_HOME=str(home), ATTUNE_LOCALE=locale)
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def test_it_finishes_and_every_file_it_names_exists(shown: Ran, demo_home: Path) -> None:
    assert shown.code == 0, shown.err
    named = [Path(word) for word in re.findall(r"\S+\.(?:csv|db)\b", shown.out)]
    assert named == [demo_home / "demo" / "attune-log.csv", demo_home / "demo" / "attune.db"]
    assert all(path.stat().st_size > 0 for path in named)
    assert "attune chat" in shown.out.splitlines()[-1]


def test_it_scores_at_least_twelve_examples_and_sees_official_from_folk(shown: Ran) -> None:
    rows = [line.split() for line in shown.out.splitlines() if re.search(r" (official|folk|mixed) .*\d+\s*$", line)]
    assert len(rows) >= 12
    overall = {name: [int(row[-1]) for row in rows if name in row] for name in ("official", "folk")}
    assert max(overall["official"]) < min(overall["folk"])


def test_readers_of_the_second_version_are_said_to_be_simulated(shown: Ran) -> None:
    scene = shown.out.partition("simulated readers")[2]
    assert "SIMULATED" in scene
    assert re.search(r"positive \d+ %.*hostile \d+ %", scene)


def test_it_shows_two_audiences_a_revision_and_the_exported_log(shown: Ran, demo_home: Path) -> None:
    assert "Sweden" in shown.out
    assert "South Korea" in shown.out
    assert re.search(r"Narrative translation: \+\d+ points", shown.out)
    with (demo_home / "demo" / "attune-log.csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert f"{len(rows)} scored interactions" in shown.out


def test_a_second_run_shows_the_same_to_the_byte(demo_home: Path, shown: Ran) -> None:
    again = _run(demo_home)
    assert again.code == 0
    assert again.out == shown.out


def test_it_writes_into_its_own_folder_only(shown: Ran, demo_home: Path) -> None:
    assert shown.code == 0
    assert sorted(path.name for path in demo_home.iterdir()) == ["demo", "knowledge"]


def test_a_pipe_gets_lines_that_fit_and_no_escape_codes(shown: Ran, demo_home: Path) -> None:
    assert "\x1b" not in shown.out
    assert max(len(line) for line in shown.out.splitlines() if str(demo_home) not in line) <= 100


def test_it_speaks_chinese(demo_home: Path) -> None:
    ran = _run(demo_home, "zh-CN")
    assert ran.code == 0, ran.err
    assert "瑞典" in ran.out
    assert str(demo_home / "demo" / "attune-log.csv") in ran.out

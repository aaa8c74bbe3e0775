"""The wheel holds everything the program reads, and works from wherever it is unpacked."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.terminal import MAIN, OFFICIAL, run_process

ROOT = Path(__file__).parents[2]
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
FROM_FOLDER = "import bot, sys; print(bot.__file__, file=sys.stderr); " + MAIN


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(  # noqa: S603 - this interpreter on this project
        [sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return zipfile.ZipFile(folder / built.stdout.split()[-1])


def tracked(folder: str, pattern: str) -> set[str]:
    """The project's own data files, as names inside the wheel."""
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob(pattern)}


@pytest.mark.parametrize(
    ("folder", "pattern", "least"),
    [
        ("knowledge/packs", "*.yaml", 40),
        ("bot", "*.ftl", 4),
        ("bot/storage/migrations", "*.py", 2),
        ("evaluation/wordlists", "*.txt", 20),
        ("evaluation", "rubric.yaml", 1),
        ("examples", "*.txt", 12),
        ("examples", "index.yaml", 1),
        ("knowledge", "stopwords.txt", 1),
    ],
)
def test_the_wheel_holds_every_data_file(wheel: zipfile.ZipFile, folder: str, pattern: str, least: int) -> None:
    wanted = tracked(folder, pattern)
    assert len(wanted) >= least
    assert wanted <= set(wheel.namelist())


def test_the_wheel_holds_no_tests_no_logs_and_no_settings(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "bot", "knowledge", "prompts", "evaluation", "examples",
    }  # fmt: skip
    assert not [name for name in wheel.namelist() if name.endswith((".db", ".env", ".pyc"))]


def test_the_unpacked_wheel_critiques_a_draft(wheel: zipfile.ZipFile, home: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    wheel.extractall(installed)
    for arguments in (["--help"], ["critique", str(OFFICIAL), "--audience", "us-general", "--json"]):
        ran = run_process(*arguments, program=FROM_FOLDER, PYTHONPATH=str(installed))
        assert ran.returncode == 0, ran.stderr
        assert ran.stderr.startswith(str(installed))
    assert json.loads(ran.stdout)["schema"] == "attune.critique/1"
    assert home.is_dir()

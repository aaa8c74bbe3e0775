"""`--chart`: a picture beside the result, or one clear sentence and nothing lost."""

import csv
from pathlib import Path

import pytest

from tests.cli.terminal import EXAMPLES, OFFICIAL, Terminal
from tests.cli.test_process import imported
from tests.reports.pixels import pixels

BEFORE, AFTER = EXAMPLES / "revision-before.txt", EXAMPLES / "revision-after.txt"
PANEL = ("panel", OFFICIAL, "--audience", "us-general")
COMPARE = ("compare", BEFORE, AFTER, "--audience", "us-general")
COMMENTS = "form,comment\nfilm,I love this village!\ntext,You disgusting liars.\n"


@pytest.fixture
def comments(tmp_path: Path) -> Path:
    path = tmp_path / "comments.csv"
    path.write_text(COMMENTS, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", [PANEL, COMPARE, (*COMPARE, "--by", "version")])
@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_a_chart_is_drawn_beside_the_result(
    attune: Terminal, tmp_path: Path, command: tuple[str | Path, ...], locale: str
) -> None:
    chart = tmp_path / "picture.PNG"
    with_chart = attune(*command, "--locale", locale, "--chart", chart)
    assert with_chart.code == 0, with_chart.err
    assert str(chart) in with_chart.err
    assert pixels(chart.read_bytes()).shape[1] == 1080
    assert with_chart.out == attune(*command, "--locale", locale).out


def test_two_versions_and_two_forms_are_different_pictures(attune: Terminal, tmp_path: Path) -> None:
    forms, versions = tmp_path / "forms.png", tmp_path / "versions.png"
    assert attune(*COMPARE, "--chart", forms).code == 0
    assert attune(*COMPARE, "--by", "version", "--chart", versions).code == 0
    assert forms.read_bytes() != versions.read_bytes()


def test_comments_are_drawn_as_real_ones(attune: Terminal, comments: Path, tmp_path: Path) -> None:
    chart = tmp_path / "comments.png"
    ran = attune("comments", comments, "--group-column", "form", "--chart", chart)
    assert ran.code == 0, ran.err
    assert (pixels(chart.read_bytes())[5] > 250).all(), "the dark band is that of simulated readers"


@pytest.mark.parametrize("name", ["picture.jpg", "picture", "none/picture.png"])
def test_a_file_that_cannot_be_a_picture_is_refused_before_any_work(
    attune: Terminal, comments: Path, tmp_path: Path, name: str
) -> None:
    chart = tmp_path / name
    for command in (PANEL, COMPARE, ("comments", comments)):
        assert str(chart) in attune(*command, "--chart", chart).refused()
    assert not chart.exists()


def test_the_input_is_never_overwritten(attune: Terminal, tmp_path: Path) -> None:
    draft, other = tmp_path / "draft.png", tmp_path / "other.txt"
    for file in (draft, other):
        file.write_text(OFFICIAL.read_text(encoding="utf-8"), encoding="utf-8")
    link = tmp_path / "link.png"
    link.symlink_to(draft)
    before = draft.read_bytes()
    for command in (
        ("panel", draft, "--audience", "us-general"),
        ("compare", other, f"named={draft}", "--audience", "us-general"),
        ("comments", draft),
    ):
        for chart in (draft, link):
            assert "overwrite" in attune(*command, "--chart", chart).refused()
    assert draft.read_bytes() == before


def test_a_folder_is_no_picture(attune: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "folder.png"
    folder.mkdir()
    assert "is a folder" in attune(*PANEL, "--chart", folder).refused()


def test_drawing_is_imported_only_where_a_picture_is_asked_for(home: Path, tmp_path: Path) -> None:
    assert home.is_dir()
    assert not imported(*PANEL) & {"matplotlib", "PIL", "pylopdf_fonts_zh_cn"}
    assert "matplotlib" in imported(*PANEL, "--chart", tmp_path / "picture.png")


def test_the_numbers_of_a_picture_are_a_table(attune: Terminal, comments: Path, tmp_path: Path) -> None:
    table = tmp_path / "numbers.csv"
    for command in (PANEL, COMPARE, ("comments", comments, "--group-column", "form")):
        ran = attune(*command, "--chart", table)
        assert ran.code == 0, ran.err
        with table.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows
        simulated = "false" if command[0] == "comments" else "true"
        assert {row["simulated"] for row in rows} == {simulated}

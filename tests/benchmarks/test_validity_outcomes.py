"""What becomes of a check's numbers: its verdict, the table, the run that is kept, the row in the documentation."""

import json
from pathlib import Path

import numpy as np
import pytest

import benchmarks.validity.__main__ as program
from benchmarks.data import REGISTER, data_folder
from benchmarks.ranking import Interval
from benchmarks.validity import discriminant, register
from benchmarks.validity.following import following, ordering
from benchmarks.validity.outcome import Baseline, Check, Outcome, Target
from benchmarks.validity.table import as_markdown, as_summary, as_text
from evaluation.rubric import standard_rubric
from tests.benchmarks.made_sets import folk, official, write

LIMITED = Check("a claim", REGISTER, "Spearman", Target(least=-0.35, most=0.35))


def test_what_has_no_number_is_counted_and_left_out_of_score_and_baseline_alike() -> None:
    values = np.array([1.0, 2.0, float("nan"), 3.0, 4.0])
    labels = np.array([1.0, 2.0, 9.0, 3.0, 4.0])
    length = np.array([4.0, 3.0, 99.0, 2.0, 1.0])
    found = following(LIMITED, values, labels, ("length", length), ids=["a", "b", "c", "d", "e"])
    assert (found.texts, found.scored, found.measured.value) == (5, 4, 1.0)
    assert found.baseline is not None
    assert found.baseline.value == pytest.approx(-1.0)
    assert found.verdict == "short"
    assert found.rows[2] == {"id": "c", "value": None, "label": 9.0, "length": 99.0}
    ordered = ordering(LIMITED, values, np.array([0.0, 0, 0, 1, 1]), ("length", length))
    assert (ordered.scored, ordered.measured.value, ordered.baseline) == (4, 1.0, Baseline("length", 0.0))


def test_texts_that_nobody_could_score_are_short_and_no_crash() -> None:
    unscored, labels = np.full(3, np.nan), np.array([0.0, 1.0, 1.0])
    for found in (
        following(LIMITED, unscored, labels, ("length", labels)),
        ordering(LIMITED, unscored, labels, ("length", labels)),
    ):
        assert (found.texts, found.scored, found.verdict) == (3, 0, "short")
        assert "nothing scored" in as_text([found])
        assert as_summary([found])["a claim"]["value"] is None


@pytest.mark.parametrize(
    ("target", "value", "verdict"),
    [
        (Target(least=0.4), 0.4, "met"),
        (Target(least=0.4), 0.39, "short"),
        (Target(most=0.15), 0.16, "short"),
        (Target(least=-0.35, most=0.35), -0.4, "short"),
        (None, 0.0, "reported"),
    ],
)
def test_a_verdict_says_whether_the_target_is_met(target: Target | None, value: float, verdict: str) -> None:
    found = Outcome(Check("a claim", REGISTER, "AUC", target), 3, 3, Interval(value, value, value))
    assert found.verdict == verdict


def test_the_table_shows_measure_baseline_and_target_side_by_side() -> None:
    check = Check("a claim", REGISTER, "AUC", Target(least=0.75))
    found = [Outcome(check, 1_200, 1_100, Interval(0.724, 0.67, 0.776), Baseline("word length", 0.611), "a note")]
    assert as_markdown(found).splitlines()[2] == (
        "| a claim | 1,100/1,200 | AUC | 0.724 (0.67–0.78) | word length 0.61 | ≥ 0.75 | short · a note |"
    )
    for word in ("1,100/1,200", "0.724 (0.67–0.78)", "word length 0.61", "≥ 0.75", "short"):
        assert word in as_text(found)
    assert as_summary(found)["a claim"]["verdict"] == "short"


def test_a_run_is_kept_with_its_parameters_and_no_path_of_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ATTUNE_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    assert data_folder() == tmp_path / "data"
    rows = [
        {"id": f"{label}{number}", "register": label, "text": make(number)}
        for label, make in (("folk", folk), ("official", official), ("independent_news", folk))
        for number in range(4)
    ]
    write(tmp_path / "data", REGISTER, rows)
    program.main()
    assert register.NEWS.name in capsys.readouterr().out
    run = json.loads((tmp_path / "home" / "validity" / "validity.json").read_text(encoding="utf-8"))
    assert run["parameters"]["data"] == "data"
    assert run["parameters"]["rubric"] == standard_rubric().version
    assert set(run["parameters"]["heads"].values()) == {run["parameters"]["embedder"]}
    assert run["summary"][register.FOLK.name]["scored"] == 8
    assert str(tmp_path) not in json.dumps(run)
    assert register.FOLK.name in (tmp_path / "home" / "validity" / "table.md").read_text(encoding="utf-8")


def test_every_check_has_its_row_in_the_documentation() -> None:
    page = (Path(__file__).parents[2] / "docs" / "measurement.md").read_text(encoding="utf-8")
    rows = {line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| ")}
    names = [check.name for chapter in program.CHAPTERS for check in chapter.checks]
    assert len(names) == len(set(names))
    not_measured_here = {discriminant.BACKGROUND.name}
    assert [name for name in names if name not in rows | not_measured_here] == []

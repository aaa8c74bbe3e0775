"""The labels as a file: a line for every row, as the contract has them, and nothing of the comments."""

import csv
from pathlib import Path

import pytest

from bot.comments.reading import Row
from bot.comments.survey import Seen
from bot.exports.labels_export import COLUMNS, writing_labels
from bot.exports.whole_file import UnwritableError
from tests.fakes.word_labeller import word_label

HEADER = "row,language,sentiment,sentiment_score,hostility,misreading,topic,skipped"


def written(path: Path, rows: list[Row]) -> list[list[str]]:
    seen = [Seen(row, word_label(row.text) if row.text else None, repeated=False) for row in rows]
    assert list(writing_labels(seen, path)) == seen
    with path.open(encoding="ascii", newline="") as opened:
        return list(csv.reader(opened))


def test_every_row_has_a_line_and_an_empty_one_empty_cells(tmp_path: Path) -> None:
    rows = [Row(1, "negative hostile food"), Row(2, ""), Row(3, "unsupported")]
    header, first, empty, unsupported = written(tmp_path / "labels.csv", rows)
    assert header == list(COLUMNS)
    assert first == ["1", "en", "negative", "-0.8", "0.9", "0.2", "food", ""]
    assert empty == ["2", "", "", "", "", "", "", "empty"]
    assert unsupported == ["3", "am", "", "", "", "", "", ""]


def test_a_script_that_reads_plain_text_finds_the_columns_by_name(tmp_path: Path) -> None:
    written(tmp_path / "labels.csv", [Row(1, "positive", "=1+1")])
    assert (tmp_path / "labels.csv").read_text(encoding="utf-8").splitlines()[0] == HEADER


def test_no_word_of_a_comment_or_of_its_group_is_in_the_file(tmp_path: Path) -> None:
    written(tmp_path / "labels.csv", [Row(1, "positive canary", "=canary()")])
    assert "canary" not in (tmp_path / "labels.csv").read_text(encoding="utf-8")


def test_work_that_breaks_off_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text("before", encoding="utf-8")
    work = writing_labels([Seen(Row(1, "positive"), word_label("positive"), repeated=False)] * 9, path)
    next(work)
    work.close()
    assert path.read_text(encoding="utf-8") == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["labels.csv"]


def test_a_folder_in_the_files_place_is_told_before_any_work(tmp_path: Path) -> None:
    rows = iter([Seen(Row(1, "positive"), word_label("positive"), repeated=False)])
    with pytest.raises(UnwritableError):
        next(writing_labels(rows, tmp_path))
    assert len(list(rows)) == 1

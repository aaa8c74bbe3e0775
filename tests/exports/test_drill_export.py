"""Answered drills as a sheet of their own."""

import csv
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.practice import Answer, PracticeExportRow, Practised
from bot.exports.csv_export import write_csv
from bot.exports.drill_columns import DRILLS
from bot.exports.jsonl_export import write_jsonl


def row(text: str = "canary = wet grass", points: float | None = 62.5) -> PracticeExportRow:
    criteria = ({"kind": "words", "points": 100, "earned": points, "quotes": ["canary"]},)
    answer = Answer(text, "en", 4, "us-general", points, criteria, {"scorer": "2.0", "model": None})
    moment = datetime(2026, 12, 1, 12, tzinfo=UTC)
    return PracticeExportRow(
        Practised("p1", "telegram:4711:9", "learner-1", "D001", "drill", "lowest+new", moment, answer),
        answer,
        "telegram",
    )


async def stream(*rows: PracticeExportRow) -> AsyncIterator[PracticeExportRow]:
    for one in rows:
        yield one


async def test_one_line_holds_every_fact_of_an_answer(tmp_path: Path) -> None:
    assert await write_csv(stream(row()), tmp_path / "drills.csv", DRILLS) == 1
    with (tmp_path / "drills.csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file, strict=True)
    assert list(line) == list(DRILLS.columns(False))  # noqa: FBT003 - a sheet's only question
    assert (line["answer_id"], line["learner"], line["drill"], line["reason"]) == (
        "p1",
        "learner-1",
        "D001",
        "lowest+new",
    )
    assert (line["points"], line["words"], line["occurred_at"]) == ("62.5", "4", "2026-12-01T12:00:00+00:00")
    assert json.loads(line["engine"]) == {"scorer": "2.0", "model": None}
    assert json.loads(line["criteria"])[0]["earned"] == 62.5


@pytest.mark.parametrize("write", [write_csv, write_jsonl])
async def test_no_word_of_an_answer_is_exported_unless_asked_for(tmp_path: Path, write: object) -> None:
    write_it = write_csv if write is write_csv else write_jsonl
    await write_it(stream(row()), tmp_path / "bare", DRILLS)
    await write_it(stream(row()), tmp_path / "full", DRILLS, with_text=True)
    assert "canary" not in (tmp_path / "bare").read_text(encoding="utf-8")
    assert "canary = wet grass" in (tmp_path / "full").read_text(encoding="utf-8")
    assert "4711" not in (tmp_path / "full").read_text(encoding="utf-8")


async def test_what_was_not_scored_is_null_and_no_formula_runs(tmp_path: Path) -> None:
    await write_jsonl(stream(row(points=None)), tmp_path / "drills.jsonl", DRILLS)
    assert json.loads((tmp_path / "drills.jsonl").read_text(encoding="utf-8"))["points"] is None
    await write_csv(stream(row("=cmd()")), tmp_path / "drills.csv", DRILLS, with_text=True)
    assert "'=cmd()" in (tmp_path / "drills.csv").read_text(encoding="utf-8-sig")

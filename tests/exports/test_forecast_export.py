"""Forecasts as a sheet of their own, every row saying what it was compared with."""

import csv
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.forecast import Compared, ForecastExportRow, LoggedForecast, Reactions
from bot.exports.csv_export import write_csv
from bot.exports.forecast_columns import FORECASTS
from bot.exports.jsonl_export import write_jsonl
from tests.contracts import forecast_contract as contract

COMPARED = replace(
    contract.COMPARED,
    phrase="=canary()",
    feeling=None,
    outcome=Reactions(200, (0.25, 0.5, 0.25), {"=canary()": 0.5, "": 0.25}, {"warm": 1.0}, simulated=True),
)


def row(compared: Compared = COMPARED) -> ForecastExportRow:
    moment = datetime(2026, 12, 1, 12, tzinfo=UTC)
    logged = LoggedForecast("f1", "telegram:4711:9", "learner-1", "v1", "ab12", moment, compared)
    return ForecastExportRow(logged, "telegram", "d1", 2)


async def stream(*rows: ForecastExportRow) -> AsyncIterator[ForecastExportRow]:
    for one in rows:
        yield one


async def test_one_line_holds_every_fact_and_says_that_the_readers_were_simulated(tmp_path: Path) -> None:
    assert await write_csv(stream(row()), tmp_path / "forecasts.csv", FORECASTS) == 1
    with (tmp_path / "forecasts.csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file, strict=True)
    assert list(line) == list(FORECASTS.columns(False))  # noqa: FBT003 - a sheet's only question
    assert (line["simulated"], line["compared_with"]) == ("true", "simulated panel")
    assert (line["learner"], line["draft_id"], line["version"], line["seed"]) == ("learner-1", "d1", "2", "1")
    assert (line["forecast_positive"], line["outcome_neutral"], line["loss"]) == ("0.5", "0.5", "0.75")
    assert json.loads(line["engine"]) == {"reception": "1.0", "model": None}
    assert line["created_at"] == "2026-12-01T12:00:00+00:00"


async def test_what_was_compared_with_real_comments_is_not_called_simulated(tmp_path: Path) -> None:
    real = replace(COMPARED, outcome=replace(COMPARED.outcome, simulated=False), seed=None)
    await write_jsonl(stream(row(), row(real)), tmp_path / "forecasts.jsonl", FORECASTS)
    lines = [json.loads(line) for line in (tmp_path / "forecasts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["simulated"], line["compared_with"]) for line in lines] == [
        ("true", "simulated panel"),
        ("false", "real comments"),
    ]
    assert lines[0]["forecast_feeling"] is lines[0]["empathic_accuracy"] is None


async def test_no_word_of_a_draft_is_exported_unless_asked_for_and_no_formula_runs(tmp_path: Path) -> None:
    for write, name in ((write_csv, "csv"), (write_jsonl, "jsonl")):
        await write(stream(row()), tmp_path / f"bare.{name}", FORECASTS)
        await write(stream(row()), tmp_path / f"full.{name}", FORECASTS, with_text=True)
        assert "canary" not in (tmp_path / f"bare.{name}").read_text(encoding="utf-8")
        assert "=canary()" in (tmp_path / f"full.{name}").read_text(encoding="utf-8")
    with (tmp_path / "full.csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file, strict=True)
    assert line["forecast_phrase"] == "'=canary()"


async def test_what_was_not_forecast_is_null_and_not_nought(tmp_path: Path) -> None:
    await write_jsonl(stream(row(replace(COMPARED, split=None))), tmp_path / "forecasts.jsonl", FORECASTS)
    line = json.loads((tmp_path / "forecasts.jsonl").read_text(encoding="utf-8"))
    assert line["forecast_positive"] is None
    assert line["outcome_positive"] == 0.25

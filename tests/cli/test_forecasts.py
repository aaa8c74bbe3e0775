"""A forecast in the chat, from the first question to the exported row, and back to nothing."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.terminal import EXAMPLES, USER, Terminal

AGREED = "1\n1\nus-general\n"
DRAFT = (EXAMPLES / "tea-official.txt").read_text(encoding="utf-8")
FORECAST = f"{DRAFT}\n.\n/forecast\nbanana\n40 40 20\n1\nwarm\n"


def test_a_forecast_is_compared_saved_exported_and_forgotten(attune: Terminal, home: Path) -> None:
    said = attune("chat", typed=f"{AGREED}{FORECAST}/progress\n/mydata\n/quit\n").out
    assert "I cannot read that as shares" in said
    assert "Your forecast beside a simulated panel (a model's 200 readers, not people)" in said
    assert "Empathic accuracy: " in said
    assert "one forecast so far" in said
    assert "- Forecasts: 1" in said
    told = attune("export", "--what", "forecasts").err
    assert told == f"1 forecast written to {home / 'attune-forecasts.csv'}\n"
    with (home / "attune-forecasts.csv").open(encoding="utf-8-sig", newline="") as opened:
        (row,) = csv.DictReader(opened)
    assert (row["simulated"], row["compared_with"], row["audience"]) == ("true", "simulated panel", "us-general")
    assert (row["readers"], row["seed"], row["forecast_feeling"]) == ("200", "1", "warm")
    assert json.loads(row["engine"])["reception"]
    assert USER not in row.values()
    attune("chat", typed="/forget\n1\n/quit\n")
    assert "0 forecasts" in attune("export", "--what", "forecasts", "--format", "jsonl").err


def test_without_consent_a_forecast_is_compared_and_not_saved(attune: Terminal, home: Path) -> None:
    said = attune("chat", typed=f"1\n2\nus-general\n{FORECAST}/quit\n").out
    assert "Empathic accuracy: " in said
    assert "Not saved" in said
    assert "0 forecasts" in attune("export", "--what", "forecasts").err
    assert not [file for file in home.glob("attune.db*") if b"rural revitalization" in file.read_bytes()]


@pytest.mark.parametrize("command", ["预测", "/预测", "/forecast"])
def test_a_forecast_speaks_chinese(attune: Terminal, command: str) -> None:
    typed = f"2\n1\nus-general\n{DRAFT}\n.\n{command}\n四成好评两成反感\n都不会\n温暖\n/quit\n"
    said = attune("chat", typed=typed).out
    assert "记下了：正面 40%，中立 40%，敌意 20%。" in said
    assert "共情准确度：" in said
    assert "【模拟】" in said

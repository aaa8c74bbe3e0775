"""JSON Lines that keep every text exactly, and agree with the CSV."""

import asyncio
import csv
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.export import ExportRow
from bot.exports.columns import DRAFTS
from bot.exports.csv_export import write_csv
from bot.exports.jsonl_export import write_jsonl
from tests.exports.samples import export_row, stream


def write(path: Path, *rows: ExportRow, with_text: bool = False) -> int:
    return asyncio.run(write_jsonl(stream(*rows), path, DRAFTS, with_text=with_text))


def read(path: Path) -> list[dict[str, object]]:
    lines = path.read_bytes().split(b"\n")
    assert lines.pop() == b""
    return [json.loads(line) for line in lines]


def test_values_keep_their_kinds(tmp_path: Path) -> None:
    assert write(tmp_path / "log.jsonl", export_row()) == 1
    (row,) = read(tmp_path / "log.jsonl")
    assert (row["overall"], row["dialogue_low"], row["emotional_empathy_score"]) == (61.5, -1.5, None)
    assert row["rules"] == ["unglossed_term", "stock_phrase", "named_person"]
    assert row["flags"] == ["=cmd|' /C calc'!A0", "旗; 帜"]
    assert row["engine"] == {"scorer": "1.0", "model": None}
    assert "text" not in row


def test_an_empty_log_gives_an_empty_file(tmp_path: Path) -> None:
    assert write(tmp_path / "log.jsonl") == 0
    assert (tmp_path / "log.jsonl").read_bytes() == b""


@pytest.mark.parametrize("text", ["=1+1", "\0\x1b\r\n\u2028", "a\ud800b", "奶奶" * 25_000])
def test_hostile_text_is_kept_exactly(tmp_path: Path, text: str) -> None:
    write(tmp_path / "log.jsonl", export_row(text), with_text=True)
    assert read(tmp_path / "log.jsonl")[0]["text"] == text


@given(st.lists(st.text(), max_size=4))
def test_every_text_comes_back_exactly(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        assert write(path, *(export_row(text) for text in texts), with_text=True) == len(texts)
        assert [row["text"] for row in read(path)] == texts


def test_both_formats_agree_in_rows_columns_and_sums(tmp_path: Path) -> None:
    rows = [export_row(number=number) for number in range(1, 8)]
    write(tmp_path / "log.jsonl", *rows)
    asyncio.run(write_csv(stream(*rows), tmp_path / "log.csv", DRAFTS))
    objects = read(tmp_path / "log.jsonl")
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [list(line) for line in lines] == [list(one) for one in objects]
    for name in ("version", "words", "overall", "dialogue_score", "dialogue_low", "findings_major"):
        assert sum(float(line[name]) for line in lines) == sum(float(str(one[name])) for one in objects)

"""CSV that keeps every value and runs no formula."""

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
from bot.exports.csv_export import harmless, write_csv
from tests.exports.samples import export_row, stream

FORMULA_STARTS = "=+-@＝＋－＠﹣﹢﹦﹫−"
PICTURES = {code: 0x2400 + code for code in range(32) if code not in (9, 10, 13)} | {127: 0x2421}


def write(path: Path, *rows: ExportRow, with_text: bool = False) -> int:
    return asyncio.run(write_csv(stream(*rows), path, DRAFTS, with_text=with_text))


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def unguarded(cell: str) -> str:
    """A cell without the apostrophe that was put before it."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell


def test_one_row_holds_every_fact_of_an_interaction(tmp_path: Path) -> None:
    assert write(tmp_path / "log.csv", export_row()) == 1
    (row,) = read(tmp_path / "log.csv")
    assert row["interaction_id"] == "i1"
    assert row["occurred_at"] == "2026-12-01T12:30:00+00:00"
    assert (row["learner"], row["platform"], row["audience"]) == ("learner-1", "telegram", "us-general")
    assert (row["draft_id"], row["version"], row["words"], row["language"]) == ("d1", "1", "3", "en")
    assert (row["overall"], row["dialogue_score"], row["dialogue_high"]) == ("61.5", "70.25", "80.0")
    assert (row["findings_major"], row["findings_minor"], row["findings_praise"]) == ("2", "0", "1")
    assert row["rules"] == "unglossed_term;stock_phrase;named_person"
    assert json.loads(row["checks"]) == {"accuracy": "ok"}
    assert json.loads(row["flags"]) == ["=cmd|' /C calc'!A0", "旗; 帜"]
    assert json.loads(row["engine"]) == {"scorer": "1.0", "model": None}
    assert json.loads(row["timings_ms"]) == {"perception": 1.25}


def test_there_are_eighteen_score_columns_and_an_unscored_one_is_empty_not_zero(tmp_path: Path) -> None:
    write(tmp_path / "log.csv", export_row())
    (row,) = read(tmp_path / "log.csv")
    assert sum(name.endswith(("_score", "_low", "_high")) for name in row) == 18
    assert row["emotional_empathy_score"] == row["value_integration_low"] == ""


def test_a_negative_number_stays_a_number(tmp_path: Path) -> None:
    write(tmp_path / "log.csv", export_row())
    assert read(tmp_path / "log.csv")[0]["dialogue_low"] == "-1.5"


def test_drafts_and_platform_ids_stay_out_unless_drafts_are_asked_for(tmp_path: Path) -> None:
    write(tmp_path / "bare.csv", export_row("canary"))
    write(tmp_path / "full.csv", export_row("canary"), with_text=True)
    assert "canary" not in (tmp_path / "bare.csv").read_text(encoding="utf-8")
    assert read(tmp_path / "full.csv")[0]["text"] == "canary"
    assert "4711" not in (tmp_path / "full.csv").read_text(encoding="utf-8")


def test_an_empty_log_gives_the_header_only(tmp_path: Path) -> None:
    assert write(tmp_path / "log.csv") == 0
    lines = (tmp_path / "log.csv").read_bytes().split(b"\r\n")
    assert lines[0].startswith(b"\xef\xbb\xbfinteraction_id,occurred_at,")
    assert lines[1:] == [b""]


@pytest.mark.parametrize("sign", FORMULA_STARTS)
@pytest.mark.parametrize(
    "before", ["", " ", "\u00a0 ", "\u3000", "\ufeff", "\u200b", "\u202e", "\t", "\n ", "'", " ' "]
)
def test_no_hostile_cell_can_start_a_formula(sign: str, before: str) -> None:
    guarded = harmless(f"{before}{sign}1+1")
    if before == " ' ":  # a sign behind a visible character is text already
        assert guarded == f"{before}{sign}1+1"
    else:
        assert guarded == f"'{before}{sign}1+1"


@pytest.mark.parametrize("text", ["\tx", "\rx", "\nx", "\r\n"])
def test_a_cell_that_starts_with_a_tab_or_a_line_break_is_guarded(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "'", "'tis the season", "a=b", "1-2", "“=”", "奶奶的胡同", "3 - 4 = -1"])
def test_an_ordinary_cell_is_left_alone(text: str) -> None:
    assert harmless(text) == text


def test_control_characters_are_shown_not_written(tmp_path: Path) -> None:
    write(tmp_path / "log.csv", export_row("a\0b\x1bc\x7fd\te\r\nf"), with_text=True)
    assert read(tmp_path / "log.csv")[0]["text"] == "a␀b␛c␡d\te\r\nf"
    assert b"\0" not in (tmp_path / "log.csv").read_bytes()


def test_a_hidden_formula_behind_a_control_character_is_text(tmp_path: Path) -> None:
    write(tmp_path / "log.csv", export_row("\0=1+1"), with_text=True)
    assert read(tmp_path / "log.csv")[0]["text"] == "␀=1+1"


def test_a_cell_of_forty_thousand_characters_is_not_cut(tmp_path: Path) -> None:
    text = 'He said "你好",\r\n' * 3100
    assert len(text) > 40_000
    write(tmp_path / "log.csv", export_row(text), export_row(text, number=2), with_text=True)
    assert [row["text"] for row in read(tmp_path / "log.csv")] == [text, text]


def test_a_lone_surrogate_is_written_visibly(tmp_path: Path) -> None:
    write(tmp_path / "log.csv", export_row("a\ud800b"), with_text=True)
    assert read(tmp_path / "log.csv")[0]["text"] == "a\\ud800b"


def test_an_audience_named_like_a_formula_is_guarded_in_the_file(tmp_path: Path) -> None:
    write(tmp_path / "log.csv", export_row(audience='=HYPERLINK("http://evil")'))
    assert read(tmp_path / "log.csv")[0]["audience"] == '\'=HYPERLINK("http://evil")'


HOSTILE = st.text(st.sampled_from("=+-@＝' \t\r\n\",;\0\x1b\u200b奶a1"), max_size=12)


@given(st.lists(st.one_of(HOSTILE, st.text(st.characters(codec="utf-8"))), max_size=4))
def test_every_text_comes_back_once_the_apostrophe_is_gone(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.csv"
        assert write(path, *(export_row(text) for text in texts), with_text=True) == len(texts)
        cells = [row["text"] for row in read(path)]
    assert [unguarded(cell) for cell in cells] == [text.translate(PICTURES) for text in texts]
    for cell in cells:
        assert not cell.lstrip().startswith(tuple(FORMULA_STARTS))
        assert not cell.startswith(("\t", "\r", "\n"))

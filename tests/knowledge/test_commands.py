"""`attune knowledge` and `attune audiences` as a person or a program meets them."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli.main import run
from knowledge.service import Knowledge
from tests.knowledge.small_packs import change

FIELDS = {"id", "kind", "text", "score", "status", "sources", "variation"}


@pytest.fixture(autouse=True)
def attune_home(home: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands find the index that the session has already built."""
    knowledge.search("hot pot")
    knowledge.close()
    monkeypatch.setenv("ATTUNE_HOME", str(home))


def output(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(list(arguments)) == 0
    return capsys.readouterr().out


def json_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # noqa: ANN401 - whatever was printed
    return json.loads(output(capsys, *arguments, "--json"))


def test_search_prints_rows_of_the_contract_best_first(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json_of(capsys, "knowledge", "search", "who invented kimchi", "--audience", "kr-general", "--top", "3")
    assert rows[0]["id"] == "KR-03"
    assert all(set(row) == FIELDS for row in rows)
    assert rows[0]["variation"]["id"] == "KR-09"
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)


def test_search_for_a_person_names_sources_and_cuts_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    printed = output(capsys, "knowledge", "search", "who invented kimchi", "-a", "kr-general", "--top", "1")
    assert printed.startswith("KR-03  note, ")
    assert "Readers differ (KR-09): " in printed
    assert "Sources: M20 " in printed
    assert "…" not in printed


def test_a_question_on_something_else_prints_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert json_of(capsys, "knowledge", "search", "boiling point of ethanol") == []


def test_a_batch_prints_one_list_a_line_in_order(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    asked = [{"query": "火锅"}, {"query": "who invented kimchi", "audience": "kr-general"}]
    file.write_text("\n".join(map(json.dumps, asked)), encoding="utf-8")
    lines = output(capsys, "knowledge", "search", "--batch", str(file)).splitlines()
    assert [json.loads(line)[0]["id"] for line in lines] == ["T021", "KR-03"]


def test_show_gives_every_field(capsys: pytest.CaptureFixture[str]) -> None:
    shown = json_of(capsys, "knowledge", "show", "t021")
    assert set(shown) == FIELDS | {"entry"}
    assert shown["entry"]["gloss"] == "a shared pot of simmering broth"
    assert "gloss: a shared pot of simmering broth" in output(capsys, "knowledge", "show", "T021")


def test_list_filters_by_kind_audience_and_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(json_of(capsys, "knowledge", "list", "--kind", "case")) >= 25
    notes = json_of(capsys, "knowledge", "list", "--audience", "jp-general", "--status", "unreviewed")
    assert {row["status"] for row in notes} == {"unreviewed"}
    assert {row["id"].split("-")[0] for row in notes} <= {"JP", "REG", "GEN"}


def test_audiences_are_listed_and_found_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json_of(capsys, "audiences")
    assert all({"id", "country", "segment", "name", "sources"} <= set(row) for row in rows)
    assert not any("traits" in row for row in rows)
    assert {"us-general", "de-genz-tiktok", "latin-america"} <= {row["id"] for row in rows}
    assert "kr-general" in output(capsys, "audiences", "韩国")


def test_one_audience_is_shown_with_its_traits_notes_and_variation(capsys: pytest.CaptureFixture[str]) -> None:
    printed = output(capsys, "audiences", "us-general")
    assert "View of China before reading: favourable 16%" in printed
    assert "[measured, 2024; S09, S605; 2]" in printed
    assert "notes hold for these readers" in printed
    assert "Readers differ (US-10): " in printed
    (row,) = json_of(capsys, "audiences", "US-General")
    assert row["traits"]["attitude"]["kind"] == "measured"
    assert row["variation"][0]["id"] == "US-10"


def test_traits_of_several_audiences_are_printed_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json_of(capsys, "audiences", "korean", "--traits")
    assert len(rows) > 1
    assert all(sum(row["traits"]["knowledge"]["shares"].values()) == pytest.approx(1) for row in rows)


def test_a_query_that_nothing_fits_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audiences", "tiktok brazil"]) == 0
    printed = capsys.readouterr()
    assert "No audience matches all of 'tiktok brazil'" in printed.err
    assert "br-general" in printed.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["search", "  "], "The query is empty"),
        (["search"], "Give one query, or --batch FILE"),
        (["search", "tea", "--top", "0"], "--top is a number from 1 to 50"),
        (["search", "tea", "--audience", "us-genz"], "did you mean us-genz-tiktok"),
        (["search", "--batch", "nowhere.jsonl"], "There is no file nowhere.jsonl"),
        (["show", "KR-99"], "There is no entry 'KR-99': did you mean KR-"),
        (["list", "--kind", "notes"], "There is no kind 'notes': use one of note, term"),
        (["check", "nowhere"], "There is no folder nowhere"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(["knowledge", *arguments]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [("{", "line 2: this is not JSON"), ("[]", 'line 2: needs an object with a "query"'), ('{"query": 3}', "line 2")],
)
def test_a_bad_line_of_a_batch_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, line: str, said: str
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(f'{{"query": "火锅"}}\n{line}\n', encoding="utf-8")
    assert run(["knowledge", "search", "--batch", str(file)]) == 2
    assert said in capsys.readouterr().err


def test_a_warning_counts_only_when_it_is_asked_to(capsys: pytest.CaptureFixture[str], packs: Path) -> None:
    change(packs, "platforms/x.yaml", "checked_on: 2026-11-21", "checked_on: null")
    printed = output(capsys, "knowledge", "check", str(packs))
    assert "warning: " in printed
    assert "x: limits: post: was never looked up" in printed
    assert "1 warning. " in printed
    with pytest.raises(SystemExit) as left:
        run(["knowledge", "check", str(packs), "--strict"])
    assert left.value.code == 1


def test_check_succeeds_on_sound_packs_and_lists_the_problems_of_others(
    capsys: pytest.CaptureFixture[str], packs: Path
) -> None:
    assert "All is well. note " in output(capsys, "knowledge", "check", str(packs))
    change(packs, "countries/kr.yaml", "naming: strong", "naminng: strong")
    with pytest.raises(SystemExit) as left:
        run(["knowledge", "check", str(packs)])
    assert left.value.code == 1
    assert "countries/kr.yaml: KR-01: bears_on.naminng: unknown concern" in capsys.readouterr().out

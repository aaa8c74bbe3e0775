"""Reading packs: what is wrong is said with file, entry, field and fix, and the rest is still read."""

import os
from pathlib import Path

import pytest

from knowledge.errors import KnowledgeError, PackError
from knowledge.packing.loading import load
from knowledge.service import open_catalogue
from tests.knowledge.small_packs import change


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder)[1]]


def test_a_faultless_folder_has_no_problems_and_every_kind(packs: Path) -> None:
    catalogue, problems = load(packs)
    assert problems == ()
    assert {entry.kind for entry in catalogue.entries()} == {"note", "term", "phrase", "construct"}
    assert [one.id for one in catalogue.audiences()] == ["jp-general", "kr-general", "kr-x", "east-asia"]


FAULTS = [
    ("countries/kr.yaml", "naming: strong", "naminng: strong", "KR-01: bears_on.naminng: unknown concern 'naminng'"),
    ("countries/kr.yaml", "naming: strong", "naming: huge", "KR-01: bears_on.naming: unknown weight 'huge'. Choose"),
    ("countries/kr.yaml", "topic: humour", "topik: humour", "KR-02: topic: is missing: add it"),
    ("countries/kr.yaml", "topic: humour", "topik: humour", "KR-02: topik: unknown field: correct its spelling"),
    ("countries/kr.yaml", "country: KR", "country: NO", "country: must be text, found False: put it in quotes"),
    ("countries/kr.yaml", "sources: [S01]", "sources: [S99]", "KR-01: sources: unknown source 'S99': add it"),
    ("countries/kr.yaml", "note: KR-01", "note: JP-01", "JP-01: watch: note 'JP-01' is not in this file"),
    ("countries/kr.yaml", "topic: variation", "topic: humour", "KR: notes: none has `topic: variation`: add one"),
    ("countries/kr.yaml", "[T021]", "[T999]", "KR: known_terms: unknown term 'T999': correct the id"),
    ("countries/kr.yaml", "id: KR-02", "id: JP-01", "JP-01: the id is already used in "),
    ("countries/kr.yaml", "Chinese New Year: Lunar", "New Year: Lunar", "KR-01: watch: instead: 'New Year' is not one"),
    ("audiences.yaml", "platform: x", "platform: xx", "kr-x: platform: unknown platform 'xx'"),
    ("audiences.yaml", "countries: [JP, KR]", "countries: [JP, ZZ]", "east-asia: country: unknown country 'ZZ'"),
    ("platforms/x.yaml", "most: 280", 'most: "280"', "X-01: most: input should be a valid integer"),
    ("phrases.yaml", 'swap: support for', 'swap: "{support}"', "P001: variants: swap '{support}' has a {verb} slot"),
    ("phrases.yaml", "id: P001, near", "id: P002, near", "P002: exempt: no phrase has this id"),
    ("constructs.yaml", "slogan:", "slogn:", "K01: for_concern.slogn: unknown concern 'slogn': did you mean slogan"),
    ("constructs.yaml", "for_writer:", "for_write:", "K01: for_writer: is missing: add it"),
    ("sources.yaml", "sources:", "source:", "sources: must be a list of entries"),
    ("terms/food.yaml", "    term: 火锅\n", "    term: 火锅\n    term: 火锅\n", "the key 'term' is given twice"),
    ("terms/food.yaml", "term: 火锅", "term: [火锅", "correct the YAML there"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "said"), FAULTS)
def test_a_fault_is_told_with_its_file_entry_and_field(packs: Path, name: str, old: str, new: str, said: str) -> None:
    change(packs, name, old, new)
    found = [line for line in problems_of(packs) if f"/{name}: " in line and said in line]
    assert found
    assert all("\n" not in line for line in found)


def test_one_broken_entry_leaves_the_others_of_its_file(packs: Path) -> None:
    change(packs, "countries/kr.yaml", "naming: strong", "naminng: strong")
    catalogue, _ = load(packs)
    kept = [note.id for note in catalogue.notes_for(catalogue.audience("kr-general"))]
    assert kept == ["KR-02", "KR-03"]


def test_a_file_that_is_not_text_is_named_and_the_rest_is_read(packs: Path) -> None:
    (packs / "countries" / "kr.yaml").write_bytes(b"\xff\xfe\x00notes")
    catalogue, problems = load(packs)
    assert "countries/kr.yaml: byte 0 is not UTF-8: save the file as UTF-8" in str(problems[-1])
    assert catalogue.entry("JP-01").id == "JP-01"


def test_a_file_that_belongs_nowhere_is_reported(packs: Path) -> None:
    (packs / "notes.yaml").write_text("notes: []\n")
    assert any("notes.yaml: is not one of the packs" in line for line in problems_of(packs))


def test_a_folder_without_packs_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="there are no packs here"):
        load(tmp_path)


def test_a_broken_pack_is_told_on_every_start_and_the_rest_is_used(packs: Path, tmp_path: Path) -> None:
    change(packs, "countries/kr.yaml", "topic: humour", "topik: humour")
    for _ in range(2):
        told: list[str] = []
        catalogue = open_catalogue(tmp_path / "home", packs, told.append)
        warnings = [line for line in told if line.startswith("Warning: ")]
        assert "kr.yaml: KR-02: topic: is missing: add it" in warnings[0]
        assert "kr.yaml: KR-02: topik: unknown field: correct its spelling" in warnings[1]
        assert "left out" in warnings[-1]
        assert [note.id for note in catalogue.notes_for(catalogue.audience("kr-x")) if note.country] == [
            "KR-01",
            "KR-03",
        ]


def test_a_fault_that_is_mended_is_no_longer_told(packs: Path, tmp_path: Path) -> None:
    change(packs, "countries/kr.yaml", "topic: humour", "topik: humour")
    open_catalogue(tmp_path / "home", packs)
    change(packs, "countries/kr.yaml", "topik: humour", "topic: humour")
    told: list[str] = []
    assert open_catalogue(tmp_path / "home", packs, told.append).entry("KR-02")
    assert not any("Warning" in line for line in told)


def test_very_many_faults_are_counted_rather_than_listed(packs: Path, tmp_path: Path) -> None:
    faults = "".join(f"  - {{id: S{number}}}\n" for number in range(500, 540))
    change(packs, "sources.yaml", "sources:\n", f"sources:\n{faults}")
    told: list[str] = []
    assert open_catalogue(tmp_path / "home", packs, told.append).entry("KR-01")
    assert len(told) < 25
    assert "more are listed by `attune knowledge check`" in told[-1]


def test_packs_of_which_nothing_can_be_used_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text("cases: [{id: C01}]")
    with pytest.raises(PackError, match=r"cases\.yaml: C01: .* \(and \d+ more: run `attune knowledge check`\)"):
        open_catalogue(tmp_path / "home", tmp_path)


def test_a_dangling_reference_does_not_stop_opening(packs: Path, tmp_path: Path) -> None:
    change(packs, "countries/kr.yaml", "[T021]", "[T999]")
    assert open_catalogue(tmp_path / "home", packs).entry("KR-01")


def test_a_home_that_cannot_be_written_is_one_sentence(packs: Path, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(KnowledgeError, match="cannot be written"):
        open_catalogue(tmp_path / "home", packs)


BOMB = (
    "x: &a0 ["
    + ", ".join(["lol"] * 10)
    + "]\n"
    + "".join(f"x{now}: &a{now} [" + ", ".join([f"*a{now - 1}"] * 10) + "]\n" for now in range(1, 9))
)
HOSTILE = [
    (BOMB + "notes: *a8\n", "line 6: the aliases above make this file far too large"),
    ("notes: " + "[" * 5_000 + "]" * 5_000, "line 1: is nested more than 30 levels deep"),
    ("notes: &a [*a]", "line 1: found unconstructable recursive node"),
    ("? [a, b]\n: 1\n", "line 1: a field's name must be a word"),
    ("notes: " + "9" * 5_000, "is no value that can be read, put it in quotes"),
    ("notes:\n- id: X\n  on: 2026-02-31\n", "line 3: '2026-02-31' is no value that can be read"),
    ("notes: " + "a" * 2_000_001, "is larger than 2 MB"),
    ("notes: !!python/object/apply:os.getcwd []", "line 1: could not determine a constructor"),
]


@pytest.mark.parametrize(("text", "message"), HOSTILE)
def test_a_hostile_file_is_left_out_with_its_fault_and_the_rest_is_read(packs: Path, text: str, message: str) -> None:
    (packs / "general.yaml").write_text(text, encoding="utf-8")
    catalogue, problems = load(packs)
    told = [str(problem) for problem in problems if "general.yaml" in problem.file]
    assert len(told) == 1
    assert message in told[0]
    assert any(entry.id == "KR-01" for entry in catalogue.entries())


def test_what_is_called_a_pack_and_is_no_file_is_reported(packs: Path) -> None:
    (packs / "folder.yaml").mkdir()
    (packs / "dangling.yaml").symlink_to(packs / "nothing")
    os.mkfifo(packs / "pipe.yaml")
    told = problems_of(packs)
    assert [line.partition(".yaml: ")[2] for line in told] == ["is not a file: remove it or give it another name"] * 3


def test_a_list_named_once_may_be_used_again(packs: Path) -> None:
    path = packs / "countries" / "kr.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("sources: [S01]", "sources: &same [S01]", 1).replace("sources: [S01]", "sources: *same", 1)
    )
    assert problems_of(packs) == []

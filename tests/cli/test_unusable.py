"""Files of ours that cannot be used: exit code 3, one sentence with the way out, and nothing lost."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.terminal import OFFICIAL, Terminal
from tests.knowledge.small_packs import write_packs

CRITIQUE = ("critique", OFFICIAL, "--audience", "us-general", "--json")
NEEDS_INDEX: dict[str, tuple[str | Path, ...]] = {
    "critique": CRITIQUE,
    "batch": ("critique", "--batch", "drafts.jsonl", "--audience", "us-general", "--json"),
    "demo": ("demo",),
    "search": ("knowledge", "search", "tea"),
}
FOR_JAPAN: dict[str, tuple[str | Path, ...]] = {
    "critique": ("critique", OFFICIAL, "--audience", "jp-general", "--json"),
    "batch": ("critique", "--batch", "drafts.jsonl", "--audience", "jp-general", "--json"),
    "audiences": ("audiences",),
    "search": ("knowledge", "search", "which humour do readers there like", "--json"),
    "list": ("knowledge", "list"),
}
"""Commands that need no more than the small packs of `tests/knowledge/small_packs.py`."""


@pytest.fixture
def own_index(home: Path, built: Path) -> Path:
    """The index of this home as a copy, to be spoiled; its manifest is returned."""
    (home / "knowledge").unlink()
    shutil.copytree(built, home / "knowledge", copy_function=_copied)
    return next((home / "knowledge" / "index").glob("*/manifest.json"))


def _copied(source: str, target: str) -> None:
    """A copy, but of the embedder's large files, which nobody spoils here, the file itself."""
    if Path(source).name.startswith(("tokenizer-", "weights-")):
        Path(target).hardlink_to(source)
    else:
        shutil.copy2(source, target)


def _batch(folder: Path) -> None:
    line = json.dumps({"text": OFFICIAL.read_text(encoding="utf-8")})
    (folder / "drafts.jsonl").write_text(f"{line}\n", encoding="utf-8")


def _of_another_embedder(manifest: Path) -> None:
    body = json.loads(manifest.read_text(encoding="utf-8").partition("\n")[2])
    changed = json.dumps(body | {"embedder": "other:1:abc"}, sort_keys=True)
    manifest.write_text(f"{hashlib.sha256(changed.encode()).hexdigest()}\n{changed}\n", encoding="utf-8")


def _result_free(out: str) -> bool:
    return "attune.critique" not in out and "overall" not in out


@pytest.mark.parametrize("command", FOR_JAPAN)
def test_a_faulty_pack_is_named_and_the_rest_is_used(
    attune: Terminal, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (home / "knowledge").unlink()
    packs = write_packs(tmp_path / "packs")
    (packs / "countries" / "kr.yaml").write_text("country: [unclosed\n", encoding="utf-8")
    monkeypatch.setattr("knowledge.service.PACKS", packs)
    _batch(tmp_path)
    ran = attune(*FOR_JAPAN[command])
    assert ran.code == 0, ran.err
    assert ran.out
    assert "kr.yaml" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", FOR_JAPAN)
def test_packs_of_which_nothing_can_be_used_are_named(
    attune: Terminal, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (home / "knowledge").unlink()
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "cases.yaml").write_text("- id: [unclosed\n", encoding="utf-8")
    monkeypatch.setattr("knowledge.service.PACKS", packs)
    _batch(tmp_path)
    ran = attune(*FOR_JAPAN[command])
    assert (ran.code, ran.out) == (3, "")
    assert "cases.yaml" in ran.err.splitlines()[-1]


@pytest.mark.parametrize("command", NEEDS_INDEX)
def test_an_index_of_another_embedder_is_refused_with_the_way_out(
    attune: Terminal, own_index: Path, tmp_path: Path, command: str
) -> None:
    _of_another_embedder(own_index)
    before = own_index.read_bytes()
    _batch(tmp_path)
    ran = attune(*NEEDS_INDEX[command])
    assert ran.code == 3, ran.err
    assert _result_free(ran.out)
    assert "built with another embedder" in ran.err
    assert "run `attune knowledge rebuild`" in ran.err
    assert own_index.read_bytes() == before


def test_after_a_rebuild_the_critique_is_what_it_was(attune: Terminal, own_index: Path) -> None:
    wanted = attune(*CRITIQUE).out
    _of_another_embedder(own_index)
    attune(*CRITIQUE).refused(3)
    assert attune("knowledge", "rebuild").code == 0
    assert attune(*CRITIQUE).out == wanted


def test_a_flipped_byte_in_the_index_is_repaired_and_told(attune: Terminal, own_index: Path) -> None:
    wanted = attune(*CRITIQUE).out
    vectors = max(own_index.parent.rglob("data_level0.bin"), key=lambda path: path.stat().st_size)
    content = bytearray(vectors.read_bytes())
    content[len(content) // 2] ^= 0xFF
    vectors.write_bytes(content)
    ran = attune(*CRITIQUE)
    assert ran.code == 0
    assert "is being rebuilt" in ran.err
    assert ran.out == wanted


def test_a_log_of_a_newer_program_is_left_as_it_is(attune: Terminal, home: Path) -> None:
    attune("chat", typed="1\n1\n1\n/quit\n")
    database = home / "attune.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = database.read_bytes()
    for command in (("export",), ("chat",), ("db", "upgrade")):
        assert "written by a newer Attune (revision 9999)" in attune(*command).refused(3)
    ran = attune(*CRITIQUE)
    assert ran.code == 3
    assert json.loads(ran.out)["schema"] == "attune.critique/1"
    assert "written by a newer Attune" in ran.err
    assert database.read_bytes() == before


def test_a_log_that_is_no_database_is_left_as_it_is(attune: Terminal, home: Path) -> None:
    database = home / "attune.db"
    database.write_bytes(b"my shopping list: tea, rice, lamp oil\n" * 50)
    before = database.read_bytes()
    assert str(database) in attune("export").refused(3)
    assert database.read_bytes() == before


@pytest.mark.parametrize("command", [CRITIQUE, ("audiences",), ("export",), ("db", "upgrade")], ids=lambda one: one[0])
def test_a_setting_that_cannot_be_used_is_named(
    attune: Terminal, monkeypatch: pytest.MonkeyPatch, command: tuple[str | Path, ...]
) -> None:
    monkeypatch.setenv("ATTUNE_LOCALE", "fr")
    assert "ATTUNE_LOCALE" in attune(*command).refused(3)


def test_a_home_that_is_a_file_is_refused(attune: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("mine", encoding="utf-8")
    monkeypatch.setenv("ATTUNE_HOME", str(occupied))
    ran = attune(*CRITIQUE)
    assert ran.code == 3, ran.err
    assert ran.out == ""
    assert "ATTUNE_HOME" in ran.err
    assert occupied.read_text(encoding="utf-8") == "mine"

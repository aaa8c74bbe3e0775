"""The index on disk: sealed, checked, rebuilt when damaged, refused when another embedder made it."""

import fcntl
import multiprocessing
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.errors import IndexBusyError, IndexMismatchError
from knowledge.packing.loading import load
from knowledge.search.index import open_index
from knowledge.search.index_files import SCHEMA, index_folder
from knowledge.service import Knowledge, open_knowledge
from knowledge.whole_file import sealed
from tests.fakes.encoder import WordEncoder
from tests.knowledge.small_packs import change, write_packs

QUERY = "kimchi quarrels among readers"


def opened(home: Path, packs: Path, told: list[str], encoder: WordEncoder | None = None) -> Knowledge:
    return open_knowledge(home, packs, told.append, encoder or WordEncoder())


def top(knowledge: Knowledge) -> list[tuple[str, float]]:
    hits = [(hit.entry.id, hit.score) for hit in knowledge.search(QUERY)]
    knowledge.close()
    return hits


def test_an_index_is_built_once_and_then_opened(packs: Path, tmp_path: Path) -> None:
    told: list[str] = []
    first = top(opened(tmp_path, packs, told))
    assert first[0][0] == "KR-01"
    assert any("Building the knowledge index" in line for line in told)
    told.clear()
    assert top(opened(tmp_path, packs, told)) == first
    assert told == []


def test_the_index_of_another_embedder_is_refused_until_it_is_rebuilt(packs: Path, tmp_path: Path) -> None:
    first = top(opened(tmp_path, packs, []))
    for other in (WordEncoder("words:2"), WordEncoder("words:2", dimensions=32)):
        with pytest.raises(IndexMismatchError, match=r"words:1, now words:2\): run `attune knowledge rebuild`"):
            top(opened(tmp_path, packs, [], other))
    again = opened(tmp_path, packs, [], WordEncoder("words:2", dimensions=32))
    assert again.rebuild() > 0
    assert top(again)[0][0] == first[0][0]


def files_of(folder: Path, pattern: str) -> list[Path]:
    return sorted(path for path in folder.rglob(pattern) if path.is_file())


def flip(pattern: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        path = max(files_of(folder, pattern), key=lambda one: one.stat().st_size)
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 0x10
        path.write_bytes(content)

    return damage


def drop(pattern: str) -> Callable[[Path], None]:
    return lambda folder: files_of(folder, pattern)[0].unlink()


def overwrite(folder: Path) -> None:
    (folder / "chroma" / "chroma.sqlite3").write_bytes(b"not a database" * 100)


def age(folder: Path) -> None:
    path = folder / "manifest.json"
    body = path.read_text("utf-8").splitlines()[1].replace(f'"schema": {SCHEMA}', f'"schema": {SCHEMA - 1}')
    path.write_bytes(sealed(body.encode()))


@pytest.mark.parametrize(
    "damage",
    [
        age,
        flip("data_level0.bin"),
        flip("lexical.db"),
        flip("manifest.json"),
        drop("manifest.json"),
        drop("lexical.db"),
        drop("data_level0.bin"),
        drop("chroma.sqlite3"),
        overwrite,
    ],
)
def test_a_damaged_index_is_rebuilt_with_a_warning_and_answers_as_before(
    packs: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    first = top(opened(tmp_path, packs, []))
    damage(index_folder(tmp_path, load(packs)[0].version))
    told: list[str] = []
    assert top(opened(tmp_path, packs, told)) == first
    assert any(line.startswith("Warning: The index") for line in told)


def test_a_changed_pack_gets_an_index_of_its_own_and_the_old_one_goes(packs: Path, tmp_path: Path) -> None:
    top(opened(tmp_path, packs, []))
    change(packs, "countries/kr.yaml", "Kimchi quarrels", "Quarrels over cabbage")
    knowledge = opened(tmp_path, packs, [])
    version = knowledge.version
    top(knowledge)
    assert [path.name for path in (tmp_path / "knowledge" / "index").iterdir()] == [version]


def test_an_index_that_is_closed_under_questions_is_opened_again(packs: Path, tmp_path: Path) -> None:
    knowledge = opened(tmp_path, packs, [])
    found: list[str] = []
    asking = [
        threading.Thread(target=lambda: found.extend(knowledge.search(QUERY)[0].entry.id for _ in range(10)))
        for _ in range(3)
    ]
    for one in asking:
        one.start()
    while any(one.is_alive() for one in asking):
        knowledge.close()
    knowledge.close()
    assert found == ["KR-01"] * 30


def build_in_process(home: Path, folder: Path) -> None:
    knowledge = open_knowledge(home, folder, None, WordEncoder())
    assert knowledge.search(QUERY)[0].entry.id == "KR-01"


def test_two_processes_that_build_at_once_leave_one_whole_index(tmp_path: Path) -> None:
    packs = write_packs(tmp_path / "packs")
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=build_in_process, args=(tmp_path / "home", packs)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0, 0]
    told: list[str] = []
    assert top(opened(tmp_path / "home", packs, told))[0][0] == "KR-01"
    assert told == []


def test_waiting_for_another_builder_ends_with_a_clear_sentence(packs: Path, tmp_path: Path) -> None:
    catalogue = load(packs)[0]
    (tmp_path / "knowledge").mkdir()
    told: list[str] = []
    with (tmp_path / "knowledge" / "index.lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(IndexBusyError, match="Another process has been building the index for over"):
            open_index(tmp_path, catalogue, WordEncoder(), told.append, wait_seconds=0.2)
    assert told == ["Another process is building the index; waiting …"]

"""A class's documents are kept whole, apart from other classes', and leave nothing behind when they go."""

import json
import multiprocessing
import threading
import time
from pathlib import Path

import pytest

from knowledge.errors import IndexBusyError
from knowledge.uploads.documents import DocumentDamagedError
from knowledge.uploads.intake import AlreadyThereError
from knowledge.uploads.store import ClassNameError, ClassShelf, DocumentAbsentError, checked_class
from tests.knowledge.uploading import BAD, BREAD, LANTERNS, TEA, add, open_intake

CANARY = "zanzibarcanary"


def folder(home: Path, class_id: str = "c-1") -> Path:
    return home / "knowledge" / "uploads" / class_id


def test_a_document_is_kept_with_its_author_date_and_languages(tmp_path: Path) -> None:
    added = add(tmp_path, "c-1", f"# Tea\n\n{TEA}\n\n# 灯\n\n{LANTERNS}", "tea.md", by="Ms Li", title="On tea")
    kept = ClassShelf(tmp_path, "c-1").read("U0001")
    assert kept == added.document
    assert (kept.title, kept.file, kept.by, kept.uploaded_on) == ("On tea", "tea.md", "Ms Li", "2026-03-01")
    assert kept.languages == {"en": 1, "zh": 1}
    assert [chunk.heading for chunk in kept.chunks] == ["Tea", "灯"]


def test_the_file_of_a_document_is_plain_json_with_a_checksum(tmp_path: Path) -> None:
    add(tmp_path, "c-1", TEA)
    content = json.loads((folder(tmp_path) / "U0001.json").read_text("utf-8"))
    assert set(content) == {"checksum", "document"}
    assert content["document"]["schema"] == "attune.upload/1"


def test_flagged_passages_are_kept_and_not_findable(tmp_path: Path) -> None:
    document = add(tmp_path, "c-1", f"{TEA}\n\n{BREAD} {BAD}").document
    assert [chunk.flags[0].words for chunk in document.flagged] == [BAD]
    assert len(document.findable) == len(document.chunks) - 1


def test_a_heading_that_gives_orders_flags_its_passage(tmp_path: Path) -> None:
    assert add(tmp_path, "c-1", f"# {BAD}\n\n{TEA}").document.findable == ()


def test_claims_about_a_whole_people_are_told_and_nothing_is_refused(tmp_path: Path) -> None:
    added = add(tmp_path, "c-1", f"Note that all Finns like tea. {TEA}")
    assert added.wording == ((1, "all Finns"),)
    assert added.document.flagged == ()


def test_passages_that_the_class_has_already_are_skipped_and_a_whole_copy_is_refused(tmp_path: Path) -> None:
    add(tmp_path, "c-1", TEA)
    assert add(tmp_path, "c-1", f"{TEA}\n\n{BREAD}").document.skipped == 1
    with pytest.raises(AlreadyThereError, match="U0001"):
        add(tmp_path, "c-1", TEA.upper())
    assert add(tmp_path, "c-2", TEA).document.id == "U0001"


def test_an_id_is_never_given_twice(tmp_path: Path) -> None:
    add(tmp_path, "c-1", TEA)
    open_intake(tmp_path).remove("c-1", "U0001")
    assert add(tmp_path, "c-1", BREAD).document.id == "U0002"


def test_a_removed_document_leaves_no_byte_behind(tmp_path: Path) -> None:
    add(tmp_path, "c-1", f"{TEA} {CANARY}", f"{CANARY}.md", by=CANARY, title=CANARY)
    add(tmp_path, "c-1", BREAD)
    left = folder(tmp_path) / "U0001.json.1.partial"
    left.write_text(CANARY)
    open_intake(tmp_path).remove("c-1", "U0001")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert sorted(path.name for path in files) == ["U0002.derived", "U0002.json", "class.json", "lock"]
    assert not any(CANARY.encode() in path.read_bytes() for path in files)


def test_what_is_derived_from_a_document_holds_none_of_its_words(tmp_path: Path) -> None:
    add(tmp_path, "c-1", f"{TEA} {CANARY}")
    assert CANARY.encode() not in (folder(tmp_path) / "U0001.derived").read_bytes()


def test_a_damaged_document_is_named_left_out_and_can_be_removed(tmp_path: Path) -> None:
    add(tmp_path, "c-1", TEA)
    add(tmp_path, "c-1", BREAD)
    path = folder(tmp_path) / "U0001.json"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    told: list[str] = []
    shelf = ClassShelf(tmp_path, "c-1")
    assert [document.id for document in shelf.documents(told.append)] == ["U0002"]
    assert len(told) == 1
    assert "U0001.json" in told[0]
    open_intake(tmp_path).remove("c-1", "U0001")
    assert shelf.ids() == ["U0002"]


@pytest.mark.parametrize("place", [0, 5, 20, 80, -1, -2])
def test_one_flipped_byte_is_noticed_wherever_it_is(tmp_path: Path, place: int) -> None:
    add(tmp_path, "c-1", TEA)
    path = folder(tmp_path) / "U0001.json"
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    with pytest.raises(DocumentDamagedError, match=r"U0001\.json"):
        ClassShelf(tmp_path, "c-1").read("U0001")


def test_a_document_of_another_class_cannot_be_slipped_in(tmp_path: Path) -> None:
    add(tmp_path, "c-1", TEA)
    add(tmp_path, "c-2", BREAD)
    (folder(tmp_path, "c-2") / "U0001.json").replace(folder(tmp_path) / "U0001.json")
    with pytest.raises(DocumentDamagedError, match="another place"):
        ClassShelf(tmp_path, "c-1").read("U0001")


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../c-1", "c/1", "C-1", "c 1", "c_1", "a" * 41, "c-1\n", "c\0", "班", "/etc", "c-1/../c-2"]
)
def test_what_is_no_plain_word_is_no_class(tmp_path: Path, name: str) -> None:
    with pytest.raises(ClassNameError, match="cannot be the id of a class"):
        add(tmp_path, name, TEA)
    assert list(tmp_path.iterdir()) == []


def test_a_class_is_named_with_small_letters_digits_and_hyphens() -> None:
    assert checked_class("writing-2a") == "writing-2a"


@pytest.mark.parametrize("name", ["U9999", "../../secret", "U0001.json", "u0001", "U1", ""])
def test_a_document_that_is_not_there_cannot_be_removed(tmp_path: Path, name: str) -> None:
    add(tmp_path, "c-1", TEA)
    with pytest.raises(DocumentAbsentError):
        open_intake(tmp_path).remove("c-1", name)
    with pytest.raises(DocumentAbsentError):
        open_intake(tmp_path).remove("c-2", "U0001")
    assert ClassShelf(tmp_path, "c-1").ids() == ["U0001"]
    assert not folder(tmp_path, "c-2").exists()


def _add_ten(home: Path, mark: str) -> None:
    for number in range(10):
        add(home, "c-1", f"{mark} {number} {TEA} {mark}{number}")


def test_two_processes_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    start = multiprocessing.get_context("spawn").Process
    writers = [start(target=_add_ten, args=(tmp_path, mark)) for mark in ("first", "second")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    documents = ClassShelf(tmp_path, "c-1").documents(pytest.fail)
    assert [document.id for document in documents] == [f"U{number:04d}" for number in range(1, 21)]
    texts = "".join(chunk.text for document in documents for chunk in document.chunks)
    assert all(f"{mark}{number}" in texts for mark in ("first", "second") for number in range(10))


def test_a_writer_waits_for_the_other_and_gives_up_in_the_end(tmp_path: Path) -> None:
    shelf, waited, inside = ClassShelf(tmp_path, "c-1"), [], threading.Event()

    def hold() -> None:
        with shelf.writing():
            inside.set()
            time.sleep(0.6)

    holder = threading.Thread(target=hold)
    holder.start()
    inside.wait(5)
    with pytest.raises(IndexBusyError, match="c-1"), shelf.writing(lambda: waited.append(1), wait_seconds=0.15):
        pytest.fail("two writers at once")
    assert waited == [1]
    with shelf.writing():
        holder.join()

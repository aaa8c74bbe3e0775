"""The ledger on disk: added to by one process at a time, torn by crashes, changed by nobody."""

import fcntl
import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from knowledge.certification.ledger import add, certification_folder, ledger_path, read_ledger, writing
from knowledge.certification.records import Record
from knowledge.errors import KnowledgeError, LedgerBrokenError, MoveRefusedError
from tests.knowledge.certification.decisions import TODAY, decided, note

REVIEW = decided(note(), "review", "unreviewed", note="Gelesen: größte Sorgfalt, 好的")
CERTIFY = decided(note(), "certify", "reviewed", checked="Afrobarometer")
RETIRE = decided(note(), "retire", "certified")


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def home(tmp_path: Path, told: list[str]) -> Path:
    """A home with three decisions."""
    add(tmp_path, lambda _: [REVIEW, CERTIFY], told.append)
    add(tmp_path, lambda _: [RETIRE], told.append)
    assert told == []
    return tmp_path


def test_an_old_home_has_decided_nothing_and_reading_makes_nothing(tmp_path: Path, told: list[str]) -> None:
    assert read_ledger(tmp_path, told.append) == ()
    assert list(tmp_path.iterdir()) == []


def test_what_is_added_is_read_again_in_order(home: Path, told: list[str]) -> None:
    assert read_ledger(home, told.append) == (REVIEW, CERTIFY, RETIRE)
    rows = [json.loads(line) for line in ledger_path(home).read_text("utf-8").splitlines()]
    assert [row["previous"] for row in rows] == ["", rows[0]["hash"], rows[1]["hash"]]
    assert rows[1]["on"] == TODAY.isoformat()


def test_nothing_is_written_when_the_decision_is_refused(home: Path, told: list[str]) -> None:
    before = ledger_path(home).read_bytes()

    def refuse(_: object) -> list[object]:
        raise MoveRefusedError("No.")

    with pytest.raises(MoveRefusedError):
        add(home, refuse, told.append)  # type: ignore[arg-type]
    assert ledger_path(home).read_bytes() == before


@pytest.mark.parametrize("left", [1, 40, -1])
def test_a_torn_last_line_is_taken_away_once_with_a_warning(home: Path, told: list[str], left: int) -> None:
    path = ledger_path(home)
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:left].splitlines()[0])
    assert read_ledger(home, told.append) == (REVIEW, CERTIFY, RETIRE)
    assert told == [
        "Warning: the last line of the certification ledger was cut short by a crash; it has been taken away."
    ]
    assert path.read_bytes() == whole
    assert read_ledger(home, told.append) == (REVIEW, CERTIFY, RETIRE)
    assert len(told) == 1


def test_a_line_that_is_being_written_is_neither_read_nor_taken_away(home: Path, told: list[str]) -> None:
    path = ledger_path(home)
    path.write_bytes(path.read_bytes() + b'{"entry":"KE-')
    with (certification_folder(home) / "lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        assert read_ledger(home, told.append) == (REVIEW, CERTIFY, RETIRE)
    assert told == []
    assert path.read_bytes().endswith(b'{"entry":"KE-')


def test_adding_after_a_crash_repairs_first(home: Path, told: list[str]) -> None:
    path = ledger_path(home)
    path.write_bytes(path.read_bytes()[:-1])
    add(home, lambda records: [RETIRE] if records == (REVIEW, CERTIFY) else [], told.append)
    assert read_ledger(home, told.append) == (REVIEW, CERTIFY, RETIRE)
    assert len(told) == 1


def edited(line: int, old: str, new: str) -> Callable[[list[str]], list[str]]:
    def edit(lines: list[str]) -> list[str]:
        assert old in lines[line]
        lines[line] = lines[line].replace(old, new)
        return lines

    return edit


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (edited(0, '"by":"r1"', '"by":"r9"'), 1),
        (edited(2, "retired", "certified"), 3),
        (edited(1, '"until":"2028', '"until":"2031'), 2),
        (lambda lines: lines[1:], 1),
        (lambda lines: [lines[0], lines[2]], 2),
        (lambda lines: [lines[0], lines[2], lines[1]], 2),
        (lambda lines: [*lines, lines[2]], 4),
        (lambda lines: [lines[0], "", *lines[1:]], 2),
        (lambda lines: [*lines, "[]"], 4),
        (lambda lines: [*lines, "\x00" * 300], 4),
    ],
)
def test_a_ledger_changed_by_hand_is_refused_and_the_line_is_named(
    home: Path, told: list[str], edit: Callable[[list[str]], list[str]], line: int
) -> None:
    path = ledger_path(home)
    changed = "".join(f"{one}\n" for one in edit(path.read_text("utf-8").splitlines()))
    path.write_text(changed, "utf-8")
    said = f"^Line {line} of the certification ledger is not what was written"
    with pytest.raises(LedgerBrokenError, match=said):
        read_ledger(home, told.append)
    with pytest.raises(LedgerBrokenError, match=said):
        add(home, lambda _: [RETIRE], told.append)
    assert path.read_text("utf-8") == changed


def add_many(home: Path, name: str, count: int) -> None:
    for number in range(count):
        record = decided(note(f"{name}-{number:02}"), "review", "unreviewed")
        add(home, partial(_only, record), print)


def _only(record: Record, _: object) -> list[Record]:
    return [record]


def test_two_processes_that_decide_at_once_are_both_kept(tmp_path: Path, told: list[str]) -> None:
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=add_many, args=(tmp_path, name, 12)) for name in ("KE", "TZ")]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0, 0]
    kept = [record.entry for record in read_ledger(tmp_path, told.append)]
    assert sorted(kept) == [f"{name}-{number:02}" for name in ("KE", "TZ") for number in range(12)]
    assert told == []


def test_waiting_for_another_reviewer_ends_with_a_clear_sentence(home: Path, told: list[str]) -> None:
    with (certification_folder(home) / "lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with (
            pytest.raises(KnowledgeError, match=r"has been certifying for over 0\.2 s: try again later\."),
            writing(home, told.append, wait_seconds=0.2),
        ):
            pass
    assert told == ["Another process is certifying; waiting …"]


def test_a_full_disk_leaves_the_ledger_as_it_was(home: Path, told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    before = ledger_path(home).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("knowledge.chained_lines.os.fsync", full)
    with pytest.raises(KnowledgeError, match=r"cannot be written \(No space left on device\): nothing was changed\."):
        add(home, lambda _: [RETIRE], told.append)
    assert ledger_path(home).read_bytes() == before


def test_a_home_that_is_read_only_is_read_and_refuses_decisions(home: Path, told: list[str]) -> None:
    folder, path = certification_folder(home), ledger_path(home)
    path.write_bytes(path.read_bytes() + b"{")
    for one in (path, folder / "lock"):
        one.chmod(0o444)
    folder.chmod(0o555)
    if os.access(path, os.W_OK):
        pytest.skip("the superuser may write everywhere")
    try:
        assert read_ledger(home, told.append) == (REVIEW, CERTIFY, RETIRE)
        assert told[-1].endswith("by a crash; it is left out.")
        with pytest.raises(KnowledgeError, match=r"cannot be written \(Permission denied\): nothing was changed\."):
            add(home, lambda _: [RETIRE], told.append)
    finally:
        folder.chmod(0o755)


def test_a_home_that_cannot_hold_the_folder_refuses_decisions_and_has_none(tmp_path: Path, told: list[str]) -> None:
    (tmp_path / "knowledge").mkdir()
    certification_folder(tmp_path).touch()
    with pytest.raises(KnowledgeError, match="cannot be written"):
        add(tmp_path, lambda _: [RETIRE], told.append)


def _line(entry: str = '"KE-03"', to: str = '"reviewed"', on: str = '"2026-11-22"') -> bytes:
    rest = '"move":"review","from":"unreviewed","by":"r1","until":null,"checked":null,"note":null,'
    rest += '"content":"","previous":""'
    return f'{{"entry":{entry},"to":{to},"on":{on},{rest}}}'.encode()


@pytest.mark.parametrize(
    "body",
    [
        b"[1]",
        b"{}",
        b"[" * 50_000 + b"]" * 50_000,
        _line(entry='["a"]'),
        _line(to='"holy"'),
        _line(on='"yesterday"'),
    ],
)
def test_a_forged_line_that_is_sealed_well_and_says_nonsense_is_refused(
    tmp_path: Path, told: list[str], body: bytes
) -> None:
    certification_folder(tmp_path).mkdir(parents=True)
    seal = hashlib.sha256(body).hexdigest().encode()
    ledger_path(tmp_path).write_bytes(body[:-1] + b',"hash":"' + seal + b'"}\n')
    with pytest.raises(LedgerBrokenError, match="Line 1 "):
        read_ledger(tmp_path, told.append)

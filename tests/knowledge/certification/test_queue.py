"""What is due, and in which order."""

from datetime import date, timedelta

from knowledge.certification.queue import queue, weight_of
from knowledge.certification.records import Record
from tests.knowledge.certification.decisions import TODAY, decided, note


def due(within: int = 60, **histories: list[Record]) -> list[tuple[str, str]]:
    entries = [note(f"KE-{name[1:]}", status="reviewed") for name in histories]
    decisions = {f"KE-{name[1:]}": history for name, history in histories.items()}
    return [(one.entry.id, one.reason) for one in queue(entries, decisions, TODAY, within)]


def certified(name: str, until: date, on: date = date(2026, 1, 1), **changed: object) -> list[Record]:
    entry = note(name, status="reviewed", **changed)
    return [decided(entry, "certify", "reviewed", today=on, until=until)]


def test_the_longest_expired_come_first_then_changed_texts_then_what_expires_soon() -> None:
    found = due(
        _01=certified("KE-01", TODAY + timedelta(days=60)),
        _02=certified("KE-02", TODAY + timedelta(days=61)),
        _03=certified("KE-03", TODAY - timedelta(days=1)),
        _04=certified("KE-04", TODAY + timedelta(days=300), sources=("S09",)),
        _05=certified("KE-05", TODAY - timedelta(days=30)),
        _06=certified("KE-06", TODAY),
    )
    assert found == [
        ("KE-05", "expired"),
        ("KE-03", "expired"),
        ("KE-04", "changed"),
        ("KE-06", "expiring"),
        ("KE-01", "expiring"),
    ]


def test_what_is_reviewed_or_retired_is_not_due_unless_its_text_changed_since() -> None:
    retired = [decided(note("KE-02", status="reviewed"), "retire", "reviewed")]
    outdated = [decided(note("KE-03", status="reviewed", sources=("S09",)), "retire", "reviewed")]
    assert due(_01=[], _02=retired, _03=outdated) == [("KE-03", "changed")]


def test_of_the_unreviewed_those_come_first_on_which_most_depends() -> None:
    entries = [
        note("KE-01"),
        note("KE-02", bears_on={"slogan": "mild"}),
        note("KE-03", bears_on={"slogan": "strong"}),
        note("KE-04", topic="attitude"),
        note("KE-05", topic="variation"),
        note("GEN-01", country=None, bears_on={"slogan": "strong", "ranking": "strong", "naming": "mild"}),
    ]
    found = queue(entries, {}, TODAY, 60)
    assert [(one.entry.id, one.weight) for one in found] == [
        ("GEN-01", 1 + 3 + 3 + 1 + 3),
        ("KE-05", 1 + 6),
        ("KE-04", 1 + 4),
        ("KE-03", 1 + 3),
        ("KE-02", 1 + 1),
        ("KE-01", 1),
    ]
    assert {one.day for one in found} == {None}


def test_a_restored_entry_is_due_since_the_day_it_was_restored() -> None:
    history = [decided(note(), "retire", "reviewed"), decided(note(), "restore", "retired")]
    (one,) = queue([note()], {"KE-03": history}, TODAY, 60)
    assert (one.reason, one.day, one.weight) == ("unreviewed", TODAY, weight_of(note()))

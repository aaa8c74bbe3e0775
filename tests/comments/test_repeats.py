"""Repeated wordings are noticed, in bounded memory."""

import pytest

from bot.comments import repeats
from bot.comments.repeats import Repeats


def test_a_wording_is_new_once() -> None:
    before = Repeats()
    assert [before.seen("", text) for text in ("one", "two", "one", " one ", "One")] == [
        False,
        False,
        True,
        True,
        False,
    ]


def test_each_group_has_its_own_wordings() -> None:
    before = Repeats()
    assert not before.seen("film", "one")
    assert not before.seen("text", "one")
    assert before.seen("film", "one")


def test_a_group_and_a_text_never_run_into_each_other() -> None:
    before = Repeats()
    assert not before.seen("a", "bc")
    assert not before.seen("ab", "c")


def test_many_wordings_are_all_remembered_while_the_table_grows() -> None:
    before = Repeats()
    some = [f"comment {number}" for number in range(100_000)]
    assert not any(before.seen("", text) for text in some)
    assert all(before.seen("", text) for text in some)


def test_a_full_table_remembers_no_more_and_forgets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "_SMALLEST", 16)
    monkeypatch.setattr(repeats, "LARGEST", 32)
    before = Repeats()
    assert not any(before.seen("", str(number)) for number in range(1_000))
    assert before.seen("", "3")
    assert not before.seen("", "999")


def test_half_a_character_is_a_wording_too() -> None:
    before = Repeats()
    assert not before.seen("", "\ud800")
    assert before.seen("", "\ud800")

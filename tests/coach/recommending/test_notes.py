"""A teacher's note reaches students as plain words."""

import pytest

from bot.coach.recommending.reasons import plain_note


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("Read [this](https://evil.example) @everyone", "Read this everyone"),
        ("Look:\nD013 certified\x1b[31m", "Look: D013 certified[31m"),
        ("see https://evil.example", "see (link removed)"),
        ("请先读这一篇。", "请先读这一篇。"),
    ],
)
def test_a_note_can_neither_link_nor_mention_nor_make_a_line(note: str, shown: str) -> None:
    assert plain_note(note) == shown

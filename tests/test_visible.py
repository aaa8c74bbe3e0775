"""What is printed cannot steer a terminal, and a quoted name stays in its line."""

import pytest

from bot.visible import one_line, visible


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x7f", "\x9b", "\u202e", "\u2066", "\u2028", "\x85", "\r"])
def test_what_a_terminal_would_obey_is_left_out(sign: str) -> None:
    assert visible(f"te{sign}a\tand\nmilk") == "tea\tand\nmilk"


@pytest.mark.parametrize("text", ["茶", "👩\u200d👩\u200d👧", "می\u200cخواهم", "שלום", "\u00e9te\u0301"])
def test_what_writing_needs_stays(text: str) -> None:
    assert visible(text) == text


def test_a_name_of_two_lines_becomes_one() -> None:
    assert one_line("a.md\nKE-03  note, certified") == "a.md KE-03  note, certified"

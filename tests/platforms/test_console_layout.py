"""Folding text to a terminal's width."""

from rich.cells import cell_len

from bot.platforms.console_layout import folded, visible


def test_a_broken_line_goes_on_below_its_first_word() -> None:
    lines = folded("   one two three four five six seven", 26).split("\n")
    assert len(lines) > 1
    assert all(line.startswith("   ") and not line.startswith("    ") for line in lines)


def test_a_numbered_item_goes_on_below_its_text() -> None:
    lines = folded("1. one two three four five six seven", 23).split("\n")
    assert lines[0].startswith("1. one")
    assert all(line.startswith("   ") for line in lines[1:])


def test_chinese_text_stays_within_the_width() -> None:
    text = "  读者跟着人走，不跟着单位走。到目前为止，文中没有一个人有名字、有声音、有愿望。"
    assert all(cell_len(line) <= 30 for line in folded(text, 30).split("\n"))


def test_nothing_but_line_breaks_is_added() -> None:
    text = "A short line.\n\n   An indented line that is long enough to be broken somewhere in the middle of it."
    assert folded(text, 40).split() == text.split()


def test_a_quoted_draft_cannot_steer_the_terminal() -> None:
    assert visible("a\x1b[2Jb\x07c\nd") == "a[2Jbc\nd"

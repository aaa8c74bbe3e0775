"""Folding text to a terminal's width."""

from rich.cells import cell_len

from bot.platforms.console_layout import folded
from bot.visible import visible


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


def test_chinese_is_broken_between_characters_and_never_before_a_closing_mark() -> None:
    text = "放在哪：就在运行 Attune 的这台机器上，一个文件里。不会发到别处，更不会卖给谁（“谁”也不行）。"
    for width in range(20, 60):
        lines = folded(text, width).split("\n")
        assert all(cell_len(line) <= width for line in lines)
        assert not any(line[0] in "，。：）”" or line[-1] in "（“" for line in lines)
        assert all(cell_len(line) > width - 12 for line in lines[:-1])


def test_a_bullet_goes_on_below_its_text() -> None:
    lines = folded("- 留什么：你的稿子、得分和点评，做过的练习和答案，还有时间。", 24).split("\n")
    assert lines[0].startswith("- 留什么")
    assert all(line.startswith("  ") for line in lines[1:])


def test_an_address_stays_whole_so_that_it_can_be_copied() -> None:
    address = "https://www.example.org/a-path/that-is-longer/than-a-phone-is-wide/"
    assert address in folded(f"See {address} for it", 40).split("\n")


def test_a_full_stop_and_an_apostrophe_stay_with_their_word() -> None:
    for width in range(20, 40):
        lines = folded("They said “we don’t gave a thumbs up”. And it wasn’t so.", width).split("\n")
        assert not any(line.startswith((".", "t ", "’")) for line in lines)


def test_a_line_drawn_across_is_as_long_as_the_screen_is_wide() -> None:
    assert folded("─" * 52, 44) == "─" * 44
    assert folded("x" * 50, 44).split("\n") == ["x" * 44, "x" * 6]

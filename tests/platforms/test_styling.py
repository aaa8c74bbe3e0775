"""Which lines of a plain text are set in bold."""

from bot.platforms.styling import headings


def bold(text: str) -> list[str]:
    return [text[start:end] for start, end in headings(text)]


def test_the_first_line_of_a_block_is_a_heading() -> None:
    text = "How readers take it\nMost of them shrug.\n\nWhat to do next\nSay who did it."
    assert bold(text) == ["How readers take it", "What to do next"]


def test_chinese_headings_are_found_alike() -> None:
    text = "最要紧的三处\n1. “口号”\n\n下一步：\n先说清楚是谁做的。\n\n这是一句话。\n这是另一句。"
    assert bold(text) == ["最要紧的三处", "下一步："]


def test_sentences_lists_bars_tables_rules_commands_and_addresses_are_no_headings() -> None:
    for first in (
        "Thank you.",
        "Ready?",
        "好的。",
        "正在读……",
        "- a point",
        "1. a point",
        "positive  ███░░ 46 %",
        "Shares   40",
        "─────────",
        "/help tells how",
        "https://example.org",
        "2026",
        "x" * 61,
        "",
        "   ",
    ):
        assert bold(f"{first}\nand more text") == [], first


def test_a_line_alone_is_no_heading() -> None:
    assert bold("Noted") == []
    assert bold("A line\n\nAnother line") == []


def test_spaces_around_a_heading_stay_plain() -> None:
    assert bold("  The split  \nrest") == ["The split"]
    assert headings("") == ()

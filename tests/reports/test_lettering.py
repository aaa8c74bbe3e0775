"""Names as people type them are drawn as they are, less what would mislead or break."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.localisation import Translator
from bot.reports import lettering
from bot.reports.chart import Real
from bot.reports.groups import CommentsChart, Group
from bot.reports.lettering import UNDRAWABLE, cut, plain, wrapped
from bot.reports.sheet import LONGEST, WIDTH, Sheet
from bot.reports.studio import Studio
from tests.reports.pixels import pixels
from tests.reports.samples import commented

NAMES = [
    "$x^2$ and \\frac{a}{b}", "_under_ ^score^", "tab\tand\nline", "\u202eevil\u202c", "\x00\x1b[31mred",
    "🎬 film 👩‍👩‍👧",
    "مرحبا بالعالم", "שלום", "Привет, мир", "नमस्ते",
    "日本語と한국어", "ｆｕｌｌ", "Z̸̢̛a̸̡͝l̵̢͠g̵̨͝o̵͜", "x" * 500, "字" * 500, "", " ", "\ud800",
]  # fmt: skip


def everything(_: str) -> bool:
    return True


def few(part: str) -> bool:
    return len(part) <= 10


@pytest.mark.parametrize("name", NAMES)
def test_no_name_breaks_a_picture_or_changes_its_width(studio: Studio, say: Translator, name: str) -> None:
    chart = CommentsChart(Real(12), (commented(name, 7, 20), Group(name, {}, 5, (name,) * 3)))
    assert pixels(studio.picture(chart, say).png).shape[1] == WIDTH


def test_signs_that_turn_or_hide_are_gone_and_dollars_stay() -> None:
    assert plain("a\u202eb\u200bc\x00d $x$", everything) == "abcd $x$"


def test_a_run_of_what_no_font_has_becomes_one_sign() -> None:
    assert plain("a 🎬🎬 b🎬", lambda char: char != "🎬") == f"a {UNDRAWABLE} b{UNDRAWABLE}"


def test_english_gets_narrow_quotation_marks_and_chinese_keeps_its_own() -> None:
    assert plain("the model’s “own”…", everything) == 'the model\'s "own"...'
    assert plain("模型“自己”的…", everything) == "模型“自己”的…"


def test_at_most_two_signs_are_stacked_on_a_letter() -> None:
    assert sum(map(bool, map(unicodedata.combining, plain("q" + "\u0301" * 9, everything)))) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [("short", "short"), ("ten letter", "ten letter"), ("eleven lett", "eleven le…"), ("word and more", "word and…")],
)
def test_a_long_name_is_cut_where_it_fits(text: str, expected: str) -> None:
    assert cut(text, few) == expected


def test_lines_break_at_spaces_and_between_chinese_characters_but_not_before_a_stop() -> None:
    assert wrapped("one two three four", few) == ["one two", "three four"]
    assert wrapped("一二三四五六七八九十。百", few) == ["一二三四五六七八九", "十。百"]
    assert wrapped("一二三四五六七八九“十”", few) == ["一二三四五六七八九", "“十”"]


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_becomes_one_line_of_visible_characters_whose_lines_fit(text: str) -> None:
    shown = plain(text, everything)
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in shown)
    assert plain(shown, everything) == shown
    assert all(few(line) for line in wrapped(shown, few))


def drawn(studio: Studio, words: str) -> bytes:
    """The words alone on a sheet."""
    easel = studio.easel
    with easel.figure(WIDTH, LONGEST) as figure:
        sheet = Sheet(easel, figure)
        sheet.text(20, 50, words)
        sheet.y = 100
        return sheet.png()


def test_every_chinese_character_of_the_sentences_is_drawn_with_a_shape_of_its_own(studio: Studio) -> None:
    box = drawn(studio, lettering.UNDRAWABLE)
    assert drawn(studio, "模") != drawn(studio, "拟") != box
    assert drawn(studio, "模") != box
    assert drawn(studio, "\U000e0041") != drawn(studio, "模")


def test_the_fonts_have_all_characters_of_the_sentences(studio: Studio) -> None:
    from bot.reports.studio import FOLDER

    written = {char for file in FOLDER.glob("*.ftl") for char in file.read_text(encoding="utf-8") if char != "\n"}
    assert {char for char in written if not studio.easel.is_drawable(char)} == set()
    assert not studio.easel.is_drawable("🎬")


def test_a_dollar_is_a_letter_and_no_formula(studio: Studio) -> None:
    assert drawn(studio, "$x$") != drawn(studio, "x")

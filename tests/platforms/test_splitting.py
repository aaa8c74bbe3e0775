"""Long texts in pieces: joined they are the text again, and no character is torn."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.graphemes import is_boundary, shortened
from bot.platforms.splitting import split, utf16_units

LIMIT = 4_096
FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
CHARACTERS = (
    "a",
    " ",
    "\n",
    "\r\n",
    ".",
    "。",
    "，",
    "字",
    "e\u0301",
    "a\u0308\u0332",
    FAMILY,
    "\U0001f44d\U0001f3fd",
    "\U0001f1e8\U0001f1f3",
    "\u2764\ufe0f",
    "1\ufe0f\u20e3",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "ש",
    "م",
    "\u06cc\u200c",
    "क्षि",
    "நி",
    "ກຳ",
    "각",
    "\u1112\u1161\u11ab",
    "\u202e",
    "\u2066",
    "\u0600\u0661",
    "\U00020000",
)
LONG_RUNS = (
    "." * 50_000,
    " " * 50_000,
    "\n" * 50_000,
    "你好。" * 16_000,
    FAMILY * 4_000,
    "a" + "\u0301" * 49_999,
)

texts = st.lists(st.sampled_from(CHARACTERS), max_size=200)


@settings(deadline=None, max_examples=150)
@given(texts, st.integers(16, 60))
def test_pieces_join_to_the_text_fit_the_limit_and_tear_no_character(characters: list[str], limit: int) -> None:
    text = "".join(characters)
    pieces = split(text, limit, utf16_units)
    assert "".join(pieces) == text
    assert all(utf16_units(piece) <= limit for piece in pieces)
    whole = {0}
    for character in characters:
        whole.add(max(whole) + len(character))
    cut, at = set(), 0
    for piece in pieces:
        at += len(piece)
        cut.add(at)
    assert cut <= whole


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400), st.integers(2, 40))
def test_any_text_at_all_joins_again(text: str, limit: int) -> None:
    pieces = split(text, limit, utf16_units)
    assert "".join(pieces) == text
    assert all(0 < utf16_units(piece) <= limit for piece in pieces) or pieces == ("",)


@pytest.mark.parametrize("character", [one for one in CHARACTERS if len(one) > 1], ids=ascii)
def test_no_cut_is_allowed_inside_a_character_of_several_code_points(character: str) -> None:
    assert [is_boundary(character, at) for at in range(1, len(character))] == [False] * (len(character) - 1)


def test_flags_in_a_row_are_parted_between_countries_only() -> None:
    row = "\U0001f1e8\U0001f1f3\U0001f1fa\U0001f1f8"
    assert [is_boundary(row, at) for at in range(5)] == [True, False, True, False, True]


@pytest.mark.parametrize("text", LONG_RUNS, ids=["dots", "spaces", "line feeds", "Chinese", "families", "marks"])
def test_fifty_thousand_characters_of_one_kind_take_no_noticeable_time(text: str) -> None:
    began = time.perf_counter()
    pieces = split(text, LIMIT, utf16_units)
    assert time.perf_counter() - began < 1.0
    assert "".join(pieces) == text
    assert len(pieces) <= 2 * utf16_units(text) // LIMIT + 1


def test_a_short_text_is_one_piece_and_so_is_an_empty_one() -> None:
    assert split("Dear readers", 4_096, utf16_units) == ("Dear readers",)
    assert split("", 4_096, utf16_units) == ("",)
    assert split("\U0001f600" * 2_048, 4_096, utf16_units) == ("\U0001f600" * 2_048,)
    assert len(split("\U0001f600" * 2_048 + "a", 4_096, utf16_units)) == 2


def test_paragraphs_are_kept_whole_before_sentences_and_sentences_before_words() -> None:
    assert split("One one. Two.\n\nThree three.", 20, len) == ("One one. Two.\n\n", "Three three.")
    assert split("One one one. Two two two.", 20, len) == ("One one one. ", "Two two two.")
    assert split("one two three four five", 20, len) == ("one two three four ", "five")
    assert split("他说：“你好。”我们走吧。好的好的。", 10, len) == ("他说：“你好。”", "我们走吧。好的好的。")


def test_a_limit_below_one_character_is_refused() -> None:
    with pytest.raises(ValueError, match="even one character"):
        split("\U0001f600", 1, utf16_units)


def test_a_label_is_shortened_between_characters() -> None:
    assert shortened("Germany", 7) == "Germany"
    assert shortened("Germany, general readers", 8) == "Germany…"
    assert shortened(f"ab{FAMILY}cd", 6) == "ab…"

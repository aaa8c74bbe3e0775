"""Replies as Telegram messages."""

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.messages import Attachment, Choice, Reply
from bot.platforms.showing import NOTHING
from bot.platforms.splitting import utf16_units
from bot.platforms.telegram_adapter.keyboards import CHOSEN, keyboard, rows_of, settled
from bot.platforms.telegram_adapter.rendering import LONGEST_CAPTION, LONGEST_TEXT, parcels_of


def png(width: int = 640, height: int = 480) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"pixels"


def test_a_short_reply_is_one_message_whose_headings_are_bold() -> None:
    (parcel,) = parcels_of(Reply("\U0001f600 What stands out\nYour first sentence.\n\n最要紧的\n别急。"))
    assert parcel.payload["bold"] == [[0, 18], [41, 4]]
    assert parcel.file is None


def test_a_long_reply_becomes_several_and_the_buttons_are_below_the_last() -> None:
    parcels = parcels_of(Reply("Word by word. " * 1_000, (Choice("do:why", "Why?"),)))
    assert len(parcels) == 4
    assert "".join(parcel.payload["text"] for parcel in parcels) == "Word by word. " * 1_000
    assert [bool(parcel.payload.get("buttons")) for parcel in parcels] == [False, False, False, True]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from(["Title\ntext.\n\n", "字" * 700, "\U0001f600" * 900, " " * 5_000, "ش", "a"]), max_size=12)
)
def test_whatever_is_said_fits_and_styles_stay_inside(parts: list[str]) -> None:
    text = "".join(parts)
    parcels = parcels_of(Reply(text))
    for parcel in parcels:
        units = utf16_units(parcel.payload["text"])
        assert 0 < units <= LONGEST_TEXT
        assert all(offset >= 0 < length and offset + length <= units for offset, length in parcel.payload["bold"])
    if text.strip():
        shown = "".join(parcel.payload["text"] for parcel in parcels)
        assert "".join(shown.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["", "   \n", "\u200b\u202e", "\u3164", "\x00"])
def test_a_text_in_which_nothing_can_be_seen_is_shown_as_an_ellipsis(text: str) -> None:
    (parcel,) = parcels_of(Reply(text))
    assert parcel.payload["text"] == NOTHING


def test_half_a_character_is_replaced_since_no_line_carries_it() -> None:
    (parcel,) = parcels_of(Reply("broken \ud83d end"))
    assert parcel.payload["text"] == "broken � end"


def test_a_placeholder_answers_the_message_it_is_about_and_so_does_what_comes_without_one() -> None:
    assert parcels_of(Reply("Reading…", placeholder="1"))[0].payload["threads"] is True
    assert parcels_of(Reply("Here it is", replaces="1"))[0].payload["threads"] is True
    assert "threads" not in parcels_of(Reply("And this"))[0].payload


def test_a_picture_follows_its_text_with_its_description_and_the_buttons() -> None:
    picture = Attachment("growth.png", png(), alt="Scores rise from 40 to 60.")
    first, second = parcels_of(Reply("Your progress", (Choice("do:why", "Why?"),), attachment=picture))
    assert first.payload == {"text": "Your progress", "bold": []}
    assert second.payload["photo"] == "growth.png"
    assert second.payload["caption"] == "Scores rise from 40 to 60."
    assert second.payload["buttons"] == [[["do:why", "Why?"]]]
    assert second.file == png()


@pytest.mark.parametrize(
    "content", [png(9_000, 2_000), png(2_100, 100), png() + b"x" * 10_000_000, b"\x89PNG\r\n\x1a\n"]
)
def test_a_picture_that_telegram_would_not_show_is_sent_as_a_file(content: bytes) -> None:
    _, second = parcels_of(Reply("Your progress", attachment=Attachment("growth.png", content)))
    assert second.payload["document"] == "growth.png"


def test_a_text_is_sent_as_a_file_that_is_never_empty() -> None:
    _, second = parcels_of(Reply("All of it", attachment=Attachment("mydata.txt", "我的稿子")))
    assert (second.payload["document"], second.file) == ("mydata.txt", "我的稿子".encode())
    assert parcels_of(Reply("All", attachment=Attachment("mydata.txt", "")))[1].file == b"\n"


def test_a_file_without_a_word_is_announced_by_its_description_or_name() -> None:
    first, _ = parcels_of(Reply("", attachment=Attachment("growth.png", png(), alt="Scores rise.")))
    assert first.payload["text"] == "Scores rise."
    assert parcels_of(Reply("", attachment=Attachment("a.txt", "x")))[0].payload["text"] == "a.txt"


def test_a_long_description_is_cut_to_what_a_caption_holds() -> None:
    _, second = parcels_of(Reply("x", attachment=Attachment("a.png", png(), alt="\U0001f468\u200d\U0001f469 " * 400)))
    assert second.payload["caption"].endswith("\U0001f469…")
    assert utf16_units(second.payload["caption"]) <= LONGEST_CAPTION


def test_two_short_buttons_share_a_row_and_long_ones_stand_alone() -> None:
    choices = [
        Choice("a", "Sources"),
        Choice("b", "Revise"),
        Choice("c", "Why this score"),
        Choice("d", "Read my last draft for these readers"),
        Choice("e", "读者反应"),
        Choice("f", "先猜猜读者的反应会怎样"),
        Choice("g", "Stop"),
    ]
    assert [[choice for choice, _ in row] for row in rows_of(choices)] == [
        ["a", "b"],
        ["c"],
        ["d"],
        ["e"],
        ["f"],
        ["g"],
    ]


def test_labels_are_cut_between_characters_and_never_empty() -> None:
    (row,) = rows_of([Choice("a", "e\u0301" * 60)])
    assert row[0][1] == "e\u0301" * 31 + "…"
    assert rows_of([Choice("a", " ")]) == [[["a", "a"]]]


def test_no_message_has_more_buttons_than_telegram_takes() -> None:
    rows = rows_of([Choice(str(number), "x") for number in range(130)])
    assert sum(map(len, rows)) == 100


def test_only_questions_are_settled_and_only_once() -> None:
    asked = keyboard({"buttons": [[["consent:yes", "Yes"], ["consent:no", "No"]]]})
    assert settled(asked, "consent:no") == ["consent:no", f"{CHOSEN}No"]
    assert settled(asked, "consent:maybe") is None
    assert settled(None, "consent:no") is None
    answered = keyboard({"buttons": [[["consent:no", f"{CHOSEN}No"]]]})
    assert settled(answered, "consent:no") is None
    actions = keyboard({"buttons": [[["do:why", "Why"]]]})
    assert settled(actions, "do:why") is None

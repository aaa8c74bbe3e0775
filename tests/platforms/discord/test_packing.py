"""Replies as Discord messages, within Discord's limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.messages import Attachment, Choice, Reply
from bot.jobs.ports import Parcel
from bot.platforms.discord_adapter.markdown import longest, shown
from bot.platforms.discord_adapter.packing import CONTENT, DESCRIPTION, pack
from bot.platforms.showing import NOTHING, is_visible
from bot.platforms.splitting import split, utf16_units

CHOICES = (Choice("do:why", "Why this score"), Choice("do:sources", "Sources"))


def texts_of(parcels: tuple[Parcel, ...]) -> list[str]:
    return [
        one.payload["content"] + "".join(embed["description"] for embed in one.payload["embeds"]) for one in parcels
    ]


def test_a_short_answer_is_a_plain_message_with_its_buttons() -> None:
    (parcel,) = pack(Reply("It *is* short.", CHOICES), None)
    assert parcel.payload["content"] == "It \\*is\\* short."
    assert parcel.payload["embeds"] == []
    assert [item["label"] for item in parcel.payload["components"][0]["components"]] == ["Why this score", "Sources"]


def test_a_long_answer_is_an_embed_with_bold_headings() -> None:
    (parcel,) = pack(Reply("How it reads\n" + "Readers may stop here. " * 100), None)
    assert parcel.payload["content"] == ""
    assert parcel.payload["embeds"][0]["description"].startswith("**How it reads**\n")


def test_a_very_long_answer_is_several_embeds_with_buttons_and_file_under_the_last() -> None:
    text = "A sentence of *some* words. " * 600
    parcels = pack(Reply(text, CHOICES, attachment=Attachment("all.json", "{}")), None)
    assert len(parcels) > 2
    assert [bool(one.payload["components"]) for one in parcels] == [False] * (len(parcels) - 1) + [True]
    assert [one.file for one in parcels] == [None] * (len(parcels) - 1) + [b"{}"]
    assert "".join(map(shown, texts_of(parcels))) == text


def test_a_picture_is_sent_with_what_it_shows_in_words() -> None:
    (parcel,) = pack(Reply("The panel", attachment=Attachment("panel.png", b"\x89PNG", "Two of ten are warm")), None)
    assert parcel.payload["file"] == {"name": "panel.png", "alt": "Two of ten are warm"}
    assert parcel.file == b"\x89PNG"


def test_only_a_message_with_a_link_is_sent_without_previews() -> None:
    with_link, without = pack(Reply("See https://a.example"), None)[0], pack(Reply("See there"), None)[0]
    assert (with_link.payload["suppress"], without.payload["suppress"]) == (True, False)


@given(
    st.text(st.sampled_from("*_# \n.字🌸a") | st.characters(codec="utf-8"), min_size=1, max_size=60),
    st.integers(1, 400),
)
def test_pieces_fit_and_give_the_text_again(part: str, times: int) -> None:
    text = part * times
    pieces = texts_of(pack(Reply(text), None))
    limit = CONTENT if len(pieces) == 1 else DESCRIPTION
    assert all(utf16_units(piece) <= max(limit, DESCRIPTION) for piece in pieces)
    whole = "".join(map(shown, pieces))
    # A piece in which nothing can be seen is refused as empty, so it is left out.
    assert whole == text if all(map(is_visible, split(text, DESCRIPTION, longest))) else is_visible(whole)


@pytest.mark.parametrize("text", ["", "  \n", "\u200b", "\u3164"])
def test_a_text_in_which_nothing_can_be_seen_is_shown_as_an_ellipsis(text: str) -> None:
    assert texts_of(pack(Reply(text), None)) == [NOTHING]


def test_the_same_reply_always_gives_the_same_parcels() -> None:
    reply = Reply("A sentence. " * 900, CHOICES)
    assert pack(reply, "7") == pack(reply, "7")

"""What is drawn is what was said: no message lost on the way to the screen, on either platform, in either language."""

import re
from html import unescape
from itertools import pairwise
from typing import get_args

import pytest

from bot.conversation.messages import Attachment, Choice, Reply
from tests.conversation.dialog import STORY, Dialog
from tests.gallery.pages import Platform, page
from tests.gallery.scenes import Scene, Student, Turn, as_they_stand

PLATFORMS = get_args(Platform)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8) + (40).to_bytes(4) + (30).to_bytes(4)
ODD = "A <script> & “quotes”\nwith *stars* and _lines_\n\n- one\n- two\n\n1. first"


def words_of(html: str) -> str:
    """What a person reads of a page, in one line."""
    body = re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)
    return flat(unescape(body))


def flat(text: str) -> str:
    return "".join(re.sub(r"(?m)^- ", "", text).replace("\u200b", "").split())


async def talked(language: str) -> Scene:
    student = Student(Dialog().engine, Dialog().key)
    turns = await student.hear(
        "/start", f"!lang:{language}", "!consent:yes", "us-general", STORY, "/why", "/drill", "/help"
    )
    return Scene("whole", "Attune", turns, locale=language)


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("language", ["en", "zh-CN"])
async def test_every_message_of_a_conversation_is_on_the_screen_in_order(platform: Platform, language: str) -> None:
    scene = await talked(language)
    assert len(scene.texts) > 10
    shown = words_of(page(scene, platform))
    places: list[int] = []
    for text in scene.texts:
        places.append(shown.find(flat(text), places[-1] if places else 0))
    assert -1 not in places
    assert all(before < after for before, after in pairwise(places))


@pytest.mark.parametrize("platform", PLATFORMS)
def test_marks_are_shown_as_they_were_written_and_never_as_html(platform: Platform) -> None:
    html = page(Scene("odd", "Odd", (Turn(ODD, (Reply(ODD),)),)), platform)
    assert "<script>" not in html
    assert words_of(html).count(flat(ODD)) == 2


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_text_of_several_messages_keeps_every_word(platform: Platform) -> None:
    long = "\n\n".join(f"Paragraph {number}\nwith a few words of its own." for number in range(400))
    shown = words_of(page(Scene("long", "Long", (Turn("/why", (Reply(long),)),)), platform))
    assert all(f"Paragraph{number}with" in shown for number in range(400))


@pytest.mark.parametrize("platform", PLATFORMS)
def test_headings_buttons_and_pictures_are_drawn(platform: Platform) -> None:
    reply = Reply(
        "A heading\nand a line.",
        (Choice("a:1", "One"), Choice("a:2", "Two")),
        attachment=Attachment("p.png", PNG, "What it shows"),
    )
    html = page(Scene("parts", "Parts", (Turn("hello", (reply,)),)), platform)
    assert "<b>A heading</b>" in html
    assert all(f'<div class="key">{label}</div>' in html for label in ("One", "Two"))
    assert 'alt="What it shows"' in html


def test_in_a_telegram_group_the_answer_stands_in_the_private_chat_and_the_public_line_in_the_group() -> None:
    html = page(
        Scene("group", "Class", (Turn("/drill", (Reply("Your task"),)),), group=True, public=("Write to me",)),
        "telegram",
    )
    assert html.index("Write to me") < html.index('class="divider"') < html.index("Your task")


def test_in_a_discord_server_every_answer_is_marked_as_seen_by_one_person_only() -> None:
    turns = (Turn("/drill", (Reply("Your task"), Reply("And a hint"))),)
    html = page(Scene("group", "Class", turns, group=True), "discord")
    assert html.count("Only you can see this") == 2


def test_an_answered_question_keeps_the_pressed_button_alone() -> None:
    question = Reply("Which language?", (Choice("lang:en", "English"), Choice("lang:zh-CN", "中文")))
    asked, answered = Turn("/start", (question,)), Turn("", (Reply("Good."),), "lang:en")
    html = page(Scene("start", "Attune", (asked, answered)), "telegram")
    assert "✓ English" in html
    assert "中文" not in html


def test_an_acknowledgement_is_gone_once_an_answer_has_taken_its_place() -> None:
    seen, read = Reply("Reading…", placeholder="u1"), Reply("Read.", replaces="u1")
    assert as_they_stand([seen, read]) == (read,)
    assert as_they_stand([seen]) == (seen,)

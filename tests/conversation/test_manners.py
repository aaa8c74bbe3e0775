"""How the conversation talks on a phone, and how in a terminal; and what a person sends that is no text."""

import re

import pytest

from bot.conversation import catalogue, vocabulary
from bot.conversation.manners import CHAT, TERMINAL
from bot.conversation.messages import Document, Medium, SessionKey
from bot.localisation import LOCALES
from tests.conversation.dialog import STORY, Dialog, guide, onboarded
from tests.conversation.phone import Phone, agreed

MENU_CHARACTERS = 100
"""What Discord allows for the description of a command; Telegram allows more."""
SCREEN_CHARACTERS = 1_100
"""About two screens of a phone."""
OF_A_TERMINAL = re.compile(
    r"terminal|only a dot|type a number|/quit|/file|终端|句点|输入数字|前面的数字", re.IGNORECASE
)


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_said_on_a_phone_belongs_to_a_terminal(locale: str) -> None:
    say = catalogue.sentences(CHAT)[locale]
    source = (catalogue.FOLDER / f"{locale}.ftl").read_text(encoding="utf-8")
    values = dict.fromkeys(re.findall(r"\$(\w+)", source), 3)
    ids = {name for name in re.findall(r"^([a-z_-]+) =", source, re.MULTILINE) if not name.startswith("console-")}
    told = {name: say(name, **values) for name in ids}
    assert {name: text for name, text in told.items() if OF_A_TERMINAL.search(text)} == {}


def test_a_terminal_is_talked_to_as_ever() -> None:
    assert "Type a number." in catalogue.sentences(TERMINAL)["en"]("language-ask")
    assert guide().manners == TERMINAL
    assert TERMINAL.commands == vocabulary.COMMANDS


@pytest.mark.parametrize("locale", LOCALES)
def test_the_help_of_a_phone_is_short_grouped_and_names_every_command_of_it(locale: str) -> None:
    text = catalogue.sentences(CHAT)[locale]("help")
    assert re.findall(r"^/(\w+) – ", text, re.MULTILINE) == list(CHAT.commands)
    assert len(text.split("\n\n")) == 4
    assert len(text) <= SCREEN_CHARACTERS


@pytest.mark.parametrize("locale", LOCALES)
def test_every_command_is_described_in_a_line_of_a_menu(locale: str) -> None:
    say = catalogue.sentences(CHAT)[locale]
    described = [say(f"command-{name}") for name in vocabulary.COMMANDS]
    assert all(0 < len(line) <= MENU_CHARACTERS and "\n" not in line and "<" not in line for line in described)
    assert len(set(described)) == len(described)


def test_a_chat_holds_commands_that_are_understood_and_nothing_of_a_terminal() -> None:
    assert set(CHAT.commands) == set(vocabulary.COMMANDS) - {"file", "quit"}


async def test_a_student_gets_from_start_to_a_critique_on_a_phone_in_chinese() -> None:
    phone = Phone(language="zh-hans")
    first = await phone.say("/start")
    assert first.text.startswith("你好，我是 Attune")
    assert "Which language shall we speak?" in first.text
    assert [choice.id for choice in first.replies[-1].choices] == ["lang:zh-CN", "lang:en"]
    assert "可以保存你的稿子吗" in (await phone.press("lang:zh-CN")).text
    assert "你想写给谁看" in (await phone.press("consent:yes")).text
    assert "把稿子发来" in (await phone.press("aud:de-general")).text
    assert "[critique zh-CN de-general 26 words]" in (await phone.say(STORY)).text


@pytest.mark.parametrize(
    ("language", "first"),
    [("en-GB", "Hello"), ("zh-TW", "你好"), ("ZH", "你好"), ("fr", "Hello"), (None, "Hello"), ("", "Hello")],
)
async def test_a_stranger_is_greeted_in_the_language_of_the_phone_first(language: str | None, first: str) -> None:
    assert (await Phone(language=language).say("hi")).text.startswith(first)


async def test_the_language_of_the_phone_gives_way_to_the_one_chosen() -> None:
    phone = Phone(language="zh-hans")
    await phone.say("/start")
    assert "May I save" in (await phone.press("lang:en")).text
    assert "May I save" in (await phone.say("maybe")).text


async def test_quit_and_file_are_answered_kindly_on_a_phone_and_end_nothing() -> None:
    phone = await agreed(Phone())
    bye = await phone.say("/quit")
    assert "Nothing to close here" in bye.text
    assert not bye.replies[-1].ends
    assert "Just send the file here" in (await phone.say("/file")).text
    assert "Did you mean /forget?" in (await phone.say("/forgt")).text


@pytest.mark.parametrize(
    ("medium", "english", "chinese"),
    [
        ("voice", "I cannot listen to voice messages yet", "语音我还听不了"),
        ("picture", "I cannot look at pictures yet", "图片我还看不了"),
        ("other", "I can only read text and .txt", "我只读文字"),
    ],
)
async def test_what_cannot_be_read_is_said_in_one_sentence(medium: Medium, english: str, chinese: str) -> None:
    phone = await agreed(Phone())
    before = await phone.state()
    answer = await phone.send(medium)
    assert english in answer.text
    assert len(answer.outputs) == 1
    assert await phone.state() == before
    stranger = await Phone(language="zh-hans").send(medium)
    assert chinese in stranger.text
    assert "我们用哪种语言聊" in stranger.text


async def test_the_words_under_a_picture_are_read() -> None:
    assert "[critique en us-general 26 words]" in (await (await agreed(Phone())).send("picture", STORY)).text


async def test_a_message_lost_in_a_restart_is_asked_for_again_and_changes_nothing() -> None:
    phone = await agreed(Phone())
    await phone.say("/drill")
    before = await phone.state()
    answer = (await phone.lose()).text
    assert "Please send it again" in answer
    assert "The drill D001 is still open" in answer
    assert await phone.state() == before
    assert "麻烦再发一次" in (await Phone(language="zh").lose()).text


async def test_a_file_that_is_too_big_is_refused_before_it_is_fetched() -> None:
    phone = await agreed(Phone())
    too_big = Document("novel.pdf", None, reference="file-1", size=2_000_001)
    assert "larger than 2 MB" in (await phone.attach(too_big)).text
    assert "could not get the file novel.pdf" in (await phone.attach(Document("novel.pdf", None, "file-1", 9))).text


@pytest.mark.parametrize("text", ["", "   ", "👍"])
async def test_a_message_without_words_gets_one_sentence(text: str) -> None:
    answer = await (await agreed(Phone())).say(text)
    assert "There are no words in that message" in answer.text
    assert len(answer.outputs) == 1


async def test_a_long_queue_is_told_and_a_short_one_is_not() -> None:
    phone = await agreed(Phone())
    phone.ahead = 2
    assert "I have your draft and am reading it" in (await phone.say(STORY)).replies[0].text
    phone.ahead = 3
    told = (await phone.say("The lake freezes early here and the old men play chess upon it.")).replies[0]
    assert "I have your draft. 3 others are before you" in told.text
    assert told.placeholder is not None


async def test_a_sentence_for_a_session_is_in_its_language_and_a_strangers_in_the_phones() -> None:
    phone = await agreed(Phone(language="zh"))
    assert "in about 5 seconds" in await phone.engine.sentence(phone.key, "limit-wait", language="zh", seconds=5)
    stranger = SessionKey("telegram", "lin", "lin")
    assert "过几分钟再发一次" in await phone.engine.sentence(stranger, "limit-full", language="zh-hans")
    assert "send it again" in await phone.engine.sentence(stranger, "limit-full")


async def test_in_a_terminal_quitting_still_ends_the_conversation() -> None:
    dialog: Dialog = await onboarded()
    assert (await dialog.say("/quit")).replies[-1].ends

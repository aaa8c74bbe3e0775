"""What the loopback Bot API lets a bot send, and where, as seen through the real SDK."""

import struct

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError

from tests.loopback.bot_api.client import LoopbackBotApi
from tests.loopback.sdk import PNG


async def test_texts_are_trimmed_cleaned_and_measured_in_utf16(bot: Bot, mei: int) -> None:
    bold = [MessageEntity(MessageEntity.BOLD, 8, 4)]
    sent = await bot.send_message(mei, " \u202e  a\u202eb bold\r\n ", entities=bold)
    assert (sent.text, sent.parse_entities()) == ("ab bold", {sent.entities[0]: "bold"})
    assert (await bot.send_message(mei, " " * 100 + "🌸" * 2_048)).text == "🌸" * 2_048
    with pytest.raises(BadRequest, match="Message is too long"):
        await bot.send_message(mei, "🌸" * 2_049)


@pytest.mark.parametrize(
    ("text", "entity", "told"),
    [
        ("", None, "Message text is empty"),
        ("\u202e \n", None, "Message text is empty"),
        ("x" * 4_097, None, "Message is too long"),
        ("short", (0, 9), "Entity beginning at utf-16 offset 0 ends after the end of the text at utf-16 offset 9"),
        ("🌸🌸", (1, 2), "Entity begins in a middle of a utf-16 symbol"),
    ],
)
async def test_a_text_that_cannot_be_sent_is_refused(
    bot: Bot, mei: int, text: str, entity: tuple[int, int] | None, told: str
) -> None:
    entities = [MessageEntity(MessageEntity.BOLD, *entity)] if entity else None
    with pytest.raises(BadRequest, match=told):
        await bot.send_message(mei, text, entities=entities)


async def test_html_is_read_and_broken_html_refused(bot: Bot, mei: int) -> None:
    sent = await bot.send_message(mei, "a <b>bold</b> word", parse_mode="HTML")
    assert sent.parse_entities() == {sent.entities[0]: "bold"}
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.send_message(mei, "a <b>bold word", parse_mode="HTML")


async def test_buttons_hold_64_bytes(bot: Bot, mei: int) -> None:
    def keyboard(data: str) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup([[InlineKeyboardButton("字", callback_data=data)]])

    await bot.send_message(mei, "x", reply_markup=keyboard("字" * 21))
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(mei, "x", reply_markup=keyboard("字" * 22))


async def test_the_bot_writes_only_to_those_who_know_it(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    stranger = await api.add_person("Lin")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "x")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger, "x")
    await api.blocks(mei)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(mei, "x")
    await api.starts(mei)
    await bot.send_message(mei, "x")
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [one.new_chat_member.status for one in changes] == ["kicked", "member"]


async def test_groups_throw_the_bot_out_and_silence_it(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    group = (await api.add_group("Class 7b", [mei], kind="group"))["id"]
    await bot.send_message(group, "x")
    await api.control("restrict_bot", chat=group, may_send=False)
    with pytest.raises(BadRequest, match="Not enough rights to send text messages to the chat"):
        await bot.send_message(group, "x")
    await api.kicks_bot(mei, group)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group, "x")
    await api.adds_bot(mei, group)
    upgraded = await api.control("upgrade_group", chat=group)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group, "x")
    assert moved.value.new_chat_id == upgraded


async def test_topics_are_kept_apart_and_a_deleted_one_is_missed(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    forum = await api.add_group("Class 7b", [mei], topics=["drafts"])
    chat, thread = forum["id"], forum["threads"]["drafts"]
    sent = await bot.send_message(chat, "x", message_thread_id=thread)
    assert (sent.is_topic_message, sent.message_thread_id, sent.chat.is_forum) == (True, thread, True)
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.forum_topic_created is not None
    await api.says(mei, "/why", chat=chat, thread=thread)
    await api.says(mei, "/why", chat=chat)
    threads = [update.message.message_thread_id for update in await bot.get_updates() if update.message]
    assert threads == [thread, None]
    await api.control("close_topic", chat=chat, thread=thread)
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(chat, "x", message_thread_id=thread)
    await api.control("delete_topic", chat=chat, thread=thread)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(chat, "x", message_thread_id=thread)


async def test_a_reply_needs_its_message_unless_told_otherwise(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    said = (await api.says(mei, "hello"))["message"]
    assert (await bot.send_message(mei, "x", reply_parameters=ReplyParameters(said))).reply_to_message is not None
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(mei, "x", reply_parameters=ReplyParameters(999))
    gone = ReplyParameters(999, allow_sending_without_reply=True)
    assert (await bot.send_message(mei, "x", reply_parameters=gone)).reply_to_message is None


async def test_files_go_both_ways(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    await api.sends(mei, "document", "稿子.txt", "春节".encode(), mime="text/plain", caption="my draft")
    for kind in ("photo", "voice", "sticker"):
        await api.sends(mei, kind, kind, b"\0")
    first, *others = [update.message for update in await bot.get_updates()]
    assert first is not None
    assert first.document is not None
    assert (first.document.file_name, first.caption) == ("稿子.txt", "my draft")
    assert [bool(one and (one.photo, one.voice, one.sticker)[place]) for place, one in enumerate(others)] == [True] * 3
    assert await (await first.document.get_file()).download_as_bytearray() == "春节".encode()
    sent = await bot.send_document(mei, b"{}", filename="data.json", caption="c" * 1_024)
    (seen,) = await api.shown(mei)
    assert (seen["file"]["name"], seen["text"]) == ("data.json", "c" * 1_024)
    assert await api.file(seen["file"]["id"]) == b"{}"
    assert sent.document is not None
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(mei, b"{}", caption="c" * 1_025)
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(mei, b"", filename="empty.txt")


@pytest.mark.parametrize(
    ("picture", "told"),
    [(b"no picture", "Image_process_failed"), (PNG[:16] + struct.pack(">II", 100, 3_000), "Photo_invalid_dimensions")],
)
async def test_what_is_no_photo_is_refused(bot: Bot, mei: int, picture: bytes, told: str) -> None:
    with pytest.raises(BadRequest, match=told):
        await bot.send_photo(mei, picture)


async def test_markup_that_is_not_played_is_said_to_be_so(bot: Bot, mei: int) -> None:
    with pytest.raises(NetworkError, match="Not Implemented: this server reads HTML and entities only"):
        await bot.send_message(mei, "*bold*", parse_mode="MarkdownV2")

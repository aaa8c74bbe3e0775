"""Edits, presses, reactions and menus on the loopback Bot API, as seen through the real SDK."""

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    LinkPreviewOptions,
)
from telegram.error import BadRequest

from tests.loopback.bot_api.client import LoopbackBotApi
from tests.loopback.sdk import OPEN, PNG


async def test_edits_change_what_is_seen_and_the_same_again_is_refused(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    sent = await bot.send_message(mei, "reading…", link_preview_options=LinkPreviewOptions(is_disabled=True))
    await bot.edit_message_text("done", mei, sent.message_id, reply_markup=OPEN)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text(" done ", mei, sent.message_id, reply_markup=OPEN)
    (seen,) = await api.shown(mei)
    assert (seen["text"], seen["edits"], seen["preview"]) == ("done", 1, False)
    assert seen["keyboard"] == [[{"label": "Why", "data": "do:why", "url": None}]]
    await bot.edit_message_reply_markup(mei, sent.message_id)
    assert (await api.shown(mei))[0]["keyboard"] == []


async def test_only_own_messages_that_are_there_can_be_edited(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    said = (await api.says(mei, "hello"))["message"]
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", mei, said)
    sent = await bot.send_message(mei, "x")
    await bot.delete_message(mei, sent.message_id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("y", mei, sent.message_id)
    picture = await bot.send_photo(mei, PNG)
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("y", mei, picture.message_id)


async def test_a_press_brings_the_data_and_can_be_answered_once_and_soon(
    api: LoopbackBotApi, bot: Bot, mei: int
) -> None:
    await bot.send_message(mei, "done", reply_markup=OPEN)
    pressed = await api.presses(mei, "Why")
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "do:why"
    await bot.answer_callback_query(update.callback_query.id, "A moment")
    assert (await api.control("query", number=pressed["query"]))["shown"] == "A moment"
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
        await bot.answer_callback_query(update.callback_query.id)
    late = await api.presses(mei, "do:why")
    await api.control("expire_queries")
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(late["query"])


async def test_a_button_that_is_not_there_can_be_pressed_by_force_only(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    await bot.send_message(mei, "done")
    with pytest.raises(ValueError, match="no button"):
        await api.presses(mei, "do:why")
    await api.presses(mei, "do:why", forced=True)
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "do:why"


async def test_reactions_are_of_the_free_ones_and_one_at_a_time(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    said = (await api.says(mei, "hello"))["message"]
    await bot.set_message_reaction(mei, said, "👀")
    assert (await api.transcript(mei))[0]["reactions"] == ["👀"]
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await bot.set_message_reaction(mei, said, "🫖")
    with pytest.raises(BadRequest, match="Reactions_too_many"):
        await bot.set_message_reaction(mei, said, ["👀", "👍"])
    with pytest.raises(BadRequest, match="Message to react not found"):
        await bot.set_message_reaction(mei, 999, "👀")


async def test_menus_are_kept_by_scope_and_language(bot: Bot) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("why", "为什么是这个分")], scope=scope, language_code="zh")
    assert await bot.get_my_commands(scope=scope, language_code="zh") == (BotCommand("why", "为什么是这个分"),)
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([("my-data", "x")])
    with pytest.raises(BadRequest, match="Command description must be non-empty"):
        await bot.set_my_commands([("why", " ")])
    with pytest.raises(BadRequest, match="Invalid language code specified"):
        await bot.set_my_commands([("why", "x")], language_code="zh-CN")
    with pytest.raises(BadRequest, match="Bot_commands_too_much"):
        await bot.set_my_commands([(f"c{number}", "x") for number in range(101)])

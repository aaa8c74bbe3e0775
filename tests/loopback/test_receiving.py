"""How updates come from the loopback Bot API: polled, by webhook, and from a process of its own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import (
    Bot,
    MessageEntity,
)
from telegram.error import BadRequest, Conflict, InvalidToken

from tests.loopback.bot_api.client import LoopbackBotApi
from tests.loopback.sdk import bot_of


async def test_what_a_person_says_arrives_and_is_confirmed_by_the_offset(api: LoopbackBotApi, bot: Bot) -> None:
    mei = await api.add_person("Mei", "zh-hans")
    await api.says(mei, "/start join_ABC")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "zh-hans"
    assert update.message.parse_entities([MessageEntity.BOT_COMMAND]) == {update.message.entities[0]: "/start"}
    assert await api.control("pending") == 1
    assert await bot.get_updates(offset=update.update_id + 1) == ()
    assert await api.control("pending") == 0


async def test_a_long_poll_ends_with_the_first_update(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    poll = asyncio.ensure_future(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    await api.says(mei, "hello")
    (update,) = await asyncio.wait_for(poll, 5)
    assert update.message is not None
    assert update.message.text == "hello"


async def test_a_second_poller_ends_the_first_with_409(api: LoopbackBotApi, bot: Bot) -> None:
    first = asyncio.ensure_future(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    await api.control("terminate_poller")
    with pytest.raises(Conflict, match="terminated by other getUpdates request; make sure that only one bot"):
        await first


async def test_updates_that_were_confirmed_can_come_again(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    await api.says(mei, "once")
    (update,) = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    assert await api.control("deliver_again", number=5) == 1
    (again,) = await bot.get_updates(offset=update.update_id + 1)
    assert again.update_id == update.update_id
    assert await bot.get_updates(offset=update.update_id + 1) == ()


async def test_a_long_text_of_a_person_comes_in_several_messages(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    await api.says(mei, "字" * 5_000)
    lengths = [len(update.message.text or "") for update in await bot.get_updates() if update.message]
    assert lengths == [4_096, 904]


async def test_a_wrong_token_a_malformed_one_and_an_unknown_method_are_refused(api: LoopbackBotApi, bot: Bot) -> None:
    with pytest.raises(InvalidToken):
        async with bot_of(api, "123456:wrong"):
            pass
    with pytest.raises(InvalidToken):
        async with bot_of(api, "nonsense:"):
            pass
    with pytest.raises(Exception, match="not found"):
        await bot.do_api_request("sendCarrierPigeon")


async def test_in_a_group_privacy_mode_lets_commands_replies_and_mentions_through(
    api: LoopbackBotApi, bot: Bot, mei: int
) -> None:
    group = (await api.add_group("Class 7b", [mei]))["id"]
    sent = await bot.send_message(group, "hello all")
    for line in ("just talking", "/why", "/why@attune_test_bot", "/why@other_bot", "ask @attune_test_bot"):
        await api.says(mei, line, chat=group)
    await api.says(mei, "an answer", chat=group, reply_to=sent.message_id)
    texts = [update.message.text for update in await bot.get_updates() if update.message]
    assert texts == ["/why", "/why@attune_test_bot", "ask @attune_test_bot", "an answer"]


@asynccontextmanager
async def hook(taken: list[tuple[str, str]]) -> AsyncIterator[str]:
    """The address of a webhook that is out of order the first time."""

    async def take(request: web.Request) -> web.Response:
        update = await request.json()
        taken.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], update["message"]["text"]))
        return web.Response(status=200 if len(taken) > 1 else 500)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


async def test_a_webhook_gets_updates_with_the_secret_until_it_takes_them() -> None:
    taken: list[tuple[str, str]] = []
    async with hook(taken) as url, LoopbackBotApi.here(webhook_retry=0.02) as api, bot_of(api) as bot:
        await bot.set_webhook(url, secret_token="s3cret")  # noqa: S106 - of this test
        mei = await api.add_person()
        await api.says(mei, "one")
        await api.says(mei, "two")
        async with asyncio.timeout(5):
            while await api.control("pending"):  # noqa: ASYNC110 - the server tells nobody when a webhook took one
                await asyncio.sleep(0.01)
        assert taken == [("s3cret", "one"), ("s3cret", "one"), ("s3cret", "two")]
        told = (await bot.get_webhook_info()).last_error_message
        assert told == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_webhook_shuts_polling_out_until_it_is_deleted(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="an https url must be provided"):
        await bot.set_webhook("http://example.org/hook")
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_the_same_server_runs_as_a_process_of_its_own() -> None:
    async with LoopbackBotApi.spawn(group_messages=1) as api, bot_of(api) as bot:
        mei = await api.add_person("Mei")
        await api.sends(mei, "document", "story.txt", b"\xff\0")
        (update,) = await bot.get_updates()
        assert update.message is not None
        assert update.message.document is not None
        waiting = asyncio.ensure_future(api.shows(mei, "done", seconds=5))
        await bot.send_document(mei, b"\0\xff", filename="back.bin", caption="done")
        assert await waiting
        assert not await api.offers(mei, "Why", seconds=0.05)
        (seen,) = await api.shown(mei)
        assert await api.file(seen["file"]["id"]) == b"\0\xff"
        with pytest.raises(ValueError, match="no button"):
            await api.presses(mei, "Why")

"""Calls over aiohttp behave as the SDK expects of its own client."""

import asyncio

import pytest
from telegram.error import NetworkError, TimedOut

from bot.platforms.telegram_adapter.connection import TelegramSettings, close_bot, open_bot
from bot.platforms.telegram_adapter.quick_request import Patience, QuickRequest
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.telegram.stage import ENGLISH, TOKEN

HURRIED = Patience(connect=0.2, read=0.2, upload=0.2)


async def test_a_server_that_hangs_is_given_up_after_a_while(api: LoopbackBotApi) -> None:
    await api.plan_faults(next_hangs=1, hang=2.0, methods=("sendMessage",))
    request = QuickRequest(HURRIED, 4, 60.0, None)
    await request.initialize()
    with pytest.raises(TimedOut):
        await request.do_request(f"{api.base_url}{api.token}/sendMessage", "POST")
    status, _ = await request.do_request(f"{api.base_url}{api.token}/getMe", "POST", read_timeout=None)
    assert status == 200
    await request.shutdown()
    await request.shutdown()


async def test_failures_do_not_repeat_the_address_that_holds_the_token(api: LoopbackBotApi) -> None:
    request = QuickRequest(HURRIED, 4, 60.0, None)
    with pytest.raises(NetworkError, match="closed"):
        await request.do_request(f"{api.base_url}{TOKEN}/getMe", "POST")
    await request.initialize()
    for nowhere in (f"http://127.0.0.1:9/bot{TOKEN}/getMe", f"http:/bot{TOKEN}/getMe"):
        with pytest.raises(NetworkError) as caught:
            await request.do_request(nowhere, "POST")
        assert TOKEN not in f"{caught.value!r}{caught.value.__cause__!r}"
    await request.shutdown()


async def test_two_hundred_calls_at_once_all_come_through(api: LoopbackBotApi) -> None:
    bot = open_bot(TelegramSettings(api.token, base_url=api.url), ENGLISH)
    await bot.initialize()
    people = [await api.add_person(started=True) for _ in range(200)]
    await asyncio.gather(*(bot.send_message(person, "字 & = +\n%20") for person in people))
    shown = [(await api.shown(person))[0]["text"] for person in people]
    assert set(shown) == {"字 & = +\n%20"}
    await close_bot(bot)


def test_only_proxies_that_it_speaks_go_over_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)

    def is_quick(proxy: str | None) -> bool:
        return isinstance(open_bot(TelegramSettings(TOKEN, proxy=proxy), ENGLISH).request, QuickRequest)

    assert is_quick(None)
    assert is_quick("http://127.0.0.1:3128")
    assert not is_quick("socks5://127.0.0.1:1080")
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:1080")
    assert not is_quick(None)

"""Starting: what the operator is told, and what goes wrong."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import httpx
import pytest
from aiohttp import web

from bot.errors import ConfigError, OutOfReachError
from bot.platforms.telegram_adapter.commands import GROUP_COMMANDS, menus
from bot.platforms.telegram_adapter.connection import TelegramSettings
from bot.platforms.telegram_adapter.platform import TelegramPlatform, open_telegram
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.telegram.stage import MENUS, TOKEN, RecordingIntake, ScriptedApi, refused, scripted, started


async def test_the_report_names_the_bot_and_how_it_is_reached(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    report = platform.report
    assert (report.id, report.name, report.username) == (123456, "Attune", "attune_test_bot")
    assert (report.webhook, report.api, report.reads_all) == (None, api.url, False)


async def test_menus_are_set_for_each_language_and_kind_of_chat(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    kept = await api.control("menus")
    assert platform.report.username == "attune_test_bot"
    assert len(kept) == 6
    assert {menu["language"] for menu in kept} == {"", "zh"}
    sizes = sorted(len(menu["commands"]) for menu in kept)
    assert sizes == [2, 2, 3, 3, 3, 3]


def test_menus_hold_only_what_telegram_takes() -> None:
    odd = {"en": {"Bad Name": "x", "help": "y" * 300, "empty": "", "mydata": "z", "practice": "w"}}
    private, group, administrators = menus(odd)
    assert [(one.command, len(one.description)) for one in private.commands] == [("help", 256), ("mydata", 1)]
    assert [one.command for one in group.commands] == ["help"]
    assert [one.command for one in administrators.commands] == ["help", "practice"]
    assert set(MENUS["en"]) & set(GROUP_COMMANDS) == {"start", "help"}


async def test_menus_that_cannot_be_set_do_not_stop_the_start() -> None:
    async with scripted({"setMyCommands": [refused(429, "Too Many Requests", retry_after=60)]}) as (platform, _, _):
        assert platform.report.username == "attune_test_bot"


async def start_failing(answer: tuple[int, dict[str, object]] | Exception, **more: object) -> ConfigError:
    api = ScriptedApi({"getMe": [answer]})
    platform = open_telegram(TelegramSettings(TOKEN, **more), MENUS, transport=api.transport())  # type: ignore[arg-type]
    try:
        with pytest.raises(ConfigError) as caught:
            await platform.start()
        return caught.value
    finally:
        await platform.aclose()


@pytest.mark.parametrize(
    "answer", [refused(401, "Unauthorized"), refused(404, "Not Found")], ids=["revoked", "mistyped"]
)
async def test_a_bad_token_is_told_without_showing_it(answer: tuple[int, dict[str, object]]) -> None:
    error = await start_failing(answer)
    assert "BotFather" in str(error)
    assert not isinstance(error, OutOfReachError)
    assert TOKEN.partition(":")[2] not in f"{error!r}{error.__cause__!r}"


async def test_no_network_and_a_broken_proxy_are_told_apart() -> None:
    error = await start_failing(httpx.ConnectError("no route"))
    assert isinstance(error, OutOfReachError)
    assert "set ATTUNE_PROXY" in str(error)


async def test_a_proxy_that_refuses_is_named_but_not_its_password() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        proxy = f"http://mei:password@127.0.0.1:{nobody.getsockname()[1]}"
        platform = open_telegram(TelegramSettings(TOKEN, proxy=proxy), MENUS)
        with pytest.raises(OutOfReachError, match="through the proxy") as caught:
            await platform.start()
        await platform.aclose()
    assert "password" not in str(caught.value)


@pytest.mark.parametrize("proxy", ["not an address", "ftp://127.0.0.1:1", "http://[::1"])
def test_a_proxy_that_is_none_is_refused_at_once(proxy: str) -> None:
    with pytest.raises(ConfigError, match="ATTUNE_PROXY"):
        open_telegram(TelegramSettings(TOKEN, proxy=proxy), MENUS)


def test_an_empty_token_is_refused_at_once() -> None:
    with pytest.raises(ConfigError, match="ATTUNE_TELEGRAM_TOKEN"):
        open_telegram(TelegramSettings(" "), MENUS)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (TelegramSettings(" ", locale="zh-CN"), "令牌是空的"),
        (TelegramSettings(TOKEN, proxy="not an address", locale="zh-CN"), "ATTUNE_PROXY 无法使用"),
        (TelegramSettings(TOKEN, webhook_secret="有空 格", locale="zh-CN"), "WEBHOOK_SECRET 无法使用"),  # noqa: S106
    ],
)
def test_an_operator_is_told_in_their_own_language(settings: TelegramSettings, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        open_telegram(settings, MENUS)


def test_settings_do_not_show_their_secrets() -> None:
    shown = repr(TelegramSettings(TOKEN, proxy="http://mei:pw@a:1", webhook_secret="hush"))  # noqa: S106 - of nobody
    assert "secret-of" not in shown
    assert "pw" not in shown
    assert "hush" not in shown


async def test_a_server_of_ones_own_may_be_given_with_or_without_its_path(api: LoopbackBotApi) -> None:
    for url in (api.url, f"{api.url}/", f"{api.url}/bot"):
        platform = open_telegram(TelegramSettings(api.token, base_url=url), MENUS)
        assert (await platform.start()).id == 123456
        await platform.aclose()


async def test_a_start_that_failed_can_be_tried_again() -> None:
    account = {"id": 123456, "is_bot": True, "first_name": "Attune", "username": "attune_test_bot"}
    api = ScriptedApi({"getMe": [httpx.ConnectError("down"), (200, {"ok": True, "result": account})]})
    platform = open_telegram(TelegramSettings(TOKEN), MENUS, transport=api.transport())
    with pytest.raises(OutOfReachError):
        await platform.start()
    assert (await platform.start()).username == "attune_test_bot"
    await platform.aclose()


async def test_a_webhook_address_that_telegram_refuses_is_told() -> None:
    api = ScriptedApi({"setWebhook": [refused(400, "Bad Request: bad webhook: An HTTPS URL must be provided")]})
    settings = TelegramSettings(TOKEN, webhook_url="http://example.org/x", webhook_port=0)
    platform = open_telegram(settings, MENUS, transport=api.transport())
    await platform.start()
    with pytest.raises(ConfigError, match="an https url"):
        await platform.run(RecordingIntake())
    await platform.aclose()


@asynccontextmanager
async def forwarding_proxy(target: str) -> AsyncIterator[tuple[str, list[str]]]:
    """A proxy for plain HTTP, and the hosts that were asked for through it."""
    asked: list[str] = []
    async with aiohttp.ClientSession() as session:

        async def carry(request: web.Request) -> web.Response:
            asked.append(request.headers["Host"])
            headers = {"Content-Type": request.headers.get("Content-Type", "")}
            body = await request.read()
            async with session.request(request.method, target + request.path_qs, data=body, headers=headers) as answer:
                return web.Response(body=await answer.read(), status=answer.status, content_type=answer.content_type)

        application = web.Application()
        application.router.add_route("*", "/{path:.*}", carry)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}", asked
        finally:
            await runner.cleanup()


async def test_every_call_goes_through_the_proxy(api: LoopbackBotApi) -> None:
    async with forwarding_proxy(api.url) as (proxy, asked), started(api, proxy=proxy):
        assert set(asked) == {api.url.removeprefix("http://")}

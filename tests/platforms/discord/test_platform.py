"""Starting and closing, over HTTP on the loopback: the report, and what an operator can mend."""

import logging
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord.http import Route

from bot.conversation.manners import CHAT
from bot.conversation.messages import Attachment, Reply
from bot.errors import ConfigError, OutOfReachError
from bot.jobs.ports import LaterError, Place, UnreachableError
from bot.platforms.discord_adapter.addresses import Address, as_json
from bot.platforms.discord_adapter.opening import DiscordSettings, open_discord
from bot.platforms.discord_adapter.platform import DiscordPlatform
from tests.conversation.dialog import guide
from tests.platforms.discord.http_server import http_discord
from tests.platforms.discord.school import KINDS, SlowIntake, challenge

PLACE = Place("discord", "1", as_json(Address("1", "2")))


def platform_of(settings: DiscordSettings | None = None) -> DiscordPlatform:
    return open_discord(settings or DiscordSettings("good"), guide(CHAT), KINDS, challenge)


async def test_the_report_says_who_the_bot_is_and_what_it_cannot_do(monkeypatch: pytest.MonkeyPatch) -> None:
    async with http_discord(monkeypatch):
        platform = platform_of()
        report = await platform.start()
        await platform.aclose()
        await platform.aclose()
    assert (report.name, report.servers, report.shards) == ("Attune", 3, 2)
    assert report.intents == ("guilds", "dm_messages")
    assert report.without == ("guild_messages", "message_content", "members")
    assert report.commands == len(CHAT.commands) + 3


async def test_a_wrong_token_is_told_without_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    async with http_discord(monkeypatch):
        platform = platform_of(DiscordSettings("secret"))
        with pytest.raises(ConfigError, match="does not take the token") as raised:
            await platform.start()
        await platform.aclose()
    assert "secret" not in str(raised.value)


async def test_no_network_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:9/api")
    platform = platform_of()
    with pytest.raises(OutOfReachError, match="cannot be reached"):
        await platform.start()
    await platform.aclose()


async def test_a_proxy_that_fails_is_told() -> None:
    platform = platform_of(DiscordSettings("good", "http://127.0.0.1:9"))
    with pytest.raises(OutOfReachError, match="proxy does not let Attune through"):
        await platform.start()
    await platform.aclose()


def test_a_proxy_of_another_kind_is_refused() -> None:
    with pytest.raises(ConfigError, match="http://"):
        platform_of(DiscordSettings("good", "socks5://127.0.0.1:1080"))


def test_an_operator_is_told_in_their_own_language() -> None:
    chinese = replace(guide(CHAT), default_locale="zh-CN")
    with pytest.raises(ConfigError, match="连接 Discord 只能用 http:// 开头的代理地址"):
        open_discord(DiscordSettings("good", "socks5://127.0.0.1:1080"), chinese, KINDS, challenge)


def test_settings_and_logs_show_no_token() -> None:
    assert "secret" not in repr(DiscordSettings("secret"))
    platform_of()
    assert not logging.getLogger("discord.http").isEnabledFor(logging.WARNING)


def test_nothing_is_cached_and_nothing_privileged_is_asked_for() -> None:
    client = platform_of().client
    assert client.intents == discord.Intents(guilds=True, dm_messages=True)
    assert len(client.cached_messages) == 0


async def test_a_file_goes_over_the_line_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    async with http_discord(monkeypatch) as server:
        platform = platform_of()
        await platform.start()
        reply = Reply("All of it", attachment=Attachment("图.png", b"\x89PNG\x00", "Two are warm"))
        (parcel,) = platform.messenger.pack(reply, PLACE)
        assert await platform.messenger.send(PLACE, parcel, "k#0") == "99"
        await platform.aclose()
    _, path, body, file = server.received[-1]
    assert path == "/channels/2/messages"
    assert file == b"\x89PNG\x00"
    assert body["content"] == "All of it"
    assert body["attachments"] == [{"id": 0, "filename": "图.png", "description": "Two are warm"}]
    assert body["allowed_mentions"] == {"parse": []}


async def test_a_long_limit_is_given_back_at_once_and_a_short_one_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async with http_discord(monkeypatch) as server:
        platform = platform_of()
        await platform.start()
        (parcel,) = platform.messenger.pack(Reply("hello"), PLACE)
        told = {"message": "You are being rate limited.", "global": False}
        server.refusals = [(429, {**told, "retry_after": 0.01}, {"Via": "1.1 google"})]
        assert await platform.messenger.send(PLACE, parcel, "k#0") == "99"
        server.refusals = [(429, {**told, "retry_after": 120.0}, {"Via": "1.1 google"})]
        with pytest.raises(LaterError) as raised:
            await platform.messenger.send(PLACE, parcel, "k#1")
        await platform.aclose()
    assert raised.value.seconds == 120.0


async def test_it_can_be_started_again_after_it_could_not_be_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    platform = platform_of()
    with monkeypatch.context() as patched:
        patched.setattr(Route, "BASE", "http://127.0.0.1:9/api")
        with pytest.raises(OutOfReachError):
            await platform.start()
    async with http_discord(monkeypatch) as server:
        await platform.start()
        await platform.start()
        (parcel,) = platform.messenger.pack(Reply("hello"), PLACE)
        assert await platform.messenger.send(PLACE, parcel, "k#0") == "99"
        await platform.aclose()
    assert [path for _, path, _, _ in server.received].count("/gateway/bot") == 2


async def test_a_closed_platform_cannot_be_reached_but_breaks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with http_discord(monkeypatch):
        platform = platform_of()
        await platform.start()
        await platform.aclose()
        (parcel,) = platform.messenger.pack(Reply("hello"), PLACE)
        with pytest.raises(UnreachableError):
            await platform.messenger.send(PLACE, parcel, "k#0")


async def test_it_starts_though_an_answer_was_left_over_that_delivery_tried_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with http_discord(monkeypatch):
        platform = platform_of()
        (parcel,) = platform.messenger.pack(Reply("hello"), PLACE)
        with pytest.raises(UnreachableError):
            await platform.messenger.send(PLACE, parcel, "k#0")
        await platform.start()
        assert await platform.messenger.send(PLACE, parcel, "k#0") == "99"
        await platform.aclose()


async def test_a_connection_that_discord_ends_for_good_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    platform = platform_of()
    socket: Any = SimpleNamespace(close_code=4004)

    async def refused(*, reconnect: bool) -> None:
        raise discord.ConnectionClosed(socket, shard_id=0, code=4004 if reconnect else None)

    monkeypatch.setattr(platform.client, "connect", refused)
    with pytest.raises(ConfigError, match="code 4004"):
        await platform.run(SlowIntake())

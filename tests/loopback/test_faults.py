"""What goes wrong on purpose on the loopback Bot API, and what the real SDK makes of it."""

import asyncio
import time
from datetime import timedelta

import pytest
from telegram import (
    Bot,
)
from telegram.error import NetworkError, RetryAfter

from tests.loopback.bot_api.client import TOKEN, LoopbackBotApi
from tests.loopback.sdk import bot_of


async def test_a_group_takes_so_many_messages_in_a_window_and_is_then_held() -> None:
    async with LoopbackBotApi.here(group_messages=3, group_window=1.0) as api, bot_of(api) as bot:
        mei = await api.add_person(started=True)
        group = (await api.add_group("Class 7b", [mei]))["id"]
        for number in range(3):
            await bot.send_message(group, str(number))
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(group, "one too many")
        assert refused.value.retry_after == timedelta(seconds=1)
        with pytest.raises(RetryAfter):
            await bot.send_message(group, "too early")
        await bot.send_message(mei, "others go on")
        await asyncio.sleep(1.0)
        await bot.send_message(group, "in time")
        assert [one["early"] for one in await api.calls("sendMessage", group)] == [False] * 4 + [True, False]


async def test_faults_hit_what_sends_and_spare_what_polls(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    await api.plan_faults(share_429=1.0, retry_after=7)
    with pytest.raises(RetryAfter):
        await bot.send_message(mei, "x")
    assert await bot.get_updates() == ()
    await api.plan_faults(next_502=1)
    other = await api.add_person(started=True)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(other, "x")
    await bot.send_message(other, "x")
    statuses = [one["status"] for one in await api.calls("sendMessage")]
    assert statuses == [429, 502, 200]
    assert TOKEN not in str(await api.calls())


async def test_a_dropped_connection_leaves_its_work_behind(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    await api.plan_faults(next_dropped=1)
    with pytest.raises(NetworkError):
        await bot.send_message(mei, "was it sent?")
    assert [one["text"] for one in await api.shown(mei)] == ["was it sent?"]
    await api.control("close", seconds=60)
    with pytest.raises(NetworkError):
        await bot.get_updates()
    await api.control("close", seconds=0)
    await bot.get_updates()


async def test_a_call_hangs_as_long_as_planned(api: LoopbackBotApi, bot: Bot, mei: int) -> None:
    await api.plan_faults(next_hangs=1, hang=0.3)
    began = time.monotonic()
    await bot.send_message(mei, "slow")
    assert time.monotonic() - began >= 0.3

"""A server in the test's own loop, the real SDK's bot connected to it, and one person whom the bot knows."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from tests.loopback.bot_api.client import LoopbackBotApi
from tests.loopback.sdk import bot_of


@pytest.fixture(autouse=True)
def _spans_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The SDK's own switch; without it every 429 warns of a change to come."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def api() -> AsyncIterator[LoopbackBotApi]:
    async with LoopbackBotApi.here() as server:
        yield server


@pytest.fixture
async def bot(api: LoopbackBotApi) -> AsyncIterator[Bot]:
    async with bot_of(api) as connected:
        yield connected


@pytest.fixture
async def mei(api: LoopbackBotApi) -> int:
    return await api.add_person("Mei", "zh-hans", started=True)

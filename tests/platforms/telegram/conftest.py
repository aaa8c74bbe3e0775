"""The loopback server in the test's own loop, and an adapter that knows it."""

from collections.abc import AsyncIterator

import pytest

from bot.platforms.telegram_adapter.platform import TelegramPlatform
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.telegram.stage import started


@pytest.fixture
async def api() -> AsyncIterator[LoopbackBotApi]:
    async with LoopbackBotApi.here() as server:
        yield server


@pytest.fixture
async def platform(api: LoopbackBotApi) -> AsyncIterator[TelegramPlatform]:
    async with started(api) as adapter:
        yield adapter

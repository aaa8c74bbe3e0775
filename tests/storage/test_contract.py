"""The log on disk keeps what the conversation relies on."""

from collections.abc import AsyncIterator

import pytest

from bot.conversation.ports import Log as LogPort
from bot.storage.log import Log
from tests.contracts.forecast_contract import ForecastContract
from tests.contracts.log_contract import LogContract


class TestLogOnDisk(LogContract, ForecastContract):
    """Every promise of the contract, as the program opens it."""

    @pytest.fixture
    async def log(self, url: str) -> AsyncIterator[LogPort]:
        opened = await Log.open(url)
        yield opened
        await opened.aclose()

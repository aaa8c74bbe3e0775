"""The log on disk keeps what the conversation relies on."""

from collections.abc import AsyncIterator

import pytest

from bot.conversation.ports import Log as LogPort
from bot.storage.database import open_database
from bot.storage.identity import TimeSortableIds
from bot.storage.log import Log
from tests.contracts.account_contract import AccountContract, AccountDesk
from tests.contracts.forecast_contract import ForecastContract
from tests.contracts.log_contract import LogContract
from tests.fakes.stepping_clock import SteppingClock


class TestLogOnDisk(LogContract, ForecastContract):
    """Every promise of the contract, as the program opens it."""

    @pytest.fixture
    async def log(self, url: str) -> AsyncIterator[LogPort]:
        opened = await Log.open(url)
        yield opened
        await opened.aclose()


class TestAccountsOnDisk(AccountContract):
    """Every promise about linked accounts and classes."""

    @pytest.fixture
    async def desk(self, url: str) -> AsyncIterator[AccountDesk]:
        clock = SteppingClock()
        opened = Log(await open_database(url), clock, TimeSortableIds(clock))
        yield AccountDesk(opened, clock, opened.create_class, opened.new_join_code)
        await opened.aclose()

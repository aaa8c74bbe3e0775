"""The fake log keeps the contract that the real one keeps."""

import pytest

from bot.conversation.ports import Log
from tests.contracts.account_contract import AccountContract, AccountDesk
from tests.contracts.forecast_contract import ForecastContract
from tests.contracts.log_contract import LogContract
from tests.fakes.fake_log import FakeLog
from tests.fakes.stepping_clock import SteppingClock


class TestFakeLog(LogContract, ForecastContract):
    """Every promise of the contract."""

    @pytest.fixture
    def log(self) -> Log:
        return FakeLog()


class TestFakeAccounts(AccountContract):
    """Every promise about linked accounts and classes."""

    @pytest.fixture
    def desk(self) -> AccountDesk:
        clock = SteppingClock()
        log = FakeLog(clock)

        async def new_class(class_id: str, title: str) -> None:
            log.accounts_known.new_class(class_id, title)

        async def new_join_code(class_id: str, days: int) -> str:
            return log.accounts_known.new_join_code(class_id, days)

        return AccountDesk(log, clock, new_class, new_join_code)

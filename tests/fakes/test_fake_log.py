"""The fake log keeps the contract that the real one keeps."""

import pytest

from bot.conversation.ports import Log
from tests.contracts.forecast_contract import ForecastContract
from tests.contracts.log_contract import LogContract
from tests.fakes.fake_log import FakeLog


class TestFakeLog(LogContract, ForecastContract):
    """Every promise of the contract."""

    @pytest.fixture
    def log(self) -> Log:
        return FakeLog()

"""The ledger in the log keeps what delivery relies on."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.learner import NOTICE_VERSION
from bot.storage.delivery.opening import StoredDelivery
from bot.storage.log import Log
from tests.contracts.ledger_contract import LedgerContract
from tests.contracts.ledger_desk import LedgerDesk
from tests.fakes.stepping_clock import SteppingClock


class TestStoredLedger(LedgerContract):
    """Every promise of the contract, beside the log in the same file."""

    @pytest.fixture
    async def desk(self, log: Log, url: str) -> AsyncIterator[LedgerDesk]:
        delivery = await StoredDelivery.open(url, SteppingClock())

        async def agree(user: str) -> None:
            learner = await log.enrol("telegram", user, "en")
            await log.grant_consent(learner.id, NOTICE_VERSION)

        async def withdraw(user: str) -> None:
            await log.withdraw_consent((await log.enrol("telegram", user, "en")).id)

        yield LedgerDesk(delivery.ledger, delivery.sessions, agree, withdraw)
        await delivery.aclose()

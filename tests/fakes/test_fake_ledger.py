"""The fake ledger keeps the contract that the real one keeps."""

import pytest

from tests.contracts.ledger_contract import LedgerContract
from tests.contracts.ledger_desk import LedgerDesk
from tests.fakes.fake_ledger import FakeLedger


class TestFakeLedger(LedgerContract):
    """Every promise of the contract."""

    @pytest.fixture
    def desk(self) -> LedgerDesk:
        agreed: set[tuple[str, str]] = set()
        ledger = FakeLedger(agreed)

        async def agree(user: str) -> None:
            agreed.add(("telegram", user))

        async def withdraw(user: str) -> None:
            agreed.discard(("telegram", user))

        return LedgerDesk(ledger, ledger.sessions, agree, withdraw)

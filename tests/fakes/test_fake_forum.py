"""The fake forum keeps the contract of the real one."""

import pytest

from bot.conversation.ports import Forum
from tests.contracts.forum_contract import ForumContract
from tests.fakes.fake_forum import FakeForum


class TestFakeForum(ForumContract):
    """Every promise of the contract."""

    @pytest.fixture
    def forum(self) -> Forum:
        return FakeForum()

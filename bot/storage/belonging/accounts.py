"""The part of the log about accounts: who is one person on several platforms, and accounts of nobody enrolled."""

from collections.abc import Sequence
from typing import Any

from bot.domain.account import Account, Linked, LinkRefusal
from bot.domain.codes import new_code
from bot.storage import reading, writing
from bot.storage.belonging import linking
from bot.storage.transactions import Transactions


class Accounts(Transactions):
    """Linking and forgetting accounts."""

    async def accounts(self, learner_id: str) -> Sequence[Account]:
        """Every account of the learner: the first, then those linked to it, oldest first; none of an unknown one."""
        async with self._reading() as connection:
            return await linking.accounts(connection, learner_id)

    async def link_code(self, learner_id: str) -> str:
        """A new code, good once and for ten minutes, that links another account to this learner.

        The one before no longer holds. Raises UserFacingError for an unknown learner.
        """
        code = new_code()
        async with self._writing() as connection:
            await linking.keep_code(connection, learner_id, code, self._clock())
        return code

    async def link(self, platform: str, external_id: str, code: str) -> Linked | LinkRefusal:
        """Join this account, and everything it has, to the learner who was given the code.

        Rows keep their ids. Drafts may be stored afterwards only where both learners had agreed to it.
        """
        async with self._writing() as connection:
            return await linking.link(connection, Account(platform, external_id), code, self._clock())

    async def everything_about_account(self, platform: str, external_id: str) -> dict[str, list[dict[str, Any]]]:
        """Every row that is this account's own, enrolled or not; as `everything_about`."""
        async with self._reading() as connection:
            return await reading.everything_of_account(connection, Account(platform, external_id))

    async def forget_account(self, platform: str, external_id: str) -> None:
        """Erase what is kept of an account of nobody enrolled: sessions, updates, answers; every byte, as `forget`."""
        async with self._writing() as connection:
            await writing.erase_account(connection, Account(platform, external_id))
        await self._wipe()

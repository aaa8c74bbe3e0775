"""Every interaction is acknowledged once, and nothing is answered before that."""

import asyncio
from collections import OrderedDict

from bot.jobs.ports import LaterError, UnreachableError
from bot.platforms.discord_adapter.addresses import Token
from bot.platforms.discord_adapter.calls import Calls

_REMEMBERED = 2_048
"""Interactions, at about 1 kB each; one that is forgotten is asked after at Discord."""


class Acknowledging:
    """Which interactions of this process are acknowledged, and by which answer their first message was taken."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._made: OrderedDict[str, asyncio.Task[None]] = OrderedDict()
        self._takers: OrderedDict[str, str] = OrderedDict()

    def expect(self, token: Token) -> None:
        """An interaction has come: nothing is sent to it before it is acknowledged."""
        self._takers[token.value] = ""
        _forget_old(self._takers)

    async def make(self, token: Token) -> None:
        """Acknowledge it, unless that was done; raises what the call raises, to everybody who asks."""
        if token.value not in self._made:
            self._made[token.value] = asyncio.create_task(self._calls.defer(token))
            _forget_old(self._made)
        try:
            await asyncio.shield(self._made[token.value])
        except (LaterError, UnreachableError):
            self._made.pop(token.value, None)
            raise

    async def take_first(self, token: Token, key: str) -> bool | None:
        """Whether the answer of this key is the first message of the interaction; None when nobody can tell any more.

        Waits until the interaction is acknowledged. The same key gets the same answer.
        """
        taker = self._takers.get(token.value)
        if taker is None:
            return None
        await self.make(token)
        # Looked up again: another answer may have come first meanwhile.
        if self._takers.get(token.value) == "":
            self._takers[token.value] = key
        return self._takers.get(token.value) == key

    def note_taken(self, token: Token, key: str) -> None:
        """After a restart: it was found out that the first message is this answer, or some other one."""
        self._takers[token.value] = key
        _forget_old(self._takers)


def _forget_old(entries: OrderedDict[str, asyncio.Task[None]] | OrderedDict[str, str]) -> None:
    while len(entries) > _REMEMBERED:
        entries.popitem(last=False)

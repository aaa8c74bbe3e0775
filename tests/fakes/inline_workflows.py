"""Workflows without a database: carried out at once in this event loop, and forgotten with it; and no limits."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from bot.jobs.durable import Carry
from bot.jobs.ports import Update


class InlineWorkflows:
    """Starts each key once; a key in `given_up` does not go on after a crash."""

    def __init__(self, carry: Carry, given_up: set[str]) -> None:
        self._carry = carry
        self._given_up = given_up
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self.pruned: list[datetime] = []

    async def start(self, key: str) -> None:
        if key not in self._tasks:
            self._tasks[key] = asyncio.ensure_future(_awaited(self._carry, key))

    async def resume(self, key: str) -> bool:
        if key in self._given_up:
            return False
        await self.start(key)
        return True

    async def prune(self, before: datetime) -> int:
        self.pruned.append(before)
        return 0

    async def aclose(self) -> None:
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)


async def open_inline(carry: Carry, left: Iterable[str]) -> InlineWorkflows:
    """Workflows of which every one goes on."""
    del left
    return InlineWorkflows(carry, set())


async def admit_at_once(update: Update) -> float:
    """Nobody ever waits for a limit."""
    del update
    return 0.0


async def _awaited(carry: Carry, key: str) -> None:
    await carry(key)

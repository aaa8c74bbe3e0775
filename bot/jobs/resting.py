"""A sleep that knows who sleeps, so that a program about to end need not wait for them."""

import asyncio
from typing import Any

from bot.jobs.pausing import Sleep


class Resting:
    """Sleeps as `sleep` does; `tasks` are those asleep now."""

    def __init__(self, sleep: Sleep) -> None:
        self._sleep = sleep
        self.tasks: set[asyncio.Task[Any]] = set()

    async def __call__(self, seconds: float) -> None:
        """Sleep for so many seconds."""
        task = asyncio.current_task()
        if task is not None:
            self.tasks.add(task)
        try:
            await self._sleep(seconds)
        finally:
            if task is not None:
                self.tasks.discard(task)

"""Order: updates of one lane take turns, in the order in which they came."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Lanes:
    """Who is whose turn. A lane exists only while something waits in it."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[str]] = {}
        self._turns: dict[str, asyncio.Event] = {}

    def join(self, lane: str, key: str) -> None:
        """Take the last place of the lane. Keys are unique over all lanes."""
        queue = self._waiting.setdefault(lane, deque())
        queue.append(key)
        self._turns[key] = asyncio.Event()
        if len(queue) == 1:
            self._turns[key].set()

    def length(self, lane: str) -> int:
        """How many are in the lane, the one whose turn it is included."""
        return len(self._waiting.get(lane, ()))

    def last(self, lane: str) -> str | None:
        """Who has the last place, perhaps the one whose turn it is."""
        queue = self._waiting.get(lane)
        return queue[-1] if queue else None

    def behind(self, lane: str) -> list[str]:
        """Who waits behind the one whose turn it is, in order."""
        return list(self._waiting.get(lane, ()))[1:]

    @asynccontextmanager
    async def turn(self, lane: str, key: str) -> AsyncIterator[None]:
        """Wait for the turn of a key that joined; leave the lane at the end, whatever happens."""
        try:
            await self._turns[key].wait()
            yield
        finally:
            self._leave(lane, key)

    def _leave(self, lane: str, key: str) -> None:
        queue = self._waiting[lane]
        queue.remove(key)
        del self._turns[key]
        if queue:
            self._turns[queue[0]].set()
        else:
            del self._waiting[lane]

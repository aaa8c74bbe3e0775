"""A chat platform that does what it is told, and delivery that delivers nothing; for `attune run` without a network."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

from bot.bootstrap.bots.ports import Leftovers
from bot.jobs.ports import Intake, Messenger, Update
from tests.fakes.fake_messenger import FakeMessenger


class FakePlatform:
    """Raises the next of `failures` at each start; once these are used up it runs until cancelled.

    `history` says what was done with it, in order.
    """

    def __init__(self, name: str = "telegram", failures: Sequence[Exception] = (), lines: Sequence[str] = ()) -> None:
        self.messenger: Messenger = FakeMessenger()
        self.history: list[str] = []
        self.up = asyncio.Event()
        self._lines = tuple(lines) or (f"{name}: here",)
        self._failures = list(failures)

    async def start(self) -> Sequence[str]:
        self.history.append("start")
        if self._failures:
            raise self._failures.pop(0)
        return self._lines

    async def run(self, intake: Intake) -> None:  # noqa: ARG002 - the port
        self.history.append("run")
        self.up.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.history.append("stopped")

    async def aclose(self) -> None:
        self.history.append("closed")


class ForgetfulIntake:
    """Takes everything and keeps nothing."""

    async def receive(self, updates: Sequence[Update]) -> None:
        del updates


@asynccontextmanager
async def no_delivery(_messengers: Mapping[str, Messenger]) -> AsyncIterator[tuple[Intake, Leftovers]]:
    """Delivery with three updates and one letter left over from last time."""
    yield ForgetfulIntake(), Leftovers(3, 1)

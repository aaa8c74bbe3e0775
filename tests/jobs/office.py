"""Delivery with everything around it in memory, and a clock that the test moves."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.conversation.messages import Document, Incoming, Reply, SessionKey
from bot.conversation.sessions import SessionsInMemory
from bot.jobs.delivery import Delivery
from bot.jobs.durable import Carry
from bot.jobs.ports import Place, Update
from tests.conversation.dialog import engine_of
from tests.fakes.fake_coach import FakeCoach
from tests.fakes.fake_ledger import FakeLedger
from tests.fakes.fake_log import FakeLog
from tests.fakes.fake_messenger import FakeMessenger
from tests.fakes.inline_workflows import InlineWorkflows

START = datetime(2026, 11, 22, 8, tzinfo=UTC)


class Time:
    """A clock and a sleep; sleeping takes no time, but moves the clock, one sleeper after another."""

    def __init__(self) -> None:
        self.now = START
        self.slept: list[float] = []
        self._sleepers: list[tuple[datetime, asyncio.Future[None]]] = []

    def clock(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        wake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.now + timedelta(seconds=seconds), wake))
        await wake

    async def settle(self, *, threads: bool = False) -> None:
        """Let everything happen that can happen now; with `threads` what happens in those too."""
        for _ in range(200):
            await asyncio.sleep(0.001 if threads else 0)

    async def pass_by(self, seconds: float) -> None:
        """Move the clock and wake who has slept enough."""
        until = self.now + timedelta(seconds=seconds)
        await self.settle()
        while due := sorted((one for one in self._sleepers if one[0] <= until), key=lambda one: one[0]):
            at, wake = due[0]
            self._sleepers.remove(due[0])
            self.now = max(self.now, at)
            if not wake.done():
                wake.set_result(None)
            await self.settle()
        self.now = until


class Office:
    """One process after another over the same ledger and the same platform."""

    def __init__(self, messenger: FakeMessenger | None = None, agreed: set[tuple[str, str]] | None = None) -> None:
        self.time = Time()
        self.messenger = messenger or FakeMessenger()
        self.log = FakeLog()
        self.coach = FakeCoach()
        self.agreed = agreed
        self.sessions = SessionsInMemory()
        self.ledger = FakeLedger(agreed, self.sessions, self.time.clock)
        self.given_up: set[str] = set()
        self.waits: list[float] = []
        self._numbers = count(1)
        self.delivery = self._delivery()

    async def open(self) -> int:
        """Start a process; how much was left over."""
        self.delivery = self._delivery()
        left = await self.delivery.start()
        await self.time.settle()
        return left

    async def crash(self) -> None:
        """End the process in the middle of everything."""
        await self.delivery.aclose()

    def update(self, text: str, user: str = "7", *, group: bool = False, document: Document | None = None) -> Update:
        key = SessionKey("telegram", user, user)
        said = text if document is None else None
        incoming = Incoming(key, f"42:{next(self._numbers)}", text=said, document=document)
        return Update(incoming, Place("telegram", user, {"chat": user}, group), self.time.now)

    def press(self, choice: str, user: str = "7") -> Update:
        incoming = Incoming(SessionKey("telegram", user, user), f"42:{next(self._numbers)}", choice=choice)
        return Update(incoming, Place("telegram", user, {"chat": user}), self.time.now)

    async def receive(self, *updates: Update) -> None:
        await self.delivery.receive(updates)
        await self.time.settle()

    async def say(self, *texts: str, user: str = "7") -> list[str]:
        """What the chat shows in answer to each text, one after another."""
        before = len(self.messenger.texts(user))
        for text in texts:
            await self.receive(self.update(text, user))
        return self.messenger.texts(user)[before:]

    async def _admit(self, update: Update) -> float:
        del update
        return self.waits.pop(0) if self.waits else 0.0

    def _delivery(self) -> Delivery:
        async def open_workflows(carry: Carry, unfinished: Iterable[str]) -> InlineWorkflows:
            del unfinished
            return InlineWorkflows(carry, self.given_up)

        return Delivery(
            engine=engine_of(self.coach, self.log, self.sessions),
            ledger=self.ledger,
            messengers={"telegram": self.messenger},
            open_workflows=open_workflows,
            admit=self._admit,
            announce=lambda incoming: Reply(f"[announced for {incoming.text}]", public=True),
            clock=self.time.clock,
            sleep=self.time.sleep,
        )


ONBOARDING: Sequence[str] = ("/start", "1", "1", "1")
"""English, saving allowed, the United States."""

"""Bar 5: a thousand Discord interactions while every critique takes half a minute.

The adapter, discord.py's own client and delivery are the real ones; Discord is an HTTP server on this machine, and what
critiques is a coach that waits. Discord forgets an interaction that is not acknowledged within three seconds, and takes
answers to one for fifteen minutes.
"""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web
from discord.http import Route

from benchmarks.soak.verdict import Verdict, concluded
from bot.conversation.messages import SessionKey, Stage
from bot.conversation.state import State, Step
from bot.platforms.discord_adapter.addresses import PLATFORM
from bot.platforms.discord_adapter.modals import TEXT
from tests.conversation.dialog import STORY
from tests.fakes.fake_coach import FakeAssessment, FakeCoach
from tests.platforms.discord.http_server import HttpDiscord
from tests.platforms.discord.school import School

ACKNOWLEDGED_S, ANSWERED_S = 1.5, 900.0
_CRITIQUE = "[critique"
_FORM_SENT, _TEXT_FIELD, _LABEL, _DIRECT = 5, 4, 18, 1
_BOT = "7"
_EPOCH_MS = 1_420_070_400_000
"""Discord's ids begin with the milliseconds since 2015."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Times in seconds after the interaction; `acknowledged` and `answered` have one for each that was."""

    interactions: int
    over_s: float
    wait_s: float
    acknowledged: tuple[float, ...]
    answered: tuple[float, ...]

    @property
    def acknowledged_p99(self) -> float:
        """Beyond this came one in a hundred."""
        return statistics.quantiles(self.acknowledged, n=100, method="inclusive")[98]

    @property
    def holds(self) -> bool:
        """Whether the bar holds: nothing expired, neither before it was acknowledged nor before it was answered."""
        every = len(self.acknowledged) == len(self.answered) == self.interactions
        return every and self.acknowledged_p99 <= ACKNOWLEDGED_S and max(self.answered) < ANSWERED_S

    def __str__(self) -> str:
        return (
            f"{len(self.acknowledged)} acknowledged, p99 after {self.acknowledged_p99:.2f} s; "
            f"{len(self.answered)} answered by their interaction, the last after {max(self.answered, default=0):.0f} s"
        )


class _SlowCoach(FakeCoach):
    """Takes its time, as a model far away does."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds = seconds

    async def assess(self, text: str, audience: str, locale: str, report: Callable[[Stage], None]) -> FakeAssessment:
        await asyncio.sleep(self._seconds)
        return await super().assess(text, audience, locale, report)


class _Clock(HttpDiscord):
    """Notes when each interaction, known by its token, was acknowledged and answered."""

    def __init__(self, expected: int) -> None:
        """`done` is set once so many are answered."""
        super().__init__()
        self._expected = expected
        self.acknowledged: dict[str, float] = {}
        self.answered: dict[str, float] = {}
        self.done = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        parts = request.path.split("/")
        if parts[-1] == "callback":
            self.acknowledged.setdefault(parts[-2], time.monotonic())
        elif parts[-1] == "@original" and _CRITIQUE in await request.text():
            self.answered.setdefault(parts[-3], time.monotonic())
            if len(self.answered) == self._expected:
                self.done.set()
        return await super().answer(request)


async def run_interactions(*, interactions: int, over_s: float, wait_s: float) -> Outcome:
    """That many people send a draft by a form, evenly within `over_s`; each critique takes `wait_s`."""
    school = School()
    school.coach = _SlowCoach(wait_s)
    for person in range(interactions):
        ready = State(step=Step.READY, locale="en", audience="us-general")
        await school.sessions.save(SessionKey(PLATFORM, chat=_user(person), user=_user(person)), ready)
    async with _at(_Clock(interactions)) as clock:
        platform = school.new_process()
        await platform.start()
        platform.client.staff.desk.open(school.intake)
        await school.opened()
        begun, sent = time.monotonic(), {}
        for person in range(interactions):
            await asyncio.sleep(max(0.0, begun + person * over_s / interactions - time.monotonic()))
            sent[_token(person)] = time.monotonic()
            platform.client._connection.parse_interaction_create(_form_sent(person))  # noqa: SLF001 - the gateway's door
        with suppress(TimeoutError):
            await asyncio.wait_for(clock.done.wait(), ANSWERED_S)
        await school.closed()
        await platform.aclose()
    return Outcome(
        interactions,
        over_s,
        wait_s,
        tuple(moment - sent[token] for token, moment in clock.acknowledged.items()),
        tuple(moment - sent[token] for token, moment in clock.answered.items()),
    )


@asynccontextmanager
async def _at(clock: _Clock) -> AsyncIterator[_Clock]:
    """The server, to which every call of discord.py goes meanwhile."""
    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", clock.answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    before = Route.BASE
    Route.BASE = f"http://127.0.0.1:{runner.addresses[0][1]}/api"
    try:
        yield clock
    finally:
        Route.BASE = before
        await runner.cleanup()


def _user(person: int) -> str:
    return str(1_000_000 + person)


def _token(person: int) -> str:
    return f"token-{person}"


def _form_sent(person: int) -> Any:  # noqa: ANN401 - JSON as Discord's gateway gives it
    user, moment = _user(person), int(time.time() * 1000) - _EPOCH_MS
    field = {"type": _TEXT_FIELD, "custom_id": "text", "value": f"{STORY} I am number {person}."}
    return {
        "id": str((moment << 22) + person),
        "application_id": _BOT,
        "type": _FORM_SENT,
        "token": _token(person),
        "version": 1,
        "user": {"id": user, "username": f"student{person}", "discriminator": "0", "avatar": None},
        "channel_id": user,
        "channel": {"id": user, "type": _DIRECT, "last_message_id": None, "recipients": []},
        "context": 1,
        "authorizing_integration_owners": {"0": "0"},
        "entitlements": [],
        "locale": "en-US",
        "app_permissions": "0",
        "attachment_size_limit": 10_000_000,
        "data": {"custom_id": TEXT, "components": [{"type": _LABEL, "id": 1, "component": field}]},
    }


async def measure(_folder: Path) -> Sequence[Verdict]:
    """The row of the table."""
    outcome = await run_interactions(interactions=1_000, over_s=5.0, wait_s=30.0)
    done = f"{outcome.interactions:,} interactions in {outcome.over_s:g} s, each critique takes {outcome.wait_s:g} s"
    return (Verdict(5, done, str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)

"""A started adapter over the loopback server, or over answers written down beforehand."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

import httpx

from bot.jobs.ports import Update
from bot.localisation import load_translator
from bot.platforms import catalogue
from bot.platforms.telegram_adapter.connection import TelegramSettings
from bot.platforms.telegram_adapter.platform import TelegramPlatform, open_telegram
from tests.loopback.bot_api.client import LoopbackBotApi

ENGLISH = load_translator("en", [catalogue.FOLDER])
TOKEN = "123456:secret-of-the-bot"  # noqa: S105 - of no bot
MENUS = {
    "en": {"start": "Begin again", "help": "What I can do", "why": "Why these scores", "practice": "One for all"},
    "zh-CN": {"start": "重新开始", "help": "我能做什么", "why": "为什么是这个分", "practice": "大家同一道练习"},
}
ACCOUNT = {"id": 123456, "is_bot": True, "first_name": "Attune", "username": "attune_test_bot"}


class RecordingIntake:
    """Keeps what it receives; raises `failure` as long as there is one."""

    def __init__(self) -> None:
        self.received: list[Update] = []
        self.failure: Exception | None = None
        self._more = asyncio.Event()

    async def receive(self, updates: Sequence[Update]) -> None:
        if self.failure is not None:
            raise self.failure
        self.received += updates
        self._more.set()

    async def until(self, count: int) -> None:
        """Wait until so many updates were received."""
        async with asyncio.timeout(10):
            while len(self.received) < count:
                self._more.clear()
                await self._more.wait()

    @property
    def texts(self) -> list[str | None]:
        return [update.incoming.text for update in self.received]


@dataclass
class Sleepless:
    """Waits no time at all and remembers how long it should have."""

    slept: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)


@asynccontextmanager
async def started(api: LoopbackBotApi, **more: object) -> AsyncIterator[TelegramPlatform]:
    """An adapter that knows the loopback server's bot."""
    settings = TelegramSettings(api.token, base_url=api.url, **more)  # type: ignore[arg-type]
    platform = open_telegram(settings, MENUS)
    try:
        await platform.start()
        yield platform
    finally:
        await platform.aclose()


@asynccontextmanager
async def running(platform: TelegramPlatform, intake: RecordingIntake) -> AsyncIterator[None]:
    """The adapter receives as long as the context lasts."""
    task = asyncio.create_task(platform.run(intake))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


Answer = tuple[int, dict[str, object]]
FOUND: Answer = (200, {"ok": True, "result": True})


def refused(code: int, description: str, **parameters: object) -> Answer:
    """An answer of the Bot API that refuses a call."""
    return code, {"ok": False, "error_code": code, "description": description, "parameters": parameters or None}


@dataclass
class ScriptedApi:
    """Answers calls of a method from a list, one after another, and remembers what was asked."""

    answers: dict[str, list[Answer | Exception]]
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def transport(self) -> httpx.MockTransport:
        """In place of the network."""
        return httpx.MockTransport(self._answer)

    def of(self, method: str) -> list[dict[str, str]]:
        """The parameters of every call of a method."""
        return [parameters for name, parameters in self.asked if name == method]

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)  # a network lets others go on too
        method = request.url.path.rsplit("/", 1)[-1]
        self.asked.append((method, dict(parse_qsl(request.content.decode(errors="replace")))))
        if method == "getMe" and method not in self.answers:
            return httpx.Response(200, json={"ok": True, "result": ACCOUNT})
        planned = self.answers.get(method) or [FOUND]
        answer = planned.pop(0) if len(planned) > 1 else planned[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer[0], content=json.dumps(answer[1]).encode())


@asynccontextmanager
async def scripted(
    answers: dict[str, list[Answer | Exception]], jitter: Callable[[], float] = lambda: 1.0
) -> AsyncIterator[tuple[TelegramPlatform, ScriptedApi, Sleepless]]:
    """A started adapter that hears these answers."""
    api, sleep = ScriptedApi(answers), Sleepless()
    settings = TelegramSettings(TOKEN)
    platform = open_telegram(settings, MENUS, transport=api.transport(), sleep=sleep, jitter=jitter)
    try:
        await platform.start()
        yield platform, api, sleep
    finally:
        await platform.aclose()

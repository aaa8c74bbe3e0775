"""Keeps the platforms running side by side: one that fails is told of and tried again, and stops no other."""

import asyncio
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

import stamina
import structlog
from stamina.instrumentation import set_on_retry_hooks

from bot.bootstrap.bots.operator_log import about
from bot.bootstrap.bots.ports import Platform
from bot.errors import ConfigError, OutOfReachError
from bot.jobs.ports import Intake

_log = structlog.stdlib.get_logger(__name__)

STEADY_S = 60.0
"""A platform that ran for so long begins anew with short pauses when it fails."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """Between tries, in seconds: the first, the longest, and up to how much is added by chance."""

    first: float = 1.0
    longest: float = 60.0
    jitter: float = 5.0


@dataclass(frozen=True, slots=True)
class News:
    """What became of a platform: `up` with lines about it, `waiting` for another try, or given up (`final`).

    `lines` say why, of one that is not up; without any it failed by a fault of ours, and `reference` is in the log.
    """

    platform: str
    lines: tuple[str, ...] = ()
    up: bool = False
    final: bool = False
    reference: str | None = None


class Supervisor:
    """Runs platforms until cancelled, or until none is left that could run."""

    def __init__(
        self,
        platforms: Mapping[str, Platform],
        intake: Intake,
        tell: Callable[[News], None],
        pauses: Pauses | None = None,
    ) -> None:
        """`tell` hears of each change once."""
        set_on_retry_hooks([])  # they would log the error with its words, at each try
        self._platforms = platforms
        self._intake = intake
        self._tell = tell
        self._pauses = pauses or Pauses()
        self._told: dict[str, News] = {}

    async def run(self) -> None:
        """Returns when every platform has failed for good. Ends all of them when cancelled."""
        tasks = [asyncio.create_task(self._keep(name, one)) for name, one in self._platforms.items()]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _keep(self, name: str, platform: Platform) -> None:
        with suppress(ConfigError):  # told already
            while True:
                await self._series(name, platform)

    async def _series(self, name: str, platform: Platform) -> None:
        """One try after another, with longer and longer pauses; returns after a long time without trouble."""
        async for attempt in stamina.retry_context(
            on=_may_pass,
            attempts=None,
            timeout=None,
            wait_initial=self._pauses.first,
            wait_max=self._pauses.longest,
            wait_jitter=self._pauses.jitter,
        ):
            with attempt:
                began = time.monotonic()
                try:
                    await self._try(name, platform)
                except Exception as error:
                    self._down(name, error)
                    if not _may_pass(error) or time.monotonic() - began < STEADY_S:
                        raise

    async def _try(self, name: str, platform: Platform) -> None:
        lines = await platform.start()
        self._hear(News(name, tuple(lines), up=True))
        await platform.run(self._intake)

    def _down(self, name: str, error: Exception) -> None:
        if isinstance(error, ConfigError):
            self._hear(News(name, (str(error),), final=not _may_pass(error)))
            return
        before = self._told.get(name)
        if before is None or before.reference is None:
            known = about(error)
            _log.error("platform_failed", platform=name, **known)
            self._hear(News(name, reference=known["reference"]))

    def _hear(self, news: News) -> None:
        if self._told.get(news.platform) != news:
            self._told[news.platform] = news
            self._tell(news)


def _may_pass(error: BaseException) -> bool:
    # Being cancelled comes here as well, and is no failure.
    return isinstance(error, OutOfReachError) or (isinstance(error, Exception) and not isinstance(error, ConfigError))

"""The bots, running: from the first line of the start-up report to the last after Ctrl-C."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from pathlib import Path

import structlog

from bot.bootstrap.bots.operator_log import about
from bot.bootstrap.bots.ports import OpenDelivery, OpenPlatform, Platform
from bot.bootstrap.bots.sole_run import alone_in
from bot.bootstrap.bots.stopping import asked_to_stop
from bot.bootstrap.bots.supervising import News, Pauses, Supervisor
from bot.errors import ConfigError
from bot.localisation import Translator

_log = structlog.stdlib.get_logger(__name__)

CLOSING_S = 5.0
"""How long a platform may take to close its connections."""

Tell = Callable[[str], None]


class Running:
    """`attune run` over the platforms given. `tell` hears one line at a time."""

    def __init__(  # noqa: PLR0913 - what runs, and how it is told
        self,
        platforms: Mapping[str, OpenPlatform],
        open_delivery: OpenDelivery,
        *,
        say: Translator,
        tell: Tell,
        report: Callable[[], Sequence[str]] = tuple,
        pauses: Pauses | None = None,
    ) -> None:
        """`report` gives the first lines; it may take a while."""
        self._openers = platforms
        self._open_delivery = open_delivery
        self._say = say
        self._tell = tell
        self._report = report
        self._pauses = pauses
        self._failed: dict[str, str] = {}
        self._heard: set[str] = set()
        self._up: set[str] = set()
        self._is_running_told = False

    async def until_stopped(self, home: Path) -> None:
        """Run until SIGTERM or SIGINT, alone in this home. Raises ConfigError when no platform can run."""
        with alone_in(home, self._say), asked_to_stop(lambda: self._tell(self._say("run-stopping"))) as asked:
            work = asyncio.ensure_future(self._run())
            stop = asyncio.ensure_future(asked.wait())
            await asyncio.wait({work, stop}, return_when=asyncio.FIRST_COMPLETED)
            stop.cancel()
            if asked.is_set():
                work.cancel()
                with suppress(asyncio.CancelledError):
                    await work
                self._tell(self._say("run-stopped"))
            else:
                await work

    async def _run(self) -> None:
        async with AsyncExitStack() as stack:
            self._tell_all(await asyncio.to_thread(self._report))
            platforms = self._opened()
            for platform in platforms.values():
                stack.push_async_callback(_close, platform)
            messengers = {name: platform.messenger for name, platform in platforms.items()}
            intake, left = await stack.enter_async_context(self._open_delivery(messengers))
            if left.updates or left.letters:
                self._tell(self._say("run-left", updates=left.updates, letters=left.letters))
            await Supervisor(platforms, intake, self._hear, self._pauses).run()
        raise ConfigError(self._say("run-none-left") if len(self._openers) > 1 else self._why())

    def _opened(self) -> dict[str, Platform]:
        """Those that can be opened. Raises ConfigError when there is none."""
        platforms: dict[str, Platform] = {}
        for name, open_platform in self._openers.items():
            try:
                platforms[name] = open_platform()
            except ConfigError as error:
                self._hear(News(name, (str(error),), final=True))
        if not platforms:
            raise ConfigError(self._say("run-none-left") if len(self._openers) > 1 else self._why())
        return platforms

    def _why(self) -> str:
        return next(iter(self._failed.values()))

    def _hear(self, news: News) -> None:
        self._heard.add(news.platform)
        if news.up:
            self._up.add(news.platform)
            self._tell_all(news.lines)
        elif news.final:
            self._give_up(news)
        elif news.reference is not None:
            self._tell(self._say("run-fault", platform=_title(news.platform), reference=news.reference))
        else:
            self._tell(self._say("run-again", why=" ".join(news.lines)))
        if self._up and len(self._heard) == len(self._openers) and not self._is_running_told:
            self._is_running_told = True
            self._tell(self._say("run-running"))

    def _give_up(self, news: News) -> None:
        (sentence,) = news.lines
        self._failed[news.platform] = sentence
        if len(self._openers) > 1:  # else it is what the program ends with
            self._tell(self._say("run-without", platform=_title(news.platform), why=sentence))

    def _tell_all(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._tell(line)


async def _close(platform: Platform) -> None:
    try:
        async with asyncio.timeout(CLOSING_S):
            await platform.aclose()
    except Exception as error:  # noqa: BLE001 - nothing that fails on the way out may keep the rest from closing
        _log.warning("platform_not_closed", **about(error))


def _title(name: str) -> str:
    return name.capitalize()

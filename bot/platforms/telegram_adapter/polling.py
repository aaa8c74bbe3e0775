"""Updates by long polling. The next offset, which confirms all before it, comes after their commit."""

import asyncio
import random
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import ConfigError
from bot.jobs.pausing import Jitter, Sleep, pause_s
from bot.localisation import Translator
from bot.platforms.telegram_adapter.failures import seconds_of
from bot.platforms.telegram_adapter.receiving import Take
from bot.platforms.telegram_adapter.translating import ALLOWED

_log = structlog.stdlib.get_logger(__name__)

WAIT_S = 30
"""How long the server may hold a call while nothing happens."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 60.0
_TROUBLE = {
    "second_poller": "telegram-second-poller",
    "foreign_webhook": "telegram-foreign-webhook",
    "flood_limit": "telegram-flood-limit",
    "unreachable": "telegram-unreachable",
    "not_kept": "telegram-not-kept",
}
"""What the operator is told, by its name in the log."""


class Updates(Protocol):
    """Gives raw updates from an offset on."""

    async def raw_updates(self, offset: int | None, timeout_s: int, allowed: list[str]) -> list[dict[str, Any]]: ...


class Polling:
    """Asks for updates until cancelled, patient with whatever happens to the line."""

    def __init__(
        self,
        updates: Updates,
        take: Take,
        say: Translator,
        sleep: Sleep = asyncio.sleep,
        jitter: Jitter = random.random,
    ) -> None:
        """`say` speaks to the operator."""
        self._updates = updates
        self._take = take
        self._say = say
        self._sleep = sleep
        self._jitter = jitter
        self._offset: int | None = None
        self._trouble: str | None = None
        self._failures = 0

    async def run(self) -> None:
        """Poll until cancelled. Raises `ConfigError` when the token is no longer valid."""
        while True:
            await self.poll_once()

    async def poll_once(self) -> None:
        """One call, its updates committed; or one pause after a failure."""
        try:
            found = await self._updates.raw_updates(self._offset, WAIT_S, ALLOWED)
        except InvalidToken:
            # The SDK's error may hold the token.
            raise ConfigError(self._say("telegram-bad-token")) from None
        except RetryAfter as later:
            await self._pause("flood_limit", seconds_of(later.retry_after))
            return
        except TelegramError as error:
            await self._pause(_kind(error))
            return
        if found and not await self._kept(found):
            return
        self._recovered()

    async def _kept(self, found: Sequence[Mapping[str, Any]]) -> bool:
        try:
            await self._take(found)
        except Exception as error:  # noqa: BLE001 - nothing was confirmed, so Telegram gives it again
            _log.error("update_not_kept", platform="telegram", error=type(error).__name__)
            await self._pause("not_kept")
            return False
        self._offset = max(int(one["update_id"]) for one in found) + 1
        return True

    async def _pause(self, trouble: str, at_least_s: float = 0.0) -> None:
        if trouble != self._trouble:
            _log.warning("telegram_waiting", reason=trouble, what=self._say(_TROUBLE[trouble]))
            self._trouble = trouble
        grown = pause_s(self._failures, FIRST_PAUSE_S, LONGEST_PAUSE_S, self._jitter)
        self._failures += 1
        await self._sleep(max(at_least_s, grown))

    def _recovered(self) -> None:
        if self._trouble is not None:
            _log.info("telegram_again", after=self._trouble, attempts=self._failures)
        self._trouble = None
        self._failures = 0


def _kind(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "foreign_webhook" if "webhook" in str(error).lower() else "second_poller"
    return "unreachable"

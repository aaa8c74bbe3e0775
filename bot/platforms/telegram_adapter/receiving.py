"""From what Telegram sent to what is kept: read one by one, all committed together, then the group is greeted."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
import telegram
from telegram import Bot
from telegram.error import TelegramError

from bot.jobs.ports import Intake, Update
from bot.platforms.telegram_adapter.groups import Groups
from bot.platforms.telegram_adapter.translating import Added, Me, added_to, translated

_log = structlog.stdlib.get_logger(__name__)


Take = Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]]
"""Commits raw updates; when it raises, none of them may be confirmed."""


class Receiver:
    """Hands updates on as one batch. Whoever confirms them waits until `take` has returned."""

    def __init__(self, bot: Bot, me: Me, groups: Groups, intake: Intake, clock: Callable[[], datetime]) -> None:
        """`clock` gives the present moment in UTC."""
        self._bot = bot
        self._me = me
        self._groups = groups
        self._intake = intake
        self._clock = clock
        self._greetings: set[asyncio.Task[None]] = set()

    async def take(self, raw: Sequence[Mapping[str, Any]]) -> None:
        """Commit what people said in these updates. Raises what the intake raises."""
        received_at = self._clock()
        read = [self._read(one, received_at) for one in raw]
        said = [one for one in read if isinstance(one, Update)]
        if said:
            await self._intake.receive(said)
        for group in read:
            if not isinstance(group, Added):
                continue
            task = asyncio.create_task(self._greet(group))
            self._greetings.add(task)
            task.add_done_callback(self._greetings.discard)

    async def close(self) -> None:
        """Leave greetings that were not sent yet."""
        for task in self._greetings:
            task.cancel()
        await asyncio.gather(*self._greetings, return_exceptions=True)

    def _read(self, raw: Mapping[str, Any], received_at: datetime) -> Update | Added | None:
        try:
            update = telegram.Update.de_json(dict(raw), self._bot)
            return translated(update, self._me, received_at) or added_to(update)
        except Exception as error:  # noqa: BLE001 - one that cannot be read must not hold up all that follow it
            _log.error("telegram_update_unreadable", update_id=raw.get("update_id"), error=type(error).__name__)
            return None

    async def _greet(self, group: Added) -> None:
        try:
            await self._groups.greet(group.chat, group.language)
        except TelegramError as error:
            _log.warning("telegram_greeting_refused", error=type(error).__name__)

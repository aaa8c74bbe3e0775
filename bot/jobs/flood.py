"""Flood limits: a chat that the platform asked to spare is spared, over restarts too, while all others go on."""

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.jobs.pausing import Sleep
from bot.jobs.ports import Ledger, Place

MESSAGES_A_MINUTE = 20
"""To one group; Telegram's limit (Bots FAQ, "My bot is hitting limits")."""
_MINUTE = timedelta(minutes=1)
_MARGIN = timedelta(milliseconds=250)
"""The platform's clock and ours need not agree on the last moment."""
LONGEST_HOLD_S = 86_400.0
"""No platform asks for more; whatever says so is out of order, and is asked again after a day."""

_Chat = tuple[str, str]


class Flood:
    """When a chat may be called next."""

    def __init__(self, ledger: Ledger, clock: Callable[[], datetime], sleep: Sleep = asyncio.sleep) -> None:
        """`clock` gives the present moment in UTC."""
        self._ledger = ledger
        self._clock = clock
        self._sleep = sleep
        self._holds: dict[_Chat, datetime] = {}
        self._sent: dict[_Chat, deque[datetime]] = {}

    async def restore(self) -> None:
        """Take up what was asked for before a restart."""
        self._holds = await self._ledger.holds()

    async def hold(self, place: Place, seconds: float) -> None:
        """No call to this chat for so long, a day at most; a shorter wish does not undo a longer one."""
        chat = (place.platform, place.chat)
        wanted = min(seconds, LONGEST_HOLD_S) if seconds > 0 else 0.0  # what is no number is not above 0 either
        until = self._clock() + timedelta(seconds=wanted) + _MARGIN
        if until > self._holds.get(chat, until - _MARGIN):
            self._holds[chat] = until
            await self._ledger.hold(*chat, until)

    def is_held(self, place: Place) -> bool:
        """Whether a call to this chat would have to wait now."""
        until = self._holds.get((place.platform, place.chat))
        return until is not None and until > self._clock()

    async def clear(self, place: Place) -> None:
        """Wait until this chat may be called, and count the call for a group."""
        chat = (place.platform, place.chat)
        while (until := self._holds.get(chat)) is not None:
            left = (until - self._clock()).total_seconds()
            if left > 0:
                await self._sleep(left)
            # Slept in full it is over, whatever a clock says that was set back meanwhile.
            if self._holds.get(chat) == until:
                del self._holds[chat]
        if place.group:
            await self._minute(chat)

    async def _minute(self, chat: _Chat) -> None:
        if chat not in self._sent:
            self._sent[chat] = deque(await self._ledger.recent(*chat, self._clock() - _MINUTE))
        sent = self._sent[chat]
        while True:
            now = self._clock()
            while sent and sent[0] <= now - _MINUTE:
                sent.popleft()
            if len(sent) < MESSAGES_A_MINUTE:
                sent.append(now)
                return
            await self._sleep((sent[0] + _MINUTE + _MARGIN - now).total_seconds())

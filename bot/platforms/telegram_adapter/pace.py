"""When a group may be written to next: a few messages a minute, and none while Telegram asks to wait."""

import time
from collections import deque
from collections.abc import Callable

from bot.jobs.flood import MESSAGES_A_MINUTE

_MINUTE_S = 60.0
_MARGIN_S = 0.25
"""Telegram's clock and ours need not agree on the last moment."""


class GroupPace:
    """What the bot itself says in groups; forgotten with the process, as Telegram's own limit then stands in."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """`now` counts seconds."""
        self._now = now
        self._sent: dict[int, deque[float]] = {}
        self._holds: dict[int, float] = {}

    def hold(self, chat: int, seconds: float) -> None:
        """No call to this group for so long; a shorter wish does not undo a longer one."""
        until = self._now() + seconds + _MARGIN_S
        self._holds[chat] = max(until, self._holds.get(chat, until))

    def held_for(self, chat: int) -> float:
        """Seconds until any call to this group may be made."""
        left = self._holds.get(chat, 0.0) - self._now()
        if left <= 0:
            self._holds.pop(chat, None)
        return max(0.0, left)

    def take(self, chat: int) -> float:
        """0 if a message may be sent to this group now, which then counts; else seconds to wait."""
        held, now = self.held_for(chat), self._now()
        if held:
            return held
        sent = self._sent.setdefault(chat, deque())
        while sent and sent[0] <= now - _MINUTE_S:
            sent.popleft()
        if len(sent) >= MESSAGES_A_MINUTE:
            return sent[0] + _MINUTE_S + _MARGIN_S - now
        sent.append(now)
        return 0.0

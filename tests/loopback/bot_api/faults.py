"""What goes wrong on purpose, switchable while the server runs."""

import random
import time
from dataclasses import dataclass, field
from math import ceil

from tests.loopback.bot_api.refusals import Refusal, too_many_requests

# Polling and set-up are spared by what goes wrong at random.
SPARED = frozenset({"getMe", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo", "setMyCommands"})


@dataclass
class Plan:
    """Shares are of 0 to 1, of the calls that send, edit or answer; times in seconds.

    `next_502`, `next_hangs` and `next_dropped` are numbers of such calls still to go wrong. A hang holds a call up
    before its work; a dropped call does its work and then loses the connection. `methods` narrows all of it down.
    """

    share_429: float = 0.0
    retry_after: int = 1
    share_502: float = 0.0
    share_dropped: float = 0.0
    next_502: int = 0
    next_hangs: int = 0
    next_dropped: int = 0
    hang: float = 0.0
    methods: tuple[str, ...] = ()
    seed: int = 1


class BadGateway(Exception):  # noqa: N818 - what the front server does
    """502, and no JSON."""


@dataclass
class Faults:
    """The plan, the chats that are held by a 429, and until when nothing is let in at all."""

    plan: Plan = field(default_factory=Plan)
    held: dict[int, float] = field(default_factory=dict)
    _closed_until: float = 0.0
    _random: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 - faults, not secrets

    def follow(self, plan: Plan) -> None:
        """Follow another plan from here on. Chats that are held stay held."""
        self.plan = plan
        self._random = random.Random(plan.seed)  # noqa: S311 - faults, not secrets

    def hold(self, chat: int, seconds: float) -> None:
        """Answer every call to this chat with 429 until then."""
        self.held[chat] = time.monotonic() + seconds

    def close(self, seconds: float) -> None:
        """Let nothing in for so long."""
        self._closed_until = time.monotonic() + seconds

    @property
    def is_closed(self) -> bool:
        """Whether connections are dropped at once."""
        return time.monotonic() < self._closed_until

    def refuse_early(self, chat: int) -> Refusal | None:
        """The 429 of a chat that is held, or None."""
        left = self.held.get(chat, 0.0) - time.monotonic()
        if left > 0:
            return too_many_requests(ceil(left))
        self.held.pop(chat, None)
        return None

    def hits(self, method: str) -> bool:
        """Whether the plan is about this method."""
        return method in self.plan.methods if self.plan.methods else method not in SPARED

    def before_work(self, chat: int | None) -> float:
        """For how long the call hangs. Raises `Refusal` or `BadGateway`."""
        plan = self.plan
        if plan.next_502 > 0:
            plan.next_502 -= 1
            raise BadGateway
        if plan.share_502 and self._random.random() < plan.share_502:
            raise BadGateway
        if plan.share_429 and self._random.random() < plan.share_429:
            if chat is not None:
                self.hold(chat, plan.retry_after)
            raise too_many_requests(plan.retry_after)
        if plan.next_hangs > 0:
            plan.next_hangs -= 1
            return plan.hang
        return 0.0

    def drops_after_work(self) -> bool:
        """Whether the answer of this call gets lost."""
        if self.plan.next_dropped > 0:
            self.plan.next_dropped -= 1
            return True
        return bool(self.plan.share_dropped) and self._random.random() < self.plan.share_dropped

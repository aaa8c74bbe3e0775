"""Brings answers home: in order, one call at a time for a person, patient with limits and broken lines."""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import partial
from typing import TypeVar
from weakref import WeakValueDictionary

import structlog

from bot.jobs.flood import Flood
from bot.jobs.pausing import Jitter, Sleep, pause_s
from bot.jobs.ports import (
    LaterError,
    Ledger,
    Messenger,
    Outgoing,
    Place,
    RefusedError,
    UnreachableError,
    Update,
)

_log = structlog.stdlib.get_logger(__name__)
R = TypeVar("R")

ATTEMPTS = 60
"""Calls over a broken line before an answer is given up: more than half an hour."""
_FIRST_PAUSE_S = 0.5
_LONGEST_PAUSE_S = 60.0


class Courier:
    """Calls the platforms for one update after another; what happened is noted before the next call."""

    def __init__(
        self,
        ledger: Ledger,
        flood: Flood,
        sleep: Sleep = asyncio.sleep,
        jitter: Jitter = random.random,
    ) -> None:
        self._ledger = ledger
        self._flood = flood
        self._sleep = sleep
        self._jitter = jitter
        self._turns: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def deliver(self, messenger: Messenger, update: Update, rest: deque[Outgoing]) -> None:
        """Deliver the answers in order, taking each from `rest` once that is noted.

        Those that can never be delivered become dead letters. Raises what the ledger raises.
        """
        while rest:
            one = rest[0]
            try:
                message = await self.patiently(update.place, partial(self._call, messenger, update.place, one))
            except RefusedError as refused:
                _log.warning("answer_refused", platform=update.place.platform, cause=refused.cause)
                await self._ledger.died(update, one.position, refused.cause)
            else:
                await self._ledger.delivered(one, message)
            rest.popleft()

    async def at_once(self, place: Place, call: Callable[[], Awaitable[R]]) -> R | None:
        """One call that may be left out: None when the chat is to be spared, or the call fails."""
        async with self._turn(place):
            if self._flood.is_held(place):
                return None
            try:
                return await call()
            except LaterError as later:
                await self._flood.hold(place, later.seconds)
            except (UnreachableError, RefusedError):
                pass
            return None

    async def patiently(
        self,
        place: Place,
        call: Callable[[], Awaitable[R]],
        attempts: int = ATTEMPTS,
        beside: AbstractAsyncContextManager[object] | None = None,
    ) -> R:
        """One call that has to be made, however long the platform asks to wait. Raises RefusedError.

        Over a broken line it is made so many times. Each try is made inside `beside`, no pause is.
        """
        failures = 0
        while True:
            await self._flood.clear(place)
            async with self._turn(place):
                if self._flood.is_held(place):
                    continue
                try:
                    async with beside or nullcontext():
                        return await call()
                except LaterError as later:
                    await self._flood.hold(place, later.seconds)
                    continue
                except UnreachableError:
                    failures += 1
            if failures >= attempts:
                raise RefusedError("attempts")
            await self._sleep(pause_s(failures, _FIRST_PAUSE_S, _LONGEST_PAUSE_S, self._jitter))

    def _turn(self, place: Place) -> asyncio.Lock:
        """One call to a chat at a time: a second one under way would come too early if the first is told to wait."""
        return self._turns.setdefault((place.platform, place.chat), asyncio.Lock())

    async def _call(self, messenger: Messenger, place: Place, one: Outgoing) -> str:
        if one.edits and one.message is not None:
            try:
                await messenger.edit(place, one.message, one.parcel)
            except RefusedError as refused:
                if refused.cause not in {"gone", "expired"}:
                    raise
            else:
                return one.message
        return await messenger.send(place, one.parcel, delivery_key(one.update_key, one.position))


def delivery_key(update_key: str, position: int | None) -> str:
    """The name of one delivery, the same for every try; None is the placeholder."""
    return f"{update_key}#{'p' if position is None else position}"

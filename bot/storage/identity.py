"""The production clock and the production source of ids; both are passed to the log."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

Clock = Callable[[], datetime]
"""Returns the present moment, timezone-aware."""

NewId = Callable[[], str]
"""Returns an id never returned before."""

_COUNTER_BITS = 12
_RANDOM_BITS = 62


def utc_now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


class TimeSortableIds:
    """UUIDs of version 7 (RFC 9562, method 1): as text they sort by the moment of their making.

    Ids of one instance are strictly increasing, also within a millisecond and when the clock steps back.
    """

    def __init__(self, clock: Clock, entropy: Callable[[int], bytes] = os.urandom) -> None:
        """`entropy(n)` returns n random bytes."""
        self._clock = clock
        self._entropy = entropy
        self._last = 0

    def __call__(self) -> str:
        """The next id, 36 characters."""
        now = int(self._clock().timestamp() * 1000) << _COUNTER_BITS
        self._last = max(now, self._last + 1)
        milliseconds, counter = self._last >> _COUNTER_BITS, self._last & ((1 << _COUNTER_BITS) - 1)
        random = int.from_bytes(self._entropy(8), "big") & ((1 << _RANDOM_BITS) - 1)
        return str(UUID(int=milliseconds << 80 | 0x7 << 76 | counter << 64 | 0b10 << _RANDOM_BITS | random))

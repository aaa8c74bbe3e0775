"""How long to wait before another try: longer each time, and not everybody for equally long."""

from collections.abc import Awaitable, Callable

Sleep = Callable[[float], Awaitable[None]]
"""Waits so many seconds."""
Jitter = Callable[[], float]
"""Numbers from 0 to 1 by chance, so that many who wait do not come back together."""

_MOST_DOUBLINGS = 10


def pause_s(doublings: int, first_s: float, longest_s: float, jitter: Jitter) -> float:
    """Seconds: `first_s` doubled so often, `longest_s` at most, of which up to half is taken off by chance."""
    longest = min(longest_s, first_s * 2.0 ** min(doublings, _MOST_DOUBLINGS))
    return longest * (0.5 + 0.5 * jitter())

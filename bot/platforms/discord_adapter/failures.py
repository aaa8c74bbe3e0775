"""What Discord refuses, in delivery's words.

Codes: discord.com/developers/docs/topics/opcodes-and-status-codes.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot.jobs.ports import Cause, DeliveryError, LaterError, RefusedError, UnreachableError

_CAUSES: dict[int, Cause] = {
    10003: "gone",  # unknown channel
    10008: "gone",  # unknown message: deleted, or an ephemeral one that was dismissed
    10015: "expired",  # unknown webhook: the interaction's 15 minutes are over, or it was never acknowledged
    30046: "gone",  # too many edits of a message older than an hour: it stays as it is, so a new one is sent
    10062: "expired",  # unknown interaction: not acknowledged within three seconds
    50027: "expired",  # invalid webhook token
    50001: "forbidden",  # missing access
    50007: "forbidden",  # cannot send messages to this user
    50013: "forbidden",  # missing permissions
    50278: "forbidden",  # no server in common
}
_BY_STATUS: dict[int, Cause] = {403: "forbidden", 404: "gone"}
ALREADY_ACKNOWLEDGED = 40060
_TOO_MANY_DMS = 40003
_PAUSE_S = 60.0
_TOKEN_REFUSED = 401


@contextmanager
def in_our_words() -> Iterator[None]:
    """Raises LaterError, UnreachableError or RefusedError for whatever discord.py or the network raises."""
    try:
        yield
    except discord.RateLimited as limited:
        raise LaterError(limited.retry_after) from limited
    except discord.HTTPException as refused:
        raise _failure_of(refused) from refused
    except (aiohttp.ClientError, OSError, TimeoutError) as broken:
        raise UnreachableError(type(broken).__name__) from broken
    except RuntimeError as closed:
        # What a session says that was closed, or not opened yet.
        raise UnreachableError(type(closed).__name__) from closed
    except (KeyError, TypeError, AttributeError, ValueError) as nonsense:
        # An answer that is none of Discord's: what it did is unknown, and the same call could show a thing twice.
        raise RefusedError("broken") from nonsense


def _failure_of(refused: discord.HTTPException) -> DeliveryError:
    """The same failure as delivery knows it."""
    if refused.code in _CAUSES:
        return RefusedError(_CAUSES[refused.code])
    if refused.code == _TOO_MANY_DMS:
        return LaterError(_PAUSE_S)
    if refused.status == 429:
        return LaterError(_retry_after(refused))
    if refused.status >= 500 or refused.status == _TOKEN_REFUSED:
        return UnreachableError(f"status {refused.status}")
    return RefusedError(_BY_STATUS.get(refused.status, "rejected"))


def _retry_after(refused: discord.HTTPException) -> float:
    headers = getattr(refused.response, "headers", {})
    try:
        return max(1.0, float(headers.get("Retry-After", _PAUSE_S)))
    except ValueError:
        return _PAUSE_S

"""What people do at a bot, and when they saw what: times from the server's own log of calls."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.loopback.bot_api.client import LoopbackBotApi

PATIENCE_S = 120.0
_AGAIN_S = 0.05
_SIGNS = frozenset(("setMessageReaction", "sendMessage"))
"""The first of these is what tells somebody that their message has arrived."""
_ANSWERS = frozenset(("sendMessage", "editMessageText", "sendPhoto", "sendDocument"))


@dataclass(frozen=True, slots=True)
class Seen:
    """What one person saw after a message: the first sign and the last answer, in seconds after sending it."""

    sign: float
    answer: float


async def clock_of(api: LoopbackBotApi) -> float:
    """What is to be added to a time of the server's log to get the monotonic clock of this machine."""
    async with aiohttp.ClientSession() as session:
        before = time.monotonic()
        async with session.get(f"{api.base_url}{api.token}/getMe"):
            pass
    return before - float((await api.calls("getMe"))[-1]["at"])


async def join(api: LoopbackBotApi, user: int) -> None:
    """Choose a language and readers and agree to the log, as a new student does."""
    await api.starts(user)
    for button in ("lang:en", "consent:yes", "aud:us-general"):
        await _press(api, user, button)


async def _press(api: LoopbackBotApi, user: int, button: str) -> None:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            await api.presses(user, button)
        except ValueError:  # not shown yet
            if time.monotonic() > until:
                raise
            await asyncio.sleep(_AGAIN_S)
        else:
            return


async def say(api: LoopbackBotApi, texts: Sequence[tuple[int, str]], over_seconds: float = 0.0) -> dict[int, float]:
    """Each person sends a text, all at once or evenly spread; when each did, on the monotonic clock."""
    sent: dict[int, float] = {}

    async def one(order: int, user: int, text: str) -> None:
        await asyncio.sleep(order * over_seconds / len(texts))
        sent[user] = time.monotonic()
        await api.says(user, text)

    await asyncio.gather(*(one(order, user, text) for order, (user, text) in enumerate(texts)))
    return sent


async def quiet(api: LoopbackBotApi, users: Iterable[int], begun: float, quiet_s: float) -> None:
    """Wait until each of these people has an answer since `begun`, and then nothing more for so long."""
    waiting = set(users)
    until, clock, last = time.monotonic() + PATIENCE_S, await clock_of(api), -1
    while time.monotonic() < until:
        await asyncio.sleep(quiet_s)
        calls = [one for one in await api.calls() if one["method"] in _ANSWERS and one["at"] + clock >= begun]
        if waiting <= {one["chat"] for one in calls} and len(calls) == last:
            return
        last = len(calls)
    raise TimeoutError(f"Not everybody was answered within {PATIENCE_S:g} seconds.")


async def seen(api: LoopbackBotApi, sent: dict[int, float]) -> list[Seen]:
    """What each person saw after what they sent last."""
    clock = await clock_of(api)
    calls: dict[int, list[dict[str, Any]]] = {user: [] for user in sent}
    for one in await api.calls():
        user = one["chat"]
        if user in calls and one["at"] + clock >= sent[user] and one["status"] == 200:
            calls[user].append(one)
    found = []
    for user, mine in calls.items():
        signs = [one["at"] + one["seconds"] + clock - sent[user] for one in mine if one["method"] in _SIGNS]
        answers = [one["at"] + one["seconds"] + clock - sent[user] for one in mine if one["method"] in _ANSWERS]
        found.append(Seen(min(signs), max(answers)))
    return found

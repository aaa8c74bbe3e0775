"""Delivers updates to the bot's webhook, those of one chat in order, each until it is taken."""

import asyncio
import time
from typing import Any

import aiohttp

from tests.loopback.bot_api.state import Settings
from tests.loopback.bot_api.updates import Update, Updates

_CALL_SECONDS = 30.0


class WebhookPost:
    """Posts each update; anything but 2xx is tried again after `webhook_retry` seconds."""

    def __init__(self, updates: Updates, settings: Settings) -> None:
        self.secret = ""
        self.last_error: tuple[int, str] | None = None
        self._updates = updates
        self._settings = settings
        self._lanes: dict[int, asyncio.Queue[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        updates.on_webhook = self.take

    def take(self, update: Update) -> None:
        """Queue an update behind those of its chat."""
        chat = _chat_of(update)
        if chat not in self._lanes:
            self._lanes[chat] = asyncio.Queue()
            task = asyncio.ensure_future(self._carry(self._lanes[chat]))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        self._lanes[chat].put_nowait(update)

    async def aclose(self) -> None:
        """Stop posting; what was not taken waits in the queue."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._lanes.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def as_json(self) -> dict[str, Any]:
        """A `WebhookInfo` of the API."""
        waiting = len(self._updates.waiting)
        info: dict[str, Any] = {"url": self._updates.webhook or "", "has_custom_certificate": False}
        info |= {"pending_update_count": waiting, "max_connections": 40}
        if self.last_error is not None:
            info |= {"last_error_date": self.last_error[0], "last_error_message": self.last_error[1]}
        return info

    async def _carry(self, lane: asyncio.Queue[Update]) -> None:
        while True:
            update = await lane.get()
            # Nothing tells this side when the bot is back: it can only ask again.
            while not await self._posted(update):  # noqa: ASYNC110 - it asks a server
                await asyncio.sleep(self._settings.webhook_retry)
            self._updates.done(update)

    async def _posted(self, update: Update) -> bool:
        url = self._updates.webhook
        if url is None:
            return False
        session = self._session = self._session or aiohttp.ClientSession()
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            timeout = aiohttp.ClientTimeout(total=_CALL_SECONDS)
            async with session.post(url, json=update, headers=headers, timeout=timeout) as answer:
                if 200 <= answer.status < 300:
                    return True
                told = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            told = "Connection refused" if isinstance(error, aiohttp.ClientConnectorError) else "Connection failed"
        self.last_error = (int(time.time()), told)
        return False


def _chat_of(update: Update) -> int:
    value = next(value for name, value in update.items() if name != "update_id")
    message = value.get("message", value)
    return int(message["chat"]["id"])

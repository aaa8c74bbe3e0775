"""Updates by webhook: a small server that says 200 only after an update is committed."""

import asyncio
import hmac
import json
import re
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.errors import ConfigError
from bot.platforms.telegram_adapter.connection import TelegramSettings

_log = structlog.stdlib.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
HEALTH_PATH = "/healthz"
BODY_BYTES = 1_000_000
"""An update holds a message of 4,096 characters and what it answers: some 50 kB at most."""
_CLOSING_S = 10.0
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")

Take = Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]]


def secret_of(settings: TelegramSettings) -> str:
    """The secret that Telegram sends with every update. Raises `ConfigError` for one that Telegram would refuse."""
    if settings.webhook_secret is None:
        return secrets.token_urlsafe(32)
    if not _SECRET.fullmatch(settings.webhook_secret):
        raise ConfigError("The webhook secret may hold 1 to 256 letters, digits, _ and - only.")
    return settings.webhook_secret


class Webhook:
    """The server. Wrong or missing secret: 401, and nothing is read."""

    def __init__(self, settings: TelegramSettings, secret: str, take: Take) -> None:
        """`take` commits updates."""
        self._settings = settings
        self._secret = secret.encode()
        self._take = take
        self._runner: web.AppRunner | None = None

    async def open(self) -> None:
        """Listen. Raises `ConfigError` when the address is taken."""
        settings = self._settings
        application = web.Application(client_max_size=BODY_BYTES)
        application.router.add_post(urlsplit(settings.webhook_url or "").path or "/", self._receive)
        application.router.add_get(HEALTH_PATH, _healthy)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=_CLOSING_S)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, settings.webhook_host, settings.webhook_port).start()
        except OSError as error:
            await self.close()
            where = f"{settings.webhook_host}:{settings.webhook_port}"
            raise ConfigError(f"Cannot listen on {where} for Telegram's webhook: {error.strerror}.") from error

    @property
    def port(self) -> int:
        """The port it listens on, which the system chooses for 0."""
        if self._runner is None or not self._runner.addresses:
            raise RuntimeError("The webhook is not open.")
        return int(self._runner.addresses[0][1])

    async def close(self) -> None:
        """Finish what is being received, then stop listening."""
        if self._runner is not None:
            await asyncio.shield(self._runner.cleanup())
            self._runner = None

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=401)
        try:
            raw = json.loads(await request.read())
        except ValueError:
            return web.Response(status=400)
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            return web.Response(status=400)
        try:
            await self._take([raw])
        except Exception as error:  # noqa: BLE001 - whatever kept it from being written down, Telegram sends it again
            _log.error("telegram_updates_not_kept", error=type(error).__name__)
            return web.Response(status=503)
        return web.Response()


async def _healthy(_request: web.Request) -> web.Response:
    return web.json_response({"status": "ok", "platform": "telegram"})

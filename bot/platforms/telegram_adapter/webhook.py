"""Updates by webhook: a small server that says 200 only after an update is committed."""

import asyncio
import hmac
import json
import re
import secrets
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.errors import ConfigError
from bot.localisation import Translator
from bot.platforms.telegram_adapter.connection import TelegramSettings, is_numbered
from bot.platforms.telegram_adapter.receiving import Take

_log = structlog.stdlib.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
HEALTH_PATH = "/healthz"
BODY_BYTES = 1_000_000
"""An update holds a message of 4,096 characters and what it answers: some 50 kB at most."""
BODY_SECONDS = 20.0
"""How long a body may take to arrive."""
_CLOSING_S = 10.0
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def secret_of(settings: TelegramSettings, say: Translator) -> str:
    """The secret that Telegram sends with every update. Raises `ConfigError` for one that Telegram would refuse."""
    if settings.webhook_secret is None:
        return secrets.token_urlsafe(32)
    if not _SECRET.fullmatch(settings.webhook_secret):
        raise ConfigError(say("telegram-bad-secret"))
    return settings.webhook_secret


class Webhook:
    """The server. Wrong or missing secret: 401, and nothing is read."""

    def __init__(self, settings: TelegramSettings, secret: str, take: Take, say: Translator) -> None:
        """`take` commits updates; `say` speaks to the operator."""
        self._settings = settings
        self._say = say
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
            raise ConfigError(self._say("telegram-cannot-listen", where=where, why=error.strerror or "")) from error

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
        given = [one.encode("utf-8", "surrogateescape") for one in request.headers.getall(SECRET_HEADER, [])]
        if len(given) != 1 or not hmac.compare_digest(given[0], self._secret):
            return web.Response(status=401)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                raw = json.loads(await request.read())
        except TimeoutError:
            return web.Response(status=408)
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not is_numbered(raw):
            return web.Response(status=400)
        try:
            await self._take([raw])
        except Exception as error:  # noqa: BLE001 - whatever kept it from being written down, Telegram sends it again
            _log.error("update_not_kept", platform="telegram", error=type(error).__name__)
            return web.Response(status=503)
        return web.Response()


async def _healthy(_request: web.Request) -> web.Response:
    return web.json_response({"status": "ok", "platform": "telegram"})

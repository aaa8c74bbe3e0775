"""The connection to the Bot API: where it is, through which proxy, how many calls at once, and nothing in any log."""

import asyncio
import logging
import os
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import httpx
from telegram import Bot
from telegram.error import NetworkError
from telegram.request import BaseRequest, HTTPXRequest

from bot.errors import ConfigError
from bot.localisation import FALLBACK, Translator
from bot.platforms.telegram_adapter.quick_request import Patience, QuickRequest

OFFICIAL = "https://api.telegram.org"
LARGEST_UPDATE_ID = 2**63 - 2
CONNECTIONS = 256
_CONNECT_S, _READ_S, _UPLOAD_S = 10.0, 20.0, 60.0
_QUEUE_S = 30.0
"""How long a call may wait for a free connection."""
_IDLE_S = 60.0
_CHATTY_LOGGERS = ("telegram", "httpx", "httpcore")

Transport = httpx.AsyncBaseTransport


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """What the operator says about Telegram. `base_url` is a Bot API server without "/bot", such as OFFICIAL.

    `proxy` is http://… or socks5://…; with a `webhook_url` updates are received at that path on
    `webhook_host`:`webhook_port`, otherwise they are polled. Without a `webhook_secret` one is made at each start.
    `locale` is the language in which the operator is told of them.
    """

    token: str = field(repr=False)
    base_url: str = OFFICIAL
    proxy: str | None = field(default=None, repr=False)
    webhook_url: str | None = None
    webhook_secret: str | None = field(default=None, repr=False)
    webhook_host: str = "127.0.0.1"
    webhook_port: int = 8443
    locale: str = FALLBACK


class UpdatesBot(Bot):
    """The SDK's bot, which gives updates unread: one that the SDK cannot read must not hold up all others."""

    async def raw_updates(self, offset: int | None, timeout_s: int, allowed: list[str]) -> list[dict[str, Any]]:
        """The updates from `offset` on, unread, after at most `timeout_s`. Raises as `get_updates`."""
        asked = {"offset": offset, "timeout": timeout_s, "allowed_updates": allowed}
        try:
            found = await self._post("getUpdates", asked, read_timeout=timeout_s + _READ_S)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            # What the SDK makes of an answer that is JSON, and none of Telegram's.
            raise NetworkError(type(error).__name__) from None
        numbered = [one for one in found if is_numbered(one)] if isinstance(found, list) else []
        if found != [] and not numbered:
            raise NetworkError("no update in the answer")
        return numbered


def is_numbered(update: object) -> bool:
    """Whether this is an object with the number of an update: without one it can be neither kept nor confirmed."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= LARGEST_UPDATE_ID


def open_bot(settings: TelegramSettings, say: Translator, transport: Transport | None = None) -> UpdatesBot:
    """A bot that is not connected yet. `say` speaks to the operator; `transport` takes the network's place in tests.

    Raises `ConfigError` for an empty token and for a proxy that cannot be used.
    """
    _keep_quiet()
    if not settings.token.strip():
        raise ConfigError(say("telegram-no-token"))
    base = settings.base_url.rstrip("/").removesuffix("/bot")
    try:
        calls = _request(settings.proxy, transport)
    except (ValueError, RuntimeError, httpx.InvalidURL):
        # The address may hold a password, so that neither it nor the cause is repeated.
        raise ConfigError(say("telegram-bad-proxy")) from None
    return UpdatesBot(
        settings.token.strip(),
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=calls,
        get_updates_request=calls,
    )


async def close_bot(bot: Bot) -> None:
    """Close its connections, whether or not it ever reached the server."""
    await asyncio.shield(bot.request.shutdown())


def _request(proxy: str | None, transport: Transport | None) -> BaseRequest:
    """Raises `ValueError`, `RuntimeError` or `httpx.InvalidURL` for a proxy that cannot be used."""
    # The environment may name a proxy of a kind that only the SDK's client speaks.
    if transport is None and (proxy.startswith("http://") if proxy else not getproxies()):
        return QuickRequest(Patience(_CONNECT_S, _READ_S, _UPLOAD_S), CONNECTIONS, _IDLE_S, _checked(proxy))
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS, keepalive_expiry=_IDLE_S)
    return HTTPXRequest(
        connection_pool_size=CONNECTIONS,
        connect_timeout=_CONNECT_S,
        read_timeout=_READ_S,
        write_timeout=_READ_S,
        media_write_timeout=_UPLOAD_S,
        pool_timeout=_QUEUE_S,
        proxy=proxy or None,
        httpx_kwargs={"limits": limits} | ({"transport": transport} if transport else {}),
    )


def _checked(proxy: str | None) -> str | None:
    if proxy is not None and urlsplit(proxy).port is None:
        raise ValueError("the proxy has no port")
    return proxy


def _keep_quiet() -> None:
    """The SDK and its HTTP client write tokens and drafts into their logs, at any level."""
    for name in _CHATTY_LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    # The SDK's own switch; without it every flood limit comes with a deprecation warning.
    os.environ.setdefault("PTB_TIMEDELTA", "true")

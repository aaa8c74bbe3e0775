"""A little of Discord's HTTP interface on the loopback, to see what really goes over the line."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from discord.http import Route

_BOT = {"id": "7", "username": "attune", "discriminator": "0", "avatar": None, "bot": True}
_APPLICATION = {
    "id": "7",
    "name": "Attune",
    "icon": None,
    "description": "",
    "summary": "",
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "0" * 64,
    "flags": 0,
    "approximate_guild_count": 3,
    "owner": _BOT,
    "bot": _BOT,
}
_LIMIT = {"total": 1, "remaining": 1, "reset_after": 1, "max_concurrency": 1}


class HttpDiscord:
    """Answers calls; `received` holds (method, path, body, file); `refusals` are given first, by (status, body)."""

    def __init__(self) -> None:
        self.received: list[tuple[str, str, Any, bytes | None]] = []
        self.refusals: list[tuple[int, Any, dict[str, str]]] = []

    async def answer(self, request: web.Request) -> web.Response:
        body, file = await _read(request)
        path = request.path.removeprefix("/api")
        self.received.append((request.method, path, body, file))
        if request.headers.get("Authorization") != "Bot good":
            return _json({"message": "401: Unauthorized", "code": 0}, 401)
        if self.refusals:
            status, refusal, headers = self.refusals.pop(0)
            return _json(refusal, status, headers)
        return _json(_known(path, body))


def _json(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:  # noqa: ANN401 - JSON
    # The library looks for exactly this type, without a character set.
    return web.Response(
        body=json.dumps(body).encode(), status=status, headers={"Content-Type": "application/json", **(headers or {})}
    )


def _known(path: str, body: Any) -> Any:  # noqa: ANN401 - JSON
    if path.endswith("/commands"):
        given = {"description": "", "application_id": "7", "version": "1"}
        return [{**given, **one, "id": str(at)} for at, one in enumerate(body, 1)]
    answers = {
        "/users/@me": _BOT,
        "/oauth2/applications/@me": _APPLICATION,
        "/gateway/bot": {"shards": 2, "url": "ws://127.0.0.1:9", "session_start_limit": _LIMIT},
    }
    return answers.get(path, {"id": "99", "flags": 0})


async def _read(request: web.Request) -> tuple[Any, bytes | None]:
    if not request.content_type.startswith("multipart/"):
        text = await request.text()
        return (json.loads(text) if text else None), None
    form = await request.post()
    file = form["files[0]"]
    assert isinstance(file, web.FileField)
    return json.loads(str(form["payload_json"])), file.file.read()


@asynccontextmanager
async def http_discord(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[HttpDiscord]:
    """The server, to which every call of discord.py goes."""
    discord = HttpDiscord()
    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", discord.answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{port}/api")
    try:
        yield discord
    finally:
        await runner.cleanup()

"""The HTTP side: /bot<token>/<method>, /file/bot<token>/<path>, and /control/<act> for tests."""

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from pathlib import PurePath
from typing import Any

from aiohttp import web

from tests.loopback.bot_api.calls import Call, CallLog, Parameters, parameters_of
from tests.loopback.bot_api.control import Control
from tests.loopback.bot_api.editing import Editing
from tests.loopback.bot_api.faults import BadGateway, Faults
from tests.loopback.bot_api.places import GroupLimit
from tests.loopback.bot_api.refusals import Refusal
from tests.loopback.bot_api.sending import Sending
from tests.loopback.bot_api.serving import Serving
from tests.loopback.bot_api.state import Settings, World
from tests.loopback.bot_api.updates import Updates
from tests.loopback.bot_api.webhook import WebhookPost

_MAX_BODY = 60 * 1024 * 1024
Method = Callable[[Parameters], Awaitable[Any]]


class BotApiServer:
    """One bot's Bot API on 127.0.0.1."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.world = World(settings)
        self.faults = Faults()
        self.log = CallLog()
        self.updates = Updates()
        self._webhook = WebhookPost(self.updates, settings)
        self.control = Control(self.world, self.updates, self.faults, self.log)
        self._methods = self._table()
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> str:
        """Listen; the address, without a stroke at its end."""
        app = web.Application(client_max_size=_MAX_BODY)
        app.router.add_route("*", "/control/{act}", self._on_control)
        app.router.add_get("/file/bot{token}/{path:.+}", self._on_file)
        app.router.add_route("*", "/bot{token}/{method}", self._on_call)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def aclose(self) -> None:
        """Stop listening and posting."""
        await self._webhook.aclose()
        if self._runner is not None:
            await self._runner.cleanup()

    def _table(self) -> dict[str, Method]:
        limit = GroupLimit(self.settings.group_messages, self.settings.group_window, self.faults)
        rooms = (Sending(self.world, limit), Editing(self.world), Serving(self.world, self.updates, self._webhook))
        named = {name: getattr(room, name) for room in rooms for name in dir(type(room)) if not name.startswith("_")}
        # The API takes its names in any case.
        return {name.replace("_", ""): method for name, method in named.items()}

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        began = self.log.now()
        name = request.match_info["method"]
        if self.faults.is_closed:
            return _hung_up(request)
        refused = self._stranger(request.match_info["token"])
        method = self._methods.get(name.lower())
        if refused is not None or method is None:
            return _refused(refused or Refusal(404, "Not Found"))
        parameters = await parameters_of(request)
        chat = parameters.number("chat_id")
        early = self.faults.refuse_early(chat) if chat is not None else None
        status, body, description = await self._answer(name, method, parameters, chat, early)
        if status == 200 and self.faults.hits(name) and self.faults.drops_after_work():
            status = 0
        seconds = round(self.log.now() - began, 6)
        self.log.calls.append(Call(round(began, 6), name, chat, status, description, early is not None, seconds))
        if chat is not None:
            self.control.changed(chat)
        if status == 0:
            return _hung_up(request)
        kind = "text/html" if status == 502 else "application/json"
        return web.Response(body=body, status=status, content_type=kind)

    async def _answer(
        self, name: str, method: Method, parameters: Parameters, chat: int | None, early: Refusal | None
    ) -> tuple[int, bytes, str | None]:
        try:
            if early is not None:
                raise early
            hang = self.faults.before_work(chat) if self.faults.hits(name) else 0.0
            if hang:
                await asyncio.sleep(hang)
            result = await method(parameters)
        except Refusal as refusal:
            return refusal.code, json.dumps(refusal.as_json()).encode(), refusal.description
        except NotImplementedError as gap:
            unknown = Refusal(501, f"Not Implemented: {gap}")
            return unknown.code, json.dumps(unknown.as_json()).encode(), unknown.description
        except BadGateway:
            return 502, b"<html><h1>502 Bad Gateway</h1></html>", "Bad Gateway"
        return 200, json.dumps({"ok": True, "result": result}).encode(), None

    async def _on_file(self, request: web.Request) -> web.StreamResponse:
        if self.faults.is_closed:
            return _hung_up(request)
        refused = self._stranger(request.match_info["token"])
        file = self.world.files.get(PurePath(request.match_info["path"]).stem)
        if refused is not None or file is None:
            return _refused(refused or Refusal(404, "Not Found"))
        return web.Response(body=file.content)

    async def _on_control(self, request: web.Request) -> web.StreamResponse:
        act = request.match_info["act"]
        if act.startswith("_") or not asyncio.iscoroutinefunction(getattr(Control, act, None)):
            return web.json_response({"error": f"there is no {act}"}, status=404)
        try:
            arguments = json.loads(await request.read() or b"{}", object_hook=from_wire)
            result = await getattr(self.control, act)(**arguments)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
        return web.Response(body=json.dumps({"result": result}, default=to_wire).encode())

    def _stranger(self, token: str) -> Refusal | None:
        if token == self.settings.token:
            return None
        number, _, secret = token.partition(":")
        return Refusal(401, "Unauthorized") if number.isdecimal() and secret else Refusal(404, "Not Found")


def _refused(refusal: Refusal) -> web.Response:
    return web.json_response(refusal.as_json(), status=refusal.code)


def _hung_up(request: web.Request) -> web.Response:
    """Drop the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def to_wire(value: object) -> dict[str, str]:
    """Bytes in JSON."""
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode()}
    raise TypeError(f"{type(value).__name__} is no JSON value")


def from_wire(value: dict[str, Any]) -> dict[str, Any] | bytes:
    """Bytes out of JSON."""
    return base64.b64decode(value["base64"]) if set(value) == {"base64"} else value

"""A Bot API that answers with nonsense, and strangers at the webhook: nothing stops, and nothing is shown or let in."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import httpx
import pytest
from aiohttp import web
from structlog.testing import capture_logs
from telegram.error import BadRequest, NetworkError, TimedOut

from bot.jobs.ports import LaterError, Parcel, Place, RefusedError, UnreachableError
from bot.platforms.telegram_adapter import messenger, quick_request, webhook
from bot.platforms.telegram_adapter.connection import TelegramSettings
from bot.platforms.telegram_adapter.platform import open_telegram
from bot.platforms.telegram_adapter.quick_request import Patience, QuickRequest
from bot.platforms.telegram_adapter.webhook import SECRET_HEADER, Webhook
from tests.platforms.telegram.stage import (
    ENGLISH,
    MENUS,
    TOKEN,
    Answer,
    RecordingIntake,
    running,
    scripted,
)
from tests.platforms.telegram.updates import message, update

PRIVATE = Place("telegram", "77", {"chat": 77})
TEXT = Parcel({"text": "Hello", "bold": []})
GOOD = update(message=message(text="still here"))
SECRET = "only-telegram-knows_1"  # noqa: S105 - of this test
HUGE = 10**30


@pytest.mark.parametrize(
    "nonsense",
    [
        (200, {"ok": True}),
        (200, {"ok": True, "result": None}),
        (200, {"ok": True, "result": "<html>"}),
        (200, {"ok": True, "result": {"update_id": 1}}),
        (200, {"ok": True, "result": [1, "update_id", None, [], {}]}),
        (
            200,
            {"ok": True, "result": [{"update_id": -1}, {"update_id": HUGE}, {"update_id": "9"}, {"update_id": True}]},
        ),
        (200, [1, 2]),
        (200, "ok"),
        (418, {"ok": False, "error_code": 9, "description": 5, "parameters": {"retry_after": 0}}),
        (429, {"ok": False, "description": "Too Many Requests", "parameters": {"retry_after": -7}}),
        (429, {"ok": False, "description": "Too Many Requests", "parameters": {"retry_after": "soon"}}),
        (400, {"ok": False, "description": "moved", "parameters": {"migrate_to_chat_id": -100}}),
    ],
    ids=lambda answer: json.dumps(answer[1])[:60],
)
async def test_nonsense_in_place_of_updates_is_waited_out(nonsense: Any) -> None:  # noqa: ANN401 - that is the point
    answers: list[Answer | Exception] = [
        nonsense,
        nonsense,
        (200, {"ok": True, "result": [GOOD]}),
        httpx.ConnectError("closed"),
    ]
    intake = RecordingIntake()
    async with scripted({"getUpdates": answers}) as (platform, _, sleep), running(platform, intake):
        await intake.until(1)
        assert intake.texts == ["still here"]
        assert len([pause for pause in sleep.slept if pause > 0]) >= 2


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ((200, {"ok": True}), RefusedError),
        ((200, {"ok": True, "result": []}), RefusedError),
        ((200, {"ok": True, "result": {"message_id": "x"}}), RefusedError),
        ((500, {"ok": False, "description": "Internal"}), UnreachableError),
        ((401, {"ok": False, "description": "Unauthorized"}), UnreachableError),
        ((429, {"ok": False, "description": "later"}), UnreachableError),
        ((429, {"ok": False, "description": "later", "parameters": {"retry_after": -9}}), LaterError),
        ((429, {"ok": False, "description": "later", "parameters": {"retry_after": 10**12}}), LaterError),
        ((429, {"ok": False, "description": "later", "parameters": {"retry_after": "soon"}}), LaterError),
        ((400, {"ok": False, "description": "moved", "parameters": {"migrate_to_chat_id": -100}}), RefusedError),
        ((400, {"ok": False, "description": "a word nobody has heard"}), RefusedError),
    ],
    ids=lambda one: json.dumps(one[1])[:50] if isinstance(one, tuple) else one.__name__,
)
async def test_whatever_a_call_is_answered_is_one_of_deliverys_errors(answer: Any, expected: type[Exception]) -> None:  # noqa: ANN401
    async with scripted({"sendMessage": [answer]}) as (platform, _, _):
        with pytest.raises(expected):
            await platform.messenger.send(PRIVATE, TEXT, "k")


@asynccontextmanager
async def server(handler: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> AsyncIterator[str]:
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def drip(request: web.Request) -> web.StreamResponse:
    """A body without an end, byte by byte."""
    answer = web.StreamResponse()
    await answer.prepare(request)
    while True:
        await answer.write(b"x")
        await asyncio.sleep(0.01)


async def pour(request: web.Request) -> web.StreamResponse:
    """A body without an end, as fast as it goes."""
    answer = web.StreamResponse()
    await answer.prepare(request)
    while True:
        await answer.write(b"x" * 65_536)


async def asked(url: str) -> tuple[int, bytes]:
    request = QuickRequest(Patience(1, 1, 1), 4, 1, None)
    await request.initialize()
    try:
        return await request.do_request(url, "GET")
    finally:
        await request.shutdown()


async def test_a_body_larger_than_anything_telegram_sends_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_request, "LONGEST_ANSWER", 1_000_000)
    async with server(pour) as url:
        with pytest.raises(BadRequest):
            await asked(url)


async def test_a_line_that_says_nothing_is_left() -> None:
    async def silent(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(3)
        return web.Response()

    async with server(silent) as url:
        with pytest.raises((TimedOut, NetworkError)):
            await asked(url)


async def test_a_file_that_comes_byte_by_byte_for_ever_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messenger, "_FETCH_S", 0.2)

    async def telegram(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/getMe"):
            account = {"id": 123456, "is_bot": True, "first_name": "A", "username": "a_bot"}
            return web.json_response({"ok": True, "result": account})
        if request.path.endswith("/getFile"):
            return web.json_response(
                {"ok": True, "result": {"file_id": "f", "file_unique_id": "u", "file_path": "d/f"}}
            )
        return await drip(request) if "/file/" in request.path else web.json_response({"ok": True, "result": True})

    async with server(telegram) as url:
        platform = open_telegram(TelegramSettings(TOKEN, base_url=url), MENUS)
        await platform.start()
        with pytest.raises(UnreachableError):
            await platform.messenger.fetch(PRIVATE, "f")
        await platform.aclose()


class Taken:
    def __init__(self) -> None:
        self.batches: list[object] = []

    async def __call__(self, batch: object) -> None:
        self.batches.append(batch)


@asynccontextmanager
async def listening() -> AsyncIterator[tuple[Webhook, Taken]]:
    taken = Taken()
    hook = Webhook(TelegramSettings(TOKEN, webhook_url="https://a.b/hook", webhook_port=0), SECRET, taken, ENGLISH)
    await hook.open()
    try:
        yield hook, taken
    finally:
        await hook.close()


async def said_to(hook: Webhook, *lines: bytes, body: bytes = b"", length: int | None = None) -> bytes:
    """What is answered to a request as it stands; empty when the line is closed without an answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", hook.port)
    head = [b"POST /hook HTTP/1.1", b"Host: a.b", b"Content-Length: %d" % (len(body) if length is None else length)]
    writer.write(b"\r\n".join([*head, *lines, b"", body]))
    try:
        async with asyncio.timeout(5):
            return await reader.readline()
    finally:
        writer.close()


HEADER = SECRET_HEADER.encode() + b": "
RIGHT = HEADER + SECRET.encode()
UPDATE = b'{"update_id": 1}'


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (HEADER,),
        (HEADER + b"\xff\xfe\x80",),
        (HEADER + "ключ".encode(),),
        (HEADER + b"x" * 8_000,),
        (RIGHT, RIGHT),
        (RIGHT, HEADER + b"wrong"),
        (HEADER + b"wrong", RIGHT),
        (RIGHT + b"," + SECRET.encode(),),
        (b"X-Telegram-Bot-Api-Secret: " + SECRET.encode(),),
    ],
    ids=lambda lines: repr(lines)[:50],
)
async def test_only_the_secret_once_lets_anything_in(lines: tuple[bytes, ...]) -> None:
    async with listening() as (hook, taken):
        with capture_logs() as logs:
            answer = await said_to(hook, *lines, body=UPDATE)
        assert b" 40" in answer
        assert taken.batches == []
        assert SECRET not in str(logs)
        assert b" 200 " in await said_to(hook, RIGHT, body=UPDATE)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[" * 100_000,
        b'{"update_id": -1}',
        b'{"update_id": 1e400}',
        b'{"update_id": true}',
        b'{"update_id": %d}' % HUGE,
        b'{"update_id": ' + b"9" * 10_000 + b"}",
        b'{"update_id": NaN}',
        b'[{"update_id": 1}]',
    ],
    ids=lambda body: repr(body)[:40],
)
async def test_a_body_that_is_no_update_is_refused_whatever_it_is(body: bytes) -> None:
    async with listening() as (hook, taken):
        assert b" 400 " in await said_to(hook, RIGHT, body=body)
        assert taken.batches == []
        assert b" 200 " in await said_to(hook, RIGHT, body=UPDATE)


async def test_whoever_sends_a_body_slowly_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "BODY_SECONDS", 0.2)
    async with listening() as (hook, taken):
        slow = [asyncio.ensure_future(said_to(hook, RIGHT, body=b"{", length=500)) for _ in range(100)]
        await asyncio.sleep(0)
        assert b" 200 " in await said_to(hook, RIGHT, body=UPDATE)
        assert all(b" 408 " in answer for answer in await asyncio.gather(*slow))
        assert taken.batches == [[{"update_id": 1}]]


async def test_the_health_path_tells_no_more_than_that_it_is_well() -> None:
    async with listening() as (hook, _), aiohttp.ClientSession() as session:
        for path in ("/healthz", "/healthz?x=1"):
            async with session.get(f"http://127.0.0.1:{hook.port}{path}") as answer:
                assert await answer.json() == {"status": "ok", "platform": "telegram"}
        for path in ("/", "/hook", "/hook/", "/../hook", "/healthz/.."):
            async with session.get(f"http://127.0.0.1:{hook.port}{path}") as answer:
                assert answer.status in {404, 405, 200}
                assert SECRET not in await answer.text()

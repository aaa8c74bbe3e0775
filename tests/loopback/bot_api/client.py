"""The server as tests use it: in the test's own loop, or as a process of its own. The same methods either way."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Protocol

import aiohttp

from tests.loopback.bot_api.server import BotApiServer, from_wire, to_wire
from tests.loopback.bot_api.state import Settings

TOKEN = "123456:TEST-token-of-the-loopback-server"  # noqa: S105 - of a server that exists in tests only
_PATIENCE = 10.0


class _Line(Protocol):
    """Carries a control call to the server."""

    async def __call__(self, act: str, arguments: dict[str, Any]) -> Any: ...  # noqa: ANN401 - any JSON value


class LoopbackBotApi:
    """A Bot API at `url`, and the people who talk to its bot. See `Control` and `People` for what can be done.

    What the server refuses to do for a test raises `ValueError` or, in the test's own loop, what it raised.
    """

    def __init__(self, url: str, token: str, line: _Line) -> None:
        self.url = url
        self.token = token
        self._line = line

    @classmethod
    @asynccontextmanager
    async def here(cls, **settings: object) -> AsyncIterator["LoopbackBotApi"]:
        """In this loop. `settings` are those of `Settings`."""
        given: dict[str, Any] = {"token": TOKEN, **settings}
        chosen = Settings(**given)
        server = BotApiServer(chosen)
        url = await server.start()

        async def line(act: str, arguments: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON value
            return await getattr(server.control, act)(**arguments)

        try:
            yield cls(url, chosen.token, line)
        finally:
            await server.aclose()

    @classmethod
    @asynccontextmanager
    async def spawn(cls, *, token: str = TOKEN, port: int = 0, **settings: object) -> AsyncIterator["LoopbackBotApi"]:
        """As a process, which ends with the context and outlives every bot."""
        options = [f"--set={name}={json.dumps(value)}" for name, value in settings.items()]
        command = (sys.executable, "-m", "tests.loopback.bot_api", "--port", str(port), "--token", token, *options)
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        try:
            assert process.stdout is not None
            url = json.loads(await process.stdout.readline())["url"]
            async with aiohttp.ClientSession() as session:
                yield cls(url, token, _wire(session, url))
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()

    @property
    def base_url(self) -> str:
        """What an SDK puts before the token: for PTB's `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """For PTB's `base_file_url`."""
        return f"{self.url}/file/bot"

    async def control(self, act: str, **arguments: object) -> Any:  # noqa: ANN401 - any JSON value
        """Any method of `Control`."""
        return await self._line(act, arguments)

    async def add_person(self, first_name: str = "Mei", language_code: str | None = "en", **more: object) -> int:
        """A new user: `started` says that they started the bot before."""
        number: int = await self.control("add_person", first_name=first_name, language_code=language_code, **more)
        return number

    async def add_group(self, title: str, members: list[int], **more: object) -> dict[str, Any]:
        """A new group, see `Control.add_group`: {"id", "threads"}."""
        group: dict[str, Any] = await self.control("add_group", title=title, members=members, **more)
        return group

    async def says(self, user: int, text: str, **more: object) -> dict[str, Any]:
        """Somebody writes: {"update", "message", "chat"}."""
        return await self._does("says", user=user, text=text, **more)

    async def presses(self, user: int, button: str, **more: object) -> dict[str, Any]:
        """Somebody presses a button by its label or data: {"update", "message", "chat", "query"}."""
        return await self._does("presses", user=user, button=button, **more)

    async def sends(self, user: int, kind: str, name: str, content: bytes, **more: object) -> dict[str, Any]:
        """Somebody sends a `document`, `photo`, `voice` or `sticker`."""
        return await self._does("sends", user=user, kind=kind, name=name, content=content, **more)

    async def edits(self, user: int, message_id: int, text: str, **more: object) -> dict[str, Any]:
        """Somebody edits their own message."""
        return await self._does("edits", user=user, message_id=message_id, text=text, **more)

    async def starts(self, user: int, payload: str = "") -> dict[str, Any]:
        """Somebody presses Start."""
        return await self._does("starts", user=user, payload=payload)

    async def blocks(self, user: int) -> None:
        """Somebody blocks the bot."""
        await self._does("blocks", user=user)

    async def unblocks(self, user: int) -> None:
        """Somebody unblocks the bot."""
        await self._does("unblocks", user=user)

    async def adds_bot(self, user: int, chat: int) -> None:
        """A member adds the bot to the group."""
        await self._does("adds_bot", user=user, chat=chat)

    async def kicks_bot(self, user: int, chat: int) -> None:
        """A member removes the bot from the group."""
        await self._does("kicks_bot", user=user, chat=chat)

    async def plan_faults(self, **plan: object) -> None:
        """What goes wrong from now on, see `Plan`; nothing, without arguments."""
        await self.control("plan_faults", **plan)

    async def hold(self, chat: int, seconds: float) -> None:
        """One long 429 for a chat."""
        await self.control("hold", chat=chat, seconds=seconds)

    async def transcript(self, chat: int) -> list[dict[str, Any]]:
        """What is seen in a chat now, see `transcript.py`."""
        seen: list[dict[str, Any]] = await self.control("transcript", chat=chat)
        return seen

    async def shown(self, chat: int) -> list[dict[str, Any]]:
        """The bot's messages of a transcript."""
        return [one for one in await self.transcript(chat) if one["from_bot"]]

    async def shows(self, chat: int, text: str, *, seconds: float = _PATIENCE, count: int = 1) -> bool:
        """Wait for the bot to show a text in a chat, in at least `count` messages; whether it did."""
        return bool(await self.control("wait", chat=chat, text=text, seconds=seconds, count=count))

    async def offers(self, chat: int, button: str, *, seconds: float = _PATIENCE) -> bool:
        """Wait for a button with this label or data in a chat; whether it came."""
        return bool(await self.control("wait_for_button", chat=chat, button=button, seconds=seconds))

    async def calls(self, method: str | None = None, chat: int | None = None) -> list[dict[str, Any]]:
        """The log of calls, see `Call`; of one method or chat."""
        every: list[dict[str, Any]] = await self.control("calls")
        return [one for one in every if method in {None, one["method"]} and chat in {None, one["chat"]}]

    async def file(self, file_id: str) -> bytes:
        """The content of a file."""
        content: bytes = await self.control("file", file_id=file_id)
        return content

    async def _does(self, deed: str, **arguments: object) -> dict[str, Any]:
        return await self.control("does", deed=deed, **arguments) or {}


def _wire(session: aiohttp.ClientSession, url: str) -> _Line:
    async def line(act: str, arguments: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON value
        body = json.dumps(arguments, default=to_wire)
        async with session.post(f"{url}/control/{act}", data=body) as answer:
            told = json.loads(await answer.read(), object_hook=from_wire)
        if "error" in told:
            raise ValueError(told["error"])
        return told["result"]

    return line

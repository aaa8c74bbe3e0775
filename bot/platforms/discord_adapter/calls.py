"""Discord's HTTP interface, one method a call. Raises LaterError, UnreachableError and RefusedError only.

The calls go through discord.py's client, which keeps to the limits of each channel and each interaction on its own, so
that one that is exhausted holds up nobody else. Messages are given as JSON rather than as views, since the client would
keep every view in memory.
"""

import asyncio
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

import discord
from discord.http import HTTPClient, Route

from bot.jobs.ports import RefusedError, UnreachableError
from bot.platforms.discord_adapter.addresses import Token
from bot.platforms.discord_adapter.failures import ALREADY_ACKNOWLEDGED, in_our_words

_CALL_SECONDS = 45.0
_EPHEMERAL, _LOADING, _SUPPRESS = 1 << 6, 1 << 7, 1 << 2
_DEFERRED = 5
_PUBLIC_THREAD = 11
_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
_FILE_HOSTS = ("https://cdn.discordapp.com/", "https://media.discordapp.net/")

Payload = Mapping[str, Any]
"""What `packing` makes: content, embeds, components, suppress, and file where there is one."""


class Calls:
    """Calls over a client that is logged in."""

    def __init__(self, http: Callable[[], HTTPClient]) -> None:
        """`http` gives the one in use, which need not be logged in yet."""
        self._given = http

    async def defer(self, token: Token) -> None:
        """Acknowledge an interaction: the person sees that an answer is coming. One that is already, is no error."""
        body = {"type": _DEFERRED, "data": {"flags": _EPHEMERAL if token.ephemeral else 0}}
        path = "/interactions/{webhook_id}/{webhook_token}/callback"
        try:
            with in_our_words():
                await self._request(Route("POST", path, webhook_id=token.interaction, webhook_token=token.value), body)
        except RefusedError as refused:
            if getattr(refused.__cause__, "code", None) != ALREADY_ACKNOWLEDGED:
                raise

    async def original(self, token: Token) -> dict[str, Any]:
        """The first answer to an interaction."""
        return await self._webhook("GET", f"{_WEBHOOK}/messages/@original", token)

    async def edit_original(self, token: Token, payload: Payload, file: bytes | None) -> None:
        """Write the first answer to an interaction, or write it anew."""
        await self._webhook("PATCH", f"{_WEBHOOK}/messages/@original", token, _message(payload), file)

    async def follow_up(self, token: Token, payload: Payload, file: bytes | None) -> str:
        """A further answer; its id."""
        body = _message(payload)
        body["flags"] = body.get("flags", 0) | (_EPHEMERAL if token.ephemeral else 0)
        return str((await self._webhook("POST", _WEBHOOK, token, body, file))["id"])

    async def edit_follow_up(self, token: Token, message: str, payload: Payload, file: bytes | None) -> None:
        """Write a further answer anew."""
        await self._webhook("PATCH", f"{_WEBHOOK}/messages/{message}", token, _message(payload), file)

    async def post(self, channel: str, payload: Payload, file: bytes | None, nonce: str) -> str:
        """A message to a channel; its id. The same nonce again within minutes gives the message that it gave before."""
        body = {**_message(payload), "nonce": nonce, "enforce_nonce": True}
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel)
        with in_our_words():
            return str((await self._request(route, body, file))["id"])

    async def edit(self, channel: str, message: str, payload: Payload, file: bytes | None) -> None:
        """Write a message in a channel anew."""
        path = "/channels/{channel_id}/messages/{message_id}"
        with in_our_words():
            route = Route("PATCH", path, channel_id=channel, message_id=message)
            await self._request(route, _message(payload), file)

    async def type_in(self, channel: str) -> None:
        """Show for ten seconds that the bot is typing."""
        with in_our_words():
            await self._request(Route("POST", "/channels/{channel_id}/typing", channel_id=channel))

    async def open_direct(self, user: str) -> str:
        """The channel for direct messages with a person."""
        with in_our_words():
            return str((await self._request(Route("POST", "/users/@me/channels"), {"recipient_id": user}))["id"])

    async def open_thread(self, channel: str, name: str) -> str:
        """A new public thread in a channel."""
        body = {"name": name, "type": _PUBLIC_THREAD, "auto_archive_duration": 1_440}
        with in_our_words():
            route = Route("POST", "/channels/{channel_id}/threads", channel_id=channel)
            return str((await self._request(route, body))["id"])

    async def download(self, url: str) -> bytes:
        """The content of a file that a person sent. Only Discord's own hosts are asked."""
        if not url.startswith(_FILE_HOSTS):
            raise RefusedError("rejected")
        with in_our_words():
            async with asyncio.timeout(_CALL_SECONDS):
                return await self._http().get_from_cdn(url)

    def _http(self) -> HTTPClient:
        http = self._given()
        if http.token is None:
            raise UnreachableError("not logged in")
        return http

    async def _webhook(
        self, method: str, path: str, token: Token, body: dict[str, Any] | None = None, file: bytes | None = None
    ) -> dict[str, Any]:
        route = Route(method, path, webhook_id=token.application, webhook_token=token.value)
        with in_our_words():
            answer: dict[str, Any] = await self._request(route, body, file)
            return answer

    async def _request(self, route: Route, body: dict[str, Any] | None = None, file: bytes | None = None) -> Any:  # noqa: ANN401 - whatever JSON Discord answers
        async with asyncio.timeout(_CALL_SECONDS):
            if body is None:
                return await self._http().request(route)
            if file is None:
                return await self._http().request(route, json=body)
            described = body["attachments"][0]
            one = discord.File(io.BytesIO(file), described["filename"], description=described["description"])
            form: list[dict[str, Any]] = [
                {"name": "payload_json", "value": json.dumps(body)},
                {
                    "name": "files[0]",
                    "value": one.fp,
                    "filename": one.filename,
                    "content_type": "application/octet-stream",
                },
            ]
            return await self._http().request(route, files=[one], form=form)


def is_waiting(original: Mapping[str, Any]) -> bool:
    """Whether the first answer still shows that an answer is coming."""
    return bool(original.get("flags", 0) & _LOADING)


def says(message: Mapping[str, Any], payload: Payload) -> bool:
    """Whether a message reads as the payload would."""
    descriptions = [embed.get("description") for embed in message.get("embeds", ())]
    wanted = [embed.get("description") for embed in payload["embeds"]]
    return message.get("content", "") == payload["content"] and descriptions == wanted


def _message(payload: Payload) -> dict[str, Any]:
    file = payload.get("file")
    described = {"id": 0, "filename": file["name"], "description": file["alt"][:1_024]} if file else None
    # Flags are named only to be set: an interaction's answer does not let go of one.
    flags = {"flags": _SUPPRESS} if payload["suppress"] else {}
    return {
        **flags,
        "content": payload["content"],
        "embeds": payload["embeds"],
        "components": payload["components"],
        "allowed_mentions": {"parse": []},
        "attachments": [described] if described is not None else [],
    }

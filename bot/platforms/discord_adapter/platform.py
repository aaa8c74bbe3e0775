"""Discord as a platform that can be started, run and closed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import aiohttp
import discord

from bot.errors import ConfigError, OutOfReachError
from bot.jobs.ports import Intake
from bot.localisation import Translator
from bot.platforms.discord_adapter.client import AttuneClient
from bot.platforms.discord_adapter.front_desk import FrontDesk
from bot.platforms.discord_adapter.intents import OFF, ON
from bot.platforms.discord_adapter.line import Line
from bot.platforms.discord_adapter.messenger import DiscordMessenger

_UNREACHABLE = (
    aiohttp.ClientError,
    OSError,
    TimeoutError,
    discord.GatewayNotFound,
    discord.HTTPException,
    TypeError,  # a page in the place of an answer, as hotels and captive portals give
)


@dataclass(frozen=True, slots=True)
class DiscordReport:
    """What an operator should know at the start. `servers` is Discord's own count, which may be some hours old."""

    name: str
    intents: tuple[str, ...]
    without: tuple[str, ...]
    servers: int
    commands: int
    shards: int


class DiscordPlatform:
    """Discord over one client after another."""

    def __init__(self, line: Line, desk: FrontDesk, messenger: DiscordMessenger, token: str, say: Translator) -> None:
        """`say` speaks to the operator."""
        self.messenger = messenger
        self._line = line
        self._desk = desk
        self._token = token
        self._say = say

    @property
    def client(self) -> AttuneClient:
        """The client of the last start."""
        return self._line.client

    async def start(self) -> DiscordReport:
        """Log in and register the commands; nothing is received yet. May be called again.

        Raises ConfigError for a token that Discord does not take, OutOfReachError when it does not answer.
        """
        await self._line.renew()
        client = self.client
        with _told_to_operators(self._say):
            await client.login(self._token)
            info = await client.application_info()
            shards, _, _ = await client.http.get_bot_gateway()
        return DiscordReport(
            name=info.name,
            intents=ON,
            without=OFF,
            servers=info.approximate_guild_count,
            commands=client.commands_synced,
            shards=client.shard_count or shards,
        )

    async def run(self, intake: Intake) -> None:
        """Receive until cancelled; the library connects again by itself, ever more slowly, when the line breaks.

        Raises as `start`: ConfigError when Discord ends the connection for good.
        """
        self._desk.open(intake)
        with _told_to_operators(self._say):
            await self.client.connect(reconnect=True)

    async def aclose(self) -> None:
        """Close the connection; may be called twice."""
        await self._line.renew()


@contextmanager
def _told_to_operators(say: Translator) -> Iterator[None]:
    try:
        yield
    except discord.LoginFailure as refused:
        raise ConfigError(say("discord-bad-token")) from refused
    except discord.ConnectionClosed as closed:
        raise ConfigError(say("discord-ended", code=str(closed.code))) from closed
    except (aiohttp.ClientProxyConnectionError, aiohttp.ClientHttpProxyError) as broken:
        raise OutOfReachError(say("discord-proxy-closed")) from broken
    except _UNREACHABLE as broken:
        raise OutOfReachError(say("discord-out-of-reach", error=type(broken).__name__)) from broken

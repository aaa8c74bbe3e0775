"""The client in use. One of discord.py connects once, so that every new start takes a new one."""

from collections.abc import Callable

from bot.platforms.discord_adapter.client import AttuneClient


class Line:
    """Holds the client; whoever calls Discord asks for it each time."""

    def __init__(self, open_client: Callable[[], AttuneClient]) -> None:
        """`open_client` makes one that is not connected."""
        self._open_client = open_client
        self._client: AttuneClient | None = None

    @property
    def client(self) -> AttuneClient:
        """The client of the last start."""
        if self._client is None:
            self._client = self._open_client()
        return self._client

    async def renew(self) -> None:
        """Close the client, if there is one; the next is new."""
        client, self._client = self._client, None
        if client is not None and client.was_opened:
            await client.close()

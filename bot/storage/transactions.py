"""What every part of the log stands on: an engine, a clock, ids, and transactions that read or write."""

from contextlib import AbstractAsyncContextManager

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage import sqlite
from bot.storage.identity import Clock, NewId


class Transactions:
    """Reads and writes the log; each method of what builds on it is one transaction, whole or not at all."""

    def __init__(self, engine: AsyncEngine, clock: Clock, new_id: NewId) -> None:
        """`engine` comes from `open_database`; `new_id` gives ids that sort by time."""
        self._engine = engine
        self._writer = engine.execution_options(**sqlite.WRITE)
        self._clock = clock
        self._new_id = new_id

    def _reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return self._engine.begin()

    def _writing(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return self._writer.begin()

    async def _wipe(self) -> None:
        """Leave no byte of what was deleted. Raises UserFacingError while another program reads all the while."""
        if self._engine.dialect.name == "sqlite":
            await sqlite.wipe(self._engine)

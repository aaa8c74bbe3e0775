"""A second door to the log, for delivery: one transaction is one trip to a thread of its own.

The log's own connection crosses threads with every statement, which costs more than the statements of an update do.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine

from bot.storage import sqlite
from bot.storage.address import is_sqlite, read_address
from bot.storage.database import upgrade

T = TypeVar("T")


class Desk:
    """Runs functions of a connection, one after another, each in one transaction."""

    def __init__(self, engine: Engine) -> None:
        """`engine` comes from `open_engine`."""
        self._reader = engine.execution_options(**sqlite.READ)
        self._writer = engine.execution_options(**sqlite.WRITE)
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="delivery")

    @property
    def dialect(self) -> str:
        """The database's name: sqlite or postgresql."""
        return self._engine.dialect.name

    async def write(self, work: Callable[[Connection], T]) -> T:
        """What `work` gives, once it is committed. Raises what it raises, with nothing changed."""
        return await self._run(self._writer, work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """What `work` finds."""
        return await self._run(self._reader, work)

    async def aclose(self) -> None:
        """Finish what was begun and close the connection."""
        await asyncio.to_thread(self._thread.shutdown)
        self._engine.dispose()

    async def _run(self, engine: Engine, work: Callable[[Connection], T]) -> T:
        def transaction() -> T:
            with engine.begin() as connection:
                return work(connection)

        return await asyncio.get_running_loop().run_in_executor(self._thread, transaction)


async def open_desk(url: str) -> Desk:
    """Migrate when needed, then connect. Raises ConfigError as `upgrade`."""
    await asyncio.to_thread(upgrade, url)
    return Desk(_engine(url))


def _engine(url: str) -> Engine:
    address = read_address(url)
    if not is_sqlite(address):
        return create_engine(address, hide_parameters=True, pool_size=1)
    engine = create_engine(
        address.set(drivername="sqlite+pysqlite"),
        connect_args={**sqlite.CONNECT_ARGUMENTS, "check_same_thread": False},
        hide_parameters=True,
        pool_size=1,
    )
    sqlite.attach(engine, sqlite.SERVING)
    return engine

"""What only SQLite needs: the file, pragmas, locks taken in time, backups before a migration, bytes wiped."""

import asyncio
import os
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import ConfigError, UserFacingError

_BEGIN = "sqlite_begin"
READ = {_BEGIN: "BEGIN"}
WRITE = {_BEGIN: "BEGIN IMMEDIATE"}
"""A transaction that will write takes the write lock first: a reader that turns writer would fail, not wait."""
_NO_TRANSACTION = {_BEGIN: ""}

CONNECT_ARGUMENTS = {"isolation_level": None}
"""Keeps the driver from beginning transactions of its own; `attach` begins them, schema changes included."""

_BUSY_MS = 30_000
SERVING = (
    f"busy_timeout={_BUSY_MS}",
    "synchronous=NORMAL",
    "secure_delete=ON",
    "foreign_keys=ON",
)
MIGRATING = (f"busy_timeout={_BUSY_MS}", "secure_delete=ON", "foreign_keys=OFF")
"""Without foreign keys, or rebuilding a table would delete what points at it; nothing that marks a foreign file."""

_SWITCH_PAUSE_S = 0.02

_WIPE_BUSY_MS = 1_000
_WIPE_ATTEMPTS = 20
_WIPE_PAUSE_S = 0.1


def file_of(url: URL) -> Path:
    """The database file of a SQLite URL. Raises ConfigError when it names none."""
    if not url.database or ":memory:" in url.database or url.database.startswith("file:"):
        raise ConfigError("ATTUNE_DATABASE_URL must name a plain file, such as sqlite:///var/attune.db.")
    return Path(url.database)


def prepare_file(path: Path) -> None:
    """Create the folder and an empty file that only its owner may read; existing ones stay as they are.

    Raises ConfigError when the folder cannot be written: SQLite keeps its journals beside the file.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path.parent):
            pass
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise ConfigError(
            f"The log at {path} cannot be written ({error.strerror}); make its folder writable or set ATTUNE_HOME."
        ) from error


def attach(engine: Engine, pragmas: tuple[str, ...]) -> None:
    """Set `pragmas` on every new connection and begin transactions as READ or WRITE asks."""

    def set_pragmas(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine, "connect", set_pragmas)
    event.listen(engine, "begin", _begin)


def write_ahead(engine: Engine) -> None:
    """Give the file a write-ahead log, which it then keeps for every later connection.

    SQLite answers at once, without waiting its busy timeout, when two connections switch together: hence the tries.
    Raises sqlalchemy.exc.OperationalError when others hold the file for half a minute.
    """
    give_up = time.monotonic() + _BUSY_MS / 1_000
    with engine.connect().execution_options(**_NO_TRANSACTION) as connection:
        while True:
            try:
                connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            except OperationalError:
                if time.monotonic() > give_up:
                    raise
                time.sleep(_SWITCH_PAUSE_S)
            else:
                return


def _begin(connection: Connection) -> None:
    statement = connection.get_execution_options().get(_BEGIN, READ[_BEGIN])
    if statement:
        connection.exec_driver_sql(statement)


def back_up(path: Path, revision: str) -> Path:
    """Copy the database to `<name>.bak-<revision>` beside it and return the copy's path."""
    copy = path.with_name(f"{path.name}.bak-{revision}")
    copy.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_RDWR | os.O_CREAT, 0o600))
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def delete_backups(path: Path) -> None:
    """Delete every copy that `back_up` made of the database."""
    for file in path.parent.iterdir():
        if file.name.startswith(f"{path.name}.bak-"):
            file.unlink()


async def wipe(engine: AsyncEngine) -> None:
    """Leave no byte of deleted rows in the file, its write-ahead log or its backups.

    Raises UserFacingError when somebody reads the log all the while, so that the bytes could not be freed yet.
    """
    await asyncio.to_thread(delete_backups, file_of(engine.url))
    async with engine.execution_options(**_NO_TRANSACTION).connect() as connection:
        await connection.exec_driver_sql("VACUUM")
        await connection.exec_driver_sql(f"PRAGMA busy_timeout={_WIPE_BUSY_MS}")
        try:
            await _truncate_journal(connection)
        finally:
            await connection.exec_driver_sql(f"PRAGMA busy_timeout={_BUSY_MS}")


async def _truncate_journal(connection: AsyncConnection) -> None:
    for _ in range(_WIPE_ATTEMPTS):
        done = (await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")).mappings().one()
        if not done["busy"]:
            return
        await asyncio.sleep(_WIPE_PAUSE_S)
    raise UserFacingError(
        "Your data is deleted, but another program is reading the log; the last traces on disk go at the next start."
    )

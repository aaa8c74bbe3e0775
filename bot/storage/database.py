"""Opening the log: find it, bring it to this program's revision, connect."""

import asyncio
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, inspect
from sqlalchemy.exc import DatabaseError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import ConfigError
from bot.storage import sqlite
from bot.storage.address import is_sqlite, name_of, read_address
from bot.storage.migrations import NEWEST

MIGRATIONS = Path(__file__).parent / "migrations"


async def open_database(url: str) -> AsyncEngine:
    """Migrate when needed, then connect; close with `await engine.dispose()`. Raises ConfigError as `upgrade`."""
    await asyncio.to_thread(upgrade, url)
    address = read_address(url)
    if not is_sqlite(address):
        return create_async_engine(address, hide_parameters=True)
    engine = create_async_engine(
        address.set(drivername="sqlite+aiosqlite"),
        connect_args=sqlite.CONNECT_ARGUMENTS,
        hide_parameters=True,
    )
    sqlite.attach(engine.sync_engine, sqlite.SERVING)
    return engine


def upgrade(url: str, migrations: Path = MIGRATIONS) -> str:
    """Bring the log at `url` to the newest revision in `migrations` and return that revision.

    A missing SQLite file is created with its folder. An older one is copied to `<name>.bak-<revision>` first, and
    migrated in one transaction: it ends wholly migrated or as it was. Raises ConfigError, with nothing changed, for
    a log of a newer Attune, of another program, or one that cannot be opened.
    """
    address = read_address(url)
    if is_sqlite(address):
        sqlite.prepare_file(sqlite.file_of(address))
    engine = _migration_engine(address)
    try:
        revision = _bring_to_newest(engine, migrations)
        if is_sqlite(address):
            sqlite.write_ahead(engine)
    except DatabaseError as error:
        reason = str(error.orig).partition("\n")[0]
        raise ConfigError(
            f"The log at {name_of(address)} cannot be used ({reason}); "
            "repair it or point ATTUNE_DATABASE_URL elsewhere."
        ) from error
    finally:
        engine.dispose()
    return revision


def _bring_to_newest(engine: Engine, migrations: Path) -> str:
    if migrations == MIGRATIONS and _is_newest(engine):
        return NEWEST
    from bot.storage.migrating import migrate

    with engine.connect().execution_options(**sqlite.WRITE) as connection, connection.begin():
        return migrate(connection, migrations)


def _is_newest(engine: Engine) -> bool:
    """Whether alembic's table says that nothing has to be migrated."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
        return found == [NEWEST]


def _migration_engine(address: URL) -> Engine:
    if not is_sqlite(address):
        try:
            return create_engine(address, hide_parameters=True)
        except (NoSuchModuleError, ModuleNotFoundError) as error:
            raise ConfigError(
                f"No driver for {address.drivername} is installed; install it or unset ATTUNE_DATABASE_URL."
            ) from error
    engine = create_engine(
        address.set(drivername="sqlite+pysqlite"), connect_args=sqlite.CONNECT_ARGUMENTS, hide_parameters=True
    )
    sqlite.attach(engine, sqlite.MIGRATING)
    return engine

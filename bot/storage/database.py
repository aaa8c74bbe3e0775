"""Opening the log: find it, bring it to this program's revision, connect."""

import asyncio
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, inspect, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import ConfigError
from bot.storage import sqlite

MIGRATIONS = Path(__file__).parent / "migrations"


async def open_database(url: str) -> AsyncEngine:
    """Migrate when needed, then connect; close with `await engine.dispose()`. Raises ConfigError as `upgrade`."""
    await asyncio.to_thread(upgrade, url)
    address = _address(url)
    if not _is_sqlite(address):
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
    address = _address(url)
    if _is_sqlite(address):
        sqlite.prepare_file(sqlite.file_of(address))
    engine = _migration_engine(address)
    try:
        with engine.connect().execution_options(**sqlite.WRITE) as connection, connection.begin():
            return _migrate(connection, migrations)
    except DatabaseError as error:
        reason = str(error.orig).partition("\n")[0]
        raise ConfigError(
            f"The log at {_name(address)} cannot be used ({reason}); repair it or point ATTUNE_DATABASE_URL elsewhere."
        ) from error
    finally:
        engine.dispose()


def _migrate(connection: Connection, migrations: Path) -> str:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    scripts = ScriptDirectory.from_config(config)
    newest = scripts.get_current_head()
    if newest is None:
        raise ConfigError(f"There are no migrations in {migrations}.")
    found = _revision_of(connection, {script.revision for script in scripts.walk_revisions()})
    if found == newest:
        return newest
    address = connection.engine.url
    if found and _is_sqlite(address):
        sqlite.back_up(sqlite.file_of(address), found)
    command.upgrade(config, "head")
    _check_references(connection)
    return newest


def _revision_of(connection: Connection, known: set[str]) -> str | None:
    """The log's revision, None for an empty database. Raises ConfigError when this program should keep off."""
    name = _name(connection.engine.url)
    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in known:
        raise ConfigError(
            f"The log at {name} was written by a newer Attune (revision {found}); "
            "update Attune or point ATTUNE_DATABASE_URL elsewhere."
        )
    if found is None and inspect(connection).get_table_names():
        raise ConfigError(f"The database at {name} belongs to another program; point ATTUNE_DATABASE_URL elsewhere.")
    return found


def _check_references(connection: Connection) -> None:
    """Stand in for the foreign keys that SQLite does not enforce during a migration."""
    if _is_sqlite(connection.engine.url) and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        name = _name(connection.engine.url)
        raise ConfigError(f"The log at {name} holds rows without an owner and was left as it was; restore a backup.")


def _migration_engine(address: URL) -> Engine:
    if not _is_sqlite(address):
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


def _address(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError:
        # The message of the cause repeats the URL, which may hold a password.
        raise ConfigError("ATTUNE_DATABASE_URL is not a database URL, such as sqlite:///var/attune.db.") from None


def _is_sqlite(address: URL) -> bool:
    return address.get_backend_name() == "sqlite"


def _name(address: URL) -> str:
    """How the log is named in messages, without a password."""
    return str(sqlite.file_of(address)) if _is_sqlite(address) else address.render_as_string(hide_password=True)

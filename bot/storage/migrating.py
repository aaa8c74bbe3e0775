"""From an older revision of the log to the newest. Only for a log that needs it: importing alembic takes a while."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from bot.errors import ConfigError
from bot.storage import sqlite
from bot.storage.address import is_sqlite, name_of


def migrate(connection: Connection, migrations: Path) -> str:
    """Bring the log to the newest revision in `migrations`, inside the transaction of `connection`; return it.

    An older SQLite file is copied first. Raises ConfigError for a log that this program should keep off.
    """
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
    if found and is_sqlite(address):
        sqlite.back_up(sqlite.file_of(address), found)
    command.upgrade(config, "head")
    _check_references(connection)
    return newest


def _revision_of(connection: Connection, known: set[str]) -> str | None:
    """The log's revision, None for an empty database. Raises ConfigError when this program should keep off."""
    name = name_of(connection.engine.url)
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
    if is_sqlite(connection.engine.url) and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        name = name_of(connection.engine.url)
        raise ConfigError(f"The log at {name} holds rows without an owner and was left as it was; restore a backup.")

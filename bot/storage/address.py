"""The log's address: a SQLAlchemy URL, read and named."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import ConfigError
from bot.storage import sqlite


def read_address(url: str) -> URL:
    """The URL in its parts. Raises ConfigError for one that is none."""
    try:
        return make_url(url)
    except ArgumentError:
        # The message of the cause repeats the URL, which may hold a password.
        raise ConfigError("ATTUNE_DATABASE_URL is not a database URL, such as sqlite:///var/attune.db.") from None


def is_sqlite(address: URL) -> bool:
    """Whether the log is a SQLite file."""
    return address.get_backend_name() == "sqlite"


def name_of(address: URL) -> str:
    """How the log is named in messages, without a password."""
    return str(sqlite.file_of(address)) if is_sqlite(address) else address.render_as_string(hide_password=True)

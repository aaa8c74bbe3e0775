"""Logs as earlier programs left them."""

import sqlite3
from contextlib import closing
from pathlib import Path

_SINCE = {
    "0004": (
        *("outgoing", "arrival", "dead_letter", "hold", "session"),
        *("linked_account", "link_code", "membership", "join_code", "classroom", "wrong_code"),
    ),
    "0003": ("forecast",),
    "0002": ("answer", "practised", "class_rule"),
}


def take_back(path: Path, revision: str) -> None:
    """Take back what came after `revision`, as if the program of then had made the log."""
    with closing(sqlite3.connect(path)) as connection:
        for since, tables in _SINCE.items():
            for table in tables if since > revision else ():
                connection.execute(f"DROP TABLE {table}")
        if revision < "0002":
            connection.execute("ALTER TABLE learner DROP COLUMN low_data")
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        connection.commit()

"""Dead letters, on an open connection."""

from sqlalchemy import Connection, bindparam, delete, insert, select

from bot.jobs.ports import DeadLetter
from bot.storage.tables import arrival, dead_letter

_WRITE = insert(dead_letter).from_select(
    ("id", "update_key", "platform", "external_id", "position", "cause", "died_at"),
    select(
        bindparam("letter_id", type_=dead_letter.c.id.type),
        arrival.c.update_key,
        arrival.c.platform,
        arrival.c.external_id,
        bindparam("place", type_=dead_letter.c.position.type),
        bindparam("cause", type_=dead_letter.c.cause.type),
        bindparam("now", type_=dead_letter.c.died_at.type),
    ).where(arrival.c.update_key == bindparam("key")),
)


def write(connection: Connection, letter_id: str, letter: DeadLetter) -> None:
    """Add a letter, unless the update is not there (any more): its person is forgotten."""
    values = {
        "letter_id": letter_id,
        "key": letter.update_key,
        "place": letter.position,
        "cause": letter.cause,
        "now": letter.died_at,
    }
    connection.execute(_WRITE, values)


def every(connection: Connection) -> list[DeadLetter]:
    """Every letter, oldest first."""
    ordered = select(dead_letter).order_by(dead_letter.c.died_at, dead_letter.c.id)
    return [
        DeadLetter(row.update_key, row.platform, row.position, row.cause, row.died_at)
        for row in connection.execute(ordered)
    ]


def drop(connection: Connection, update_key: str | None) -> int:
    """Drop those of this update, or all; how many."""
    this = () if update_key is None else (dead_letter.c.update_key == update_key,)
    chosen = delete(dead_letter).where(*this)
    return connection.execute(chosen).rowcount

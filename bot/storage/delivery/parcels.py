"""Answers on their way, and chats that are to be left alone for a while, on an open connection."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, literal, null, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.jobs.ports import Outgoing, Parcel, Place
from bot.storage.tables import arrival, hold, outgoing

PLACEHOLDER = -1
"""The position of an update's placeholder, before the first answer."""

_KEY = outgoing.c.update_key == bindparam("key")
_THIS = (_KEY, outgoing.c.position == bindparam("place"))
_COLUMNS = ("update_key", "position", "platform", "chat", "edits", "message", "sent_at")
_PLACE = insert(outgoing).from_select(
    _COLUMNS,
    select(
        arrival.c.update_key,
        literal(PLACEHOLDER),
        arrival.c.platform,
        arrival.c.chat,
        literal(False),  # noqa: FBT003 - the value of a column
        bindparam("message", type_=outgoing.c.message.type),
        bindparam("now", type_=outgoing.c.sent_at.type),
    ).where(arrival.c.update_key == bindparam("key")),
)
_REPLACE = update(outgoing).where(*_THIS).values(message=bindparam("to"))
_PLACEHOLDER = select(outgoing.c.message).where(_KEY, outgoing.c.position == PLACEHOLDER)
_WRITE = insert(outgoing)
_DROP = delete(outgoing).where(_KEY, outgoing.c.position > PLACEHOLDER)
_WAITING = select(outgoing).where(_KEY, outgoing.c.payload.is_not(None)).order_by(outgoing.c.position)
_DELIVER = (
    update(outgoing)
    .where(*_THIS)
    .values(payload=null(), file=null(), message=bindparam("to"), sent_at=bindparam("now"))
)
_RECENT = (
    select(outgoing.c.sent_at)
    .where(
        outgoing.c.platform == bindparam("platform"),
        outgoing.c.chat == bindparam("chat"),
        outgoing.c.sent_at >= bindparam("since"),
        outgoing.c.edits.is_(False),
    )
    .order_by(outgoing.c.sent_at)
)
_SQLITE_HOLD, _POSTGRESQL_HOLD = sqlite.insert(hold), postgresql.insert(hold)
_SAME_CHAT = ("platform", "chat")
_HOLDS = {
    "sqlite": _SQLITE_HOLD.on_conflict_do_update(
        index_elements=_SAME_CHAT, set_={"until": _SQLITE_HOLD.excluded.until}
    ),
    "postgresql": _POSTGRESQL_HOLD.on_conflict_do_update(
        index_elements=_SAME_CHAT, set_={"until": _POSTGRESQL_HOLD.excluded.until}
    ),
}


def place(connection: Connection, update_key: str, message: str, now: datetime) -> None:
    """Note the placeholder of an update, instead of an earlier one; nothing for an update that is not there."""
    if connection.execute(_REPLACE, {"key": update_key, "place": PLACEHOLDER, "to": message}).rowcount == 0:
        connection.execute(_PLACE, {"key": update_key, "message": message, "now": now})


def placeholder(connection: Connection, update_key: str) -> str | None:
    """The message that is the update's placeholder."""
    found: str | None = connection.execute(_PLACEHOLDER, {"key": update_key}).scalar()
    return found


def drop(connection: Connection, update_key: str) -> None:
    """Drop every answer to the update; the placeholder stays."""
    connection.execute(_DROP, {"key": update_key})


def write(connection: Connection, where: Place, answers: Sequence[Outgoing], *, consented: bool) -> None:
    """Store the answers, without what they say when that may not be kept."""
    rows: list[dict[str, Any]] = [
        {
            "update_key": one.update_key,
            "position": one.position,
            "platform": where.platform,
            "chat": where.chat,
            "edits": one.edits,
            "payload": dict(one.parcel.payload) if consented else None,
            "file": one.parcel.file if consented else None,
            "message": one.message,
            "sent_at": None,
        }
        for one in answers
    ]
    if rows:
        connection.execute(_WRITE, rows)


def waiting(connection: Connection, update_key: str) -> list[Outgoing]:
    """The answers that are kept and neither delivered nor given up, in order."""
    return [
        Outgoing(row.update_key, row.position, Parcel(row.payload, row.file), edits=row.edits, message=row.message)
        for row in connection.execute(_WAITING, {"key": update_key})
    ]


def deliver(connection: Connection, answer: Outgoing, message: str, now: datetime) -> None:
    """Note that the answer is this message now, and drop what it said."""
    connection.execute(_DELIVER, {"key": answer.update_key, "place": answer.position, "to": message, "now": now})


def give_up(connection: Connection, update_key: str, position: int) -> None:
    """Drop an answer that will never be delivered."""
    connection.execute(delete(outgoing).where(*_THIS), {"key": update_key, "place": position})


def recent(connection: Connection, platform: str, chat: str, since: datetime) -> list[datetime]:
    """When messages were sent to this chat since then, oldest first."""
    return list(connection.execute(_RECENT, {"platform": platform, "chat": chat, "since": since}).scalars())


def hold_back(connection: Connection, platform: str, chat: str, until: datetime) -> None:
    """Leave this chat alone until then, instead of what was said before."""
    connection.execute(_HOLDS[connection.dialect.name], {"platform": platform, "chat": chat, "until": until})


def held_back(connection: Connection, now: datetime) -> dict[tuple[str, str], datetime]:
    """Until when which chats are to be left alone."""
    found = connection.execute(select(hold).where(hold.c.until > now))
    return {(row.platform, row.chat): row.until for row in found}

"""Updates in the ledger, on an open connection."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Boolean, Connection, and_, bindparam, delete, exists, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.jobs.ports import Place, Update, Waiting
from bot.storage.delivery.keeping import consenting, incoming_as_json, incoming_from_json, kept_of, without_content
from bot.storage.tables import arrival, hold, outgoing

_INSERT = {
    "sqlite": sqlite.insert(arrival).on_conflict_do_nothing().returning(arrival.c.update_key),
    "postgresql": postgresql.insert(arrival).on_conflict_do_nothing().returning(arrival.c.update_key),
}
_THIS = arrival.c.update_key == bindparam("key")
# What was lost is answered again, with the sentence that it was.
_OPEN = or_(arrival.c.answered.is_(False), and_(arrival.c.lost, bindparam("told_lost", type_=Boolean())))
_ANSWER = update(arrival).where(_THIS, _OPEN, arrival.c.finished_at.is_(None))
_KEPT = _ANSWER.values(answered=True, lost=False)
_LOST = _ANSWER.values(answered=True, lost=True, incoming=bindparam("stripped"))
_THERE = select(arrival.c.seq).where(_THIS)
_FINISH = update(arrival).where(_THIS).values(incoming=None, place=None, finished_at=bindparam("now"))
_EMPTY = (
    update(outgoing)
    .where(outgoing.c.update_key == bindparam("key"), outgoing.c.payload.is_not(None))
    .values(payload=None, file=None)
)
_UNDELIVERED = exists().where(outgoing.c.update_key == arrival.c.update_key, outgoing.c.sent_at.is_(None))
_UNFINISHED = (
    select(arrival, _UNDELIVERED.label("undelivered")).where(arrival.c.finished_at.is_(None)).order_by(arrival.c.seq)
)


def receive(connection: Connection, updates: Sequence[Update]) -> list[str]:
    """Store what may be kept of them; the keys of those not there before, in order."""
    agreeing = consenting(connection, (one.incoming.key for one in updates))
    stored = [_row(one, consented=(one.place.platform, one.incoming.key.user) in agreeing) for one in updates]
    new = set(connection.execute(_INSERT[connection.dialect.name], stored).scalars())
    return [key for key in dict.fromkeys(one.key for one in updates) if key in new]


def unfinished(connection: Connection) -> list[Waiting]:
    """Every update that is not finished, oldest first."""
    return [_waiting(row) for row in connection.execute(_UNFINISHED).mappings()]


def answer(connection: Connection, update: Update, *, consented: bool) -> Literal["now", "before", "gone"]:
    """Mark the update as answered: now, or it was before, or it is not there (any more)."""
    values: dict[str, Any] = {"key": update.key, "told_lost": update.incoming.lost}
    if not consented:
        values["stripped"] = incoming_as_json(without_content(update.incoming))
    if connection.execute(_KEPT if consented else _LOST, values).rowcount:
        return "now"
    return "gone" if connection.execute(_THERE, {"key": update.key}).first() is None else "before"


def finish(connection: Connection, update_key: str, now: datetime) -> None:
    """Drop everything but the key, whose it is, and the times."""
    connection.execute(_FINISH, {"key": update_key, "now": now})
    connection.execute(_EMPTY, {"key": update_key})


def prune(connection: Connection, before: datetime, now: datetime) -> int:
    """Drop the keys of updates finished before then, and holds that are over; how many keys."""
    connection.execute(delete(hold).where(hold.c.until <= now))
    return connection.execute(delete(arrival).where(arrival.c.finished_at < before)).rowcount


def _row(update: Update, *, consented: bool) -> dict[str, Any]:
    kept, place = kept_of(update.incoming, consented=consented), update.place
    return {
        "update_key": update.key,
        "platform": update.incoming.key.platform,
        "external_id": update.incoming.key.user,
        "chat": place.chat,
        "received_at": update.received_at,
        "incoming": incoming_as_json(kept),
        "place": {"address": dict(place.address), "group": place.group, "origin": place.origin},
        "answered": False,
        "lost": kept.lost,
        "finished_at": None,
    }


def _waiting(row: Any) -> Waiting:  # noqa: ANN401 - a row of `_UNFINISHED`
    incoming = incoming_from_json(row["platform"], row["external_id"], row["incoming"])
    place = Place(row["platform"], row["chat"], **row["place"])
    # Answers that were not kept are lost, unless they were all brought home already.
    brought = row["answered"] and not row["undelivered"]
    lost = row["lost"] and not brought
    return Waiting(Update(incoming, place, row["received_at"]), row["answered"] and not lost, lost)

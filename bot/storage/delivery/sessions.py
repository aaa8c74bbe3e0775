"""States of sessions in the log; texts of people who have not agreed to storing are only ever in memory."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.conversation.messages import SessionKey
from bot.conversation.state import BLANK, State, as_json, from_json
from bot.storage.delivery.desk import Desk
from bot.storage.delivery.keeping import consenting
from bot.storage.delivery.unsaved import Unsaved
from bot.storage.identity import Clock
from bot.storage.tables import session

_THIS = tuple(session.c[name] == bindparam(f"k_{name}") for name in ("platform", "external_id", "chat", "thread"))
_LOAD = select(session.c.state, session.c.saved_at).where(*_THIS)
_CHANGE = update(session).where(*_THIS)
_DELETE = delete(session).where(*_THIS)
_INSERT = insert(session)


class StoredSessions:
    """The conversation's `Sessions` over the log."""

    def __init__(self, desk: Desk, unsaved: Unsaved, clock: Clock) -> None:
        """`unsaved` is shared with the ledger, which saves sessions as well."""
        self._desk = desk
        self._unsaved = unsaved
        self._clock = clock

    async def load(self, key: SessionKey) -> State | None:
        """The state of this session; None when it is new, or was kept in a form that cannot be read."""
        row = await self._desk.read(lambda connection: connection.execute(_LOAD, _names(key)).one_or_none())
        if row is None:
            self._unsaved.drop(key)
            return None
        return self._unsaved.of(key, row.saved_at) or _readable(row.state)

    async def save(self, key: SessionKey, state: State) -> None:
        """Keep the state; a blank one leaves no row."""
        now = self._clock()

        def work(connection: Connection) -> Callable[[], None]:
            agrees = bool(consenting(connection, (key,)))
            return write_session(connection, key, state, now, consented=agrees, unsaved=self._unsaved)

        (await self._desk.write(work))()

    async def forget(self, platform: str, user: str) -> None:
        """Drop the state of every session of this person."""
        this = (session.c.platform == platform, session.c.external_id == user)
        self._unsaved.forget(platform, user)
        await self._desk.write(lambda connection: connection.execute(delete(session).where(*this)))


def write_session(  # noqa: PLR0913 - what a row is made of
    connection: Connection, key: SessionKey, state: State, now: datetime, *, consented: bool, unsaved: Unsaved
) -> Callable[[], None]:
    """Write what may be kept of a state. What it gives is to be called after the commit, in the caller's thread."""
    names = _names(key)
    if state == BLANK:
        connection.execute(_DELETE, names)
        return lambda: unsaved.drop(key)
    # The session may not have heard that consent was withdrawn from another account.
    kept = state if consented else replace(state, consented=False)
    values = as_json(kept)
    row = {"state": json.dumps(values, ensure_ascii=False, separators=(",", ":")), "saved_at": now}
    if connection.execute(_CHANGE, {**names, **row}).rowcount == 0:
        connection.execute(_INSERT, {**{name.removeprefix("k_"): value for name, value in names.items()}, **row})
    if kept.consented or from_json(values) == state:
        return lambda: unsaved.drop(key)
    return lambda: unsaved.keep(key, state, now)


def _names(key: SessionKey) -> dict[str, Any]:
    return {
        "k_platform": key.platform,
        "k_external_id": key.user,
        "k_chat": key.chat,
        "k_thread": key.thread or "",
    }


def _readable(text: str) -> State | None:
    try:
        return from_json(json.loads(text))
    except (KeyError, TypeError, ValueError):
        return None

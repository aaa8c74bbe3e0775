"""The tables of delivery: what arrived, what is on its way, and the sessions. Their rows belong to an account."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from bot.storage.schema import UtcDateTime, metadata

arrival = Table(
    "arrival",
    metadata,
    # The order in which updates came; SQLite numbers rows by itself only in a column of its own integer type.
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("update_key", String(255), nullable=False, unique=True),
    Column("platform", String(32), nullable=False),
    Column("external_id", String(255), nullable=False),
    Column("chat", String(255), nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("incoming", JSON(none_as_null=True)),
    Column("place", JSON(none_as_null=True)),
    Column("answered", Boolean, nullable=False),
    Column("lost", Boolean, nullable=False),
    Column("finished_at", UtcDateTime),
    Index(None, "platform", "external_id"),
    Index(None, "finished_at"),
)
"""Updates; `incoming` and `place` go when one is finished. `lost`: what was written, or answered, is not kept."""

outgoing = Table(
    "outgoing",
    metadata,
    Column(
        "update_key",
        String(255),
        ForeignKey("arrival.update_key", ondelete="CASCADE"),
        nullable=False,
        primary_key=True,
    ),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("platform", String(32), nullable=False),
    Column("chat", String(255), nullable=False),
    Column("edits", Boolean, nullable=False),
    Column("payload", JSON(none_as_null=True)),
    Column("file", LargeBinary),
    Column("message", String(255)),
    Column("sent_at", UtcDateTime),
    Index(None, "platform", "chat", "sent_at"),
)
"""Answers; position -1 is the placeholder. `payload` and `file` go on delivery; those of people who have not agreed to
storing were never there."""

dead_letter = Table(
    "dead_letter",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("update_key", String(255), nullable=False),
    Column("platform", String(32), nullable=False),
    Column("external_id", String(255), nullable=False),
    Column("position", Integer),
    Column("cause", String(32), nullable=False),
    Column("died_at", UtcDateTime, nullable=False),
    Index(None, "platform", "external_id"),
)

hold = Table(
    "hold",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("chat", String(255), primary_key=True),
    Column("until", UtcDateTime, nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("external_id", String(255), primary_key=True),
    Column("chat", String(255), primary_key=True),
    Column("thread", String(255), primary_key=True),
    Column("state", Text, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),
)
"""States of sessions as JSON; `thread` is empty where a platform has none."""

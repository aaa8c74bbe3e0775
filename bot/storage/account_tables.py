"""The tables of accounts and classes: who is one person on several platforms, who is in which class, and the codes."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from bot.storage.schema import UtcDateTime, metadata, owned_by

linked_account = Table(
    "linked_account",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("external_id", String(255), primary_key=True),
    owned_by("learner", "learner_id"),
    Column("linked_at", UtcDateTime, nullable=False),
    Index(None, "learner_id"),
)
"""The accounts of a learner beside the first, which is in the learner's own row."""

link_code = Table(
    "link_code",
    metadata,
    owned_by("learner", "learner_id", primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("expires_at", UtcDateTime, nullable=False),
)
"""At most one code a learner: a new one takes its place, and a used one goes."""

classroom = Table(
    "classroom",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("title", String(255), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

membership = Table(
    "membership",
    metadata,
    owned_by("learner", "learner_id", primary_key=True),
    owned_by("classroom", "class_id", primary_key=True),
    Column("joined_at", UtcDateTime, nullable=False),
    Index(None, "class_id"),
)

join_code = Table(
    "join_code",
    metadata,
    Column("id", String(16), primary_key=True),
    owned_by("classroom", "class_id"),
    Column("digest", String(64), nullable=False, unique=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    Column("uses", Integer, nullable=False),
    Index(None, "class_id"),
)

wrong_code = Table(
    "wrong_code",
    metadata,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("platform", String(32), nullable=False),
    Column("external_id", String(255), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "at"),
    Index(None, "platform", "external_id"),
)
"""When somebody sent a code that is none, for the limits on guessing; kept as long as these look back."""

"""The tables of the log. A change here needs a new file in `migrations/versions`; those that exist are never edited."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from bot.storage.account_tables import classroom, join_code, link_code, linked_account, membership, wrong_code
from bot.storage.delivery_tables import arrival, dead_letter, hold, outgoing, session
from bot.storage.schema import UtcDateTime, metadata, owned_by

__all__ = [
    "answer",
    "arrival",
    "class_rule",
    "classroom",
    "consent",
    "dead_letter",
    "draft",
    "finding",
    "forecast",
    "hold",
    "interaction",
    "join_code",
    "learner",
    "link_code",
    "linked_account",
    "membership",
    "metadata",
    "outgoing",
    "practised",
    "score",
    "session",
    "version",
    "wrong_code",
]

learner = Table(
    "learner",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("platform", String(32), nullable=False),
    Column("external_id", String(255), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("audience", String(255)),
    Column("created_at", UtcDateTime, nullable=False),
    Column("low_data", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("platform", "external_id"),
)

consent = Table(
    "consent",
    metadata,
    Column("id", String(64), primary_key=True),
    owned_by("learner", "learner_id"),
    Column("notice_version", String(32), nullable=False),
    Column("granted_at", UtcDateTime, nullable=False),
    Column("withdrawn_at", UtcDateTime),
    Index(None, "learner_id"),
)

draft = Table(
    "draft",
    metadata,
    Column("id", String(64), primary_key=True),
    owned_by("learner", "learner_id"),
    Column("created_at", UtcDateTime, nullable=False),
    Index(None, "learner_id"),
)

version = Table(
    "version",
    metadata,
    Column("id", String(64), primary_key=True),
    owned_by("draft", "draft_id"),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("language", String(35), nullable=False),
    Column("words", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    UniqueConstraint("draft_id", "number"),
)

interaction = Table(
    "interaction",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("update_key", String(255), nullable=False, unique=True),
    owned_by("learner", "learner_id"),
    owned_by("version", "version_id"),
    Column("audience", String(255), nullable=False),
    Column("occurred_at", UtcDateTime, nullable=False),
    Column("overall", Float),
    Column("checks", JSON, nullable=False),
    Column("flags", JSON, nullable=False),
    Column("engine", JSON, nullable=False),
    Column("timings_ms", JSON, nullable=False),
    Index(None, "learner_id"),
    Index(None, "version_id"),
)

score = Table(
    "score",
    metadata,
    owned_by("interaction", "interaction_id", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("dimension", String(64), nullable=False),
    Column("score", Float),
    Column("low", Float),
    Column("high", Float),
    UniqueConstraint("interaction_id", "dimension"),
)

finding = Table(
    "finding",
    metadata,
    owned_by("interaction", "interaction_id", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("rule", String(128), nullable=False),
    Column("dimension", String(64), nullable=False),
    Column("severity", String(16), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("note_ids", JSON, nullable=False),
)

practised = Table(
    "practised",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("update_key", String(255), nullable=False, unique=True),
    owned_by("learner", "learner_id"),
    Column("entry_id", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("occurred_at", UtcDateTime, nullable=False),
    Index(None, "learner_id"),
)

answer = Table(
    "answer",
    metadata,
    owned_by("practised", "practised_id", primary_key=True),
    Column("text", Text, nullable=False),
    Column("language", String(35), nullable=False),
    Column("words", Integer, nullable=False),
    Column("audience", String(255), nullable=False),
    Column("points", Float),
    Column("criteria", JSON, nullable=False),
    Column("engine", JSON, nullable=False),
)

forecast = Table(
    "forecast",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("update_key", String(255), nullable=False, unique=True),
    owned_by("learner", "learner_id"),
    owned_by("version", "version_id"),
    Column("audience", String(255), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("split", JSON(none_as_null=True)),
    Column("phrase", Text),
    Column("feeling", String(32)),
    Column("simulated", Boolean, nullable=False),
    Column("readers", Integer, nullable=False),
    Column("outcome", JSON, nullable=False),
    Column("loss", Float),
    Column("split_points", Float),
    Column("phrase_points", Float),
    Column("feeling_points", Float),
    Column("accuracy", Float),
    Column("seed", BigInteger),
    Column("engine", JSON, nullable=False),
    Index(None, "learner_id"),
    Index(None, "version_id"),
)

class_rule = Table(
    "class_rule",
    metadata,
    Column("class_id", String(40), primary_key=True),
    Column("entry_id", String(64), primary_key=True),
    Column("rule", String(16), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", Date),
    Column("note", Text),
)

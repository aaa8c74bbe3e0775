"""Practice: what was shown and answered, the wish for little data, and a teacher's pins and bans of a class."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column and three tables; nothing that exists is changed."""
    op.add_column("learner", sa.Column("low_data", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "practised",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("update_key", sa.String(length=255), nullable=False),
        sa.Column("learner_id", sa.String(length=64), nullable=False),
        sa.Column("entry_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["learner.id"], name=op.f("fk_practised_learner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practised")),
        sa.UniqueConstraint("update_key", name=op.f("uq_practised_update_key")),
    )
    op.create_index(op.f("ix_practised_learner_id"), "practised", ["learner_id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("practised_id", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(length=255), nullable=False),
        sa.Column("points", sa.Float(), nullable=True),
        sa.Column("criteria", sa.JSON(), nullable=False),
        sa.Column("engine", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["practised_id"], ["practised.id"], name=op.f("fk_answer_practised_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("practised_id", name=op.f("pk_answer")),
    )
    op.create_table(
        "class_rule",
        sa.Column("class_id", sa.String(length=40), nullable=False),
        sa.Column("entry_id", sa.String(length=64), nullable=False),
        sa.Column("rule", sa.String(length=16), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("class_id", "entry_id", name=op.f("pk_class_rule")),
    )

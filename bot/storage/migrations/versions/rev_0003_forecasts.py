"""Forecasts of readers' reactions, beside what they were compared with."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add one table; nothing that exists is changed."""
    op.create_table(
        "forecast",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("update_key", sa.String(length=255), nullable=False),
        sa.Column("learner_id", sa.String(length=64), nullable=False),
        sa.Column("version_id", sa.String(length=64), nullable=False),
        sa.Column("audience", sa.String(length=255), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("split", sa.JSON(), nullable=True),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.Column("feeling", sa.String(length=32), nullable=True),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column("readers", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.JSON(), nullable=False),
        sa.Column("loss", sa.Float(), nullable=True),
        sa.Column("split_points", sa.Float(), nullable=True),
        sa.Column("phrase_points", sa.Float(), nullable=True),
        sa.Column("feeling_points", sa.Float(), nullable=True),
        sa.Column("accuracy", sa.Float(), nullable=True),
        sa.Column("seed", sa.BigInteger(), nullable=True),
        sa.Column("engine", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["learner.id"], name=op.f("fk_forecast_learner_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_forecast_version_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forecast")),
        sa.UniqueConstraint("update_key", name=op.f("uq_forecast_update_key")),
    )
    op.create_index(op.f("ix_forecast_learner_id"), "forecast", ["learner_id"], unique=False)
    op.create_index(op.f("ix_forecast_version_id"), "forecast", ["version_id"], unique=False)

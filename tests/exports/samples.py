"""Rows to export."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

from bot.domain.export import ExportRow
from bot.domain.interaction import DimensionScore, Interaction, LoggedFinding


def export_row(text: str = "My grandmother's hutong.", *, number: int = 1, audience: str = "us-general") -> ExportRow:
    """A row with every kind of value: scored, unscored, a negative number, hostile words in flags."""
    done = Interaction(
        id=f"i{number}",
        update_key="telegram:4711",
        learner_id="learner-1",
        version_id=f"v{number}",
        audience=audience,
        occurred_at=datetime(2026, 12, 1, 12, 30, tzinfo=UTC),
        overall=61.5,
        scores=(
            DimensionScore("dialogue", 70.25, -1.5, 80.0),
            DimensionScore("emotional_empathy", None, None, None),
        ),
        findings=(
            LoggedFinding("unglossed_term", "dialogue", "major", 0, 2, "My", ("T018",)),
            LoggedFinding("stock_phrase", "dialogue", "major", 0, 2, "My", ()),
            LoggedFinding("named_person", "dialogue", "praise", 0, 2, "My", ()),
        ),
        checks={"accuracy": "ok"},
        flags=("=cmd|' /C calc'!A0", "旗; 帜"),
        engine={"scorer": "1.0", "model": None},
        timings_ms={"perception": 1.25},
    )
    return ExportRow(done, "telegram", "d1", number, "en", 3, text)


async def stream(*rows: ExportRow) -> AsyncIterator[ExportRow]:
    """The rows, one by one."""
    for row in rows:
        yield row


async def broken_stream(*rows: ExportRow) -> AsyncIterator[ExportRow]:
    """The rows, and then the log goes away."""
    for row in rows:
        yield row
    raise ConnectionError("the log went away")

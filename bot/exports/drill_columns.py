"""What every export format says of an answered drill."""

from collections.abc import Mapping
from typing import Any

from bot.domain.practice import PracticeExportRow
from bot.exports.columns import Cell, Sheet


def _columns(with_text: bool) -> tuple[str, ...]:  # noqa: FBT001 - a sheet's only question
    return (
        *("answer_id", "occurred_at", "learner", "platform", "audience", "drill", "reason"),
        *("points", "words", "language", "criteria", "engine"),
        *(("text",) if with_text else ()),
    )


def _cells(row: PracticeExportRow, with_text: bool) -> dict[str, Cell]:  # noqa: FBT001 - as above
    """One value for each column, in that order; an answer that was not scored has None points, never 0."""
    done, answer = row.practised, row.answer
    quoted = tuple(dict(one) if with_text else _without_quotes(one) for one in answer.criteria)
    found: dict[str, Cell] = {
        "answer_id": done.id,
        "occurred_at": done.occurred_at.isoformat(),
        "learner": done.learner_id,
        "platform": row.platform,
        "audience": answer.audience,
        "drill": done.entry_id,
        "reason": done.reason,
        "points": answer.points,
        "words": answer.words,
        "language": answer.language,
        "criteria": quoted,
        "engine": answer.engine,
        "text": answer.text,
    }
    return {name: found[name] for name in _columns(with_text)}


def _without_quotes(criterion: Mapping[str, Any]) -> dict[str, Any]:
    """A criterion without the words of the answer that it quotes."""
    return {name: value for name, value in criterion.items() if name != "quotes"}


DRILLS: Sheet[PracticeExportRow] = Sheet(_columns, _cells)
"""The sheet of answered drills: points 0-100, times ISO 8601 in UTC."""

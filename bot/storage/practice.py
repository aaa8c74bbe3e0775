"""What was practised, and the rules of classes, on an open connection."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.practice import ClassRule, PracticeExportRow, Practised
from bot.storage.identity import NewId
from bot.storage.reading import require_own, rows
from bot.storage.rows import of_answer, to_class_rule, to_practised
from bot.storage.tables import answer, class_rule, learner, practised
from bot.storage.writing import once

_JOINED = select(
    practised,
    *(column for column in answer.c if column.name != "practised_id"),
).outerjoin(answer, answer.c.practised_id == practised.c.id)
_EXPORTED = (
    _JOINED.add_columns(learner.c.platform)
    .join(learner, practised.c.learner_id == learner.c.id)
    .where(answer.c.text.is_not(None))
)


async def record(connection: AsyncConnection, new: Practised, new_id: NewId) -> Practised:
    """Store it under a new id, or return what its update stored before. Raises UserFacingError without consent."""

    async def write() -> None:
        row = {**asdict(new), "id": new_id()}
        del row["answer"]
        await connection.execute(insert(practised).values(row))
        if new.answer is not None:
            await connection.execute(insert(answer).values(practised_id=row["id"], **of_answer(new.answer)))

    return await once(connection, new.learner_id, lambda: of_update(connection, new.update_key, new.learner_id), write)


async def of_update(connection: AsyncConnection, update_key: str, learner_id: str) -> Practised | None:
    """What an update caused, if recorded. Raises UserFacingError when it is not the learner's."""
    found = await _practised(connection, _JOINED.where(practised.c.update_key == update_key))
    if not found:
        return None
    require_own(found[0].learner_id, learner_id)
    return found[0]


async def history(connection: AsyncConnection, learner_id: str) -> list[Practised]:
    """Everything the learner was shown or answered, oldest first."""
    mine = _JOINED.where(practised.c.learner_id == learner_id)
    return await _practised(connection, mine.order_by(practised.c.occurred_at, practised.c.id))


async def export_page(connection: AsyncConnection, after: str, size: int) -> list[PracticeExportRow]:
    """At most `size` answered drills with an id above `after`, by id."""
    page = _EXPORTED.where(practised.c.id > after).order_by(practised.c.id).limit(size)
    found = [(to_practised(row), row["platform"]) for row in await rows(connection, page)]
    return [PracticeExportRow(one, one.answer, platform) for one, platform in found if one.answer is not None]


async def rules(connection: AsyncConnection, class_id: str | None) -> list[ClassRule]:
    """The rules of a class, or of all classes, the oldest first."""
    chosen = select(class_rule) if class_id is None else select(class_rule).where(class_rule.c.class_id == class_id)
    ordered = chosen.order_by(class_rule.c.class_id, class_rule.c.since, class_rule.c.entry_id)
    return [to_class_rule(row) for row in await rows(connection, ordered)]


async def set_rule(connection: AsyncConnection, rule: ClassRule) -> None:
    """Keep a rule in place of the one there was for the same entry and class."""
    await connection.execute(delete(class_rule).where(*_same(rule.class_id, rule.entry_id)))
    await connection.execute(insert(class_rule).values(asdict(rule)))


async def drop_rule(connection: AsyncConnection, class_id: str, entry_id: str, rule: str) -> bool:
    """Take a rule away; whether there was one."""
    this = (*_same(class_id, entry_id), class_rule.c.rule == rule)
    return (await connection.execute(delete(class_rule).where(*this))).rowcount > 0


def _same(class_id: str, entry_id: str) -> tuple[ColumnElement[bool], ...]:
    return (class_rule.c.class_id == class_id, class_rule.c.entry_id == entry_id)


async def _practised(connection: AsyncConnection, statement: Select[Any]) -> list[Practised]:
    return [to_practised(row) for row in await rows(connection, statement)]

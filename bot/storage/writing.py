"""Writing the log on an open connection that began as a writer."""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Table, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.account import Account
from bot.domain.interaction import Interaction, Scored
from bot.errors import UserFacingError
from bot.storage import reading
from bot.storage.identity import NewId
from bot.storage.ownership import belongs_to, belongs_to_account, owned_tables, tables_of_accounts
from bot.storage.rows import of_finding, of_score, of_scored
from bot.storage.tables import consent, draft, finding, interaction, learner, metadata, score, version

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Attempt:
    """Everything `Log.record` is told of one attempt at a draft."""

    learner_id: str
    update_key: str
    text: str
    language: str
    words: int
    scored: Scored
    revises: str | None


async def change_learner(connection: AsyncConnection, learner_id: str, values: Mapping[str, str | bool]) -> None:
    """Change columns of the learner's own row. Raises UserFacingError for an unknown learner."""
    done = await connection.execute(update(learner).where(learner.c.id == learner_id).values(values))
    if done.rowcount == 0:
        raise UserFacingError("You are not enrolled; send /start first.")


async def grant(
    connection: AsyncConnection, learner_id: str, notice_version: str, now: datetime, new_id: NewId
) -> None:
    """Add a consent, unless one to the same notice is given. Raises UserFacingError for an unknown learner."""
    if not await lock(connection, learner_id):
        raise UserFacingError("You are not enrolled; send /start first.")
    given = await reading.latest_consent(connection, learner_id)
    if given is not None and given.is_given and given.notice_version == notice_version:
        return
    row = {"id": new_id(), "learner_id": learner_id, "notice_version": notice_version, "granted_at": now}
    await connection.execute(insert(consent).values(row))


async def withdraw(connection: AsyncConnection, learner_id: str, now: datetime) -> None:
    """Close every open consent."""
    await lock(connection, learner_id)
    open_ones = (consent.c.learner_id == learner_id, consent.c.withdrawn_at.is_(None))
    await connection.execute(update(consent).where(*open_ones).values(withdrawn_at=now))


async def record(connection: AsyncConnection, attempt: Attempt, now: datetime, new_id: NewId) -> Interaction:
    """Store the attempt, or return what its update stored before. Raises as `Log.record`."""
    await lock(connection, attempt.learner_id)
    stored = await reading.of_update(connection, attempt.update_key, attempt.learner_id)
    if stored is not None:
        return stored
    await require_consent(connection, attempt.learner_id)
    version_id = await _insert_version(connection, attempt, now, new_id)
    return await _insert_interaction(connection, attempt, version_id, now, new_id)


async def once(
    connection: AsyncConnection,
    learner_id: str,
    stored: Callable[[], Awaitable[R | None]],
    write: Callable[[], Awaitable[None]],
) -> R:
    """What `stored` finds of an update, or else what it finds after `write`.

    Raises what these raise; UserFacingError without consent.
    """
    await lock(connection, learner_id)
    before = await stored()
    if before is not None:
        return before
    await require_consent(connection, learner_id)
    await write()
    after = await stored()
    if after is None:
        raise LookupError("What was written in this transaction cannot be read in it.")
    return after


async def erase(connection: AsyncConnection, learner_id: str) -> None:
    """Delete every row of every table that is the learner's."""
    await lock(connection, learner_id)
    for table in reversed(owned_tables(metadata)):
        await connection.execute(delete(table).where(belongs_to(table, learner_id)))


async def erase_account(connection: AsyncConnection, account: Account) -> None:
    """Delete every row that is the account's, whoever that is."""
    for table in reversed(tables_of_accounts(metadata)):
        await connection.execute(delete(table).where(belongs_to_account(table, account)))


async def require_consent(connection: AsyncConnection, learner_id: str) -> None:
    """Raises UserFacingError unless the learner agrees to storing now."""
    given = await reading.latest_consent(connection, learner_id)
    if given is None or not given.is_given:
        raise UserFacingError("Nothing was saved, because you have not agreed that your drafts are stored.")


async def lock(connection: AsyncConnection, learner_id: str) -> bool:
    """Make writers of one learner take turns, which a SQLite writer does anyway; whether the learner exists."""
    statement = select(learner.c.id).where(learner.c.id == learner_id).with_for_update()
    return (await connection.execute(statement)).first() is not None


async def _insert_version(connection: AsyncConnection, attempt: Attempt, now: datetime, new_id: NewId) -> str:
    if attempt.revises is None:
        draft_id, number = new_id(), 1
        row = {"id": draft_id, "learner_id": attempt.learner_id, "created_at": now}
        await connection.execute(insert(draft).values(row))
    else:
        draft_id = attempt.revises
        number = await _next_number(connection, draft_id, attempt.learner_id)
    version_id = new_id()
    content = {
        "id": version_id,
        "draft_id": draft_id,
        "number": number,
        "text": attempt.text,
        "sha256": hashlib.sha256(attempt.text.encode()).hexdigest(),
        "language": attempt.language,
        "words": attempt.words,
        "created_at": now,
    }
    await connection.execute(insert(version).values(content))
    return version_id


async def _next_number(connection: AsyncConnection, draft_id: str, learner_id: str) -> int:
    mine = (version.c.draft_id == draft_id, belongs_to(version, learner_id))
    last = await connection.scalar(select(func.max(version.c.number)).where(*mine))
    if last is None:
        raise UserFacingError("The draft you revise is not among yours; send the text as a new draft.")
    return int(last) + 1


async def _insert_interaction(
    connection: AsyncConnection, attempt: Attempt, version_id: str, now: datetime, new_id: NewId
) -> Interaction:
    scored = attempt.scored
    links = {
        "id": new_id(),
        "update_key": attempt.update_key,
        "learner_id": attempt.learner_id,
        "version_id": version_id,
    }
    await connection.execute(insert(interaction).values(**links, occurred_at=now, **of_scored(scored)))
    await _insert_details(connection, score, links["id"], [of_score(one) for one in scored.scores])
    await _insert_details(connection, finding, links["id"], [of_finding(one) for one in scored.findings])
    return Interaction(
        **links,
        audience=scored.audience,
        occurred_at=now,
        overall=scored.overall,
        scores=scored.scores,
        findings=scored.findings,
        checks=scored.checks,
        flags=scored.flags,
        engine=scored.engine,
        timings_ms=scored.timings_ms,
    )


async def _insert_details(
    connection: AsyncConnection, table: Table, interaction_id: str, details: list[dict[str, Any]]
) -> None:
    if details:
        placed = [
            {"interaction_id": interaction_id, "position": position, **detail}
            for position, detail in enumerate(details)
        ]
        await connection.execute(insert(table), placed)

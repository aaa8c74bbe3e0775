"""Classes, their codes and who is in them, on an open connection."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.account import Account
from bot.domain.classroom import Classroom, JoinCode, Joined, JoinRefusal
from bot.domain.codes import digest_of
from bot.errors import UserFacingError
from bot.storage.belonging import guessing
from bot.storage.reading import rows
from bot.storage.rows import to_join_code
from bot.storage.tables import classroom, join_code, learner, membership
from bot.storage.writing import lock


async def create(connection: AsyncConnection, new: Classroom) -> None:
    """Add a class. Raises UserFacingError for one that is there."""
    if await rows(connection, select(classroom.c.id).where(classroom.c.id == new.id)):
        raise UserFacingError(f"There is a class {new.id} already.")
    await connection.execute(insert(classroom).values(asdict(new)))


async def every(connection: AsyncConnection) -> list[Classroom]:
    """Every class, by id."""
    found = await rows(connection, select(classroom).order_by(classroom.c.id))
    return [Classroom(row["id"], row["title"], row["created_at"]) for row in found]


async def rename(connection: AsyncConnection, class_id: str, title: str) -> bool:
    """Give a class another title; whether there is one."""
    this = update(classroom).where(classroom.c.id == class_id)
    return (await connection.execute(this.values(title=title))).rowcount > 0


async def add_code(connection: AsyncConnection, new: JoinCode, code: str) -> None:
    """Keep a code. Raises UserFacingError for an unknown class."""
    if not await rows(connection, select(classroom.c.id).where(classroom.c.id == new.class_id)):
        raise UserFacingError(f"There is no class {new.class_id}.")
    await connection.execute(insert(join_code).values({**asdict(new), "digest": digest_of(code)}))


async def codes_of(connection: AsyncConnection, class_id: str) -> list[JoinCode]:
    """The codes of a class, oldest first."""
    mine = select(join_code).where(join_code.c.class_id == class_id)
    return [to_join_code(row) for row in await rows(connection, mine.order_by(join_code.c.created_at, join_code.c.id))]


async def revoke(connection: AsyncConnection, code_id: str, now: datetime) -> bool:
    """Let nobody join with this code from now on; whether somebody could before."""
    this = (join_code.c.id == code_id, join_code.c.revoked_at.is_(None), join_code.c.expires_at > now)
    return (await connection.execute(update(join_code).where(*this).values(revoked_at=now))).rowcount > 0


async def join(connection: AsyncConnection, learner_id: str, code: str, now: datetime) -> Joined | JoinRefusal:
    """Put the learner into the class of the code, or note a wrong one. Raises UserFacingError for a stranger."""
    await lock(connection, learner_id)
    account = await _first_account(connection, learner_id)
    if await guessing.is_limited(connection, account, now):
        return "limited"
    this = (join_code.c.digest == digest_of(code), join_code.c.revoked_at.is_(None), join_code.c.expires_at > now)
    titled = select(join_code.c.id, classroom.c.id.label("class_id"), classroom.c.title)
    found = await rows(connection, titled.join(classroom, join_code.c.class_id == classroom.c.id).where(*this))
    if not found:
        await guessing.note_wrong(connection, account, now)
        return "unknown"
    class_id = found[0]["class_id"]
    again = await _enter(connection, learner_id, class_id, now)
    if not again:
        counted = update(join_code).where(join_code.c.id == found[0]["id"])
        await connection.execute(counted.values(uses=join_code.c.uses + 1))
    return Joined(class_id, found[0]["title"], again)


async def class_of(connection: AsyncConnection, learner_id: str) -> str | None:
    """The class joined last."""
    newest = (membership.c.joined_at.desc(), membership.c.class_id)
    mine = select(membership.c.class_id).where(membership.c.learner_id == learner_id)
    found: str | None = await connection.scalar(mine.order_by(*newest).limit(1))
    return found


async def _enter(connection: AsyncConnection, learner_id: str, class_id: str, now: datetime) -> bool:
    """Make it the class joined last; whether the learner was in it before."""
    this = (membership.c.learner_id == learner_id, membership.c.class_id == class_id)
    if (await connection.execute(update(membership).where(*this).values(joined_at=now))).rowcount:
        return True
    row = {"learner_id": learner_id, "class_id": class_id, "joined_at": now}
    await connection.execute(insert(membership).values(row))
    return False


async def _first_account(connection: AsyncConnection, learner_id: str) -> Account:
    found = await rows(connection, select(learner).where(learner.c.id == learner_id))
    if not found:
        raise UserFacingError("You are not enrolled; send /start first.")
    return Account(found[0]["platform"], found[0]["external_id"])

"""Accounts of one learner on several platforms, on an open connection that began as a writer."""

from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.account import LINK_CODE_LIFE, Account, Linked, LinkRefusal
from bot.domain.codes import digest_of
from bot.domain.learner import Learner
from bot.errors import UserFacingError
from bot.storage import reading, writing
from bot.storage.belonging import guessing
from bot.storage.ownership import tables_of_learners
from bot.storage.tables import learner, link_code, linked_account, membership, metadata


async def accounts(connection: AsyncConnection, learner_id: str) -> list[Account]:
    """The learner's accounts: the first, then the linked ones, oldest first."""
    first = select(learner.c.platform, learner.c.external_id).where(learner.c.id == learner_id)
    linked = select(linked_account).where(linked_account.c.learner_id == learner_id)
    found = [
        *await reading.rows(connection, first),
        *await reading.rows(connection, linked.order_by(linked_account.c.linked_at, linked_account.c.external_id)),
    ]
    return [Account(row["platform"], row["external_id"]) for row in found]


async def keep_code(connection: AsyncConnection, learner_id: str, code: str, now: datetime) -> None:
    """Keep a code in place of the one before. Raises UserFacingError for an unknown learner."""
    if not await writing.lock(connection, learner_id):
        raise UserFacingError("You are not enrolled; send /start first.")
    await connection.execute(delete(link_code).where(link_code.c.learner_id == learner_id))
    row = {"learner_id": learner_id, "digest": digest_of(code), "expires_at": now + LINK_CODE_LIFE}
    await connection.execute(insert(link_code).values(row))


async def link(connection: AsyncConnection, account: Account, code: str, now: datetime) -> Linked | LinkRefusal:
    """Join the account, and the learner it may be, to the learner of the code."""
    if await guessing.is_limited(connection, account, now):
        return "limited"
    this = (link_code.c.digest == digest_of(code), link_code.c.expires_at > now)
    wanted = await connection.scalar(select(link_code.c.learner_id).where(*this))
    own = await reading.learner_of(connection, account.platform, account.external_id)
    if own is not None and own.id == wanted:
        return "same"
    # Deleting tells whether somebody else was quicker with the same code.
    if wanted is None or (await connection.execute(delete(link_code).where(*this))).rowcount == 0:
        await guessing.note_wrong(connection, account, now)
        return "unknown"
    if own is not None:
        await _merge(connection, own, wanted, now)
    first = own or account
    # Where the account itself was linked, its row has moved with the others.
    row = {"platform": first.platform, "external_id": first.external_id, "learner_id": wanted, "linked_at": now}
    await connection.execute(insert(linked_account).values(row))
    return Linked(wanted, own is not None, await _agrees(connection, wanted))


async def _merge(connection: AsyncConnection, old: Learner, new: str, now: datetime) -> None:
    """Make every row of one learner another's, and drop the emptied learner.

    Where one of both has withdrawn or never agreed, neither of them agrees any more.
    """
    for one in sorted((old.id, new)):
        await writing.lock(connection, one)
    if not (await _agrees(connection, old.id) and await _agrees(connection, new)):
        await writing.withdraw(connection, old.id, now)
        await writing.withdraw(connection, new, now)
    await connection.execute(delete(link_code).where(link_code.c.learner_id == old.id))
    await _merge_classes(connection, old.id, new)
    for table in tables_of_learners(metadata):
        await connection.execute(update(table).where(table.c.learner_id == old.id).values(learner_id=new))
    unset = (learner.c.id == new, learner.c.audience.is_(None))
    await connection.execute(update(learner).where(*unset).values(audience=old.audience))
    await connection.execute(delete(learner).where(learner.c.id == old.id))


async def _merge_classes(connection: AsyncConnection, old: str, new: str) -> None:
    """Of a class that both are in, the later joining counts."""
    twin = membership.alias()
    latest = select(func.max(twin.c.joined_at)).where(
        twin.c.class_id == membership.c.class_id, twin.c.learner_id.in_((old, new))
    )
    mine = membership.c.learner_id == new
    await connection.execute(update(membership).where(mine).values(joined_at=latest.scalar_subquery()))
    both = membership.c.class_id.in_(select(twin.c.class_id).where(twin.c.learner_id == new))
    await connection.execute(delete(membership).where(membership.c.learner_id == old, both))


async def _agrees(connection: AsyncConnection, learner_id: str) -> bool:
    given = await reading.latest_consent(connection, learner_id)
    return given is not None and given.is_given

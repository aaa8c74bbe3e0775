"""Limits on guessing codes, on an open connection."""

from datetime import datetime

from sqlalchemy import and_, case, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.account import Account
from bot.domain.codes import GUESS_WINDOW, WRONG_BY_ACCOUNT, WRONG_BY_ALL
from bot.storage.tables import wrong_code


async def is_limited(connection: AsyncConnection, account: Account, now: datetime) -> bool:
    """Whether no code of this account is looked at for now."""
    own = and_(wrong_code.c.platform == account.platform, wrong_code.c.external_id == account.external_id)
    recent = select(func.count(), func.count(case((own, 1)))).where(wrong_code.c.at > now - GUESS_WINDOW)
    by_all, by_account = (await connection.execute(recent)).one()
    return bool(by_account >= WRONG_BY_ACCOUNT or by_all >= WRONG_BY_ALL)


async def note_wrong(connection: AsyncConnection, account: Account, now: datetime) -> None:
    """Remember a wrong code, and drop what no limit looks back to."""
    await connection.execute(delete(wrong_code).where(wrong_code.c.at <= now - GUESS_WINDOW))
    row = {"platform": account.platform, "external_id": account.external_id, "at": now}
    await connection.execute(insert(wrong_code).values(row))

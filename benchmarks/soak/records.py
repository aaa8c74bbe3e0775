"""What the bot's database holds, read beside the running bot."""

import asyncio
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

_LOOK_S = 0.3


def rows_of(database: Path, question: str) -> list[tuple[Any, ...]]:
    """The rows that answer an SQL question; none while there is no database yet."""
    if not database.exists():
        return []
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return connection.execute(question).fetchall()


def arrived(database: Path) -> set[int]:
    """The numbers of all updates that were committed."""
    return {int(key.rpartition(":")[2]) for (key,) in rows_of(database, "SELECT update_key FROM arrival")}


async def all_finished(database: Path, pending: Any, seconds: float) -> bool:  # noqa: ANN401 - an async callable
    """Wait until no update is left, neither with Telegram (`pending` says how many) nor in the database."""
    deadline = asyncio.get_running_loop().time() + seconds
    while asyncio.get_running_loop().time() < deadline:
        if not await pending():
            ((left,),) = rows_of(database, "SELECT count(*) FROM arrival WHERE finished_at IS NULL")
            if not left:
                return True
        await asyncio.sleep(_LOOK_S)
    return False


def files_with(home: Path, words: Iterable[str]) -> list[str]:
    """The files of a home folder in which one of these words stands, by name; the knowledge apart."""
    wanted = [word.encode() for word in words]
    found = []
    for file in home.iterdir():
        if file.is_file():
            content = file.read_bytes()
            found += [file.name] if any(word in content for word in wanted) else []
    return sorted(found)

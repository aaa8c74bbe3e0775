"""A real log on a real file, with a clock that steps."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import open_database
from bot.storage.identity import TimeSortableIds
from bot.storage.log import Log
from tests.fakes.stepping_clock import SteppingClock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "attune.db"


@pytest.fixture
def url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def log(url: str) -> AsyncIterator[Log]:
    clock = SteppingClock()
    opened = Log(await open_database(url), clock, TimeSortableIds(clock))
    yield opened
    await opened.aclose()

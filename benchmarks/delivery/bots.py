"""The two bots as processes of their own, each at a loopback Bot API server."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

from benchmarks.delivery.echo import TOKEN, URL
from bot.cli.main import BLAS_THREADS
from tests.loopback.bot_api.client import LoopbackBotApi

START_S = 60.0
UNLIMITED = "10000/minute"
"""One person stands for many here."""
RUNNING = "Ctrl-C"
"""Stands in the line that says that the bot runs, in every locale."""


class Attended:
    """A running Attune."""

    def __init__(self, pid: int, file: Path) -> None:
        self.pid = pid
        self._file = file

    def lags(self, begun: float, ended: float) -> list[float]:
        """The event loop's lags between two moments of the monotonic clock, in milliseconds."""
        lines = self._file.read_text(encoding="ascii").splitlines()
        noted = [(float(moment), float(lag)) for moment, _, lag in (line.partition(" ") for line in lines)]
        return [lag for moment, lag in noted if begun <= moment <= ended]


@asynccontextmanager
async def echo(api: LoopbackBotApi) -> AsyncIterator[None]:
    """The bare bot."""
    command = (sys.executable, "-m", "benchmarks.delivery.echo")
    async with _process(command, {TOKEN: api.token, URL: api.url}):
        yield


@asynccontextmanager
async def attune(api: LoopbackBotApi, home: Path, workers: str) -> AsyncIterator[Attended]:
    """Attune itself, ready for drafts, in a fresh home; with `workers` of the setting, or its own number for ""."""
    lags = home / "lags.json"
    command = (sys.executable, "-m", "benchmarks.delivery.attended", str(lags), "run", "telegram")
    given = {
        "ATTUNE_HOME": str(home),
        "ATTUNE_TELEGRAM_TOKEN": api.token,
        "ATTUNE_TELEGRAM_BASE_URL": api.url,
        "ATTUNE_WORKERS": workers,
        "ATTUNE_LIMIT_PERSON": UNLIMITED,
        BLAS_THREADS[0]: BLAS_THREADS[1],
    }
    async with _process(command, given) as (process, told):
        await asyncio.wait_for(_running(told), START_S)
        drained = asyncio.create_task(_drained(told))
        yield Attended(process.pid, lags)
    await drained


@asynccontextmanager
async def _process(
    command: Sequence[str], given: dict[str, str]
) -> AsyncIterator[tuple[asyncio.subprocess.Process, asyncio.StreamReader]]:
    """A process and what it says on standard error; told to end at the end."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ATTUNE_")}
    process = await asyncio.create_subprocess_exec(*command, env=kept | given, stderr=asyncio.subprocess.PIPE)
    try:
        yield process, cast("asyncio.StreamReader", process.stderr)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _running(told: asyncio.StreamReader) -> None:
    lines: list[str] = []
    while line := (await told.readline()).decode():
        lines.append(line)
        if RUNNING in line:
            return
    raise RuntimeError("Attune did not start:\n" + "".join(lines))


async def _drained(told: asyncio.StreamReader) -> None:
    """Pass on what the process says: one whose words nobody takes away stands still."""
    while line := await told.readline():
        sys.stderr.write(line.decode())

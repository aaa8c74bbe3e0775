"""What the workers of the tests open, and what is done with it. Picklable, as a worker's work has to be."""

import asyncio
import os
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import UserFacingError
from bot.jobs.worker_process import Report


@dataclass
class Bench:
    """Counts what is done on it."""

    done: int = field(default=0)


class CrowdedError(Exception):
    """An error that does not survive pickling: it asks for more than its message."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")


def open_bench() -> Bench:
    return Bench()


def open_nothing() -> Bench:
    raise UserFacingError("There is no bench.")


async def count(bench: Bench, _report: Report) -> tuple[int, int]:
    """The process, and how often it was asked."""
    bench.done += 1
    return os.getpid(), bench.done


async def niceness(_bench: Bench, _report: Report) -> int:
    return os.nice(0)


async def say_three(_bench: Bench, report: Report) -> str:
    """Reports from another thread, as a critique does."""
    for word in ("one", "two", "three"):
        await asyncio.to_thread(report, word)
    return "done"


async def refuse(_bench: Bench, _report: Report) -> None:
    raise UserFacingError("Please send words.")


async def crowd(_bench: Bench, _report: Report) -> None:
    raise CrowdedError("a secret of the draft", "too many")


async def give_a_function(_bench: Bench, _report: Report) -> object:
    """A result that cannot leave its process."""
    return lambda: None


async def die(_bench: Bench, _report: Report) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def die_once(mark: Path, _bench: Bench, _report: Report) -> str:
    """Dies the first time, leaving a mark."""
    if _is_first(mark):
        os.kill(os.getpid(), signal.SIGKILL)
    return "lived"


async def hang(seconds: float, _bench: Bench, _report: Report) -> float:
    """Keeps the process busy without ever looking up."""
    time.sleep(seconds)  # noqa: ASYNC251 - that is the point
    return seconds


async def note(file: Path, name: str, _bench: Bench, _report: Report) -> None:
    """Write down that it begins, work a moment, write down that it ends."""
    with file.open("a") as lines:
        lines.write(f"{name} begins\n")
    await asyncio.sleep(0.03)
    with file.open("a") as lines:
        lines.write(f"{name} ends\n")


def _is_first(mark: Path) -> bool:
    if mark.exists():
        return False
    mark.touch()
    return True

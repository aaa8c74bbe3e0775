"""Progress of long work, on standard error: a line that moves on a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
EVERY_SECONDS = 0.2
EVERY_SECONDS_ELSEWHERE = 5.0


def counted(items: Iterable[T], name: str) -> Iterator[T]:
    """The items, counted aloud as they are taken."""
    moving = sys.stderr.isatty()
    pause = EVERY_SECONDS if moving else EVERY_SECONDS_ELSEWHERE
    begun = told = time.monotonic()
    done = 0
    for item in items:
        yield item
        done += 1
        now = time.monotonic()
        if now - told >= pause:
            told = now
            _tell(f"{done} {name}, {done / (now - begun):.0f} a second", moving=moving)
    _tell(f"{done} {name} done", moving=moving)
    if moving:
        sys.stderr.write("\n")


def _tell(line: str, *, moving: bool) -> None:
    sys.stderr.write(f"\r\x1b[K{line}" if moving else f"{line}\n")
    sys.stderr.flush()

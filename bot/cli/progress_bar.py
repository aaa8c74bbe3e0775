"""A bar for long work on a file: how much of it is read, how many rows are done, and how long it will take."""

import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TypeVar

from bot.cli.progress import EVERY_SECONDS_ELSEWHERE
from bot.cli.shared import tell

T = TypeVar("T")
EVERY = 100
"""Rows between two looks at the file's place."""


def barred(items: Iterable[T], name: str, size: int | None, place: Callable[[], int]) -> Generator[T, None, None]:
    """The items, with a bar on standard error while they pass; a line now and then where that is no terminal.

    `size` is the file's length in bytes, None when nobody knows it; `place` says how many of them are read.
    """
    if not sys.stderr.isatty():
        yield from _told(items, name)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    count = TextColumn("{task.fields[rows]} {task.description}")
    columns = (count, BarColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(name, total=size, rows=0)
        rows = 0
        for rows, item in enumerate(items, 1):
            yield item
            if rows % EVERY == 0:
                bar.update(task, completed=place(), rows=rows)
        bar.update(task, completed=size or 1, total=size or 1, rows=rows)


def _told(items: Iterable[T], name: str) -> Iterator[T]:
    told, rows = time.monotonic(), 0
    for rows, item in enumerate(items, 1):
        yield item
        if time.monotonic() - told >= EVERY_SECONDS_ELSEWHERE:
            told = time.monotonic()
            tell(f"{rows:,} {name} …")
    tell(f"{rows:,} {name}")

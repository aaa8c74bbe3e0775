"""Labels for many comments: in this process while they are few, by one process a core when there are more."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from itertools import chain, islice
from typing import TypeVar

from bot.comments.reading import Row
from bot.errors import AttuneError
from evaluation.comments.labels import Label

Labeller = Callable[[Sequence[str]], list[Label]]
OpenLabeller = Callable[[], Labeller]
"""Opens a labeller in whatever process calls it; has to be picklable."""
Labelled = tuple[Row, Label | None]

T = TypeVar("T")
CHUNK = 500
"""Rows labelled together. It never depends on the machine, so the same file always gives the same labels."""
ALONE = 4
"""Chunks that one process labels sooner than others would have started."""
AHEAD = 2
"""Chunks per worker that are read before they are needed."""

_opened: OpenLabeller
"""In a worker: gives its labeller, opened once."""


class WorkersLostError(AttuneError):
    """A labelling process was ended from outside, usually for want of memory."""


def labelled(rows: Iterable[Row], open_labeller: OpenLabeller, workers: int) -> Generator[Labelled, None, None]:
    """Every row with its label, in order; None for a row without words. Memory does not grow with the rows.

    Raises WorkersLostError when a worker is ended by something else.
    """
    chunks = _chunks(rows)
    first = list(islice(chunks, ALONE + 1))
    if len(first) <= ALONE or workers < 2:
        labeller = open_labeller()
        for chunk in chain(first, chunks):
            yield from _joined(chunk, labeller(_texts(chunk)))
        return
    yield from _by_workers(chain(first, chunks), open_labeller, workers)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _by_workers(chunks: Iterator[list[Row]], open_labeller: OpenLabeller, workers: int) -> Iterator[Labelled]:
    # A fresh interpreter each: a copy of this one could inherit a lock that some thread of ours was holding.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, context, _start, (open_labeller,))
    waiting: deque[tuple[list[Row], Future[list[Label]]]] = deque()
    try:
        with _interrupts_unheard():
            for _ in range(workers):
                pool.submit(os.getpid)  # a task starts a worker while none is idle
        for chunk in chunks:
            waiting.append((chunk, pool.submit(_label, _texts(chunk))))
            if len(waiting) >= AHEAD * workers:
                yield from _finished(*waiting.popleft())
        while waiting:
            yield from _finished(*waiting.popleft())
    except BrokenProcessPool as error:
        raise WorkersLostError("A labelling process was ended by the system, probably for want of memory.") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _finished(chunk: list[Row], future: "Future[list[Label]]") -> Iterator[Labelled]:
    return _joined(chunk, future.result())


def _joined(chunk: list[Row], labels: list[Label]) -> Iterator[Labelled]:
    given = iter(labels)
    for row in chunk:
        yield row, next(given) if has_words(row) else None


def has_words(row: Row) -> bool:
    """Whether there is anything to label in a row."""
    return bool(row.text.strip())


def _texts(chunk: list[Row]) -> list[str]:
    return [row.text for row in chunk if has_words(row)]


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk


@contextmanager
def _interrupts_unheard() -> Iterator[None]:
    """Processes started in here never hear an interrupt, from their first moment on: it is the parent's business."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _start(open_labeller: OpenLabeller) -> None:
    """Prepares a worker, which is not to outlive its parent."""
    global _opened  # noqa: PLW0603 - a pool's worker has no other place to keep what was opened once
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # Not opened yet: what fails in the first task is told as it is, what fails here only breaks the pool.
    _opened = cache(open_labeller)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _label(texts: list[str]) -> list[Label]:
    return _opened()(texts)

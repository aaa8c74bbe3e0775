"""Several workers and the queue before them: first come, first served, and never two at once for one person."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

import structlog

from bot.errors import AttuneError
from bot.jobs.worker_process import Report, Work, WorkerLostError, WorkerProcess

T = TypeVar("T")
R = TypeVar("R")
MOST_SECONDS = 40.0
"""A critique takes a hundredth of a second; what takes this long will never end, and a person waits no longer."""
_ATTEMPTS = 2

_person: ContextVar[str | None] = ContextVar("person", default=None)
_log = structlog.stdlib.get_logger(__name__)


class WorkersClosedError(AttuneError):
    """The program is ending."""


@contextmanager
def serving(person: str) -> Iterator[None]:
    """Work asked for inside the block, and in tasks begun there, is this person's."""
    token = _person.set(person)
    try:
        yield
    finally:
        _person.reset(token)


@dataclass(frozen=True, slots=True, eq=False)
class _Turn(Generic[T]):
    person: str | None
    worker: asyncio.Future[WorkerProcess[T]]


class Workers(Generic[T]):
    """Processes that each hold what `open_what_it_needs` opens. To be used from one event loop, between `start` and
    `aclose`.

    Work whose process ends is tried once more in another; a second loss is its own fault and an error.
    """

    def __init__(self, count: int, open_what_it_needs: Callable[[], T], most_seconds: float = MOST_SECONDS) -> None:
        """`open_what_it_needs` has to be picklable. Work is given up after `most_seconds`."""
        self._workers = [WorkerProcess(open_what_it_needs) for _ in range(count)]
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="worker")
        self._most_seconds = most_seconds
        self._free: list[WorkerProcess[T]] = []
        self._waiting: deque[_Turn[T]] = deque()
        self._served: set[str] = set()
        self._under_way: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def start(self) -> None:
        """Start all processes at once. Raises what opening raises."""
        loop = asyncio.get_running_loop()
        await asyncio.gather(*(loop.run_in_executor(self._threads, worker.start) for worker in self._workers))
        self._free = list(self._workers)

    async def aclose(self) -> None:
        """End all processes. Work that waits raises WorkersClosedError, work under way WorkerLostError."""
        self._closed = True
        for turn in self._waiting:
            if not turn.worker.done():
                turn.worker.set_exception(WorkersClosedError("The program is ending."))
        self._waiting.clear()
        for worker in self._workers:
            worker.close()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        self._threads.shutdown()

    def ahead(self) -> int:
        """How much work waits before what would be asked for now."""
        return len(self._waiting)

    @property
    def pids(self) -> list[int]:
        """The processes, for those who measure them."""
        return [worker.pid for worker in self._workers if worker.pid is not None]

    async def run(self, work: Work[T, R], report: Report = lambda _: None) -> R:
        """Have the work done. `report` is called from another thread. Raises what the work raises.

        Also WorkerLostError, WorkTooLongError, WorkersClosedError. Cancelled, it leaves the queue; what has begun is
        finished unheard.
        """
        if self._closed:
            raise WorkersClosedError("The program is ending.")
        turn: _Turn[T] = _Turn(_person.get(), asyncio.get_running_loop().create_future())
        self._waiting.append(turn)
        self._serve_next()
        try:
            worker = await turn.worker
        except asyncio.CancelledError:
            self._left(turn)
            raise
        task = asyncio.create_task(self._carry_out(work, report, worker))
        self._under_way.add(task)
        task.add_done_callback(partial(self._finished, turn, worker))
        return await asyncio.shield(task)

    async def _carry_out(self, work: Work[T, R], report: Report, worker: WorkerProcess[T]) -> R:
        loop = asyncio.get_running_loop()
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return await loop.run_in_executor(self._threads, worker.do, work, report, self._most_seconds)
            except WorkerLostError:
                if self._closed or attempt == _ATTEMPTS:
                    raise
                _log.warning("worker_lost", attempt=attempt)
        raise AssertionError("every attempt returns or raises")

    def _serve_next(self) -> None:
        """Give free workers to those who wait longest and have no other work under way."""
        for turn in list(self._waiting):
            if not self._free:
                return
            if turn.person is None or turn.person not in self._served:
                self._waiting.remove(turn)
                if turn.person is not None:
                    self._served.add(turn.person)
                turn.worker.set_result(self._free.pop())

    def _left(self, turn: _Turn[T]) -> None:
        """Somebody was cancelled before the work began, perhaps in the moment in which a worker was given."""
        if turn in self._waiting:
            self._waiting.remove(turn)
        elif turn.worker.done() and not turn.worker.cancelled() and turn.worker.exception() is None:
            self._give_back(turn, turn.worker.result())

    def _finished(self, turn: _Turn[T], worker: WorkerProcess[T], task: "asyncio.Task[Any]") -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # heard here, should the one who asked be gone
        self._give_back(turn, worker)

    def _give_back(self, turn: _Turn[T], worker: WorkerProcess[T]) -> None:
        if turn.person is not None:
            self._served.discard(turn.person)
        self._free.append(worker)
        self._serve_next()

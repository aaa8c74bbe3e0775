"""One worker: a process of its own that opens what it needs once, then does one piece of work after another."""

import asyncio
import gc
import multiprocessing
import os
import pickle
import signal
import threading
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from bot.errors import AttuneError

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

T = TypeVar("T")
R = TypeVar("R")
Report = Callable[[Any], None]
Work = Callable[[T, Report], Coroutine[Any, Any, R]]
"""What is done with what the worker has opened. Has to be picklable, as have what it reports and its result."""

_NICENESS = 5
"""The event loop of the main process goes first."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
"""The whole group of processes may get these; when a worker ends is its parent's business."""


class WorkerLostError(AttuneError):
    """The process ended in the middle of its work."""


class WorkTooLongError(AttuneError):
    """The work was given up after its time."""


class WorkFailedError(AttuneError):
    """The work raised something that cannot leave its process; the message is the name of its type."""


@dataclass(frozen=True, slots=True)
class _Reported:
    value: Any


@dataclass(frozen=True, slots=True)
class _Done:
    result: Any


@dataclass(frozen=True, slots=True)
class _Failed:
    error: Exception


class WorkerProcess(Generic[T]):
    """The parent's end of a worker. Not safe to share: one thread at a time; only `close` may come from another.

    The process never hears the signals of its group and never outlives its parent.
    """

    def __init__(self, open_what_it_needs: Callable[[], T]) -> None:
        """`open_what_it_needs` has to be picklable; it is called in the process."""
        self._open = open_what_it_needs
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The process now at work, for those who measure it."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start the process and wait until everything is open. Raises what opening raised, WorkerLostError."""
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)  # of this thread; the new process is born with it
        # A fresh interpreter: a copy of this one could inherit a lock that some thread of ours was holding.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._open), daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection = process, ours
        if self._closed:
            self._end()
        self._heard(lambda _: None, None)

    def do(self, work: Work[T, R], report: Report, seconds: float) -> R:
        """Have the work done. Raises what it raises.

        WorkerLostError when the process ended meanwhile, WorkTooLongError when it took longer than `seconds`: the
        process is another one then.
        """
        if self._connection is None:
            self.start()
        try:
            self._sent(work)
            result: R = self._heard(report, seconds)
        except (WorkerLostError, WorkTooLongError):
            self._end()
            if not self._closed:
                self.start()
            raise
        return result

    def close(self) -> None:
        """End the process, whatever it does; work that is under way raises WorkerLostError."""
        self._closed = True
        if self._process is not None:
            self._process.kill()

    def _end(self) -> None:
        if self._process is not None and self._connection is not None:
            self._process.kill()
            self._process.join()
            self._connection.close()
        self._process = self._connection = None

    def _sent(self, work: Work[T, R]) -> None:
        assert self._connection is not None  # noqa: S101 - `do` has started it
        try:
            self._connection.send(work)
        except OSError as error:
            raise WorkerLostError("A worker is gone.") from error

    def _heard(self, report: Report, seconds: float | None) -> Any:  # noqa: ANN401 - whatever the work gives
        """The result of what is under way; hears its reports until then."""
        assert self._connection is not None  # noqa: S101 - it has been started
        until = time.monotonic() + seconds if seconds is not None else None
        while True:
            left = max(0.0, until - time.monotonic()) if until is not None else None
            try:
                if not self._connection.poll(left):
                    raise WorkTooLongError(f"A worker took longer than {seconds:g} seconds.")
                message = self._connection.recv()
            except (EOFError, OSError) as error:
                raise WorkerLostError("A worker ended in the middle of its work.") from error
            if isinstance(message, _Done):
                return message.result
            if isinstance(message, _Failed):
                raise message.error
            report(message.value)


def _serve(connection: Connection, open_what_it_needs: Callable[[], T]) -> None:
    """The whole life of the process."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.nice(_NICENESS)
    with asyncio.Runner() as runner:
        try:
            opened = open_what_it_needs()
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent hears of it
            connection.send(_Failed(_sendable(error)))
            return
        gc.collect()
        gc.freeze()  # what is open stays for good: looking through it again and again would cost milliseconds
        connection.send(_Done(None))
        while True:
            try:
                work: Work[T, Any] = connection.recv()
            except EOFError:
                return
            _do(work, opened, connection, runner)


def _do(work: Work[T, Any], opened: T, connection: Connection, runner: asyncio.Runner) -> None:
    try:
        connection.send(_Done(runner.run(work(opened, lambda value: connection.send(_Reported(value))))))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the asker's
        connection.send(_Failed(_sendable(error)))


def _sendable(error: Exception) -> Exception:
    """The error itself where it survives the journey. What came before it stays here: it may quote the draft."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made on this line
    except Exception:  # noqa: BLE001 - errors may refuse in any way
        return WorkFailedError(type(error).__name__)
    return error


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

"""One holder at a time of a lock file, over all processes; standard library only."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_POLL_SECONDS = 0.1


class LockHeldError(Exception):
    """Another process held the lock for too long."""


@contextmanager
def holding(path: Path, wait_seconds: float, on_wait: Callable[[], None]) -> Iterator[None]:
    """Holds the lock inside the block; makes the file and its folder. Raises LockHeldError, OSError.

    `on_wait` is called once when there is somebody to wait for. The operating system frees the lock of a dead process.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        _lock(file.fileno(), wait_seconds, on_wait)
        yield


def _lock(descriptor: int, wait_seconds: float, on_wait: Callable[[], None]) -> None:
    deadline = time.monotonic() + wait_seconds
    waiting = False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise LockHeldError from None
            if not waiting:
                waiting = True
                on_wait()
            time.sleep(_POLL_SECONDS)
        else:
            return

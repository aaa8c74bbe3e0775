"""How a running program is asked to end: once, kindly; twice, at once."""

import asyncio
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_BY_SIGNAL = 128
_ENDING = (signal.SIGTERM, signal.SIGINT)
LONGEST_S = 20.0
"""The end comes after so long whatever still holds it up, such as an index being built; everything kept is durable."""
_SAME_S = 0.5
"""What stops a program, such as timeout(1), may signal it and its group, which is one wish heard twice."""


@contextmanager
def asked_to_stop(on_first: Callable[[], None]) -> Iterator[asyncio.Event]:
    """An event that is set by the first SIGTERM or SIGINT inside the block; the second one ends the process.

    A terminal that is closed (SIGHUP) stops nothing.
    """
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()
    first = 0.0

    def hear(number: int) -> None:
        nonlocal first
        if not asked.is_set():
            first = time.monotonic()
            asked.set()
            on_first()
            last_resort = threading.Timer(LONGEST_S, os._exit, (0,))
            last_resort.daemon = True
            last_resort.start()
        elif time.monotonic() - first > _SAME_S:
            sys.stderr.flush()
            os._exit(_BY_SIGNAL + number)  # what is under way is durable, and taken up again

    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    for number in _ENDING:
        loop.add_signal_handler(number, hear, number)
    try:
        yield asked
    finally:
        for number in _ENDING:
            loop.remove_signal_handler(number)
        signal.signal(signal.SIGHUP, before)

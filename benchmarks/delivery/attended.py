"""`attune` with somebody who looks at its event loop: `python -m benchmarks.delivery.attended FILE run telegram`.

The command itself is untouched. Every EVERY_S the loop is to note how late it comes to do so: a line of FILE has the
system's monotonic clock, in seconds, and the lag, in milliseconds.
"""

import asyncio
import sys
import time
from pathlib import Path
from typing import TextIO

from bot.cli.main import main as attune

EVERY_S = 0.005


class _Attended(asyncio.DefaultEventLoopPolicy):
    def __init__(self, notes: TextIO) -> None:
        super().__init__()
        self._notes = notes

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        loop = super().new_event_loop()
        loop.call_soon(self._look, loop, time.monotonic())
        return loop

    def _look(self, loop: asyncio.AbstractEventLoop, due: float) -> None:
        now = time.monotonic()
        self._notes.write(f"{now:.4f} {1000 * (now - due):.3f}\n")
        loop.call_later(EVERY_S, self._look, loop, now + EVERY_S)


def main() -> None:
    """Run the command."""
    with Path(sys.argv.pop(1)).open("w", encoding="ascii", buffering=1) as notes:
        asyncio.set_event_loop_policy(_Attended(notes))
        attune()


if __name__ == "__main__":
    main()

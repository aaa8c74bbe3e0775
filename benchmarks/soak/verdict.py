"""One row of the table: what was done to the running system, what was observed, and whether the bar holds."""

import asyncio
import sys
import tempfile
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

HEADING = "bar | done | observed | holds"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`bar` is its number in the list of what must hold."""

    bar: int
    done: str
    observed: str
    holds: bool

    def __str__(self) -> str:
        return f"{self.bar} | {self.done} | {self.observed} | {'yes' if self.holds else 'NO'}"


def concluded(measure: Callable[[Path], Coroutine[Any, Any, Sequence[Verdict]]]) -> NoReturn:
    """Measure in a folder of its own, print the rows last, and end the process: 0 if all hold, else 1."""
    with tempfile.TemporaryDirectory() as folder:
        verdicts = asyncio.run(measure(Path(folder)))
    for verdict in verdicts:
        print(verdict)
    sys.exit(0 if all(verdict.holds for verdict in verdicts) else 1)

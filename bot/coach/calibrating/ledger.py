"""A class's ledger of calibrations: added to by one process at a time, never changed; damage is seen, not used.

A last line without its end is what a crash leaves of a move that nobody was told about: it does not count and goes with
the next move.
"""

from collections.abc import Callable
from pathlib import Path

from bot.coach.calibrating.versions import Move, move_of
from knowledge.chained_lines import append, sealed, unsealed, whole_lines
from knowledge.locking import LockHeldError, holding

WAIT_SECONDS = 10.0
_OWNER_ONLY = 0o600


class LedgerBusyError(Exception):
    """Another process has been writing for too long."""


class Ledger:
    """The moves of one class. Its folder is made when something is first written."""

    def __init__(self, home: Path, class_id: str) -> None:
        """`class_id` has to be a checked one, safe as the name of a folder."""
        self.path = home / "calibration" / class_id / "ledger.jsonl"

    def moves(self) -> tuple[Move, ...]:
        """Everything done so far, in order. Raises BrokenChainError, OSError."""
        return tuple(move for move, _ in unsealed(self._content(), move_of))

    def add(
        self, decide: Callable[[tuple[Move, ...]], Move], on_wait: Callable[[], None], wait: float = WAIT_SECONDS
    ) -> Move:
        """Adds what `decide` makes of the moves so far; it is safe on the disk on return.

        Nothing is written when `decide` raises. Raises BrokenChainError, LedgerBusyError, OSError.
        """
        try:
            with holding(self.path.with_name("lock"), wait, on_wait):
                content = whole_lines(self._content())
                found = list(unsealed(content, move_of))
                move = decide(tuple(one for one, _ in found))
                line = sealed([move.as_json()], found[-1][1] if found else "")
                append(self.path, len(content), line, _OWNER_ONLY)
                return move
        except LockHeldError as error:
            raise LedgerBusyError from error

    def _content(self) -> bytes:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return b""

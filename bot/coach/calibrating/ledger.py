"""A class's ledger of calibrations: added to by one process at a time, never changed; damage is seen, not used.

Each line is JSON that ends with `previous`, the hash of the line before, and `hash`, its own. A last line without an
end is what a crash leaves of a move that nobody was told about: it does not count and goes with the next move.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.coach.calibrating.versions import Move, move_of
from knowledge.locking import LockHeldError, holding

WAIT_SECONDS = 10.0
_OWNER_ONLY = 0o600
_SEAL = len(',"hash":""}') + 64


class LedgerDamagedError(Exception):
    """A line that is not what was written; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


class LedgerBusyError(Exception):
    """Another process has been writing for too long."""


class Ledger:
    """The moves of one class. Its folder is made when something is first written."""

    def __init__(self, home: Path, class_id: str) -> None:
        """`class_id` has to be a checked one, safe as the name of a folder."""
        self.path = home / "calibration" / class_id / "ledger.jsonl"

    def moves(self) -> tuple[Move, ...]:
        """Everything done so far, in order. Raises LedgerDamagedError, OSError."""
        return tuple(move for move, _ in _checked(_whole(self._content())))

    def add(
        self, decide: Callable[[tuple[Move, ...]], Move], on_wait: Callable[[], None], wait: float = WAIT_SECONDS
    ) -> Move:
        """Adds what `decide` makes of the moves so far; it is safe on the disk on return.

        Nothing is written when `decide` raises. Raises LedgerDamagedError, LedgerBusyError, OSError.
        """
        try:
            with holding(self.path.with_name("lock"), wait, on_wait):
                content = _whole(self._content())
                found = list(_checked(content))
                move = decide(tuple(one for one, _ in found))
                self._append(len(content), _sealed(move, found[-1][1] if found else ""))
                return move
        except LockHeldError as error:
            raise LedgerBusyError from error

    def _content(self) -> bytes:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return b""

    def _append(self, at: int, line: bytes) -> None:
        """The whole line or none: what a full disk cuts short is taken back."""
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT, _OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as file:
            file.truncate(at)
            file.seek(at)
            try:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                os.ftruncate(file.fileno(), at)
                raise


def _whole(content: bytes) -> bytes:
    return content[: content.rfind(b"\n") + 1]


def _sealed(move: Move, previous: str) -> bytes:
    body = json.dumps({**move.as_json(), "previous": previous}, ensure_ascii=False, separators=(",", ":"))
    return f'{body[:-1]},"hash":"{_hash(body)}"}}\n'.encode()


def _checked(content: bytes) -> Iterator[tuple[Move, str]]:
    """Each move with its line's hash. Raises LedgerDamagedError at the first line that does not fit."""
    previous = ""
    for number, line in enumerate(content.split(b"\n")[:-1], 1):
        try:
            text = line.decode()
            body = text[:-_SEAL] + "}"
            values = json.loads(body)
            told = _hash(body)
            if text[-_SEAL:] != f',"hash":"{told}"}}' or values.get("previous") != previous:
                raise LedgerDamagedError(number)
            move = move_of(values)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise LedgerDamagedError(number) from error
        previous = told
        yield move, told


def _hash(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()

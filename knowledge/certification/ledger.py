"""The ledger file: every decision ever taken, added to by one process at a time, never changed.

A last line without its end is what a crash leaves of a decision that nobody was told about: it is taken away. A
line that was changed is refused, for nobody could say any more what people decided.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from knowledge.certification.records import Record, record_of
from knowledge.chained_lines import BrokenChainError, append, sealed, unsealed, whole_lines
from knowledge.errors import KnowledgeError, LedgerBrokenError
from knowledge.locking import LockHeldError, holding
from knowledge.progress import Progress

Records = tuple[Record, ...]
Decide = Callable[[Records], Sequence[Record]]
WAIT_SECONDS = 10.0
_TORN = "Warning: the last line of the certification ledger was cut short by a crash"


def certification_folder(home: Path) -> Path:
    """Where decisions are kept."""
    return home / "knowledge" / "certification"


def ledger_path(home: Path) -> Path:
    """The ledger's file."""
    return certification_folder(home) / "ledger.jsonl"


def read_ledger(home: Path, on_progress: Progress) -> Records:
    """All decisions in order, none when there is no ledger. Raises LedgerBrokenError naming the line, KnowledgeError.

    A torn last line is taken away with a warning, unless somebody is just writing it.
    """
    path = ledger_path(home)
    content = _content(path)
    whole = whole_lines(content)
    if len(whole) < len(content):
        _repair_if_free(home, on_progress)
    return _checked(path, whole)[0]


def add(home: Path, decide: Decide, on_progress: Progress) -> Records:
    """Adds what `decide` makes of all decisions so far, and returns it once it is safe on the disk.

    Nothing is written when `decide` raises. Raises what `read_ledger` raises; KnowledgeError when home cannot be
    written or another process takes too long.
    """
    path = ledger_path(home)
    with writing(home, on_progress):
        _repair(path, on_progress)
        content = _content(path)
        records, last = _checked(path, content)
        added = tuple(decide(records))
        if added:
            append(path, len(content), sealed((one.as_json() for one in added), last))
        return added


@contextmanager
def writing(home: Path, on_progress: Progress, wait_seconds: float = WAIT_SECONDS) -> Iterator[None]:
    """One process at a time changes the certification's folder; raises KnowledgeError where that cannot be."""
    lock = certification_folder(home) / "lock"
    try:
        with holding(lock, wait_seconds, lambda: on_progress("Another process is certifying; waiting …")):
            yield
    except LockHeldError:
        message = f"Another process has been certifying for over {wait_seconds:g} s: try again later."
        raise KnowledgeError(message) from None
    except OSError as error:
        message = f"{lock.parent} cannot be written ({error.strerror}): nothing was changed."
        raise KnowledgeError(message) from error


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise KnowledgeError(f"{path} cannot be read ({error.strerror}).") from error


def _checked(path: Path, content: bytes) -> tuple[Records, str]:
    """The records and the last line's hash."""
    try:
        found = list(unsealed(content, record_of))
    except BrokenChainError as error:
        message = (
            f"Line {error.line} of the certification ledger is not what was written ({path}): restore the file from a "
            "backup, or move it away to start again from the packs."
        )
        raise LedgerBrokenError(message) from None
    return tuple(record for record, _ in found), found[-1][1] if found else ""


def _repair_if_free(home: Path, on_progress: Progress) -> None:
    try:
        with holding(certification_folder(home) / "lock", 0.0, lambda: None):
            _repair(ledger_path(home), on_progress)
    except LockHeldError:
        return  # somebody is writing that line at this moment
    except OSError:
        on_progress(f"{_TORN}; it is left out.")


def _repair(path: Path, on_progress: Progress) -> None:
    content = _content(path)
    whole = whole_lines(content)
    if len(whole) < len(content):
        append(path, len(whole), b"")
        on_progress(f"{_TORN}; it has been taken away.")

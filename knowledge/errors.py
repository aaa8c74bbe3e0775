"""What can go wrong with the knowledge: every message is one sentence that says what to do.

KnowledgeError
    UnknownEntryError    an id, kind or audience that does not exist (the person can correct it)
    PackError            packs that cannot be used; carries every problem found
    IndexMismatchError   the index was built by another embedder
    IndexDamagedError    the index's files are not what was written; it is rebuilt
    IndexBusyError       another process is building the index
    LedgerBrokenError    the ledger of certifications was changed by hand
    MoveRefusedError     somebody may not move an entry so (the person can correct it)
"""

from collections.abc import Sequence
from dataclasses import dataclass


class KnowledgeError(Exception):
    """Base of every error this room raises on purpose."""


class UnknownEntryError(KnowledgeError):
    """Nothing has that id; the message suggests up to three that are near."""


class IndexMismatchError(KnowledgeError):
    """The stored vectors come from another embedder and must not be mixed."""


class IndexDamagedError(KnowledgeError):
    """The index's files are not what was written."""


class IndexBusyError(KnowledgeError):
    """Another process held the index for too long."""


class LedgerBrokenError(KnowledgeError):
    """The ledger of certifications is not what was written; the message names the line."""


class MoveRefusedError(KnowledgeError):
    """A move of an entry, or a change of the reviewers, that the rules do not allow; nothing was written."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one pack file. `entry` is empty when the whole file is meant.

    A problem that `blocks` leaves its entry out of the catalogue; the others only need an editor's eye.
    """

    file: str
    entry: str
    message: str
    blocks: bool = True

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.entry, self.message) if part)


class PackError(KnowledgeError):
    """Packs that cannot be used. `problems` lists all of them, in order of file and entry."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        more = len(self.problems) - 1
        rest = f" (and {more} more: run `attune knowledge check`)" if more else ""
        super().__init__(f"{self.problems[0]}{rest}")

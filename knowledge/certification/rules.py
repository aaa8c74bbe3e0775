"""Who may move an entry where: pure rules.

review      somebody read it and agrees
certify     it was checked against a source; holds until a day
retire      it is not used any more; says why
restore     it is used again, as something nobody has read
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.certification.content import content_hash
from knowledge.certification.records import Record
from knowledge.certification.remarks import clean
from knowledge.certification.reviewers import CERTIFY, Reviewer
from knowledge.certification.validity import MOST_YEARS, default_until, latest_until
from knowledge.entries import AudienceNote, Entry
from knowledge.errors import MoveRefusedError
from knowledge.vocabulary import UNSEEN

MOVES: Mapping[str, Mapping[str, str]] = {
    "review": {"unreviewed": "reviewed", "reviewed": "reviewed"},
    "certify": {"unreviewed": "certified", "reviewed": "certified", "certified": "certified"},
    "retire": {"unreviewed": "retired", "reviewed": "retired", "certified": "retired"},
    "restore": {"retired": "unreviewed"},
}
"""For each move where it leads from each status; from the others it is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a reviewer asks for. `author` is the id of whoever wrote the entry here, if anybody did."""

    move: str
    by: Reviewer
    today: date
    until: date | None = None
    checked: str | None = None
    note: str | None = None
    author: str | None = None


def decide(entry: Entry, status: str, asked: Request) -> Record:
    """The decision as it goes into the ledger. `status` is the entry's in force. Raises MoveRefusedError."""
    after = MOVES[asked.move].get(status)
    if after is None:
        raise MoveRefusedError(_no_way(entry.id, asked.move, status))
    _check_right(entry, status, asked)
    _check_scope(entry, asked.by)
    if asked.move == "retire" and asked.note is None:
        raise MoveRefusedError(f"{entry.id}: retiring needs a reason.")
    return Record(
        entry=entry.id,
        move=asked.move,
        before=status,
        after=after,
        by=asked.by.id,
        on=asked.today,
        content=content_hash(entry),
        until=_until(entry, asked) if asked.move == "certify" else None,
        checked=_checked(entry, asked),
        note=clean("note", asked.note) if asked.note is not None else None,
    )


def _no_way(entry_id: str, move: str, status: str) -> str:
    if move == "restore":
        return f"{entry_id} is {status}: only what is retired can be restored."
    if status == "retired":
        return f"{entry_id} is retired: restore it first."
    return f"{entry_id} is certified already, which is more than reviewed."


def _check_right(entry: Entry, status: str, asked: Request) -> None:
    """Retiring what nobody certified needs no more than reading it; undoing decisions needs the full right."""
    needs_more = asked.move in ("certify", "restore") or (asked.move == "retire" and status == "certified")
    if needs_more and asked.by.may != CERTIFY:
        what = f"{asked.move} a certified entry" if asked.move == "retire" else asked.move
        message = f"The reviewer {asked.by.id} may not {what} ({entry.id}): that needs the right to certify."
        raise MoveRefusedError(message)
    if asked.move in ("review", "certify") and asked.author == asked.by.id:
        raise MoveRefusedError(f"{asked.by.id} wrote {entry.id}: somebody else has to {asked.move} it.")


def _check_scope(entry: Entry, by: Reviewer) -> None:
    country = entry.country if isinstance(entry, AudienceNote) else None
    if by.countries and country not in by.countries:
        message = f"The reviewer {by.id} decides on notes about {', '.join(by.countries)} only, not on {entry.id}."
        raise MoveRefusedError(message)


def _until(entry: Entry, asked: Request) -> date:
    until = asked.until or default_until(entry, asked.today)
    if until <= asked.today:
        raise MoveRefusedError(f"A certification cannot end on {until}: name a day after today.")
    if until > latest_until(asked.today):
        message = f"A certification holds {MOST_YEARS} years at most, until {latest_until(asked.today)}."
        raise MoveRefusedError(message)
    return until


def _checked(entry: Entry, asked: Request) -> str | None:
    if asked.checked is not None:
        return clean("record of what was checked", asked.checked)
    if asked.move == "certify" and entry.evidence in UNSEEN:
        message = f"{entry.id} rests on memory or a secondary report: say what you looked up (--checked)."
        raise MoveRefusedError(message)
    return None

"""What an entry stands at today: the pack's own word, and the decisions laid over it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.certification.content import content_hash
from knowledge.certification.records import Record
from knowledge.certification.validity import default_until
from knowledge.entries import Entry

EXPIRED, CHANGED = "expired", "changed"


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry's status in force.

    `lapsed` says what became of a decision that no longer counts: expired (on `expires_on`, the last good day) or
    changed (the text is not the one that was decided on). Of a retired entry it can only be changed.
    """

    status: str
    reviewer: str | None = None
    reviewed_on: date | None = None
    expires_on: date | None = None
    lapsed: str | None = None


def standing(entry: Entry, decided: Sequence[Record], today: date) -> Standing:
    """`entry` as its pack has it, `decided` all decisions about it, in order; dates are of UTC.

    An expired certification falls back to what stood before it; a changed text to what its pack says of it.
    """
    packed = _packed(entry, today)
    if not decided:
        return packed
    last = decided[-1]
    changed = last.content != content_hash(entry)
    if last.after == "retired":
        return Standing("retired", last.by, last.on, None, CHANGED if changed else None)
    if changed:
        return Standing(packed.status, lapsed=CHANGED) if last.after != "unreviewed" else packed
    if last.until is not None and today > last.until:
        return Standing(_before_certified(decided), last.by, last.on, last.until, EXPIRED)
    return Standing(last.after, last.by, last.on, last.until)


def _packed(entry: Entry, today: date) -> Standing:
    """What the pack says. A certification without reviewer and date is a review; nothing holds after `expires_on`."""
    status, until = entry.status, entry.expires_on
    if status == "certified" and entry.reviewed_on and entry.reviewer:
        until = until or default_until(entry, entry.reviewed_on)
    elif status == "certified":
        status = "reviewed"
    if until is not None and today > until and status in _LOWER:
        return Standing(_LOWER[status], entry.reviewer, entry.reviewed_on, until, EXPIRED)
    return Standing(status, entry.reviewer, entry.reviewed_on, until)


_LOWER: Mapping[str, str] = {"certified": "reviewed", "reviewed": "unreviewed"}


def _before_certified(decided: Sequence[Record]) -> str:
    """What the entry stood at before the certification and its renewals."""
    for record in reversed(decided):
        if record.before != "certified":
            return record.before
    return "reviewed"

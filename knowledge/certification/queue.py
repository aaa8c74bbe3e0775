"""What should be looked at again, the most urgent first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.certification.records import Record
from knowledge.certification.standing import CHANGED, EXPIRED, Standing, standing
from knowledge.certification.validity import is_dated
from knowledge.entries import GENERAL, VARIATION, AudienceNote, Entry, StockPhrase, Term

EXPIRING, UNREVIEWED = "expiring", "unreviewed"
REASONS = (EXPIRED, CHANGED, EXPIRING, UNREVIEWED)
"""In order of urgency."""
_STRONG, _MILD, _EVERY_NOTE, _EVERYONE, _FIGURES = 3, 1, 6, 3, 4


@dataclass(frozen=True, slots=True)
class Due:
    """An entry to look at. `day` is when it expired, expires, or was last decided on; None when nobody ever did.

    `weight` says how much depends on it; see `weight_of`.
    """

    entry: Entry
    reason: str
    day: date | None
    weight: int


def queue(
    entries: Sequence[Entry], decided: Mapping[str, Sequence[Record]], today: date, within_days: int
) -> list[Due]:
    """All that is due: the longest expired first, then changed texts, then what expires within so many days.

    Unreviewed entries come last, those on which most depends first. What is retired is not due, unless its text was
    changed since: then the reason for retiring it may be gone.
    """
    due = list(_due(entries, decided, today, within_days))
    return sorted(due, key=_urgency)


def _due(
    entries: Sequence[Entry], decided: Mapping[str, Sequence[Record]], today: date, within_days: int
) -> Iterator[Due]:
    for entry in entries:
        history = decided.get(entry.id, ())
        now = standing(entry, history, today)
        reason = _reason(now, today, within_days)
        if reason is not None:
            last = history[-1].on if history else None
            day = now.expires_on if reason in (EXPIRED, EXPIRING) else last
            yield Due(entry, reason, day, weight_of(entry))


def _reason(now: Standing, today: date, within_days: int) -> str | None:
    if now.lapsed is not None:
        return now.lapsed
    if now.status != "retired" and now.expires_on is not None and (now.expires_on - today).days <= within_days:
        return EXPIRING if now.status != "unreviewed" else UNREVIEWED
    return UNREVIEWED if now.status == "unreviewed" else None


def _urgency(one: Due) -> tuple[int, int, int, str]:
    day = one.day.toordinal() if one.day and one.reason != UNREVIEWED else 0
    return REASONS.index(one.reason), day, -one.weight, one.entry.id


def weight_of(entry: Entry) -> int:
    """How much depends on an entry.

    A note: 3 for each concern it bears on strongly, 1 for each other, 6 more when it stands beside all of a country's
    notes (variation), 3 more when it holds for everyone, 4 more when it tells figures or limits. A phrase: 3 when it
    is a major one. A term: 3 when it is political. Everything else, and beside these: 1.
    """
    weight = 1
    match entry:
        case AudienceNote():
            weight += sum(_STRONG if one == "strong" else _MILD for one in entry.bears_on.values())
            weight += _EVERY_NOTE if entry.topic == VARIATION else 0
            weight += _EVERYONE if entry.owner == GENERAL else 0
            weight += _FIGURES if is_dated(entry) else 0
        case StockPhrase(severity="major") | Term(political=True):
            weight += _STRONG
        case _:
            pass
    return weight

"""How long a certification holds."""

import re
from datetime import date

from knowledge.entries import AudienceNote, Entry
from knowledge.practice import Resource

MOST_YEARS = 5
YEARS, YEARS_OF_DATED = 2, 1
DATED_TOPICS = frozenset({"attitude", "data", "limits", "law", "policy", "platforms"})
"""Topics of notes on what changes from year to year: figures, rules, what platforms allow."""
_FIGURE = re.compile(r"\d\s*(?:%|per ?cent\b|percentage points?\b)")


def default_until(entry: Entry, today: date) -> date:
    """The last day on which a certification of today holds, when nobody says another."""
    return years_after(today, YEARS_OF_DATED if is_dated(entry) else YEARS)


def latest_until(today: date) -> date:
    """The last day that may be asked for."""
    return years_after(today, MOST_YEARS)


def is_dated(entry: Entry) -> bool:
    """Whether it tells figures, limits, a platform's ways or an address, which change sooner than culture."""
    if isinstance(entry, AudienceNote):
        return bool(entry.platform) or entry.topic in DATED_TOPICS or _FIGURE.search(entry.text.en) is not None
    return isinstance(entry, Resource)


def years_after(day: date, years: int) -> date:
    """The same day so many years later; of 29 February, 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)

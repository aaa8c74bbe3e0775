"""Are a platform's limits dated, fresh, and the same in the note that explains them?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from knowledge.entries import AudienceNote, Limit, Platform
from knowledge.packing.checks.remark import Remark

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
OLDEST_DAYS = 366
"""A limit has to be looked up once a year."""


def platform_limits(platforms: Iterable[Platform], notes: Mapping[str, AudienceNote], today: date) -> Iterator[Remark]:
    """Warnings for limits that nobody has looked up lately, problems for notes that give another number."""
    for platform in platforms:
        for limit in platform.limits:
            for remark in _limit(limit, notes.get(limit.note), today):
                yield Remark(platform.id, f"limits: {limit.what}: {remark.message}", remark.warns)


def _limit(limit: Limit, note: AudienceNote | None, today: date) -> Iterator[Remark]:
    if limit.checked_on is None:
        yield Remark("", "was never looked up: check it and add checked_on", warns=True)
    elif (today - limit.checked_on).days > OLDEST_DAYS:
        yield Remark("", f"was last checked on {limit.checked_on}: look it up again", warns=True)
    if note is not None and not _names(note.text.en, limit.most):
        yield Remark("", f"{limit.most:,} does not stand in note {note.id}: make the two agree")


def _names(text: str, most: int) -> bool:
    """Whether the text gives the number as such, or in a larger unit: 600 seconds as 10 minutes, 86400 as 24 hours."""
    numbers = {int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text)}
    numbers |= {place for place, word in enumerate(_WORDS) if re.search(rf"\b{word}\b", text, re.IGNORECASE)}
    return any(most in (number, number * 60, number * 3600) for number in numbers)

"""What somebody has met already, and when it may come again."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.practice import ClassRule, Met

WELL = 75
"""Points from which an answer is good."""
POOR = 40
"""Points below which an answer shows that the exercise was too hard or misread."""
FAIR = 60
"""Points below which a drill is worth another try before long."""
REST = {"well": 25, "fair": 8, "poor": 4, "unanswered": 2}
"""How many others come before the same one may come again."""
MOST_TRIES = 2
"""Answers after which a drill that goes badly is no longer brought back early: another road may lead further."""


@dataclass(frozen=True, slots=True)
class Past:
    """One entry's past. `since` counts the meetings with others after the last one with it."""

    since: int
    answers: int
    points: float | None

    @property
    def outcome(self) -> str:
        """How the last answer went, one of `REST`."""
        if self.points is None:
            return "unanswered"
        if self.points >= WELL:
            return "well"
        return "poor" if self.points < FAIR else "fair"

    @property
    def is_rested(self) -> bool:
        """Whether enough others have come since."""
        return self.since >= REST[self.outcome]

    @property
    def is_due_again(self) -> bool:
        """Whether a poor answer should be tried again now."""
        return self.outcome == "poor" and self.is_rested and self.answers < MOST_TRIES


def in_order(met: Sequence[Met], kind: str) -> list[str]:
    """Ids of the entries of a kind as they were met; showing, answering and trying again at once are one meeting."""
    ids: list[str] = []
    for one in met:
        if one.kind == kind and (not ids or ids[-1] != one.entry_id):
            ids.append(one.entry_id)
    return ids


def pasts(met: Sequence[Met], kind: str) -> dict[str, Past]:
    """The past of every entry of a kind that was met."""
    order = in_order(met, kind)
    found = {}
    for name in dict.fromkeys(order):
        points = [one.points for one in met if one.kind == kind and one.entry_id == name and one.points is not None]
        since = order[::-1].index(name)
        found[name] = Past(since, len(points), points[-1] if points else None)
    return found


def has_done(pin: ClassRule, met: Sequence[Met], *, by_answering: bool) -> bool:
    """Whether a pinned entry was answered (or, of a kind that asks for no answer, seen) since it was pinned."""
    return any(
        one.entry_id == pin.entry_id
        and (one.points is not None or not by_answering)
        and (one.at is None or one.at >= pin.since)
        for one in met
    )

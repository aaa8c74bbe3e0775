"""Version 2 beside version 1: what changed in the scores, and which findings are gone, new or still there."""

from dataclasses import dataclass

from bot.coach.critique import Critique
from bot.coach.render import listed
from bot.localisation import Translator
from evaluation.finding import Finding
from evaluation.findings import resolved_and_new
from evaluation.rubric import DIMENSIONS

LISTED = 4


@dataclass(frozen=True, slots=True)
class Change:
    """A dimension's change in points; `margin` is its 90 % half-width, `clear` whether the change exceeds it."""

    dimension: str
    points: float
    margin: float

    @property
    def clear(self) -> bool:
        """Whether the change is larger than what the intervals leave to chance."""
        return abs(self.points) > self.margin


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions compared. `changes` lack the dimensions that one of the two has no score for."""

    changes: tuple[Change, ...]
    resolved: tuple[Finding, ...]
    new: tuple[Finding, ...]
    still: tuple[Finding, ...]


def compare(before: Critique, after: Critique) -> Revision:
    """Compare two critiques of one draft."""
    gone, fresh, still = resolved_and_new(_problems(before), _problems(after))
    changes = (_change(before, after, name) for name in DIMENSIONS)
    return Revision(tuple(change for change in changes if change), tuple(gone), tuple(fresh), tuple(still))


def render_revision(revision: Revision, say: Translator) -> str:
    """The comparison as a student reads it: clear changes first, then findings."""
    lines: list[str] = []
    for change in sorted(revision.changes, key=lambda change: -abs(change.points)):
        message = "revision-clear" if change.clear else "revision-within"
        lines.append(
            say(
                message,
                dimension=say(f"dimension-{change.dimension}"),
                points=f"{change.points:+.0f}",
                margin=f"{change.margin:.0f}",
            )
        )
    for name, findings in (("resolved", revision.resolved), ("new", revision.new), ("still", revision.still)):
        if findings:
            lines.append(say(f"revision-{name}", count=len(findings), list=_listed(findings, say)))
    return "\n".join(lines)


def _change(before: Critique, after: Critique, name: str) -> Change | None:
    old, new = before.scores[name], after.scores[name]
    if old.value is None or new.value is None:
        return None
    half = [((s.high or 0) - (s.low or 0)) / 2 for s in (old, new)]
    return Change(name, round(new.value - old.value, 1), round((half[0] ** 2 + half[1] ** 2) ** 0.5, 1))


def _problems(critique: Critique) -> list[Finding]:
    return [item.finding for item in (*critique.main, *critique.further)]


def _listed(findings: tuple[Finding, ...], say: Translator) -> str:
    return listed(findings[:LISTED], say) + (" …" if len(findings) > LISTED else "")

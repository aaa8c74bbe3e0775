"""Version 2 beside version 1 for a phone: what clearly changed, what may be chance, what became of the findings."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.coach.phone.bars import signed
from bot.coach.phone.critique import listed
from bot.coach.revision import Change, Revision
from bot.localisation import Translator

if TYPE_CHECKING:
    from evaluation.finding import Finding

_KINDS = 2
"""Kinds of findings that are named; the critique that follows has those that are still there."""


def render_revision(revision: Revision, say: Translator) -> str:
    """The comparison in short blocks."""
    changes = sorted(revision.changes, key=lambda change: -abs(change.points))
    blocks = [
        _changes("phone-clear", [change for change in changes if change.clear], say),
        _changes("phone-within", [change for change in changes if not change.clear], say),
        *_findings(revision, say),
    ]
    return "\n\n".join(block for block in blocks if block)


def _changes(title: str, changes: Sequence[Change], say: Translator) -> str:
    if not changes:
        return ""
    return "\n".join([say(title), *(_change(change, say) for change in changes)])


def _change(change: Change, say: Translator) -> str:
    dimension = say(f"dimension-{change.dimension}")
    return say("phone-change", points=signed(change.points), dimension=dimension, margin=f"{change.margin:.0f}")


def _findings(revision: Revision, say: Translator) -> Iterator[str]:
    groups: tuple[tuple[str, tuple[Finding, ...]], ...] = (
        ("phone-resolved", revision.resolved),
        ("phone-new", revision.new),
        ("phone-still", revision.still),
    )
    for title, findings in groups:
        if findings:
            yield "\n".join([say(title, count=len(findings)), *listed(findings, say, _KINDS)])

"""Entries, reviewers and decisions for the tests of this room."""

from datetime import date
from typing import Any

from knowledge.certification.records import Record
from knowledge.certification.reviewers import Reviewer
from knowledge.certification.rules import Request, decide
from knowledge.entries import AudienceNote, Text

TODAY = date(2026, 11, 22)
CERTIFIER = Reviewer("r1", "Chen Li", "certify")
READER = Reviewer("r2", "Wanjiru Kamau", "review")
KENYAN = Reviewer("r3", "Otieno Ouma", "certify", ("KE", "TZ"))


def note(entry_id: str = "KE-03", **changed: Any) -> AudienceNote:  # noqa: ANN401 - any field of a note
    """A note seen in an excerpt, on Kenya, on persuasion; any field can be another."""
    fields: dict[str, Any] = {
        "id": entry_id,
        "kind": "note",
        "text": Text("Many readers ask who gains.", "不少读者会问谁得利。"),
        "status": "unreviewed",
        "sources": ("S01",),
        "evidence": "E",
        "confidence": "M",
        "topic": "persuasion",
        "country": "KE",
    }
    return AudienceNote(**{**fields, **changed})


def request(move: str, by: Reviewer = CERTIFIER, **said: Any) -> Request:  # noqa: ANN401 - any field of a request
    """A request of today; a retirement comes with a reason."""
    return Request(
        move=move, by=by, **{"today": TODAY, "note": "It is out of date." if move == "retire" else None, **said}
    )


def decided(
    entry: AudienceNote,
    move: str,
    status: str,
    by: Reviewer = CERTIFIER,
    **said: Any,  # noqa: ANN401 - any field of a request
) -> Record:
    """The decision on such a request."""
    return decide(entry, status, request(move, by, **said))

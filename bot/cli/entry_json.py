"""Entries as the command line prints them for programs."""

import json
import re
from typing import TYPE_CHECKING, Any

from bot.cli.shared import show

if TYPE_CHECKING:
    from knowledge.entries import AudienceNote, Entry

_UNSEEN = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What JSON may hold as it is and a terminal would obey."""


def row(entry: "Entry", variation: "AudienceNote | None", score: float | None, locale: str) -> dict[str, Any]:
    """An entry as the contract gives it; `score` is 0 to 1, null when nothing was searched for.

    A passage of a class's documents (kind `upload`) also names its class and document.
    """
    from knowledge.uploads.found import UploadedPassage

    whose = {"class": entry.class_id, "document": entry.document} if isinstance(entry, UploadedPassage) else {}
    return whose | {
        "id": entry.id,
        "kind": entry.kind,
        "text": entry.text.in_locale(locale),
        "score": score,
        "status": entry.status,
        "sources": list(entry.sources),
        "variation": {"id": variation.id, "text": variation.text.in_locale(locale)} if variation else None,
    }


def show_json(value: object) -> None:
    """One line of JSON on standard output."""
    show(_UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False)))

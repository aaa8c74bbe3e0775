"""Entries as the command line prints them for programs."""

import json
from typing import TYPE_CHECKING, Any

from bot.cli.shared import show

if TYPE_CHECKING:
    from knowledge.entries import AudienceNote, Entry


def row(entry: "Entry", variation: "AudienceNote | None", score: float | None, locale: str) -> dict[str, Any]:
    """An entry as the contract gives it; `score` is 0 to 1, null when nothing was searched for."""
    return {
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
    show(json.dumps(value, ensure_ascii=False))

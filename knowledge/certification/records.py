"""One decision about an entry, as a value and as JSON."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.vocabulary import STATUSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one reviewer decided about one entry on one day (UTC).

    `before` and `after` are statuses, `content` is the hash of what the entry said. `until` is the last day on which
    a certification holds, `checked` what was looked up for it; `note` is a remark, or the reason of a retirement.
    """

    entry: str
    move: str
    before: str
    after: str
    by: str
    on: date
    content: str
    until: date | None = None
    checked: str | None = None
    note: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The record as JSON values."""
        return {
            "entry": self.entry,
            "move": self.move,
            "from": self.before,
            "to": self.after,
            "by": self.by,
            "on": self.on.isoformat(),
            "until": self.until.isoformat() if self.until else None,
            "checked": self.checked,
            "note": self.note,
            "content": self.content,
        }


def record_of(values: dict[str, Any]) -> Record:
    """The record of JSON values. Raises ValueError, KeyError or TypeError for values that no decision has."""
    until = values["until"]
    words = [values[name] for name in ("entry", "move", "from", "to", "by", "content")]
    remarks = [values[name] for name in ("checked", "note")]
    if not all(isinstance(word, str) for word in words) or not {values["from"], values["to"]} <= set(STATUSES):
        raise ValueError(words)
    if not all(isinstance(remark, str | None) for remark in remarks):
        raise ValueError(remarks)
    return Record(
        entry=values["entry"],
        move=values["move"],
        before=values["from"],
        after=values["to"],
        by=values["by"],
        on=date.fromisoformat(values["on"]),
        content=values["content"],
        until=date.fromisoformat(until) if until else None,
        checked=values["checked"],
        note=values["note"],
    )

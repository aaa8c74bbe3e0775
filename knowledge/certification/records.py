"""One decision as a value, and a chain of them as lines.

A line is JSON; `previous` is the hash of the line before ("" for the first) and `hash`, always the last key, the
SHA-256 of the line's bytes without it. Whoever changes, moves or drops a line breaks the chain there; what a chain
cannot show is that its last lines were cut off.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.vocabulary import STATUSES

_SEAL = len(b',"hash":""}') + 64


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


class BrokenChainError(Exception):
    """A line that is not what was written; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


def sealed(records: Sequence[Record], previous: str) -> bytes:
    """The records as lines that follow the line whose hash is `previous`."""
    lines = []
    for record in records:
        values = {**record.as_json(), "previous": previous}
        body = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
        previous = hashlib.sha256(body).hexdigest()
        lines.append(body[:-1] + f',"hash":"{previous}"}}\n'.encode())
    return b"".join(lines)


def unsealed(content: bytes) -> Iterator[tuple[Record, str]]:
    """Each record with its line's hash, in order; raises BrokenChainError at the first line that does not fit."""
    previous = ""
    for number, line in enumerate(content.splitlines(), 1):
        body, seal = line[:-_SEAL] + b"}", line[-_SEAL:]
        told = hashlib.sha256(body).hexdigest()
        if seal != f',"hash":"{told}"}}'.encode():
            raise BrokenChainError(number)
        try:
            values = json.loads(body)
            follows = values.pop("previous") == previous
            record = _record(values)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise BrokenChainError(number) from None
        if not follows:
            raise BrokenChainError(number)
        yield record, told
        previous = told


def _record(values: dict[str, Any]) -> Record:
    """Raises ValueError, KeyError or TypeError for values that no decision has."""
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

"""The packs' catalogue with every entry at what it stands at today."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.certification.records import Record
from knowledge.certification.standing import Standing, standing
from knowledge.entries import Entry

_LENGTH = 8


def overlaid(packed: Catalogue, records: Sequence[Record], today: date) -> Catalogue:
    """`packed` itself where nothing stands otherwise, else a catalogue whose version ends in a hash of what does."""
    decided = by_entry(records)
    changed: dict[str, Entry] = {}
    for entry in packed.entries():
        if entry.id in decided or entry.expires_on is not None or entry.status == "certified":
            effective = _standing_at(entry, standing(entry, decided.get(entry.id, ()), today))
            if effective != entry:
                changed[entry.id] = effective
    if not changed:
        return packed
    groups = {one.name: getattr(packed.contents, one.name) for one in fields(packed.contents)}
    laid: dict[str, Any] = {
        name: tuple(changed.get(entry.id, entry) for entry in group)
        for name, group in groups.items()
        if isinstance(group, tuple) and group and isinstance(group[0], Entry)
    }
    return Catalogue(replace(packed.contents, **laid), f"{packed.packs_version}+{_fingerprint(changed)}")


def by_entry(records: Sequence[Record]) -> Mapping[str, Sequence[Record]]:
    """Entry id to the decisions about it, in order."""
    grouped: dict[str, list[Record]] = {}
    for record in records:
        grouped.setdefault(record.entry, []).append(record)
    return grouped


def _standing_at(entry: Entry, now: Standing) -> Entry:
    return replace(
        entry,
        status=now.status,
        reviewer=now.reviewer,
        reviewed_on=now.reviewed_on,
        expires_on=now.expires_on,
        lapsed=now.lapsed,
    )


def _fingerprint(changed: Mapping[str, Entry]) -> str:
    """A short hash of what differs from the packs."""
    rows = [
        [one.id, one.status, one.reviewer, str(one.reviewed_on), str(one.expires_on), one.lapsed]
        for _, one in sorted(changed.items())
    ]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()[:_LENGTH]

"""What an entry says, as one hash: a decision holds for these words only."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from knowledge.entries import Entry

_ABOUT_STANDING = frozenset({"status", "reviewer", "reviewed_on", "expires_on", "lapsed"})


def content_hash(entry: Entry) -> str:
    """SHA-256 over every field of the entry but those on its standing.

    Fields without a value are left out, so that a field added to an entry's shape changes no hash until it is used.
    """
    plain = {name: value for name, value in _named(entry).items() if name not in _ABOUT_STANDING}
    written = json.dumps(plain, default=_plain, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _plain(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """What JSON has no form for."""
    if hasattr(value, "__dataclass_fields__"):
        return _named(value)
    return dict(value) if isinstance(value, Mapping) else str(value)


def _named(value: Any) -> dict[str, Any]:  # noqa: ANN401 - a dataclass's instance
    found = ((name, getattr(value, name)) for name in value.__dataclass_fields__)
    return {name: one for name, one in found if one or isinstance(one, bool | int | float)}

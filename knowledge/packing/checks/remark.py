"""What one check has to say about one entry."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from knowledge.entries import Entry, Text


@dataclass(frozen=True, slots=True)
class Remark:
    """`message` is `field: what is wrong: the fix`. One that only `warns` may be right and deserves a look."""

    entry: str
    message: str
    warns: bool = False


def texts_of(entry: Entry) -> list[tuple[str, Text]]:
    """The texts as written, each with its field; what `text` is put together from is looked at in its parts."""
    found: list[tuple[str, Text]] = []
    for one in fields(entry):
        if one.name != "text":
            value = getattr(entry, one.name)
            found += [(one.name, part) for part in _parts(value) if isinstance(part, Text)]
    return found or [("text", entry.text)]


def _parts(value: object) -> Iterable[object]:
    return value if isinstance(value, tuple) else (value,)

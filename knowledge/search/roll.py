"""The entries of some shelves side by side, as arrays: what decides about them whatever the question is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING

from knowledge.entries import AudienceNote, Entry, StockPhrase, Term

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NOBODY = ""
"""The owner of what is no note."""


@dataclass(frozen=True)
class Roll:
    """`rows` is the place of each entry by its id, in order; every array has the shape (entries,).

    `owner` and `kind` number the names in `owners` and `kinds`. Terms and stock phrases are things.
    """

    entries: tuple[Entry, ...]
    rows: Mapping[str, int]
    owners: tuple[str, ...]
    kinds: tuple[str, ...]
    owner: "NDArray[np.intp]"
    kind: "NDArray[np.intp]"
    is_thing: "NDArray[np.bool_]"
    is_retired: "NDArray[np.bool_]"

    def spread(self, shares: Mapping[str, float]) -> "NDArray[np.float64]":
        """Numbers by entry id as an array; 0 for the entries that have none."""
        import numpy as np

        return np.fromiter(map(shares.get, self.rows, repeat(0.0)), dtype=np.float64, count=len(self.rows))

    def marked(self, entry_ids: Iterable[str]) -> "NDArray[np.bool_]":
        """Which entries are among these."""
        import numpy as np

        marks = np.zeros(len(self.rows), dtype=np.bool_)
        marks[[self.rows[entry] for entry in entry_ids if entry in self.rows]] = True
        return marks


def roll_of(entries: Iterable[Entry]) -> Roll:
    """The roll of entries that all differ, in their order."""
    import numpy as np

    listed = tuple(entries)
    owners, owner = _numbered(one.owner if isinstance(one, AudienceNote) else NOBODY for one in listed)
    kinds, kind = _numbered(one.kind for one in listed)
    return Roll(
        entries=listed,
        rows={one.id: row for row, one in enumerate(listed)},
        owners=owners,
        kinds=kinds,
        owner=owner,
        kind=kind,
        is_thing=np.array([isinstance(one, Term | StockPhrase) for one in listed], dtype=np.bool_),
        is_retired=np.array([one.status == "retired" for one in listed], dtype=np.bool_),
    )


def _numbered(names: Iterable[str]) -> "tuple[tuple[str, ...], NDArray[np.intp]]":
    """The different names, and each name's place among them."""
    import numpy as np

    places: dict[str, int] = {}
    numbers = [places.setdefault(name, len(places)) for name in names]
    return tuple(places), np.array(numbers, dtype=np.intp)

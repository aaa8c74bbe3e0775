"""A stream of choices that is the same for the same key, in every process, whatever else is drawn beside it."""

import hashlib
from bisect import bisect
from collections.abc import Sequence
from typing import TypeVar

_Item = TypeVar("_Item")
_SPAN = 8
"""Bytes of the hash that make one number."""


class Chance:
    """Numbers from 0 to 1 out of SHA-256 over a key and a counter."""

    def __init__(self, key: str) -> None:
        self._key = key.encode()
        self._block = 0
        self._left = b""

    def number(self) -> float:
        """The next number, 0 (included) to 1 (not included)."""
        if not self._left:
            self._left = hashlib.sha256(self._key + b"\x00%d" % self._block).digest()
            self._block += 1
        taken, self._left = self._left[:_SPAN], self._left[_SPAN:]
        return (int.from_bytes(taken, "big") >> 11) / (1 << 53)

    def pick(self, items: Sequence[_Item], edges: Sequence[float]) -> _Item:
        """One of `items`; `edges` are their weights summed up. Raises IndexError without items."""
        return items[bisect(edges, self.number() * edges[-1], hi=len(items) - 1)]

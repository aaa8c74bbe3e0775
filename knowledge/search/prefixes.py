"""The beginnings of the vocabulary's pieces, in a form that is there at once.

The tokenizer asks of run after run of characters whether a piece begins so. Filling the dictionary that answers, a
quarter of a million entries, would take a cold start longer than the critique itself, and a draft asks for a few
hundred of them.
"""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

_REMEMBERED = 1 << 16
"""As many answers are kept at hand, so that long runs are no slower than with a dictionary."""
_PREFIX_TYPE, _VALUE_TYPE = "<U", "<i4"


class PrefixTable:
    """Stands in for a dictionary of strings to integers that is only ever asked with `get`; pickles as two blocks.

    Safe to share.
    """

    def __init__(self, table: Mapping[str, int]) -> None:
        """No string may end in NUL: arrays of strings cannot tell it from the shorter string."""
        prefixes = sorted(table)
        self._prefixes = np.array(prefixes, dtype=_PREFIX_TYPE)
        self._values = np.array([table[prefix] for prefix in prefixes], dtype=_VALUE_TYPE)
        self._remember()

    def _remember(self) -> None:
        self.get = lru_cache(_REMEMBERED)(self._found)

    def _found(self, prefix: str) -> int | None:
        """The value of a string, None when it is not in the table."""
        place = int(self._prefixes.searchsorted(prefix))
        if place == len(self._prefixes) or self._prefixes[place] != prefix:
            return None
        return int(self._values[place])

    def __getstate__(self) -> tuple[str, bytes, bytes]:
        return self._prefixes.dtype.str, self._prefixes.tobytes(), self._values.tobytes()

    def __setstate__(self, state: tuple[str, bytes, bytes]) -> None:
        kind, prefixes, values = state
        self._prefixes = np.frombuffer(prefixes, dtype=kind)
        self._values = np.frombuffer(values, dtype=_VALUE_TYPE)
        self._remember()

"""Which comments were there before, in little memory: eight bytes a slot, at most 64 MB, whatever the file's length."""

from array import array
from hashlib import blake2b

_SMALLEST = 1 << 16
LARGEST = 1 << 23
"""Slots; filled to 60 %, they remember five million different comments. Later ones are not remembered any more."""
_FULL = 0.6


class Repeats:
    """Remembers wordings by a 64-bit hash: of five million, one is taken for another with a chance of one in a million.

    An open-addressing table: a hash stands at its own place or at the next free one behind it; 0 is free.
    """

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * _SMALLEST))
        self._used = 0

    def seen(self, group: str, text: str) -> bool:
        """Whether this group had this wording before, white space apart; remembers it from now on."""
        wording = f"{group}\0{' '.join(text.split())}".encode("utf-8", "surrogatepass")
        number = int.from_bytes(blake2b(wording, digest_size=8).digest()) or 1
        place = self._place(number)
        if self._slots[place] == number:
            return True
        if self._used < _FULL * LARGEST:
            self._slots[place] = number
            self._used += 1
            if self._used > _FULL * len(self._slots) and len(self._slots) < LARGEST:
                self._double()
        return False

    def _place(self, number: int) -> int:
        mask = len(self._slots) - 1
        place = number & mask
        while self._slots[place] not in (0, number):
            place = (place + 1) & mask
        return place

    def _double(self) -> None:
        old = self._slots
        self._slots = array("Q", bytes(16 * len(old)))
        for number in old:
            if number:
                self._slots[self._place(number)] = number

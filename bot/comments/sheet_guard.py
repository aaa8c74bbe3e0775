"""Goes through a sheet or the shared strings, which may be large, before a parser builds anything of them.

openpyxl lets go of a row or a text at its end and keeps all that stands outside of them. So neither may be endless, and
what stands outside has to be little: counted by the real elements, as comments, other namespaces and rows within rows
look like a row's beginning too.
"""

from collections.abc import Iterator
from typing import IO, Final, NamedTuple
from xml.parsers import expat

MOST_PIECES: Final = 2_000_000
"""Rows of a sheet, or different texts of a workbook; all texts are in memory while it is read."""
MOST_PIECE: Final = 4_000_000
"""Bytes of one row or one text: each is in memory whole."""
MOST_OUTSIDE: Final = 32_000_000
"""Bytes outside of rows; a million rows on indented lines have some 10 MB between them."""
MOST_ELEMENTS: Final = 200_000
"""Elements of one row (16,384 cells have up to four each), and of all that stands outside of rows."""
MOST_ATTRIBUTES: Final = 1_000
"""Attributes of an element; the format knows some 30."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BLOCK = 1 << 18


class Kind(NamedTuple):
    """The element that is let go of at its end, by its full name, and how deep it lies."""

    piece: str
    depth: int


ROWS: Final = Kind(f"{_MAIN} row", 3)
TEXTS: Final = Kind(f"{_MAIN} si", 2)


class HeavyError(Exception):
    """More than a file of comments has."""


class DoctypeError(Exception):
    """A document type, which can define entities."""


def check_large(part: IO[bytes], kind: Kind) -> None:
    """Read a part to its end. Raises HeavyError, DoctypeError, and expat's ExpatError for what is no XML."""
    weigher = _Weigher(kind)
    for block in _blocks(part):
        weigher.feed(block)


def _blocks(part: IO[bytes]) -> Iterator[bytes]:
    while block := part.read(_BLOCK):
        yield block
    yield b""


class _Weigher:
    """Counts bytes and elements of the row it is in, and of everything outside of rows."""

    def __init__(self, kind: Kind) -> None:
        self._piece, self._depth_of_pieces = kind
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.ordered_attributes = True  # a list, twice as long, is made faster than a dictionary
        parser.StartElementHandler = self._starts
        parser.EndElementHandler = self._ends
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._fed = self._since = self._depth = self._pieces = self._elements = 0
        self._elements_outside = self._bytes_outside = 0

    def feed(self, block: bytes) -> None:
        """The next bytes; none at the end."""
        self._parser.Parse(block, not block)
        self._fed += len(block)
        if self._fed - self._since > MOST_PIECE or self._bytes_outside > MOST_OUTSIDE:
            raise HeavyError
        if self._elements_outside + self._elements > MOST_ELEMENTS or self._pieces > MOST_PIECES:
            raise HeavyError

    def _starts(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth == self._depth_of_pieces and name == self._piece:
            self._pieces += 1
            here = self._parser.CurrentByteIndex
            self._bytes_outside += here - self._since
            self._elements_outside += self._elements
            self._since, self._elements = here, 0
        self._elements += 1
        if len(attributes) > 2 * MOST_ATTRIBUTES:
            raise HeavyError

    def _ends(self, name: str) -> None:
        if self._depth == self._depth_of_pieces and name == self._piece:
            self._since, self._elements = self._parser.CurrentByteIndex, 0
        self._depth -= 1

    def _refuse_doctype(self, *_: object) -> None:
        raise DoctypeError

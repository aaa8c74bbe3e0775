"""Looks into an .xlsx, which is a ZIP archive of XML, before a parser trusts it.

Sheets are streamed and shared strings kept as plain text, so these two may be large; of any other part the parser
could make a tree, whatever its name, so these may not.
"""

import re
import zipfile
import zlib
from typing import IO, Final
from xml.parsers.expat import ExpatError

from bot.comments.columns import Wrong
from bot.comments.sheet_guard import ROWS, TEXTS, DoctypeError, HeavyError, check_large

OLD_MARK: Final = b"\xd0\xcf\x11\xe0"
"""How a compound file begins."""
MOST_MEMBERS: Final = 5_000
MOST_UNPACKED: Final = 500_000_000
"""Bytes of all parts; a million comments of tweet length take some 300 MB."""
MOST_SMALL: Final = 4_000_000
"""Bytes of XML that is neither a sheet nor the shared strings; a tree of it takes ten to twenty times the room."""
MOST_TAGS: Final = 60_000
"""Beginnings and ends of elements in all such XML together; openpyxl takes up to 40 µs each."""
MOST_QUOTES: Final = 2_000
"""Quotation marks from one tag to the next, two an attribute; lxml compares each with all before it."""
MOST_RATIO: Final = 120
"""Unpacked over packed size of a part: sheets of comments reach 5 to 30, an endless repetition 1,000."""
RATIO_FROM: Final = 2_000_000
"""Unpacked bytes up to which a part may be as tightly packed as it likes."""
_BLOCK = 1 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED = 0x1
_WORKBOOK = "xl/workbook.xml"
_OTHER_WORKBOOKS = ("xl/workbook.bin", "mimetype")
_STRINGS = "xl/sharedstrings.xml"
_LARGE = re.compile(r"xl/(worksheets/[^/]+|sharedstrings)\.xml")
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_DOCTYPE = b"<!DOCTYPE"
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_LOOKED_THROUGH = 64 * _BLOCK
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OverflowError, ValueError)


def check_old_workbook(stream: IO[bytes], wrong: Wrong) -> None:
    """Raise what `wrong` makes for a compound file: a workbook with a password, or one of the old format."""
    stream.seek(0)
    end = b""
    while stream.tell() < _LOOKED_THROUGH and (block := stream.read(_BLOCK)):
        if _PASSWORD in end + block:
            raise wrong("workbook-locked")
        end = block[-len(_PASSWORD) :]
    raise wrong("workbook-other")


def check_workbook(stream: IO[bytes], wrong: Wrong) -> None:
    """Raise what `wrong` makes unless the archive is a whole .xlsx of bearable size and plain XML inside."""
    try:
        with zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
            names = {member.filename.lower() for member in members}
            if not names.isdisjoint(_OTHER_WORKBOOKS):
                raise wrong("workbook-other")
            if _WORKBOOK not in names:
                raise wrong("file-archive")
            _check_sizes(members, wrong)
            _check_parts(archive, members)
    except HeavyError as error:
        raise wrong("workbook-heavy") from error
    except (DoctypeError, ExpatError, *_DAMAGED) as error:
        raise wrong("workbook-damaged") from error


def _check_sizes(members: list[zipfile.ZipInfo], wrong: Wrong) -> None:
    if any(member.flag_bits & _LOCKED for member in members):
        raise wrong("workbook-locked")
    if any(member.compress_type not in _METHODS for member in members):
        raise wrong("workbook-damaged")
    # `zipfile` never unpacks more than the declared size, so looking at these is enough.
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or any(map(_is_tight, members)):
        raise wrong("workbook-heavy")


def _check_parts(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    if sum(_tags(archive, member) for member in members) > MOST_TAGS:
        raise HeavyError


def _is_tight(member: zipfile.ZipInfo) -> bool:
    return member.file_size > max(RATIO_FROM, MOST_RATIO * member.compress_size)


def _tags(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """Read a part to its end, which also compares the checksum; how many tags a tree would be made of.

    Raises HeavyError and DoctypeError, and what the two libraries raise.
    """
    name = member.filename.lower()
    with archive.open(member) as part:
        if _LARGE.fullmatch(name):
            check_large(part, TEXTS if name == _STRINGS else ROWS)
            return 0
        block = part.read(MOST_SMALL)
        rest = len(part.read(1))
        if block.lstrip(_BEFORE_XML).startswith(b"<"):
            if rest:
                raise HeavyError
            return _tags_of(block)
        while part.read(_BLOCK):
            pass
    return 0


def _tags_of(xml: bytes) -> int:
    plain = xml.replace(b"\0", b"")  # without zero bytes UTF-16 reads like ASCII
    if _DOCTYPE in plain:
        raise DoctypeError
    pieces = plain.split(b"<", MOST_TAGS + 1)
    if any(piece.count(b'"') + piece.count(b"'") > MOST_QUOTES for piece in pieces):
        raise HeavyError
    return len(pieces) - 1

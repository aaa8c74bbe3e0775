"""Looks into an .xlsx, which is a ZIP archive of XML, before a parser trusts it.

Sheets are streamed and shared strings kept as plain text, so these two may be large; of any other part the parser
could make a tree, whatever its name, so these may not.
"""

import re
import zipfile
import zlib
from typing import IO, Final

from bot.comments.columns import Wrong

OLD_MARK: Final = b"\xd0\xcf\x11\xe0"
"""How a compound file begins."""
MOST_MEMBERS: Final = 5_000
MOST_UNPACKED: Final = 500_000_000
"""Bytes of all parts; a million comments of tweet length take some 300 MB."""
MOST_SMALL: Final = 4_000_000
"""Bytes of XML that is neither a sheet nor the shared strings; a tree of it takes ten to twenty times the room."""
MOST_STRINGS: Final = 2_000_000
"""Different texts of a workbook; all are in memory while it is read."""
MOST_RATIO: Final = 120
"""Unpacked over packed size of a part: sheets of comments reach 5 to 30, an endless repetition 1,000."""
RATIO_FROM: Final = 2_000_000
"""Unpacked bytes up to which a part may be as tightly packed as it likes."""
MOST_ROW: Final = 4_000_000
"""Bytes without the beginning of a row or of a text: each is in memory whole."""
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
            for member in members:
                _check_part(archive, member, wrong)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OverflowError, ValueError) as error:
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


def _is_tight(member: zipfile.ZipInfo) -> bool:
    return member.file_size > max(RATIO_FROM, MOST_RATIO * member.compress_size)


def _check_part(archive: zipfile.ZipFile, member: zipfile.ZipInfo, wrong: Wrong) -> None:
    """Read a part to its end, which also compares the checksum."""
    name = member.filename.lower()
    with archive.open(member) as part:
        block = part.read(_BLOCK)
        is_xml = block.lstrip(_BEFORE_XML).startswith(b"<")
        # Without zero bytes UTF-16 reads like ASCII.
        if is_xml and _DOCTYPE in block.replace(b"\0", b""):
            raise wrong("workbook-damaged")
        if _LARGE.fullmatch(name):
            _check_rows(part, block, b"<si" if name == _STRINGS else b"<row", wrong)
            return
        if is_xml and member.file_size > MOST_SMALL:
            raise wrong("workbook-heavy")
        while block:
            block = part.read(_BLOCK)


def _check_rows(part: IO[bytes], block: bytes, beginning: bytes, wrong: Wrong) -> None:
    """No endless row and no endless text in a large part, and not too many of them."""
    since, seen, inside = 0, 0, True
    while block:
        found = block.count(beginning)
        seen += found
        since = 0 if found or not inside else since + len(block)
        # What comes after the rows (links, merged cells) may be long.
        inside = inside and b"</sheetData" not in block
        if since > MOST_ROW or seen > MOST_STRINGS:
            raise wrong("workbook-heavy")
        block = part.read(_BLOCK)

"""Looks into a .docx, which is a ZIP archive of XML, before a parser trusts it."""

import zipfile
from io import BytesIO

from knowledge.ingest.limits import MAX_DOCX_MEMBERS, MAX_DOCX_RATIO, MAX_DOCX_TAGS, MAX_DOCX_UNPACKED_BYTES
from knowledge.ingest.problems import Reason, UnreadableDocument

_MAIN_LIST = "[Content_Types].xml"
_PICTURES = (".svg",)
"""Drawing programs declare a type in these; nothing here opens them."""
# Word writes these two; others cost memory that their headers choose.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED_FLAG = 0x1
_BEGINNING = 4096
# Word never declares a document type; only attacks with entities need one.
_DECLARATION = b"<!DOCTYPE"
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


def check_archive(content: bytes) -> None:
    """Raise `UnreadableDocument` unless the archive is whole, of bearable size, and plain XML inside."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check_sizes(archive.infolist(), len(content))
            if _MAIN_LIST not in archive.namelist():
                raise UnreadableDocument(Reason.MISLABELLED)
            _check_members(archive)
    except (zipfile.BadZipFile, EOFError, NotImplementedError):
        raise UnreadableDocument(Reason.DAMAGED) from None


def _check_sizes(members: list[zipfile.ZipInfo], packed: int) -> None:
    # `zipfile` never unpacks more than the declared size, so adding these up is enough.
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_DOCX_MEMBERS or unpacked > min(MAX_DOCX_UNPACKED_BYTES, MAX_DOCX_RATIO * packed):
        raise UnreadableDocument(Reason.HEAVY)
    if any(member.flag_bits & _LOCKED_FLAG for member in members):
        raise UnreadableDocument(Reason.LOCKED)
    if any(member.compress_type not in _METHODS for member in members):
        raise UnreadableDocument(Reason.DAMAGED)


def _check_members(archive: zipfile.ZipFile) -> None:
    tags = 0
    for member in archive.infolist():
        # Reading to the end also compares the checksum.
        data = archive.read(member)
        # Whatever it is called: the list of contents may make any member the document.
        if not data[:_BEGINNING].lstrip(_BEFORE_XML).startswith(b"<"):
            continue
        # Without zero bytes UTF-16 and UTF-32 read like ASCII.
        if not member.filename.lower().endswith(_PICTURES) and _DECLARATION in data.replace(b"\0", b""):
            raise UnreadableDocument(Reason.UNSAFE)
        tags += data.count(b"<")
        if tags > MAX_DOCX_TAGS:
            raise UnreadableDocument(Reason.HEAVY)

"""Text files as they come from students' machines."""

import codecs
import unicodedata

from knowledge.ingest.problems import Reason, UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A draft holds hardly any of these; a picture or an archive is full of them.
_TOLERATED_STRANGE_SHARE = 0.02
# On sample sentences simplified Chinese gives 1.0, traditional 0.6, misread Big5 0.2 and Shift JIS 0. Korean in EUC-KR
# gives 1.0 as well and cannot be told apart this way.
_CHINESE_SHARE = 0.5
# Lead bytes of GB 2312: signs and full-width forms (A1 to A3), then the 3,755 everyday characters (B0 to D7).
_EVERYDAY_LEADS = frozenset(range(0xA1, 0xA4)) | frozenset(range(0xB0, 0xD8))
_ASCII_END = 0x80


def read_text(content: bytes, most: int) -> str:
    """The first `most` characters of UTF-8, UTF-16 with a byte order mark, or Chinese GB 18030.

    Raises `UnreadableDocument`.
    """
    text = _decoded(content, most)[:most]
    if is_not_text(text):
        raise UnreadableDocument(Reason.BINARY)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_not_text(text: str) -> bool:
    """Whether a string is really a binary file: a NUL, or more than 2 % controls and unreadable characters."""
    strange = sum(1 for char in text if _is_strange(char))
    return "\0" in text or strange > _TOLERATED_STRANGE_SHARE * len(text)


def _is_strange(char: str) -> bool:
    return char == "\ufffd" or (unicodedata.category(char) in {"Cc", "Co", "Cn", "Cs"} and char not in "\n\r\t\f\v")


def _decoded(content: bytes, most: int) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise UnreadableDocument(Reason.DAMAGED) from None
    return _chinese(content, most)


def _chinese(content: bytes, most: int) -> str:
    if b"\0" in content:
        raise UnreadableDocument(Reason.BINARY)
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        raise _undecodable(content, most) from None
    if not _is_mostly_chinese(text[:most]):
        raise _undecodable(content, most)
    return text


def _is_mostly_chinese(text: str) -> bool:
    encoded = [char.encode("gb18030") for char in text if ord(char) >= _ASCII_END]
    everyday = sum(1 for pair in encoded if len(pair) == 2 and pair[0] in _EVERYDAY_LEADS and pair[1] > 0xA0)
    return everyday >= _CHINESE_SHARE * len(encoded)


def _undecodable(content: bytes, most: int) -> UnreadableDocument:
    """Text in some other encoding, or no text at all: each byte of Latin-1 is a character, so controls still show."""
    controls = is_not_text("".join(chr(byte) for byte in content[:most] if byte < _ASCII_END))
    mostly_high = sum(byte >= _ASCII_END for byte in content) > len(content) * 0.9
    return UnreadableDocument(Reason.BINARY if controls or mostly_high else Reason.ENCODING)

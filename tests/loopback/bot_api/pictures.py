"""The size of a picture, read from its first bytes, and which pictures Telegram takes."""

import struct

from tests.loopback.bot_api.refusals import bad_request

_MAX_BYTES = 10 * 1024 * 1024
_MAX_SUM = 10_000
_MAX_RATIO = 20


def checked_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels; raises `Refusal` for what cannot be sent as a photo."""
    if len(content) > _MAX_BYTES:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; the maximum size is {_MAX_BYTES} bytes"
        )
    size = _png(content) or _jpeg(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > _MAX_SUM or max(size) > _MAX_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _png(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(b"\x89PNG\r\n\x1a\n") or len(content) < 24:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return (width, height) if width and height else None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(b"\xff\xd8"):
        return None
    place = 2
    while place + 9 < len(content):
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return (width, height) if width and height else None
        place += 2 + length
    return None

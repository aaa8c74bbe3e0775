"""A reply as Telegram messages: plain text with entities, never markup; buttons below the last message."""

from collections.abc import Iterator
from typing import Any

from bot.conversation.messages import Attachment, Reply
from bot.jobs.ports import Parcel
from bot.platforms.showing import NOTHING, is_visible, writable
from bot.platforms.splitting import split, utf16_units
from bot.platforms.styling import headings
from bot.platforms.telegram_adapter.keyboards import link_of, rows_of

LONGEST_TEXT = 4_096
"""UTF-16 units of one message (Bot API, sendMessage)."""
LONGEST_CAPTION = 1_024
"""UTF-16 units below a photo or a file (Bot API, sendPhoto)."""
PHOTO_BYTES = 10_000_000
PHOTO_SIDES = 10_000
"""Pixels of width and height together; and no side is 20 times the other (Bot API, sendPhoto)."""
_PHOTO_RATIO = 20
_PNG = b"\x89PNG\r\n\x1a\n"


def parcels_of(reply: Reply) -> tuple[Parcel, ...]:
    """The messages of a reply: its text in pieces, then its file. The first is a text, so that it can be an edit."""
    text = writable(reply.text)
    if not is_visible(text) and reply.attachment is not None:
        text = reply.attachment.alt or reply.attachment.name
    payloads = list(_texts(text))
    # What replaces a placeholder that could not be shown is a message of its own.
    if reply.placeholder is not None or reply.replaces is not None:
        payloads[0]["threads"] = True
    contents: list[bytes | None] = [None] * len(payloads)
    if reply.attachment is not None:
        payloads.append(_file(reply.attachment))
        contents.append(_content(reply.attachment))
    if reply.public:
        payloads = [{**one, "public": True} for one in payloads]
        payloads[-1]["link"] = link_of(reply.choices)
    elif reply.choices:
        payloads[-1]["buttons"] = rows_of(reply.choices)
    return tuple(Parcel(payload, content) for payload, content in zip(payloads, contents, strict=True))


def _texts(text: str) -> Iterator[dict[str, Any]]:
    titles = headings(text)
    shown = 0
    start = 0
    for piece in split(text, LONGEST_TEXT, utf16_units):
        if is_visible(piece):
            shown += 1
            yield {"text": piece, "bold": _within(piece, start, titles)}
        start += len(piece)
    if not shown:
        yield {"text": NOTHING, "bold": []}


def _within(piece: str, start: int, titles: tuple[tuple[int, int], ...]) -> list[list[int]]:
    """The headings of one piece that begins at `start`, as [offset, length] in UTF-16 units."""
    end = start + len(piece)
    inside = [(max(first, start) - start, min(last, end) - start) for first, last in titles if first < end > start]
    return [[utf16_units(piece[:first]), utf16_units(piece[first:last])] for first, last in inside if first < last]


def _file(attachment: Attachment) -> dict[str, Any]:
    content = _content(attachment)
    kind = "photo" if _is_photo(content) else "document"
    return {kind: attachment.name, "caption": _caption(writable(attachment.alt))}


def _content(attachment: Attachment) -> bytes:
    content = attachment.content
    # An empty file is refused.
    return (writable(content).encode() if isinstance(content, str) else content) or b"\n"


def _caption(text: str) -> str:
    if utf16_units(text) <= LONGEST_CAPTION:
        return text
    return f"{split(text, LONGEST_CAPTION - 1, utf16_units)[0].rstrip()}…"


def _is_photo(content: bytes) -> bool:
    if not content.startswith(_PNG) or len(content) > PHOTO_BYTES or len(content) < 24:
        return False
    width, height = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    return 0 < width + height <= PHOTO_SIDES and max(width, height) <= _PHOTO_RATIO * min(width, height)

"""A reply as Discord messages: short ones as plain messages, long ones as embeds, which hold twice as much."""

from typing import Any

from bot.conversation.messages import Attachment, Reply
from bot.jobs.ports import Parcel
from bot.platforms.discord_adapter import buttons
from bot.platforms.discord_adapter.markdown import Spans, longest, marked_up
from bot.platforms.showing import NOTHING, is_visible, writable
from bot.platforms.splitting import split, utf16_units
from bot.platforms.styling import headings

CONTENT = 2_000
DESCRIPTION = 4_096
"""Units that a message and an embed's description hold; a whole message holds 6,000."""
_COLOUR = 0x2F7D6B
_LINK = "://"
"""Only what has a link is sent without previews: where they are off, no embed can be put in its place later."""


def pack(reply: Reply, owner: str | None) -> tuple[Parcel, ...]:
    """The messages of a reply; buttons and file come with the last. `owner` as for `buttons.components`.

    Where there is one, messages that people simply write are not read: a text that is waited for comes by a form.
    """
    text = writable(reply.text)
    if not is_visible(text):
        text = NOTHING if reply.attachment is None else ""
    *before, last = _messages(text, headings(text))
    last["components"] = buttons.components(reply.choices, owner, reply.prompt if owner is not None else None)
    if reply.attachment is not None:
        last["file"] = {"name": reply.attachment.name, "alt": reply.attachment.alt}
    return (*(Parcel(one) for one in before), Parcel(last, _content(reply.attachment)))


def titled(title: str, text: str, components: list[dict[str, Any]]) -> dict[str, Any]:
    """A payload of a text of our own that fits one message, under a title, with components of its own."""
    whole = f"{title}\n{text}"
    below = ((start, end) for start, end in headings(whole) if start > len(title))
    return {**_messages(whole, ((0, len(title)), *below))[0], "components": components}


def _messages(text: str, bold: Spans) -> list[dict[str, Any]]:
    whole = marked_up(text, bold)
    if utf16_units(whole) <= CONTENT:
        return [{"content": whole, "embeds": [], "components": [], "suppress": _LINK in whole}]
    messages, at = [], 0
    for piece in split(text, DESCRIPTION, longest):
        inside = [(start - at, end - at) for start, end in bold if at <= start and end <= at + len(piece)]
        if is_visible(piece):
            embed = {"description": marked_up(piece, inside), "color": _COLOUR}
            messages.append({"content": "", "embeds": [embed], "components": [], "suppress": False})
        at += len(piece)
    return messages


def _content(attachment: Attachment | None) -> bytes | None:
    if attachment is None:
        return None
    content = attachment.content
    return content.encode("utf-8") if isinstance(content, str) else content

"""A scene as Discord's app shows it: messages below each other, embeds, buttons and menus, ephemeral answers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from bot.conversation.messages import Reply
from bot.jobs.ports import Parcel
from bot.platforms.discord_adapter.packing import pack
from tests.gallery.markup import div, element, picture
from tests.gallery.scenes import Scene

_TOKEN = re.compile(r"\\([^0-9A-Za-z\s])|(\*\*)")
_ITEM = re.compile(r"^- ")
_BUTTON, _MENU = 2, 3
_EPHEMERAL = {"en": "Only you can see this", "zh-CN": "只有你能看到这条消息"}
"""What the app itself writes below an answer."""


def drawn(scene: Scene) -> str:
    """The messages of the scene from top to bottom, as HTML."""
    return "".join(part for turn in scene.turns for part in _turn(turn.line, turn.pressed, turn.replies, scene))


def _turn(line: str, pressed: str | None, replies: Sequence[Reply], scene: Scene) -> Iterator[str]:
    if pressed is None and not scene.group:
        yield div("post", div("face", "M"), div("body", div("who", "mei"), element("p", escape(line))))
    used = element("p", f"↱ mei · {escape(line)}", "used") if scene.group else ""
    for reply in replies:
        for parcel in pack(reply, None):
            inside = "".join((*_inside(parcel), *(_row(one) for one in parcel.payload["components"])))
            note = element("p", _EPHEMERAL[scene.locale], "only") if scene.group else ""
            yield div(
                "post app", used, div("face", "A"), div("body", div("who", "Attune ", "<i>APP</i>"), inside, note)
            )
            used = ""
    for public in scene.public:
        yield div("post app", div("face", "A"), div("body", div("who", "Attune ", "<i>APP</i>"), element("p", public)))


def _inside(parcel: Parcel) -> Iterator[str]:
    payload = parcel.payload
    if payload["content"]:
        yield element("p", marked(payload["content"]))
    for embed in payload["embeds"]:
        yield div("embed", element("p", marked(embed["description"])))
    if "file" in payload:
        file = payload["file"]
        is_picture = (parcel.file or b"").startswith(b"\x89PNG")
        yield picture(parcel.file or b"", file["alt"]) if is_picture else div("file", escape(file["name"]))


def marked(markdown: str) -> str:
    """Discord's markdown as far as our messages have any: bold, lists, escaped marks."""
    return "".join(_line(line) for line in markdown.split("\n"))


def _line(line: str) -> str:
    is_item = _ITEM.match(line) is not None
    parts, at, is_bold = [], 0, False
    rest = line[2:] if is_item else line
    for found in _TOKEN.finditer(rest):
        parts.append(escape(rest[at : found.start()]))
        parts.append(escape(found[1]) if found[1] else "</b>" if is_bold else "<b>")
        is_bold = is_bold != bool(found[2])
        at = found.end()
    text = "".join((*parts, escape(rest[at:])))
    return element("span", text or "&#8203;", "item" if is_item else "line")


def _row(row: Mapping[str, Any]) -> str:
    return div("keys", *(_component(one) for one in row["components"]))


def _component(one: Mapping[str, Any]) -> str:
    if one["type"] == _MENU:
        return div("menu", *(div("option", escape(option["label"])) for option in one["options"]))
    return div("key", escape(one["label"]))

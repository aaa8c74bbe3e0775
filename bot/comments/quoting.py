"""A comment as it may be shown to a class: without what leads to a person, and cut short."""

import re
from typing import Final

from evaluation.comments.cleaning import LINK
from evaluation.invisible import neutralise

LONGEST: Final = 100
"""Characters that are shown."""
GONE: Final = "[…]"
"""Stands where something was taken out."""
_EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<!\w)[@＠][\w.\-·]+")
_ACCOUNT = re.compile(
    r"((?:微信|薇信|威信|wechat|weixin|vx|qq|line|telegram|whatsapp|snapchat|instagram)\s*(?:id|号)?\s*[:：是]\s*)[\w.+-]{4,}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\(?\d(?:[\s().\-/]{0,2}\d){6,}")
_TWICE = re.compile(rf"{re.escape(GONE)}(?:\s*{re.escape(GONE)})+")


def quoted(text: str) -> str:
    """One line of at most LONGEST characters: handles, links, e-mail addresses, accounts and long numbers are GONE.

    Names that a comment writes out stay: nothing here can tell them from other words.
    """
    plain = " ".join(neutralise(text).text.split())
    for private in (_EMAIL, LINK, _HANDLE, _NUMBER):
        plain = private.sub(GONE, plain)
    plain = _TWICE.sub(GONE, _ACCOUNT.sub(rf"\g<1>{GONE}", plain)).strip()
    return plain if len(plain) <= LONGEST else _cut(plain)


def _cut(plain: str) -> str:
    """Cut after a word where there is one near the end."""
    start = plain[: LONGEST - 1]
    space = start.rfind(" ")
    return (start[:space] if space > LONGEST // 2 else start).rstrip(" ,;:，、；：") + "…"

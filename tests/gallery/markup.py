"""Small pieces of HTML that both looks are made of."""

import base64
from collections.abc import Sequence
from html import escape


def element(tag: str, inner: str, name: str = "") -> str:
    """An element with a class; `inner` is HTML already."""
    return f'<{tag} class="{name}">{inner}</{tag}>' if name else f"<{tag}>{inner}</{tag}>"


def div(name: str, *inner: str) -> str:
    """A block of these parts."""
    return element("div", "".join(inner), name)


def with_bold(text: str, spans: Sequence[Sequence[int]]) -> str:
    """The text escaped, with [offset, length] spans, in UTF-16 units and in order, set in bold."""
    units = text.encode("utf-16-le")
    parts, at = [], 0
    for offset, length in spans:
        parts.append(escape(_of(units, at, offset)))
        parts.append(element("b", escape(_of(units, offset, offset + length))))
        at = offset + length
    return "".join((*parts, escape(units[2 * at :].decode("utf-16-le"))))


def picture(content: bytes, alt: str) -> str:
    """A PNG inside the page."""
    return f'<img alt="{escape(alt)}" src="data:image/png;base64,{base64.b64encode(content).decode()}">'


def _of(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le")

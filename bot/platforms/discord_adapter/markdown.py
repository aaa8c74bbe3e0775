"""Text that Discord shows as it stands: its markdown is escaped; headings alone are set in bold.

Discord shows a backslash before a mark (anything but a letter, a digit or a space) as that mark, and takes a link as a
whole before it looks for marks (discord.com, "Markdown Text 101"). "- " at the start of a line stays a list.
"""

import re
from collections.abc import Sequence

from bot.platforms.splitting import utf16_units

_LINK = re.compile(r"(?<![0-9A-Za-z_])https?://[0-9A-Za-z-]+\.[0-9A-Za-z][^\s<]*(?!\S)")
_NEARLY_LINK = re.compile(r"(https?):(?=//)")
_MARKS = re.compile(r"[\\*_~|`#>\[<@]")
_NUMBER = re.compile(r"(?m)^([ \t]*\d+)\.(?=\s)")
_ESCAPED = re.compile(rf"({_LINK.pattern})|\\([^0-9A-Za-z\s])|\*\*")
_BOLD = "**"

Spans = Sequence[tuple[int, int]]


def escaped(text: str) -> str:
    """The text so that Discord shows every mark in it; links stay links."""
    parts, done = [], 0
    for link in _LINK.finditer(text):
        parts += [_without_links(text[done : link.start()]), _link(link[0])]
        done = link.end()
    return "".join((*parts, _without_links(text[done:])))


def marked_up(text: str, headings: Spans) -> str:
    """The text escaped, with the spans (start and end, in order, apart) in bold."""
    parts, done = [], 0
    for start, end in headings:
        heading = text[start:end]
        if not heading.strip() or "://" in heading:
            continue
        lead = start + len(heading) - len(heading.lstrip())
        tail = start + len(heading.rstrip())
        parts += [escaped(text[done:lead]), _BOLD, escaped(text[lead:tail]), _BOLD]
        done = tail
    return "".join((*parts, escaped(text[done:])))


def shown(markup: str) -> str:
    """What a person reads of `escaped` or `marked_up` text."""
    return _ESCAPED.sub(lambda match: match[1] or match[2] or "", markup)


def longest(text: str) -> int:
    """At most as many UTF-16 units does the text have when it is marked up; never less for a longer text."""
    # A heading is a block's first line and takes four marks; a link that is none any more takes one.
    return utf16_units(_without_links(text)) + 4 * (text.count("\n") + 1) + text.count("://")


def _link(link: str) -> str:
    """As it is; one with a backslash in it is no link any more, since an escaped one would lead elsewhere."""
    return link if "\\" not in link else _without_links(link)


def _without_links(text: str) -> str:
    marked = _MARKS.sub(r"\\\g<0>", text)
    return _NUMBER.sub(r"\1\\.", _NEARLY_LINK.sub(r"\1\\:", marked))

"""What of a comment is not said in words: links, handles, topic marks, and letters held down."""

import re
from typing import Final

LINK: Final = re.compile(r"https?(?:://\S+|\b)|www\.\S+|\b[\w-]+\.(?:com|net|org|ly|be|co|me|tv)/\S*", re.IGNORECASE)
HANDLE: Final = re.compile(r"(?<!\w)@\w+")
_HASHTAG = re.compile(r"#\w+")
_HELD = re.compile(r"([^\W\d_])\1{2,}")
_NOT_LETTERS = re.compile(r"[^\w\s'’\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff]|[\d_]")
_RETWEET = re.compile(r"\bRT\b")


def has_link(text: str) -> bool:
    """Whether a link is in the text."""
    return ("http" in text or "www." in text or "/" in text) and LINK.search(text) is not None


def without_addresses(text: str) -> str:
    """The text without links and handles."""
    if "@" in text:
        text = HANDLE.sub(" ", text)
    return LINK.sub(" ", text) if has_link(text) else text


def let_go(text: str, left: int = 2) -> str:
    """Letters held down are let go: "soooo" becomes "soo"; `left` of each are left."""
    return _HELD.sub(lambda held: held[1] * left, text)


def plain_words(text: str, *, hashtags: bool) -> str:
    """Lower-case words with one space between them; `hashtags` says whether their words are kept."""
    text = _RETWEET.sub(" ", without_addresses(text))
    if not hashtags:
        text = _HASHTAG.sub(" ", text)
    return " ".join(_NOT_LETTERS.sub(" ", let_go(text)).lower().split())

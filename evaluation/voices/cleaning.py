"""Words of a draft made safe to repeat: nothing in them acts in a chat, and nothing hides."""

import re
import unicodedata
from functools import lru_cache

EDGES = " ,;:.!…-–—()，。；：、！（）'’"
_LINK = re.compile(
    r"(?:https?|ftp|tg|discord)\s*:\s*/*\S*|\bwww\.\S+|\b[\w.+-]+@[\w.-]+\b"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|cn|io|gg|me|ru|info|xyz|example)\b\S*",
    re.IGNORECASE,
)
_MENTION = re.compile(r"<[@#:!/a-zA-Z][^<>]{0,200}>|(?<!\w)[@#]+\w[\w.-]*|(?<!\S)/\w+")
_LONG_NUMBER = re.compile(r"\+?\d[\d\s()-]{8,}\d")
_MARKUP = re.compile(r"[*_`~|<>\[\]{}\\#@^=]|&\w+;")
_MARKS = dict.fromkeys(map(ord, '"“”„«»「」『』《》‘'))
_SPACE = re.compile(r"\s+")
_BLANK = ("Cc", "Zl", "Zp", "Zs")
_UNSEEN = ("Cf", "Co", "Cs", "Cn", "So", "Sk")
_JOINERS = "\u200c\u200d"


@lru_cache(4096)
def clean(text: str) -> str:
    """Without markup, quotes and emoji; "" where links, addresses, mentions, long numbers or hidden letters stand."""
    composed = unicodedata.normalize("NFC", text)
    if any(unicodedata.category(one) in ("Cf", "Co", "Cs") and one not in _JOINERS for one in composed):
        return ""
    spaced = "".join(" " if unicodedata.category(one) in _BLANK else one for one in composed)
    seen = "".join(one for one in spaced if unicodedata.category(one) not in _UNSEEN)
    if any(acting.search(seen) for acting in (_LINK, _MENTION, _LONG_NUMBER)):
        return ""
    return _SPACE.sub(" ", _MARKUP.sub(" ", seen).translate(_MARKS)).strip(EDGES)

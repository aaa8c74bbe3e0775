"""A text read the way its disguise wants it read: letters set apart, digits for letters, code words."""

import base64
import binascii
import html
import re
from collections.abc import Iterator

_SPACED = re.compile(r"(?<![A-Za-z])(?:[A-Za-z][ ._*|-]){4,}[A-Za-z](?![A-Za-z])")
_SPACED_HAN = re.compile(r"(?<=[\u3400-\u9fff])[ ._*|-](?=[\u3400-\u9fff](?![\u3400-\u9fff]))")
_JOINTS = re.compile(r"(?<=[A-Za-z])[_.*|-](?=[A-Za-z])")
_DIGIT_WORD = re.compile(r"\b(?=\w*[A-Za-z]\w*[A-Za-z])(?=\w*[0134570@$])[\w@$]{3,}")
_DIGITS = str.maketrans("0134570@$", "oieasToas")
_SMALL_CAPITALS = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz")
_CODE = re.compile(r"[A-Za-z0-9+/]{24,4096}={0,2}")
_MOST_CODES = 8
_WORDS_OF_ORDERS = re.compile(
    r"(ignore|disregard|forget)(all|any|the|your|previous|prior|above|earlier|system)*"
    r"(previous|prior|above|earlier|system)(instructions?|rules?|prompts?|orders?)",
    re.IGNORECASE,
)


def readings(text: str) -> Iterator[str]:
    """Every other reading of the text that differs from it."""
    loose = _SPACED.sub(_closed, html.unescape(text).translate(_SMALL_CAPITALS))
    loose = _JOINTS.sub(" ", _SPACED_HAN.sub("", loose))
    loose = _DIGIT_WORD.sub(lambda found: found[0].translate(_DIGITS), loose)
    if loose != text:
        yield loose
    for found in _CODE.findall(text)[:_MOST_CODES]:
        decoded = _decoded(found)
        if decoded:
            yield decoded


def _closed(found: re.Match[str]) -> str:
    """The letters together; an order in which no word ends any more gets its words back."""
    joined = re.sub(r"[ ._*|-]", "", found[0])
    order = _WORDS_OF_ORDERS.search(joined)
    return f". {order[1]} {order[3]} {order[4]} " if order else joined


def _decoded(code: str) -> str:
    try:
        text = base64.b64decode(code + "=" * (-len(code) % 4), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
    return text if text.isprintable() else ""

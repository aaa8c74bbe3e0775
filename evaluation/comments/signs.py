"""Emoji and emoticons: what is said without words, in any language (`lexica/any.txt`)."""

import re
from collections import Counter
from functools import cache
from typing import Final, NamedTuple

from evaluation.comments.lexica import entries

REPEATED: Final = 1.5
"""How much more a sign says that is there more than once."""
_EMOTICON_HINT = re.compile(r"[:;=<^]|[xX][dD]|-_-")
"""What every emoticon of the list has, so that most texts need not be searched for each."""


class Valence(NamedTuple):
    """Evidence for and against, each from 0; a single word or sign weighs 1 (mild) to 4 (strong)."""

    positive: float
    negative: float


NOTHING: Final = Valence(0.0, 0.0)


def signs_heard(text: str) -> Valence:
    """What the emoji and emoticons of a text say. A kind counts once, or REPEATED if there are several of it."""
    found = [] if text.isascii() else _emoji().findall(text)
    if _EMOTICON_HINT.search(text):
        found += _emoticons().findall(text.lower())
    if not found:
        return NOTHING
    weights = entries("any").words
    positive = negative = 0.0
    for sign, times in Counter(found).items():
        weight = weights[sign] * (REPEATED if times > 1 else 1.0)
        if weight > 0:
            positive += weight
        else:
            negative -= weight
    return Valence(positive, negative)


@cache
def _emoji() -> re.Pattern[str]:
    return re.compile("[" + "".join(sign for sign in entries("any").words if not sign.isascii()) + "]")


@cache
def _emoticons() -> re.Pattern[str]:
    signs = sorted((sign for sign in entries("any").words if sign.isascii()), key=len, reverse=True)
    # Most places in a text are passed over by one look at the letter there.
    first = "".join(sorted({re.escape(sign[0]) for sign in signs}))
    return re.compile(rf"(?<!\w)(?=[{first}])(?:{'|'.join(map(_alone, signs))})")


def _alone(sign: str) -> str:
    """An emoticon stands alone: "xd" is not in "xdrive", nor ":/" in a link."""
    return re.escape(sign) + (r"(?!\w)" if sign[-1].isalnum() else r"(?!/)")

"""Spam: comments that are no answer to the story, whatever they feel about it.

Each kind needs signs that a mere opinion does not have: nothing but links or handles; being sent to the writer's own
channel; a number or an account beside a way of writing; a promise of gain or a call to act beside an address. What a
comment thinks of anything is never a sign, so that somebody who merely disagrees is never marked.
"""

import re
from typing import Final, Literal

from evaluation.comments.cleaning import HANDLE, LINK, has_link, let_go
from evaluation.comments.cues import count, wording
from evaluation.invisible import neutralise

Spam = Literal["link_only", "mention_only", "advert"]
SPAM: Final[tuple[Spam, ...]] = ("advert", "link_only", "mention_only")
"""Kinds that one comment shows by itself."""
LETTERS: Final = 30
"""Letters and digits from which the same wording is no chance; a Chinese, Japanese or Korean one counts for three."""
_UNSPACED_WEIGHT = 3
_NUMBER = re.compile(r"(?<![\w:])\+?\(?\d(?:[\s().-]{0,2}\d){8,}(?![\w:])")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"(?:微信|薇信|威信|wechat|vx|wx|加v|加微|line|qq群?|电报)\s*(?:id|号)?\s*[:：]\s*[a-z0-9_+-]{5,}"
    r"|(?:whatsapp|telegram)\W{0,5}@\w+|\b(?:wa|t)\.me/\w+",
    re.IGNORECASE,
)
_NOT_WORDS = re.compile(r"[\W_]+")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


def spam_kind(text: str) -> Spam | None:
    """The kind of spam that a comment is, or None. Links alone and handles alone may have emoji beside them."""
    linked = has_link(text)
    if linked or "@" in text:
        bare = HANDLE.sub(" ", LINK.sub(" ", text))
        if not _NOT_WORDS.sub("", bare):
            return "link_only" if linked else "mention_only"
    return "advert" if _is_advert(text, linked=linked) else None


def _is_advert(text: str, *, linked: bool) -> bool:
    comment = wording(neutralise(text).text)
    if count("spam_own", comment) or _ACCOUNT.search(text):
        return True
    numbered = bool(_NUMBER.search(text) or _EMAIL.search(text))
    reachable = bool(count("spam_contact", comment))
    if reachable and numbered:
        return True
    promised, called = bool(count("spam_promise", comment)), bool(count("spam_call", comment))
    return (promised and called) or ((promised or called) and (linked or numbered or reachable))


def skeleton(text: str) -> str:
    """What is left of a comment when emoji, links, handles, punctuation and case may be exchanged.

    "" when that is too little to say that two comments with the same one were copied from each other: short praise
    and short slogans are often written twice.
    """
    bare = HANDLE.sub(" ", LINK.sub(" ", text)) if "@" in text or has_link(text) else text
    left = _NOT_WORDS.sub("", let_go(bare, left=1).lower())
    return left if len(left) + (_UNSPACED_WEIGHT - 1) * len(_UNSPACED.findall(left)) >= LETTERS else ""

"""A long text that an app has cut into several messages, put together again."""

from collections.abc import Sequence
from datetime import timedelta

from bot.jobs.ports import Update

PAUSE_S = 1.0
"""How long the next piece of a text that looks cut may take."""
_BETWEEN = timedelta(seconds=3)
_NEARLY = 0.9
"""The apps cut at a space or a line feed, so a piece may be somewhat shorter than the longest message."""
_ENDS = ".!?。！？…”\"’')）"


def is_cut(update: Update, longest: int | None) -> bool:
    """Whether this text may go on in the next message: it is about as long as a message can be.

    `longest` is in UTF-16 units; None where the apps cut nothing.
    """
    text = update.incoming.text
    return longest is not None and text is not None and _units(text) >= _NEARLY * longest


def pieces(first: Update, following: Sequence[Update], longest: int | None) -> list[Update]:
    """Those of the following updates that go on with the text of the first, in order."""
    found: list[Update] = []
    last = first
    for one in following:
        goes_on = is_cut(last, longest) and _is_plain(one) and one.received_at - last.received_at <= _BETWEEN
        if not goes_on:
            break
        found.append(one)
        last = one
    return found


def whole(updates: Sequence[Update]) -> str:
    """Their texts as one: a paragraph ends where a piece ends with a sentence, else the sentence goes on."""
    text = ""
    for update in updates:
        piece = (update.incoming.text or "").strip()
        between = "" if not text else "\n\n" if text[-1] in _ENDS else " "
        text += between + piece
    return text


def _is_plain(update: Update) -> bool:
    text = update.incoming.text
    return text is not None and not text.startswith("/")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2

"""Screens a passage of a document: text that nobody sees, disguised letters, orders to a model or an examiner."""

import re
from collections.abc import Iterator

from bot.uploads.disguises import readings
from bot.uploads.orders import orders
from evaluation.document import parse
from evaluation.features.examiner import self_marking_marks
from evaluation.invisible import CleanText, hidden_characters, neutralise
from knowledge.uploads.screening import Flag, Screened

_LONGEST = 160
"""Characters of a flag's words: enough to find the place."""
_FLAG_OF_TAGS = re.compile("\U0001f3f4[\U000e0030-\U000e007a]{3,6}\U000e007f")
_TAGS = re.compile("[\U000e0020-\U000e007e]{4,}")
_BEFORE_ORDERS = " .!?;:,。！？；：，、)”」"
"""What may stand between an order and the sentence before it."""
_TURNED = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_TURNED_HARD = re.compile(r"[\u202d\u202e]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff]")
_SPLIT_WORD = re.compile(r"(?<=[^\W\d_])[\u200b\u2060-\u2064\ufeff\u180e]+(?=[^\W\d_])")
_FEWEST_SPLITS = 4
"""Words divided by characters that nobody sees; web pages leave one or two in an honest text."""
_FEWEST_HIDDEN = 24
_MIXED_WORD = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0400-\u04ff\u0391-\u03a9\u03bf])[^\W\d_]{3,}\b")
_FEWEST_MIXED = 2
_SAYS_FOR_WHAT = re.compile(
    r"\b(?:if|when|where|unless|only|criteri\w+|out of|between|up to|from [01]|on a scale)\b|"
    r"\bfor (?:a|an|each|every|\w+ing|clear|good)\b|如果|若|只有|标准|要求|[者的](?:得|给|可得)|每[项个处]|评分表|"
    r"\bon (?:\w+ )?dimensions\b|\bscores? (?:is|are|of)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:students?|writers?|authors?|people)\b (?:\w+ )?(?:writes?|wrote|says?|said|adds?|claims?|types?)\b|"
    r"学生[^，。]{0,4}[写说]",
    re.IGNORECASE,
)
_SPEAKS_OF_ITSELF = re.compile(
    r"\b(?:this|my|the (?:above|following)) (?:\w+ )?(?:text|draft|essay|document|file|submission)\b|"
    r"\bignore\b|\byou are\b|\bfrom now on\b|\bauthori[sz]e\b|\bas an? (?:\w+ ){0,2}(?:ai|llm|model|assistant)\b|"
    r"本文|这篇|此文|忽略|无视|[你您]是",
    re.IGNORECASE,
)


def screen(text: str) -> Screened:
    """The text without what nobody sees, and a flag for each thing in it that speaks to a machine."""
    clean = neutralise(text)
    found = [*_unseen(text), *_orders(clean.text)]
    for reading in readings(clean.text):
        found += [flag for flag in _orders(reading) if flag.why not in {one.why for one in found}]
    if not found:
        found = list(_to_examiner(clean.text))
    return Screened(_visible(text, clean), tuple(dict.fromkeys(found)))


def _unseen(text: str) -> Iterator[Flag]:
    if text.isascii():
        return
    tags = _TAGS.search(_FLAG_OF_TAGS.sub("", text))
    if tags:
        yield Flag("hidden-text", "".join(chr(ord(char) - 0xE0000) for char in tags[0])[:_LONGEST])
    turned = (_TURNED_HARD if _RIGHT_TO_LEFT.search(text) else _TURNED).search(text)
    if turned:
        yield Flag("turned-text", _around(text, turned.start()))
    splits = list(_SPLIT_WORD.finditer(text))
    if len(splits) >= _FEWEST_SPLITS or hidden_characters(text) >= _FEWEST_HIDDEN + len(text) // 20:
        yield Flag("hidden-text", _around(text, splits[0].start() if splits else 0))
    mixed = _MIXED_WORD.findall(text)
    if len(mixed) >= _FEWEST_MIXED:
        yield Flag("disguised-letters", ", ".join(mixed)[:_LONGEST])


def _orders(text: str) -> Iterator[Flag]:
    for why, pattern in orders().items():
        found = pattern.search(text)
        if found:
            yield Flag(why, " ".join(found[0].split()).lstrip(_BEFORE_ORDERS)[:_LONGEST])


def _to_examiner(text: str) -> Iterator[Flag]:
    """Words about what a text deserves. A rubric gives marks too, but says for what; it is none of these."""
    document = parse(text)
    for place in sorted({mark.sentence for mark in self_marking_marks(document)}):
        sentence = document.sentence_text(place)
        if _REPORTED.search(sentence) or (_SAYS_FOR_WHAT.search(sentence) and not _SPEAKS_OF_ITSELF.search(sentence)):
            continue
        # Some are marked only for standing beside another; what is an order is one alone.
        for mark in self_marking_marks(parse(sentence)):
            yield Flag("speaks-to-examiner", " ".join(sentence[mark.start : mark.end].split())[:_LONGEST])
            return


def _around(text: str, place: int) -> str:
    """The words about a place, without what nobody sees."""
    near = text[max(place - _LONGEST // 2, 0) : place + _LONGEST // 2]
    return " ".join(_visible(near, neutralise(near)).split())


def _visible(text: str, clean: CleanText) -> str:
    """The text as given, less the characters that nobody sees; letters stay as they were written."""
    if clean.offsets is None:
        return text
    return "".join(text[start:end] for start, end in zip(clean.offsets, clean.ends, strict=True))

"""Do the English and the Chinese of a text still say the same? Figures are compared in `quoted_figures`.

Rules first (dates, names, negation, length), then meaning: the two have to lie near each other for the embedder.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from knowledge.entries import Entry, Text
from knowledge.packing.checks.quoted_figures import differing_figures
from knowledge.packing.checks.remark import Remark, texts_of

Embed = Callable[[Sequence[str]], Any]
"""Unit vectors of shape (texts, dimensions)."""
MEANING_FLOOR = 0.3
"""Cosine of a text and its translation. Among 809 shipped pairs the lowest is 0.40; of pairs put together at random 95%
lie below 0.30, so a translation of something else is nearly always seen and a free one never is."""
SHORTEST, LONGEST = 0.5, 3.0
"""Chinese characters for each English word; the shipped texts lie between 0.58 and 2.4."""
_FEWEST_WORDS = 12
_PROSE = ("note", "case", "construct", "drill", "resource")
"""Terms and phrases begin with the same words in both languages, which says nothing of the rest."""
_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)}  # fmt: skip
_MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_ZH_DATE = re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]")
_EN_DATE = re.compile(rf"\b(\d{{1,2}}) {_MONTH}\b")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_INTEGER = re.compile(r"(?<![\d.,])\d{1,2}(?![\d,.]*\d)")
_CHARACTER = re.compile(r"[\u3400-\u9fff\d]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’]{2,}")
_EN_NOT = re.compile(
    r"\b(?:not|never|nobody|nothing|none|neither|nor|cannot|without|avoid\w*|no|refus\w+|lack\w*|hardly|rarely|seldom)\b|n't\b",
    re.IGNORECASE,
)
_ZH_NOT = re.compile(r"[不没無无未非别勿莫忌禁免拒难少缺避]|只有|才")
_STRONG_NOT = 2


def drift(entries: Iterable[Entry], embed: Embed | None) -> Iterator[Remark]:
    """Remarks on every text with both languages; without an embedder meaning is left out."""
    kept = list(entries)
    for entry in kept:
        named = _named(entry)
        for name, text in texts_of(entry):
            for remark in _ruled(text, named) if text.zh else ():
                yield Remark(entry.id, f"{name}: {remark.message}" if remark.warns else remark.message, remark.warns)
    if embed is not None:
        prose = [
            one for one in kept if one.kind in _PROSE and one.text.zh and len(one.text.en.split()) >= _FEWEST_WORDS
        ]
        yield from _meant(prose, embed)


def _named(entry: Entry) -> str:
    """Everything the entry says in English, in lower case, for the names in its Chinese to be looked up in."""
    texts = [text.en for _, text in texts_of(entry)]
    own = [value for one in fields(entry) if isinstance(value := getattr(entry, one.name), str)]
    return " ".join([*texts, *own]).casefold()


def _ruled(text: Text, named: str) -> Iterator[Remark]:
    zh = text.zh or ""
    differing = differing_figures(text.en, zh)
    if differing:
        figures = ", ".join(f"{value.normalize():f}" for value in differing)
        yield Remark("", f"figures: {figures} only in one language: make en and zh agree")
    dates = _lost_dates(text.en, zh)
    if dates:
        yield Remark("", f"dates: {', '.join(dates)} only in one language: make en and zh agree")
    foreign = [word for word in dict.fromkeys(_LATIN.findall(zh)) if not _is_named(word, named)]
    if foreign:
        yield Remark("", f"'{', '.join(foreign)}' stands only in the Chinese: make en and zh agree", warns=True)
    if len(_EN_NOT.findall(text.en)) >= _STRONG_NOT and not _ZH_NOT.search(zh):
        yield Remark("", "the English denies something, the Chinese nothing: see whether a 'not' was lost", warns=True)
    words = len(text.en.split())
    if words >= _FEWEST_WORDS and not SHORTEST <= _length(zh) / words <= LONGEST:
        yield Remark("", "one language says much more than the other: see what is missing", warns=True)


def _length(zh: str) -> int:
    """Characters, a word in Latin letters counted as two."""
    return len(_CHARACTER.findall(zh)) + 2 * len(_LATIN.findall(zh))


def _is_named(word: str, named: str) -> bool:
    """Only names count, that is words with a capital; an acronym may be spelt out in the English."""
    if word == word.lower() or word.casefold().rstrip("s") in named:
        return True
    initials = "".join(part[0] for part in re.findall(r"\w+", named))
    return word == word.upper() and word.casefold() in initials


def _lost_dates(en: str, zh: str) -> list[str]:
    """Days of a month that one language gives and whose parts the other lacks, as `27 Apr`."""
    numbers_en, numbers_zh = (set(map(int, _INTEGER.findall(text))) for text in (en, zh))
    numbers_en |= {place for place, word in enumerate(_ORDINALS, start=1) if f"{word} of " in en}
    months_en = {_MONTHS[month[:3].lower()] for month in re.findall(rf"\b{_MONTH}\b", en)}
    told_zh = [(int(month), int(day)) for month, day in _ZH_DATE.findall(zh)]
    told_en = [(_MONTHS[month.lower()], int(day)) for day, month in _EN_DATE.findall(en)]
    lost = [one for one in told_zh if one[0] not in months_en or one[1] not in numbers_en]
    lost += [one for one in told_en if one[0] not in numbers_zh or one[1] not in numbers_zh]
    names = {number: name.title() for name, number in _MONTHS.items()}
    return [f"{day} {names.get(month, month)}" for month, day in lost] if told_zh else []


def _meant(entries: Sequence[Entry], embed: Embed) -> Iterator[Remark]:
    """Whole entries only: a field of a few words tells too little to compare."""
    english, chinese = embed([one.text.en for one in entries]), embed([one.text.zh or "" for one in entries])
    for entry, one, other in zip(entries, english, chinese, strict=True):
        if float(one @ other) < MEANING_FLOOR:
            message = "text: en and zh seem to speak of different things: read them side by side"
            yield Remark(entry.id, message, warns=True)

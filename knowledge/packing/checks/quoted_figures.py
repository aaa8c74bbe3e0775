"""The figures in a text, as numbers, so that an English and a Chinese version can be compared.

11.4 million equals 1140 万, 600 equals 六百, the 1860s equal 19 世纪 60 年代. Small numbers and months are left out
because each language writes them in its own way, and so are digits that belong to a name (Covid-19, C919).
"""

import re
from decimal import Decimal

_LARGEST_SMALL = 12
_NUMBER = r"(?<![A-Za-z\d.])(?<![A-Za-z]-)(\d[\d,]*(?:\.\d+)?|\.\d+)"
_EN = re.compile(rf"{_NUMBER}\s?(thousand|million|billion|k|m|bn|)(?:st|nd|rd|th|s)?\b")
_ZH = re.compile(rf"{_NUMBER}\s*(万亿|万|亿|千|)")
_EN_CENTURY = re.compile(r"\d{1,2}(?:st|nd|rd|th)[- ]centur\w+")
_ZH_DECADE = re.compile(r"(\d{1,2})\s*世纪\s*(\d)0\s*年代")
_ZH_CENTURY = re.compile(r"\d{1,2}\s*世纪")
_ZH_WORDS = re.compile(r"[一二两三四五六七八九十百千万亿]{2,}")
_ZH_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_ZH_TENS = {"十": 10, "百": 100, "千": 1_000}
_SCALES = {"": 1, "thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9} | {
    "千": 10**3,
    "万": 10**4,
    "亿": 10**8,
    "万亿": 10**12,
}


def differing_figures(en: str, zh: str) -> tuple[Decimal, ...]:
    """Every figure that only one of the two versions gives, in order of size."""
    english, chinese = _english(en), _chinese(zh)
    spelled = {_spelled(words) for words in _ZH_WORDS.findall(zh)}
    return tuple(sorted((english - chinese - spelled) | (chinese - english)))


def _english(text: str) -> set[Decimal]:
    return _telling({_value(number, scale) for number, scale in _EN.findall(_EN_CENTURY.sub(" ", text))})


def _chinese(text: str) -> set[Decimal]:
    decades = {Decimal((int(century) - 1) * 100 + int(ten) * 10) for century, ten in _ZH_DECADE.findall(text)}
    rest = _ZH_CENTURY.sub(" ", _ZH_DECADE.sub(" ", text))
    return _telling(decades | {_value(number, scale) for number, scale in _ZH.findall(rest)})


def _value(number: str, scale: str) -> Decimal:
    return Decimal(number.replace(",", "")) * _SCALES[scale]


def _telling(found: set[Decimal]) -> set[Decimal]:
    return {value for value in found if value > _LARGEST_SMALL or value % 1}


def _spelled(words: str) -> Decimal:
    """二十四 -> 24, 六百 -> 600, 十万 -> 100000."""
    total = section = digit = 0
    for character in words:
        if character in _ZH_DIGITS:
            digit = _ZH_DIGITS[character]
        elif character in _ZH_TENS:
            section += (digit or 1) * _ZH_TENS[character]
            digit = 0
        else:
            total += max(section + digit, 1) * _SCALES[character]
            section = digit = 0
    return Decimal(total + section + digit)

"""What people type to forecast: three numbers, tenths in Chinese, a phrase, a feeling."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from evaluation.forecast.scoring import NOTHING, Split, normalised

_LABELS = (
    (
        "positive",
        "positives",
        "welcoming",
        "favourable",
        "favorable",
        "like",
        "likes",
        "好评",
        "好感",
        "喜欢",
        "正面",
        "积极",
    ),
    ("neutral", "neutrals", "indifferent", "shrug", "中立", "无感", "中性", "无所谓", "没感觉", "一般"),
    ("hostile", "negative", "negatives", "against", "dislike", "反感", "敌意", "差评", "负面", "讨厌", "反对", "敌对"),
)
_PLACE = {word: place for place, words in enumerate(_LABELS) for word in words}
_DIGITS = {name: value for value, name in enumerate("零一二三四五六七八九十")} | {"两": 2, "〇": 0}
_REST = object()
_TOKEN = re.compile(
    r"(?P<part>[一二两三四五六七八九十]分之[一二两三四五六七八九十])"
    r"|百分之(?P<hundredths>[零〇一二两三四五六七八九十]+|\d+)"
    r"|(?P<tenths>[一二两三四五六七八九十]|\d)成(?P<half>半)?"
    r"|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<fifty>一半|半数|\bhalf\b)|(?P<all>全部|全都|全是|所有|\ball\b|\beverybody\b|\beveryone\b)"
    r"|(?P<nobody>没有人|没人|\bnone\b|\bnobody\b|\bno one\b)"
    r"|(?P<rest>其余|其他|剩下|\brest\b|\bothers\b)"
    r"|(?P<label>"
    + "|".join(sorted((w if not w.isascii() else rf"\b{w}\b" for w in _PLACE), key=len, reverse=True))
    + ")"
)
_NEGATIVE = re.compile(r"(?:^|[\s,;:/])-\d")
_BARE_WORDS = 12
"""Three numbers without a label are a split only in a text about this short."""
_NO_PHRASE = {"none", "none of these", "nothing", "no", "都不会", "都没有", "没有", "都不是", "以上都不"}
_LEAST_TYPED = 2


def parse_split(text: str) -> Split | None:
    """The shares of positive, neutral and hostile readers that somebody typed, or None when they cannot be told.

    "40 40 20", "4/4/2", "60% positive, 10% hostile" (the rest is neutral), "四成好评两成反感".
    """
    typed = unicodedata.normalize("NFKC", text).casefold()
    if _NEGATIVE.search(typed):
        return None
    tokens = [_read(match) for match in _TOKEN.finditer(typed)]
    labels = [one for one in tokens if isinstance(one, str)]
    if not labels:
        return _bare(tokens, typed)
    return _labelled(tokens)


def parse_phrase(text: str, phrases: Sequence[str]) -> str | None:
    """The phrase meant (NOTHING for none of them), or None when it is not clear which."""
    typed = _plain(text)
    if typed in _NO_PHRASE:
        return NOTHING
    exact = [one for one in phrases if _plain(one) == typed]
    holding = [one for one in phrases if len(typed) >= _LEAST_TYPED and typed in _plain(one)]
    return exact[0] if exact else holding[0] if len(holding) == 1 else None


def parse_feeling(text: str, names: Mapping[str, Sequence[str]]) -> str | None:
    """The feeling that has this name; `names` has those of each feeling."""
    typed = _plain(text)
    return next((feeling for feeling, known in names.items() if typed in map(_plain, known)), None)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip(" \t\n.。!\"'“”‘’「」")


def _read(match: re.Match[str]) -> float | str | object:
    """A share in per cent (or parts), the word of a stance, or the rest."""
    found = match.groupdict()
    if found["label"]:
        return found["label"]
    return _REST if found["rest"] else _share(found)


def _share(found: Mapping[str, str | None]) -> float:
    if found["part"]:
        whole, part = found["part"].split("分之")
        return 100 * _numeral(part) / _numeral(whole)
    if found["hundredths"] or found["number"]:
        return _numeral(found["hundredths"] or found["number"] or "")
    if found["tenths"]:
        return 10 * _numeral(found["tenths"]) + (5 if found["half"] else 0)
    return 50.0 if found["fifty"] else 100.0 if found["all"] else 0.0


def _numeral(text: str) -> float:
    """A number in digits, or one below 100 in Chinese: 四十, 十五, 三十五."""
    if text[0].isdecimal():
        return float(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return float(_DIGITS[text[0]])
    return 10.0 * (_DIGITS[tens[0]] if tens else 1) + (_DIGITS[ones[0]] if ones else 0)


def _bare(tokens: Sequence[float | str | object], typed: str) -> Split | None:
    numbers = [one for one in tokens if isinstance(one, float)]
    if len(numbers) != 3 or len(tokens) != 3 or len(typed.split()) > _BARE_WORDS or max(numbers) > 100:
        return None
    return normalised(numbers) if sum(numbers) > 0 else None


def _labelled(tokens: Sequence[float | str | object]) -> Split | None:
    """Numbers and labels in pairs, either of them first; what is left over belongs to the stance not named."""
    if len(tokens) % 2:
        return None
    pairs = list(zip(tokens[::2], tokens[1::2], strict=True))
    if isinstance(tokens[0], str):
        pairs = [(share, label) for label, share in pairs]
    shares: dict[int, float] = {}
    rest: list[int] = []
    for share, label in pairs:
        if not isinstance(label, str) or isinstance(share, str) or _PLACE[label] in {*shares, *rest}:
            return None
        if isinstance(share, float):
            shares[_PLACE[label]] = share
        else:
            rest.append(_PLACE[label])
    return _completed(shares, rest)


def _completed(shares: Mapping[int, float], rest: Sequence[int]) -> Split | None:
    """What is left of 100 goes to the stance that is called the rest, else to the only one that is not named."""
    given = sum(shares.values())
    unnamed = [place for place in range(3) if place not in shares]
    if not shares or len(rest) > 1 or (unnamed and given > 100):
        return None
    if len(unnamed) > 1 and not rest and given < 100:
        return None
    takers = rest or unnamed
    whole = [shares.get(place, 100 - given if place in takers else 0.0) for place in range(3)]
    return normalised(whole) if sum(whole) > 0 else None

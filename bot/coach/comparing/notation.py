"""How scripts and storyboards mark their lines: what a label stands for, in English and in Chinese."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

SPOKEN, WRITTEN, SHOWN, LEFT_OUT = "spoken", "written", "shown", "left_out"
KINDS = (SPOKEN, WRITTEN, SHOWN, LEFT_OUT)
"""Said aloud; to be read on the screen or page; to be seen or heard as scene; for the makers only."""

_FILE = "labels.yaml"
_ASIDE = re.compile(r"\s*[（(][^()（）]{0,40}[)）]")
_NUMBER = re.compile(r"\s*(?:\d+[a-z]?|[一二三四五六七八九十]+)$")
_SPEAKER = re.compile(r"[A-Z][A-Z .'’\-]{0,28}[A-Z.]")
_HAN_SPEAKER = re.compile(r"[\u4e00-\u9fff·]{2,6}")


def kind_of(label: str) -> str | None:
    """What a label announces; None for a word that is no known label, such as a speaker's name."""
    plain = _NUMBER.sub("", _ASIDE.sub("", label)).strip().casefold()
    known = _kinds()
    return known.get(plain) or (SHOWN if plain.startswith("view ") else None)


def speaker(label: str) -> str | None:
    """The name in a label that says who speaks, as it is written in running text; None when it is no such label."""
    plain = _ASIDE.sub("", label).strip()
    if _HAN_SPEAKER.fullmatch(plain):
        return plain
    return plain.title() if _SPEAKER.fullmatch(plain) else None


@cache
def _kinds() -> Mapping[str, str]:
    """What each known label announces."""
    text = (files("bot.coach.comparing") / _FILE).read_text(encoding="utf-8")
    labels: Mapping[str, list[str]] = yaml.load(text, yaml.CSafeLoader)
    return {label: kind for kind, known in labels.items() for label in known}

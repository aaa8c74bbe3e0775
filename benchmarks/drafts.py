"""Drafts of any length from the English example drafts."""

from importlib.resources import files
from itertools import cycle, islice


def all_words() -> list[str]:
    """The words of every English example draft, in the order of the files' names."""
    names = sorted(one.name for one in files("examples").iterdir() if one.name.endswith(".txt"))
    texts = [(files("examples") / name).read_text(encoding="utf-8") for name in names if not name.startswith("zh")]
    return " ".join(texts).split()


def draft(words: list[str], length: int, number: int) -> str:
    """A draft of `length` words; another `number` begins elsewhere, so that nothing is measured twice."""
    start = number * 97 % len(words)
    return " ".join(islice(cycle(words), start, start + length))

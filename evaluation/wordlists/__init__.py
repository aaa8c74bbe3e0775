"""The measurement's own word lists (README.md beside this file)."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from evaluation.matching import PhraseTable

LANGUAGES = ("zh", "es", "ja")
"""Languages beside English that have lists of their own, each in a folder of its name."""


@cache
def names(language: str) -> frozenset[str]:
    """The names of the lists that a language has."""
    return frozenset(file.name.removesuffix(".txt") for file in _folder(language).iterdir() if file.name[-4:] == ".txt")


@cache
def entries(name: str, language: str = "en") -> tuple[str, ...]:
    """The entries of one list, in file order. Raises FileNotFoundError for a list that does not exist."""
    lines = (_folder(language) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def table(name: str, language: str = "en") -> PhraseTable[str]:
    """The list as a table to look for; every payload is the list's name."""
    return PhraseTable((entry, name) for entry in entries(name, language))


@cache
def words(name: str) -> frozenset[str]:
    """The list as a set of single words."""
    return frozenset(entries(name))


def _folder(language: str) -> Traversable:
    return files(__name__) / language if language in LANGUAGES else files(__name__)

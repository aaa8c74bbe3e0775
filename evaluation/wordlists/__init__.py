"""The measurement's own word lists (README.md beside this file)."""

from functools import cache
from importlib.resources import files

from evaluation.matching import PhraseTable


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of one list, in file order. Raises FileNotFoundError for a list that does not exist."""
    lines = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def table(name: str) -> PhraseTable[str]:
    """The list as a table to look for; every payload is the list's name."""
    return PhraseTable((entry, name) for entry in entries(name))


@cache
def words(name: str) -> frozenset[str]:
    """The list as a set of single words."""
    return frozenset(entries(name))

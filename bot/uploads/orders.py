"""The wordings of orders.txt, read once."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_COMMENT = "# "


@cache
def orders() -> Mapping[str, re.Pattern[str]]:
    """Reason to the one pattern of all its wordings."""
    fragments: dict[str, str] = {}
    wordings: dict[str, list[str]] = {}
    section: list[str] = []
    for line in files("bot.uploads").joinpath("orders.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith(_COMMENT):
            continue
        name, is_fragment, fragment = line.partition(" = ")
        if is_fragment and name.startswith("<"):
            fragments[name] = _filled(fragment, fragments)
        elif re.fullmatch(r"\[[a-z-]+\]", line):
            section = wordings.setdefault(line[1:-1], [])
        else:
            section.append(f"(?:{_filled(line, fragments)})")
    return {why: re.compile("|".join(lines), re.IGNORECASE) for why, lines in wordings.items()}


def _filled(line: str, fragments: Mapping[str, str]) -> str:
    for name, meaning in fragments.items():
        line = line.replace(name, meaning)
    return line

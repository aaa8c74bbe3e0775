"""What somebody may have meant who named something that does not exist."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from itertools import takewhile

_NEAR = 0.6


def did_you_mean(given: str, ids: Iterable[str], names: Mapping[str, str] | None = None) -> str:
    """` did you mean a, b or c?`, over ids and names, or where to look when nothing is near."""
    wanted = given.strip().casefold()
    keys = {key.casefold(): key for key in ids} | dict(names or {})
    scored = sorted(((_likeness(wanted, key), -len(key), key) for key in keys), reverse=True)
    near = list(dict.fromkeys(keys[key] for score, _, key in scored if score >= _NEAR))[:3]
    if not near:
        return "."
    return f": did you mean {' or '.join(filter(None, (', '.join(near[:-1]), near[-1])))}?"


def _likeness(wanted: str, key: str) -> float:
    """0..1; a shared beginning weighs more, and a name that contains what was typed is near in any case."""
    if wanted == key:
        return 1.0
    if (len(wanted) >= 2 and wanted in key) or (len(key) >= 4 and key in wanted):
        return 0.9
    same = takewhile(lambda pair: pair[0] == pair[1], zip(wanted, key, strict=False))
    shared = sum(1 for _ in same) / max(len(wanted), 1)
    return 0.8 * SequenceMatcher(a=key, b=wanted).ratio() + 0.2 * shared

"""What tables that a teacher brings have in common: columns known by their names, texts named by relative paths."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


def guessed(
    columns: Sequence[str], names: Mapping[str, Sequence[str]], wanted: Mapping[str, str] = _NONE
) -> dict[str, str]:
    """The column of each role that has one, in the order of `names`, which has what each may be called.

    `wanted` are roles with the column asked for; a column has one role.
    """
    found = dict(wanted)
    by_name = {name.casefold(): name for name in reversed(columns)}
    for role, called in names.items():
        taken = set(found.values())
        match = next((by_name[name] for name in called if name in by_name and by_name[name] not in taken), None)
        if role not in found and match is not None:
            found[role] = match
    return {role: found[role] for role in names if role in found}


def relative(path: str) -> str | None:
    """The path with slashes forward; None for one that is absolute, which would mean nothing elsewhere."""
    found = path.replace("\\", "/")
    return None if found.startswith("/") or ":" in found[:3] else found

"""Reading the probe sentences in `probes/`: `[section]` lines, one sentence a line, `#` for a comment."""

from pathlib import Path

PROBES = Path(__file__).parent / "probes"


def read_probes(name: str) -> dict[str, list[str]]:
    """The sentences of each section of `<name>.txt`, in order. Raises ValueError for a sentence outside them."""
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in (PROBES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        elif current is None:
            raise ValueError(f"{name}.txt: {line!r} stands in no section.")
        else:
            current.append(line)
    return found

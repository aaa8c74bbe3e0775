"""Entries for a person: styled and wrapped on a terminal, plain and whole when piped."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from knowledge.catalogue import Catalogue
    from knowledge.entries import Entry

_INDENT = "    "
_IN_THE_ROW = {"id", "kind", "status", "sources", "text", "evidence", "confidence"}


def open_console() -> "Console":
    """A console that never cuts a line when piped and reads nothing as markup."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    console.soft_wrap = not console.is_terminal
    return console


def print_rows(console: "Console", rows: Sequence[Mapping[str, Any]], catalogue: "Catalogue") -> None:
    """Every entry with its sources and, for a country's note, how much readers there differ."""
    for one in rows:
        score = "" if one["score"] is None else f"  {one['score']:.2f}"
        console.print(f"{one['id']}  {one['kind']}, {one['status']}{score}", style="bold")
        _paragraph(console, one["text"])
        if one["variation"] and one["variation"]["id"] != one["id"]:
            _paragraph(console, f"Readers differ ({one['variation']['id']}): {one['variation']['text']}", style="dim")
        _paragraph(console, _sources(one["sources"], catalogue), style="dim")


def print_entry(console: "Console", entry: "Entry", locale: str) -> None:
    """All fields of one entry, beyond those that a row already shows."""
    for one in fields(entry):
        value = getattr(entry, one.name)
        if one.name not in _IN_THE_ROW and value not in (None, (), {}, ""):
            _paragraph(console, f"{one.name}: {_readable(value, locale)}")
    _paragraph(console, f"evidence: {entry.evidence}, confidence: {entry.confidence}")


def _paragraph(console: "Console", text: str, style: str = "") -> None:
    from rich.padding import Padding
    from rich.text import Text

    if console.is_terminal:
        console.print(Padding(Text(text, style=style), (0, 0, 0, len(_INDENT))))
    else:
        console.print(f"{_INDENT}{text}")


def _sources(ids: Sequence[str], catalogue: "Catalogue") -> str:
    known = {source.id: source.title for source in catalogue.sources()}
    return "Sources: " + "; ".join(f"{name} {known.get(name, '')}".strip() for name in ids) if ids else "Sources: none"


def _readable(value: object, locale: str) -> str:
    from knowledge.entries import PhraseForm, Text

    if isinstance(value, Text):
        return value.in_locale(locale)
    if isinstance(value, PhraseForm):
        return value.pattern if value.swap is None else f"{value.pattern} → {value.swap or '(leave out)'}"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {item}" for name, item in value.items())
    if isinstance(value, tuple):
        return "; ".join(_readable(item, locale) for item in value)
    return str(value)


def plain(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """An entry's fields as JSON values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)

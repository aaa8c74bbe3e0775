"""Entries for a person: styled and wrapped on a terminal, plain and whole when piped."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from bot.visible import visible

if TYPE_CHECKING:
    from rich.console import Console

    from bot.localisation import Translator
    from knowledge.catalogue import Catalogue
    from knowledge.entries import Entry

_INDENT = "    "
_IN_THE_ROW = {"id", "kind", "status", "sources", "text", "evidence", "confidence"}
_TOLD_BY_STANDING = {"reviewer", "reviewed_on", "expires_on", "lapsed"}


def open_console() -> "Console":
    """A console that never cuts a line when piped and reads nothing as markup."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    console.soft_wrap = not console.is_terminal
    return console


def print_rows(
    console: "Console", rows: Sequence[Mapping[str, Any]], catalogue: "Catalogue", say: "Translator"
) -> None:
    """Every entry with its standing, its sources and, for a country's note, how much readers there differ."""
    from bot.coach.standing import standing
    from knowledge.uploads.found import UPLOAD

    for one in rows:
        score = "" if one["score"] is None else f"  {one['score']:.2f}"
        is_upload = one["kind"] == UPLOAD
        checked = say("upload-not-reviewed") if is_upload else standing(catalogue.entry(one["id"]), say)
        console.print(f"{one['id']}  {one['kind']}, {checked}{score}", style="bold")
        _paragraph(console, _quoted(one["text"]) if is_upload else one["text"])
        where = "" if is_upload else _address(catalogue.entry(one["id"]), say)
        if where:
            _paragraph(console, where)
        if one["variation"] and one["variation"]["id"] != one["id"]:
            _paragraph(console, f"Readers differ ({one['variation']['id']}): {one['variation']['text']}", style="dim")
        _paragraph(console, _sources(one["sources"], catalogue, is_upload=is_upload), style="dim")


def print_entry(console: "Console", entry: "Entry", locale: str) -> None:
    """All fields of one entry, beyond those that a row already shows."""
    for one in fields(entry):
        value = getattr(entry, one.name)
        if one.name not in _IN_THE_ROW | _TOLD_BY_STANDING and value not in (None, (), {}, ""):
            _paragraph(console, f"{one.name}: {_readable(value, locale)}")
    _paragraph(console, f"evidence: {entry.evidence}, confidence: {entry.confidence}")


def _paragraph(console: "Console", text: str, style: str = "") -> None:
    from rich.padding import Padding
    from rich.text import Text

    if console.is_terminal:
        console.print(Padding(Text(visible(text), style=style), (0, 0, 0, len(_INDENT))))
    else:
        console.print("\n".join(f"{_INDENT}{line}".rstrip() for line in visible(text).split("\n")))


def _quoted(text: str) -> str:
    """Somebody's own words, line by line behind a bar, so that none looks like a line of ours."""
    return "\n".join(f"| {line}" for line in text.split("\n"))


def _address(entry: "Entry", say: "Translator") -> str:
    """A learning resource's link, with what it costs and how it opens; "" for anything else."""
    from knowledge.practice import Resource

    if not isinstance(entry, Resource):
        return ""
    return f"{entry.url} ({say(f'resource-cost-{entry.cost}')}; {say(f'resource-mainland-{entry.mainland}')})"


def _sources(ids: Sequence[str], catalogue: "Catalogue", *, is_upload: bool) -> str:
    if is_upload:
        return f"Source, as your class calls it: “{'; '.join(ids)}”"
    known = {source.id: source.title for source in catalogue.sources()}
    return "Sources: " + "; ".join(f"{name} {known.get(name, '')}".strip() for name in ids) if ids else "Sources: none"


def _readable(value: object, locale: str) -> str:
    from knowledge.entries import PhraseForm, Text
    from knowledge.practice import Criterion

    if isinstance(value, Text):
        return value.in_locale(locale)
    if isinstance(value, PhraseForm):
        return value.pattern if value.swap is None else f"{value.pattern} → {value.swap or '(leave out)'}"
    if isinstance(value, Criterion):
        told = {one.name: getattr(value, one.name) for one in fields(value) if one.name not in {"kind", "say"}}
        return f"{value.kind} ({', '.join(f'{name} {_alternatives(item)}' for name, item in told.items() if item)})"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {item}" for name, item in value.items())
    if isinstance(value, tuple):
        return "; ".join(_readable(item, locale) for item in value)
    return str(value)


def _alternatives(value: object) -> str:
    return " | ".join(value) if isinstance(value, tuple) else str(value)


def plain(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """An entry's fields as JSON values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)

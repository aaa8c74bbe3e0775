"""One audience as the command line shows it: its traits, each with how it is known, its notes and its variation."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from bot.cli.audience_words import sentences

if TYPE_CHECKING:
    from knowledge.audiences.traits import Age, Basis, Level, Split, Traits
    from knowledge.catalogue import Catalogue
    from knowledge.entries import Audience

_SHARED = ("attitude", "knowledge", "english", "platforms")
_LEVELS = ("stake", "scepticism")
_MOST_PLATFORMS = 5


def described(one: "Audience", catalogue: "Catalogue", locale: str) -> Iterator[str]:
    """The lines for a person."""
    say = sentences(locale)
    traits = catalogue.traits(one)
    yield f"{one.id}: {one.name.in_locale(locale)}"
    yield ""
    for name, text, basis in _told(traits, say):
        yield f"  {say[name]}: {text}"
        yield f"    {_basis(basis, say, locale)}"
    yield f"  {say['values']}:"
    for value in traits.values:
        shown = f"{value.label.in_locale(locale)}: {value.level.mean:+.2f} ± {value.level.sd:.2f}"
        yield f"    {shown} [{say[value.level.basis.kind]}]"
    yield from (
        f"    {line}" for line in dict.fromkeys(_value_basis(one.level.basis, say, locale) for one in traits.values)
    )
    yield ""
    yield say["notes"].format(number=len(catalogue.notes_for(one)), id=one.id)
    for note in catalogue.variation_notes_for(one):
        yield f"{say['differ']} ({note.id}): {note.text.in_locale(locale)}"
    yield say["caution"]


def traits_json(traits: "Traits", locale: str) -> dict[str, Any]:
    """Every trait with its kind, sources, evidence, year and how it was arrived at."""
    split = {name: _split_json(getattr(traits, name), locale) for name in _SHARED}
    levels = {name: _level_json(getattr(traits, name), locale) for name in _LEVELS}
    values = {one.name: _level_json(one.level, locale) for one in traits.values}
    return {"age": _age_json(traits.age, locale), **split, **levels, "values": values}


def _told(traits: "Traits", say: Mapping[str, str]) -> "Iterator[tuple[str, str, Basis]]":
    age = traits.age
    yield "age", say["years"].format(low=age.low, high=age.high, mode=age.mode), age.basis
    for name in _SHARED:
        split: Split = getattr(traits, name)
        shown = split.shares[:_MOST_PLATFORMS] if name == "platforms" else split.shares
        text = ", ".join(f"{say.get(key, key)} {share:.0%}" for key, share in shown)
        yield name, f"{text} (± {split.uncertainty:.0%})" if split.uncertainty else text, split.basis
    for name in _LEVELS:
        level: Level = getattr(traits, name)
        yield name, say["level"].format(mean=round(level.mean * 100), sd=round(level.sd * 100)), level.basis


def _basis(basis: "Basis", say: Mapping[str, str], locale: str) -> str:
    year = f", {basis.year}" if basis.year else ""
    sources = ", ".join(basis.sources)
    return f"[{say[basis.kind]}{year}; {sources}; {basis.evidence}] {basis.told(locale)}"


def _value_basis(basis: "Basis", say: Mapping[str, str], locale: str) -> str:
    return f"[{say[basis.kind]}] {basis.told(locale)}"


def _age_json(age: "Age", locale: str) -> dict[str, Any]:
    return {"low": age.low, "mode": age.mode, "high": age.high, "shape": "triangular"} | _basis_json(age.basis, locale)


def _split_json(split: "Split", locale: str) -> dict[str, Any]:
    shares = {name: round(share, 4) for name, share in split.shares}
    return {"shares": shares, "uncertainty": round(split.uncertainty, 4)} | _basis_json(split.basis, locale)


def _level_json(level: "Level", locale: str) -> dict[str, Any]:
    plain = {"mean": round(level.mean, 4), "sd": round(level.sd, 4), "low": level.low, "high": level.high}
    return plain | _basis_json(level.basis, locale)


def _basis_json(basis: "Basis", locale: str) -> dict[str, Any]:
    return {
        "kind": basis.kind,
        "year": basis.year,
        "sources": list(basis.sources),
        "evidence": basis.evidence,
        "how": basis.told(locale),
    }

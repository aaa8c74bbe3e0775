"""`attune audiences`: for whom one can write, and what is known of them."""

from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from bot.cli.entry_json import show_json
from bot.cli.shared import AsJson, open_application, show, tell

if TYPE_CHECKING:
    from knowledge.catalogue import Catalogue
    from knowledge.entries import Audience


def audiences(
    query: str = "",
    /,
    *,
    traits: Annotated[bool, Parameter(name="--traits", negative="")] = False,
    as_json: AsJson = False,
) -> None:
    """List the audiences one can write for, or show what is known of one.

    Parameters
    ----------
    query
        Any words, in English or Chinese: a country, an age, a platform; or the id of one audience to see all of it.
    traits
        Add to the JSON what is known or assumed of each audience's people.
    as_json
        Print JSON instead of text.
    """
    application = open_application()
    catalogue, locale = application.catalogue, application.settings.locale
    found = catalogue.audiences(query)
    wanted = query.strip().casefold()
    one = next((audience for audience in found if audience.id == wanted), None)
    if as_json:
        chosen = [one] if one else found
        show_json([_row(each, catalogue, locale, whole=traits or one is not None) for each in chosen])
    elif one:
        _print_one(one, catalogue, locale)
    elif found:
        _print_list(found, locale)
    else:
        _print_nothing(query, catalogue, locale)


def _print_list(found: "tuple[Audience, ...]", locale: str) -> None:
    width = max(len(one.id) for one in found)
    for one in found:
        show(f"{one.id:<{width}}  {one.name.in_locale(locale)}")


def _print_nothing(query: str, catalogue: "Catalogue", locale: str) -> None:
    near = catalogue.nearest_audiences(query)
    if not near:
        tell(f"No audience matches '{query}'; `attune audiences` lists all.")
        return
    tell(f"No audience matches all of '{query}'. The nearest:")
    _print_list(near, locale)


def _print_one(one: "Audience", catalogue: "Catalogue", locale: str) -> None:
    from bot.cli.audience_text import described

    for line in described(one, catalogue, locale):
        show(line)


def _row(one: "Audience", catalogue: "Catalogue", locale: str, *, whole: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": one.id,
        "country": one.country,
        "segment": one.segment,
        "name": one.name.in_locale(locale),
        "sources": list(one.sources),
        "region": one.region,
        "countries": list(one.countries),
        "age": list(one.age) or None,
        "platform": one.platform,
    }
    if whole:
        from bot.cli.audience_text import traits_json

        variation = catalogue.variation_notes_for(one)
        row["notes"] = len(catalogue.notes_for(one))
        row["variation"] = [{"id": note.id, "text": note.text.in_locale(locale)} for note in variation]
        row["traits"] = traits_json(catalogue.traits(one), locale)
    return row

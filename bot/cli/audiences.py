"""`attune audiences`: for whom one can write."""

from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from bot.cli.entry_json import show_json
from bot.cli.shared import open_application, show, tell

if TYPE_CHECKING:
    from knowledge.entries import Audience


def audiences(query: str = "", /, *, as_json: Annotated[bool, Parameter(name="--json", negative="")] = False) -> None:
    """List the audiences one can write for.

    Parameters
    ----------
    query
        Only those whose id, name, country or region contains this, in English or Chinese.
    as_json
        Print JSON instead of text.
    """
    application = open_application()
    locale = application.settings.locale
    found = application.catalogue.audiences(query)
    if as_json:
        show_json([_row(one, locale) for one in found])
        return
    if not found:
        tell(f"No audience matches '{query}'; `attune audiences` lists all.")
        return
    width = max(len(one.id) for one in found)
    for one in found:
        show(f"{one.id:<{width}}  {one.name.in_locale(locale)}")


def _row(one: "Audience", locale: str) -> dict[str, Any]:
    return {
        "id": one.id,
        "country": one.country,
        "segment": one.segment,
        "name": one.name.in_locale(locale),
        "sources": list(one.sources),
    }

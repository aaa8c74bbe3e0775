"""`attune audiences`: for whom one can write."""

from typing import Annotated

from cyclopts import Parameter

from bot.cli.knowledge_room import knowledge_room, show_json
from bot.cli.shared import tell


def audiences(query: str = "", /, *, as_json: Annotated[bool, Parameter(name="--json", negative="")] = False) -> None:
    """List the audiences one can write for.

    Parameters
    ----------
    query
        Only those whose id, name, country or region contains this, in English or Chinese.
    as_json
        Print JSON instead of text.
    """
    with knowledge_room() as (knowledge, locale):
        found = knowledge.catalogue.audiences(query)
        if as_json:
            show_json(
                [
                    {
                        "id": one.id,
                        "country": one.country,
                        "segment": one.segment,
                        "name": one.name.in_locale(locale),
                        "sources": list(one.sources),
                    }
                    for one in found
                ]
            )
            return
        if not found:
            tell(f"No audience matches '{query}'; `attune audiences` lists all.")
            return
        from bot.cli.knowledge_text import open_console

        console = open_console()
        width = max(len(one.id) for one in found)
        for one in found:
            console.print(f"{one.id:<{width}}  {one.name.in_locale(locale)}")

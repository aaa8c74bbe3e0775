"""Finding an audience in the chat by what a person types; the search itself is the knowledge room's."""

from collections.abc import Sequence

from bot.conversation.ports import AudienceOption
from knowledge.audiences import search as audience_search
from knowledge.audiences.search import Candidate

SHORTLIST = 8
# Shown to a person who has typed nothing yet: eight parts of the world, where these audiences exist.
_FIRST_SHOWN = (
    "us-general",
    "gb-general",
    "de-general",
    "eg-general",
    "ng-general",
    "in-general",
    "jp-general",
    "br-general",
)


def suggested(options: Sequence[AudienceOption]) -> tuple[AudienceOption, ...]:
    """A few audiences from different parts of the world, else simply the first ones."""
    by_id = {option.id: option for option in options}
    chosen = tuple(by_id[name] for name in _FIRST_SHOWN if name in by_id)
    return chosen or tuple(options[:SHORTLIST])


def exact(options: Sequence[AudienceOption], query: str) -> AudienceOption | None:
    """The audience with this id, whatever the case."""
    wanted = audience_search.folded(query)
    return next((option for option in options if option.id == wanted), None)


def matching(options: Sequence[AudienceOption], query: str) -> tuple[AudienceOption, ...]:
    """At most eight audiences that every word typed fits; whole-country audiences come first."""
    return _chosen(options, audience_search.search(_candidates(options), query))


def alike(options: Sequence[AudienceOption], query: str) -> tuple[AudienceOption, ...]:
    """At most eight audiences whose names are spelt almost like the query, best first."""
    return _chosen(options, audience_search.search_alike(_candidates(options), query))


def _chosen(options: Sequence[AudienceOption], ids: Sequence[str]) -> tuple[AudienceOption, ...]:
    by_id = {option.id: option for option in options}
    return tuple(by_id[one] for one in ids[:SHORTLIST])


def _candidates(options: Sequence[AudienceOption]) -> list[Candidate]:
    return [
        Candidate(
            id=option.id,
            names=(*option.names.values(), *option.country_names.values(), *option.other_names),
            countries=(option.country,) if option.country else option.countries,
            segments=option.segments,
            platform=option.platform,
        )
        for option in options
    ]

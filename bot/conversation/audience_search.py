"""Finding an audience by what a person types: an id, a country in English or Chinese, or a few words."""

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from bot.conversation.ports import AudienceOption

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
_SPOKEN_NAMES = {
    "usa": "US",
    "america": "US",
    "uk": "GB",
    "britain": "GB",
    "england": "GB",
    "uae": "AE",
    "korea": "KR",
}
_ALIKE = 0.72
# Spelling is compared letter by letter, so the length of what is compared has a limit.
_LONGEST_NAME = 80


def suggested(options: Sequence[AudienceOption]) -> tuple[AudienceOption, ...]:
    """A few audiences from different parts of the world, else simply the first ones."""
    by_id = {option.id: option for option in options}
    chosen = tuple(by_id[name] for name in _FIRST_SHOWN if name in by_id)
    return chosen or tuple(options[:SHORTLIST])


def exact(options: Sequence[AudienceOption], query: str) -> AudienceOption | None:
    """The audience with this id, whatever the case."""
    wanted = _plain(query)
    return next((option for option in options if option.id == wanted), None)


def matching(options: Sequence[AudienceOption], query: str) -> tuple[AudienceOption, ...]:
    """At most eight audiences that contain every word typed; whole-country audiences come first."""
    wanted = _plain(query)
    if not wanted:
        return ()
    code = _SPOKEN_NAMES.get(wanted, wanted.upper())
    found = [option for option in options if option.country == code]
    if not found:
        found = [option for option in options if all(part in _everything(option) for part in wanted.split())]
    return tuple(sorted(found, key=_general_first)[:SHORTLIST])


def alike(options: Sequence[AudienceOption], query: str) -> tuple[AudienceOption, ...]:
    """At most eight audiences whose country, id or name is spelt almost like the query, best first."""
    wanted = _plain(query[:_LONGEST_NAME])
    graded = [(_likeness(option, wanted), option) for option in options]
    near = [(grade, option) for grade, option in graded if grade >= _ALIKE]
    near.sort(key=lambda pair: (-pair[0], _general_first(pair[1])))
    return tuple(option for _, option in near[:SHORTLIST])


def _likeness(option: AudienceOption, wanted: str) -> float:
    return max(SequenceMatcher(None, wanted, part).ratio() for part in _spellings(option))


def _spellings(option: AudienceOption) -> Iterable[str]:
    names = [_plain(name) for name in (*option.country_names.values(), *option.names.values())]
    return {option.id, *names, *(word for name in names for word in name.split())}


def _everything(option: AudienceOption) -> str:
    return _plain(" ".join((option.id, *option.country_names.values(), *option.names.values())))


def _general_first(option: AudienceOption) -> tuple[bool, str]:
    return (not option.id.endswith("-general"), option.id)


def _plain(text: str) -> str:
    """Lower case, full-width letters made ordinary, accents dropped."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text)).casefold()
    return "".join(char for char in folded if not unicodedata.combining(char)).strip()

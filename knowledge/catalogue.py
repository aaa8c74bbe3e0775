"""The compiled catalogue: everything the packs say, ready to be asked; immutable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TypeVar

from knowledge.entries import (
    VARIATION,
    Audience,
    AudienceNote,
    Case,
    Construct,
    Country,
    Entry,
    Platform,
    Source,
    StockPhrase,
    Term,
    Watch,
)
from knowledge.errors import UnknownEntryError
from knowledge.practice import Drill, Resource

E = TypeVar("E", bound=Entry)
_NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Contents:
    """What the packs hold, in the order of their files."""

    notes: tuple[AudienceNote, ...] = ()
    terms: tuple[Term, ...] = ()
    phrases: tuple[StockPhrase, ...] = ()
    cases: tuple[Case, ...] = ()
    constructs: tuple[Construct, ...] = ()
    drills: tuple[Drill, ...] = ()
    resources: tuple[Resource, ...] = ()
    sources: tuple[Source, ...] = ()
    watches: tuple[Watch, ...] = ()
    countries: tuple[Country, ...] = ()
    platforms: tuple[Platform, ...] = ()
    audiences: tuple[Audience, ...] = ()

    def entries(self) -> tuple[Entry, ...]:
        """Everything that can be searched for and shown by id."""
        return (*self.notes, *self.terms, *self.phrases, *self.cases, *self.constructs, *self.drills, *self.resources)


@dataclass(frozen=True)
class Catalogue:
    """Looks things up. `version` is a short hash of the packs' bytes: equal version, equal answers."""

    contents: Contents
    version: str
    _entries: Mapping[str, Entry] = field(init=False, repr=False, compare=False)
    _audiences: Mapping[str, Audience] = field(init=False, repr=False, compare=False)
    _sources: Mapping[str, Source] = field(init=False, repr=False, compare=False)
    _countries: Mapping[str, Country] = field(init=False, repr=False, compare=False)
    _notes: Mapping[str, tuple[AudienceNote, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Builds the look-up tables."""
        notes: dict[str, list[AudienceNote]] = {}
        for note in _in_use(self.contents.notes):
            notes.setdefault(note.owner, []).append(note)
        tables = {
            "_entries": {entry.id: entry for entry in self.contents.entries()},
            "_audiences": {audience.id: audience for audience in self.contents.audiences},
            "_sources": {source.id: source for source in self.contents.sources},
            "_countries": {country.code: country for country in self.contents.countries},
            "_notes": {owner: tuple(group) for owner, group in notes.items()},
        }
        for name, table in tables.items():
            object.__setattr__(self, name, table)

    def entry(self, entry_id: str) -> Entry:
        """The entry of that id, in any case; raises UnknownEntryError with up to three near ids."""
        found = self._entries.get(entry_id) or self._entries.get(entry_id.upper())
        if found is None:
            raise UnknownEntryError(f"There is no entry '{entry_id}'{_hint(entry_id, self._entries)}")
        return found

    def entries(self) -> tuple[Entry, ...]:
        """All entries, in the order of the packs."""
        return tuple(self._entries.values())

    def audience(self, audience_id: str) -> Audience:
        """The audience of that id, in any case; raises UnknownEntryError with up to three near ones."""
        found = self._audiences.get(audience_id) or self._audiences.get(audience_id.strip().lower())
        if found is None:
            near = _hint(audience_id, self._audiences, self._audience_names())
            listed = near if near != "." else "; `attune audiences` lists all."
            raise UnknownEntryError(f"There is no audience '{audience_id}'{listed}")
        return found

    def audiences(self, query: str = "") -> tuple[Audience, ...]:
        """All audiences, or those whose id, names, country or region contain the query (in any case, en or zh)."""
        wanted = query.strip().casefold()
        return tuple(one for one in self._audiences.values() if wanted in self._words_of(one))

    def country(self, code: str) -> Country:
        """The country of a two-letter code; raises UnknownEntryError."""
        found = self._countries.get(code.upper())
        if found is None:
            raise UnknownEntryError(f"There is no country '{code}'{_hint(code, self._countries)}")
        return found

    def countries(self) -> tuple[Country, ...]:
        """All countries."""
        return self.contents.countries

    def platform(self, platform_id: str) -> Platform:
        """The platform of that id; raises UnknownEntryError."""
        found = {one.id: one for one in self.contents.platforms}
        if platform_id not in found:
            raise UnknownEntryError(f"There is no platform '{platform_id}'{_hint(platform_id, found)}")
        return found[platform_id]

    def source(self, source_id: str) -> Source:
        """The source of that id; raises UnknownEntryError."""
        found = self._sources.get(source_id)
        if found is None:
            raise UnknownEntryError(f"There is no source '{source_id}'{_hint(source_id, self._sources)}")
        return found

    def notes_for(self, audience: Audience) -> tuple[AudienceNote, ...]:
        """The notes of the audience's owners, the general ones first; never another country's."""
        return tuple(note for owner in audience.note_owners for note in self._notes.get(owner, ()))

    def variation_note(self, country: str) -> AudienceNote | None:
        """How much readers within the country differ: the note that goes beside every other of its notes."""
        notes = self._notes.get(f"country:{country.upper()}", ())
        return next((note for note in notes if note.topic == VARIATION), None)

    def variation_of(self, entry: Entry) -> AudienceNote | None:
        """The variation note that belongs beside an entry; None for what is no country's note."""
        return self.variation_note(entry.country) if isinstance(entry, AudienceNote) and entry.country else None

    def variation_notes_for(self, audience: Audience) -> tuple[AudienceNote, ...]:
        """The variation note of each of the audience's countries."""
        found = (self.variation_note(code) for code in audience.countries)
        return tuple(note for note in found if note is not None)

    def watches_for(self, audience: Audience) -> tuple[Watch, ...]:
        """The words that the notes of the audience's countries warn about."""
        return tuple(watch for watch in self.contents.watches if watch.country in audience.countries)

    def known_terms(self, audience: Audience) -> frozenset[str]:
        """Ids of terms that readers in every one of the audience's countries know without a gloss."""
        known = [frozenset(self._countries[code].known_terms) for code in audience.countries]
        return frozenset.intersection(*known) if known else frozenset()

    def terms(self) -> tuple[Term, ...]:
        """All culture-loaded terms."""
        return _in_use(self.contents.terms)

    def phrases(self) -> tuple[StockPhrase, ...]:
        """All stock phrases."""
        return _in_use(self.contents.phrases)

    def cases(self) -> tuple[Case, ...]:
        """All cases."""
        return _in_use(self.contents.cases)

    def constructs(self) -> tuple[Construct, ...]:
        """All constructs, cautions and indicators."""
        return _in_use(self.contents.constructs)

    def drills(self) -> tuple[Drill, ...]:
        """All drills."""
        return _in_use(self.contents.drills)

    def resources(self) -> tuple[Resource, ...]:
        """All learning resources."""
        return _in_use(self.contents.resources)

    def sources(self) -> tuple[Source, ...]:
        """All sources."""
        return self.contents.sources

    def _audience_names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for one in self._audiences.values():
            for name in (one.name.en, one.name.zh, None if one.country else one.region, *self._country_names(one)):
                if name:
                    names.setdefault(name.casefold(), one.id)
        return names

    def _country_names(self, audience: Audience) -> tuple[str, ...]:
        country = self._countries.get(audience.country or "")
        if country is None or audience.segment != "general":
            return ()
        return tuple(filter(None, (country.name.en, country.name.zh, country.adjective.en, country.code)))

    def _words_of(self, audience: Audience) -> str:
        names = [self._countries[code].name for code in audience.countries if code in self._countries]
        words = [audience.id, audience.region or "", audience.segment, *audience.countries]
        words += [text or "" for name in (audience.name, *names) for text in (name.en, name.zh)]
        return " ".join(words).casefold()


def _in_use(entries: tuple[E, ...]) -> tuple[E, ...]:
    """What is retired can still be shown by its id, and is not used otherwise."""
    return tuple(entry for entry in entries if entry.status != "retired")


def _hint(given: str, ids: Iterable[str], names: Mapping[str, str] | None = None) -> str:
    """` did you mean a, b or c?`, over ids and names, or where to look when nothing is near."""
    wanted = given.strip().casefold()
    keys = {key.casefold(): key for key in ids} | dict(names or {})
    scored = sorted(((_likeness(wanted, key), -len(key), key) for key in keys), reverse=True)
    near = list(dict.fromkeys(keys[key] for score, _, key in scored if score >= _NEAR))[:3]
    if not near:
        return "."
    return f": did you mean {' or '.join(filter(None, (', '.join(near[:-1]), near[-1])))}?"


def _likeness(wanted: str, key: str) -> float:
    """0..1; a shared beginning weighs more, and a name that contains what was typed is near in any case."""
    if wanted == key:
        return 1.0
    if (len(wanted) >= 2 and wanted in key) or (len(key) >= 4 and key in wanted):
        return 0.9
    same = takewhile(lambda pair: pair[0] == pair[1], zip(wanted, key, strict=False))
    shared = sum(1 for _ in same) / max(len(wanted), 1)
    return 0.8 * SequenceMatcher(a=key, b=wanted).ratio() + 0.2 * shared

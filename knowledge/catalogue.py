"""The compiled catalogue: everything the packs say, ready to be asked; immutable."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from knowledge.audiences import search as audience_search
from knowledge.audiences.figures import Figures
from knowledge.audiences.rules import TraitRules
from knowledge.audiences.search import Candidate
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
    Topic,
    Watch,
)
from knowledge.errors import KnowledgeError, UnknownEntryError
from knowledge.practice import Drill, Resource
from knowledge.suggesting import did_you_mean

if TYPE_CHECKING:
    from knowledge.audiences.traits import Traits

E = TypeVar("E", bound=Entry)


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
    topics: tuple[Topic, ...] = ()
    countries: tuple[Country, ...] = ()
    platforms: tuple[Platform, ...] = ()
    audiences: tuple[Audience, ...] = ()
    figures: Figures = field(default_factory=Figures)
    trait_rules: TraitRules | None = None

    def entries(self) -> tuple[Entry, ...]:
        """Everything that can be searched for and shown by id."""
        return (*self.notes, *self.terms, *self.phrases, *self.cases, *self.constructs, *self.drills, *self.resources)


@dataclass(frozen=True)
class Catalogue:
    """Looks things up. Equal version, equal answers.

    `version` is a short hash of the packs' bytes; where people decided otherwise about some entries than the packs
    say, `+` and a hash of that follow.
    """

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

    @property
    def packs_version(self) -> str:
        """The hash of the packs alone, whatever was decided about their entries."""
        return self.version.partition("+")[0]

    def entry(self, entry_id: str) -> Entry:
        """The entry of that id, in any case; raises UnknownEntryError with up to three near ids."""
        found = self._entries.get(entry_id) or self._entries.get(entry_id.upper())
        if found is None:
            raise UnknownEntryError(f"There is no entry '{entry_id}'{did_you_mean(entry_id, self._entries)}")
        return found

    def entries(self) -> tuple[Entry, ...]:
        """All entries, in the order of the packs."""
        return tuple(self._entries.values())

    def audience(self, audience_id: str) -> Audience:
        """The audience of that id, in any case; a country's code or name means its general readers.

        Raises UnknownEntryError with up to three near ones.
        """
        wanted = audience_id.strip().casefold()
        found = self._audiences.get(wanted) or self._audiences.get(self._general_of(wanted))
        if found is None:
            near = did_you_mean(audience_id, self._audiences, self._audience_names())
            listed = near if near != "." else "; `attune audiences` lists all."
            raise UnknownEntryError(f"There is no audience '{audience_id}'{listed}")
        return found

    def audiences(self, query: str = "") -> tuple[Audience, ...]:
        """All audiences, or those that every word of the query fits, best first; else those spelt alike.

        Case, accents, word order and missing spaces do not matter; English and Chinese may be mixed.
        """
        if not query.strip():
            return tuple(self._audiences.values())
        candidates = self.audience_candidates()
        ids = audience_search.search(candidates, query) or audience_search.search_alike(candidates, query)
        return tuple(self._audiences[one] for one in ids)

    def nearest_audiences(self, query: str) -> tuple[Audience, ...]:
        """Up to three audiences that some words of the query fit, best first."""
        return tuple(self._audiences[one] for one in audience_search.nearest(self.audience_candidates(), query))

    def audience_candidates(self) -> tuple[Candidate, ...]:
        """The audiences with everything by which they can be called."""
        return tuple(
            Candidate(one.id, self._names_of(one), one.countries, (one.segment, *one.segments), one.platform)
            for one in self._audiences.values()
        )

    @property
    def figures(self) -> Figures:
        """What surveys and scales say about the countries."""
        return self.contents.figures

    def traits(self, audience: Audience) -> "Traits":
        """What is known or assumed about the audience's people, to sample from; raises KnowledgeError without rules."""
        from knowledge.audiences.deriving import derive

        regions = {country.code: country.region for country in self.contents.countries}
        return derive(audience, regions, self.contents.figures, self._trait_rules())

    def home_traits(self) -> "Traits":
        """The same of readers in China, for comparison; raises KnowledgeError without rules."""
        from knowledge.audiences.deriving import derive_home

        return derive_home(self.contents.figures, self._trait_rules())

    def country(self, code: str) -> Country:
        """The country of a two-letter code; raises UnknownEntryError."""
        found = self._countries.get(code.upper())
        if found is None:
            raise UnknownEntryError(f"There is no country '{code}'{did_you_mean(code, self._countries)}")
        return found

    def countries(self) -> tuple[Country, ...]:
        """All countries."""
        return self.contents.countries

    def topic(self, topic_id: str) -> Topic | None:
        """The topic of that id; None for one that has no name yet."""
        return next((topic for topic in self.contents.topics if topic.id == topic_id), None)

    def platform(self, platform_id: str) -> Platform:
        """The platform of that id; raises UnknownEntryError."""
        found = {one.id: one for one in self.contents.platforms}
        if platform_id not in found:
            raise UnknownEntryError(f"There is no platform '{platform_id}'{did_you_mean(platform_id, found)}")
        return found[platform_id]

    def source(self, source_id: str) -> Source:
        """The source of that id; raises UnknownEntryError."""
        found = self._sources.get(source_id)
        if found is None:
            raise UnknownEntryError(f"There is no source '{source_id}'{did_you_mean(source_id, self._sources)}")
        return found

    def owners(self) -> frozenset[str]:
        """Everybody who has notes; see `AudienceNote.owner`."""
        return frozenset(self._notes)

    def notes_of(self, owner: str) -> tuple[AudienceNote, ...]:
        """The notes of one owner, such as `country:KR`; see `AudienceNote.owner`."""
        return self._notes.get(owner, ())

    def notes_for(self, audience: Audience) -> tuple[AudienceNote, ...]:
        """The notes of the audience's owners, the general ones first; never another country's."""
        return tuple(note for owner in audience.note_owners for note in self.notes_of(owner))

    def variation_note(self, country: str) -> AudienceNote | None:
        """How much readers within the country differ: the note that goes beside every other of its notes."""
        return self._variation(f"country:{country.upper()}")

    def variation_of(self, entry: Entry) -> AudienceNote | None:
        """The variation note that belongs beside a note of a country or a region; None for anything else."""
        return self._variation(entry.owner) if isinstance(entry, AudienceNote) else None

    def _variation(self, owner: str) -> AudienceNote | None:
        return next((note for note in self.notes_of(owner) if note.topic == VARIATION), None)

    def variation_notes_for(self, audience: Audience) -> tuple[AudienceNote, ...]:
        """The variation note of each of the audience's countries."""
        found = (self.variation_note(code) for code in audience.countries)
        return tuple(note for note in found if note is not None)

    def watches_for(self, audience: Audience) -> tuple[Watch, ...]:
        """The words that the notes of the audience's countries warn about; none of a retired note's."""
        watches = (watch for watch in self.contents.watches if watch.country in audience.countries)
        return tuple(watch for watch in watches if not self._is_retired(watch.note))

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

    def _is_retired(self, entry_id: str) -> bool:
        entry = self._entries.get(entry_id)
        return entry is not None and entry.status == "retired"

    def _trait_rules(self) -> TraitRules:
        if self.contents.trait_rules is None:
            raise KnowledgeError("These packs say nothing of traits: add a traits.yaml.")
        return self.contents.trait_rules

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

    def _general_of(self, wanted: str) -> str:
        """The id of a country's general audience, given its code or a name of it; empty when it is none."""
        for country in self._countries.values():
            names = (country.code, country.name.en, country.name.zh or country.code)
            if wanted in {name.casefold() for name in names}:
                return f"{country.code.lower()}-general"
        return ""

    def _names_of(self, audience: Audience) -> tuple[str, ...]:
        """Names of the audience, its country and, where several countries are meant, the region."""
        own = self._countries.get(audience.country or "")
        country = (own.name.en, own.name.zh, own.adjective.en, own.region) if own else (audience.region,)
        return tuple(filter(None, (audience.name.en, audience.name.zh, *country)))


def _in_use(entries: tuple[E, ...]) -> tuple[E, ...]:
    """What is retired can still be shown by its id, and is not used otherwise."""
    return tuple(entry for entry in entries if entry.status != "retired")

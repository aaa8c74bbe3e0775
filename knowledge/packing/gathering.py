"""What a load has read so far, and the catalogue's contents made of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from knowledge.audiences.rules import TraitRules
from knowledge.catalogue import Contents
from knowledge.entries import (
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
    Text,
    Topic,
    Watch,
)
from knowledge.errors import Problem
from knowledge.packing.building.figures import FigureFiles
from knowledge.packing.reading import PackFile
from knowledge.practice import Drill, Resource

T = TypeVar("T", bound=Entry | Source | Audience | Topic)


@dataclass(slots=True)
class Gathered:
    """Entries of all files; `files` says where each id stands."""

    notes: list[AudienceNote] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    phrases: list[StockPhrase] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    constructs: list[Construct] = field(default_factory=list)
    drills: list[Drill] = field(default_factory=list)
    resources: list[Resource] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    watches: list[Watch] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    countries: list[Country] = field(default_factory=list)
    platforms: list[Platform] = field(default_factory=list)
    audiences: list[Audience] = field(default_factory=list)
    figures: FigureFiles = field(default_factory=FigureFiles)
    trait_rules: TraitRules | None = None
    files: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, kind: list[T], item: T, file: PackFile) -> None:
        """Adds an item unless its id is taken."""
        if self.claim(item.id, file):
            kind.append(item)

    def claim(self, identifier: str, file: PackFile) -> bool:
        """Whether the id is still free; a second use of it is a problem."""
        if identifier in self.files:
            file.report(identifier, f"the id is already used in {self.files[identifier]}: give this one another")
            return False
        self.files[identifier] = file.shown
        return True

    def contents(self) -> Contents:
        """Everything that can be used: references that lead nowhere are left out, general audiences are added."""
        names = {country.code for country in self.countries}
        usable = [one for one in self.audiences if one.countries and names.issuperset(one.countries)]
        taken = {one.id for one in usable}
        general = [one for one in map(_general, self.countries) if one.id not in taken]
        return Contents(
            notes=tuple(self.notes),
            terms=tuple(self.terms),
            phrases=tuple(self.phrases),
            cases=tuple(self.cases),
            constructs=tuple(self.constructs),
            drills=tuple(self.drills),
            resources=tuple(self.resources),
            sources=tuple(self.sources),
            watches=tuple(self.watches),
            topics=tuple(self.topics),
            countries=tuple(self.countries),
            platforms=tuple(self.platforms),
            audiences=tuple(self._with_sources([*general, *usable])),
            figures=self.figures.figures(),
            trait_rules=self.trait_rules,
        )

    def _with_sources(self, audiences: list[Audience]) -> Iterator[Audience]:
        by_owner: dict[str, list[str]] = {}
        for note in self.notes:
            by_owner.setdefault(note.owner, []).extend(note.sources)
        for one in audiences:
            region = one.region or next(c.region for c in self.countries if c.code == one.country)
            placed = replace(one, region=region)
            used = {source for owner in placed.note_owners[1:] for source in by_owner.get(owner, ())}
            yield replace(placed, sources=tuple(sorted(used)))


def _general(country: Country) -> Audience:
    return Audience(
        id=f"{country.code.lower()}-general",
        segment="general",
        name=Text(f"{country.name.en}, general readers", f"{country.name.zh}的一般读者" if country.name.zh else None),
        countries=(country.code,),
        country=country.code,
        region=country.region,
    )

"""What one pack says about another: every reference must lead somewhere.

These problems do not block: the entry stays usable without what it refers to.
"""

from collections.abc import Iterable, Iterator, Mapping

from knowledge.catalogue import Contents
from knowledge.entries import VARIATION, Audience, Construct
from knowledge.errors import Problem


def cross_check(contents: Contents, files: Mapping[str, str], declared: Iterable[Audience]) -> Iterator[Problem]:
    """All dangling references. `files` maps an id to its file, `declared` are the audiences as written."""
    yield from _sources(contents, files)
    yield from _watches(contents, files)
    yield from _countries(contents, files)
    yield from _limits(contents, files)
    yield from _constructs(contents, files)
    yield from _audiences(contents, files, declared)


def _sources(contents: Contents, files: Mapping[str, str]) -> Iterator[Problem]:
    known = {source.id for source in contents.sources}
    for entry in contents.entries():
        for source in entry.sources:
            if source not in known:
                message = f"sources: unknown source '{source}': add it to a file in sources/ or correct the id"
                yield Problem(files[entry.id], entry.id, message, blocks=False)


def _watches(contents: Contents, files: Mapping[str, str]) -> Iterator[Problem]:
    owner = {note.id: note.country for note in contents.notes}
    for watch in contents.watches:
        if owner.get(watch.note) != watch.country:
            message = f"watch: note '{watch.note}' is not in this file: name the note that warns of {watch.match[0]!r}"
            yield Problem(files[watch.country], watch.note, message, blocks=False)
        for match in watch.instead:
            if match not in watch.match:
                message = f"watch: instead: '{match}' is not one of the matches: add it there or remove it"
                yield Problem(files[watch.country], watch.note, message, blocks=False)


def _countries(contents: Contents, files: Mapping[str, str]) -> Iterator[Problem]:
    terms = {term.id for term in contents.terms}
    varied = {note.country for note in contents.notes if note.topic == VARIATION}
    for country in contents.countries:
        file = files[country.code]
        for term in country.known_terms:
            if term not in terms:
                message = f"known_terms: unknown term '{term}': correct the id or remove it"
                yield Problem(file, country.code, message, blocks=False)
        if country.code not in varied:
            message = f"notes: none has `topic: {VARIATION}`: add one on how much readers there differ"
            yield Problem(file, country.code, message, blocks=False)


def _limits(contents: Contents, files: Mapping[str, str]) -> Iterator[Problem]:
    owner = {note.id: note.platform for note in contents.notes}
    for platform in contents.platforms:
        for limit in platform.limits:
            if owner.get(limit.note) != platform.id:
                message = f"limits: {limit.what}: note '{limit.note}' is not in this file: correct the id"
                yield Problem(files[f"platform {platform.id}"], platform.id, message, blocks=False)


def _constructs(contents: Contents, files: Mapping[str, str]) -> Iterator[Problem]:
    known = {one.id for one in contents.constructs}
    for one in contents.constructs:
        for missing in _absent(one, known):
            message = f"constructs: unknown construct '{missing}': correct the id"
            yield Problem(files[one.id], one.id, message, blocks=False)


def _absent(one: Construct, known: set[str]) -> list[str]:
    return [construct for construct in one.constructs if construct not in known]


def _audiences(contents: Contents, files: Mapping[str, str], declared: Iterable[Audience]) -> Iterator[Problem]:
    known = {
        "country": {country.code for country in contents.countries},
        "platform": {platform.id for platform in contents.platforms},
        "segment": {note.segment for note in contents.notes if note.segment},
    }
    for one in declared:
        wanted = {
            "country": one.countries,
            "platform": (one.platform,) if one.platform else (),
            "segment": one.segments,
        }
        for noun, values in wanted.items():
            for value in values:
                if value not in known[noun]:
                    message = f"{noun}: unknown {noun} '{value}': use one that has a pack"
                    yield Problem(files[one.id], one.id, message, blocks=False)
        if not one.countries:
            yield Problem(files[one.id], one.id, "country: is missing: name a country, or a region's countries")

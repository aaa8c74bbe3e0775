"""Do the country figures and the assumptions about audiences refer to sources, countries and segments that exist?"""

from collections.abc import Iterator

from knowledge.audiences.figures import HOME
from knowledge.catalogue import Catalogue
from knowledge.packing.checks.remark import Remark


def figure_references(catalogue: Catalogue) -> Iterator[Remark]:
    """Problems with figures that lead nowhere, and with countries that have no figures at all."""
    figures, codes = catalogue.figures, {country.code for country in catalogue.countries()}
    known = {source.id for source in catalogue.sources()}
    for name, sources in _sourced(catalogue):
        for source in sources:
            if source not in known:
                yield Remark(
                    name, f"sources: unknown source '{source}': add it to a file in sources/ or correct the id"
                )
    places = [*((f"attitude {one.id}", one.country) for one in figures.attitudes)]
    places += [(f"{one.scale} {one.dimension} {one.country}", one.country) for one in figures.scores]
    places += [(f"languages {one.country}", one.country) for one in figures.languages]
    places += [(f"media {one.country}", one.country) for one in figures.media]
    for name, code in places:
        if code not in codes:
            yield Remark(name, f"country: unknown country '{code}': use one that has a pack")
    for one in figures.reference:
        if one.country != HOME:
            yield Remark(
                f"{one.scale} {one.dimension} {one.country}", f"reference: only {HOME} belongs here: move the row"
            )
    yield from _segments(catalogue)


def _sourced(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    figures, rules = catalogue.figures, catalogue.contents.trait_rules
    yield from ((f"attitude {one.id}", one.sources) for one in figures.attitudes)
    yield from ((f"scale {one.id}", (*one.sources, *one.caution_sources)) for one in figures.scales)
    yield from ((f"languages {one.country}", one.sources) for one in figures.languages)
    yield from ((f"media {one.country}", one.sources) for one in figures.media)
    if rules is not None:
        yield "traits", (*rules.sources, *rules.base.values_sources)


def _segments(catalogue: Catalogue) -> Iterator[Remark]:
    """Every segment's assumptions belong to a segment with a note, and every region's to a region in use."""
    rules = catalogue.contents.trait_rules
    if rules is None:
        return
    segments = {note.segment for note in catalogue.contents.notes if note.segment}
    regions = {country.region for country in catalogue.countries()}
    for segment in rules.segments:
        if segment.segment not in segments:
            yield Remark("traits", f"segments: unknown segment '{segment.segment}': use one of segments.yaml")
    for region in rules.regions:
        if region.region not in regions:
            yield Remark("traits", f"regions: unknown region '{region.region}': use one that a country names")
    for missing in sorted(segments - {one.segment for one in rules.segments}):
        yield Remark("traits", f"segments: nothing is assumed of '{missing}': add it", warns=True)

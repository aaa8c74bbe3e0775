"""Loads a folder of packs: what can be used becomes a catalogue, what cannot is reported.

The folders: `countries drills figures platforms resources sources terms`, each with any number of files; the files:
`audiences cases constructs general phrases regions segments topics`.
"""

from collections.abc import Callable
from pathlib import Path

from knowledge.catalogue import Catalogue
from knowledge.errors import PackError, Problem
from knowledge.fingerprint import fingerprint, pack_files
from knowledge.packing.building import entries as building
from knowledge.packing.building import practice as practice_building
from knowledge.packing.building.traits import trait_rules
from knowledge.packing.crosscheck import cross_check
from knowledge.packing.gathering import Gathered, T
from knowledge.packing.reading import M, PackFile, open_pack
from knowledge.packing.shapes import entries as shapes
from knowledge.packing.shapes import practice as practice_shapes

Reader = Callable[[Gathered, PackFile], None]


def load(folder: Path) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The catalogue of everything usable in the folder, and all problems, in order of file and entry.

    Raises PackError when there is no pack at all.
    """
    catalogue, problems, _ = load_with_files(folder)
    return catalogue, problems


def load_with_files(folder: Path) -> tuple[Catalogue, tuple[Problem, ...], dict[str, str]]:
    """As `load`, and for every id the file it stands in."""
    files = pack_files(folder)
    if not files:
        raise PackError([Problem(_shown(folder), "", "there are no packs here: name the folder that holds them")])
    version = fingerprint(folder)
    gathered = Gathered()
    for path in files:
        relative = path.relative_to(folder)
        file = open_pack(path, f"{_shown(folder)}/{relative.as_posix()}")
        if not file.problems:
            _reader(relative)(gathered, file)
        gathered.problems += file.problems
    contents = gathered.contents()
    problems = [*gathered.problems, *cross_check(contents, gathered.files, gathered.audiences)]
    return Catalogue(contents, version), tuple(sorted(problems)), gathered.figures.files | gathered.files


def _shown(folder: Path) -> str:
    """The folder as a person in this working directory would name it."""
    resolved, here = folder.resolve(), Path.cwd().resolve()
    return resolved.relative_to(here).as_posix() if resolved.is_relative_to(here) else folder.as_posix()


def _reader(relative: Path) -> Reader:
    name = relative.parent.name if len(relative.parts) > 1 else relative.stem
    return _READERS.get(name, _stray)


def _stray(_: Gathered, file: PackFile) -> None:
    file.report("", f"is not one of the packs: move it, or name it {', '.join(sorted(_READERS))}")


def _listed(key: str, model: type[M], build: Callable[[M], T], kind: Callable[[Gathered], list[T]]) -> Reader:
    """Reads a file that holds one list of entries and nothing else."""

    def read(gathered: Gathered, file: PackFile) -> None:
        file.only(key)
        for item in file.items(key, model):
            gathered.add(kind(gathered), build(item), file)

    return read


def _country(gathered: Gathered, file: PackFile) -> None:
    head = file.head(shapes.CountryHead, ("notes", "watch"))
    if head is None or not gathered.claim(head.country, file):
        return
    gathered.countries.append(building.country(head))
    for note in file.items("notes", shapes.NoteModel):
        gathered.add(gathered.notes, building.note(note, country=head.country), file)
    gathered.watches += [
        building.watch(one, head.country) for one in file.items("watch", shapes.WatchModel, required=False)
    ]


def _platform(gathered: Gathered, file: PackFile) -> None:
    head = file.head(shapes.PlatformHead, ("notes", "limits"))
    if head is None or not gathered.claim(f"platform {head.platform}", file):
        return
    limits = list(file.items("limits", shapes.LimitModel, required=False))
    gathered.platforms.append(building.platform(head, limits))
    for note in file.items("notes", shapes.NoteModel):
        gathered.add(gathered.notes, building.note(note, platform=head.platform), file)


def _terms(gathered: Gathered, file: PackFile) -> None:
    head = file.head(shapes.TermsHead, ("terms",))
    if head is None:
        return
    for term in file.items("terms", shapes.TermModel):
        gathered.add(gathered.terms, building.term(term, head.section.id), file)


def _general(gathered: Gathered, file: PackFile) -> None:
    file.only("notes")
    for note in file.items("notes", shapes.NoteModel):
        gathered.add(gathered.notes, building.note(note), file)


def _segments(gathered: Gathered, file: PackFile) -> None:
    file.only("segments")
    for note in file.items("segments", shapes.SegmentModel):
        gathered.add(gathered.notes, building.note(note, segment=note.segment), file)


def _regions(gathered: Gathered, file: PackFile) -> None:
    file.only("regions")
    for note in file.items("regions", shapes.RegionModel):
        gathered.add(gathered.notes, building.note(note, region=note.region), file)


def _phrases(gathered: Gathered, file: PackFile) -> None:
    file.only("phrases", "exempt")
    exempt: dict[str, list[str]] = {}
    for one in file.items("exempt", shapes.ExemptModel, required=False):
        exempt.setdefault(one.id, []).extend(one.near)
    for phrase in file.items("phrases", shapes.PhraseModel):
        try:
            built = building.phrase(phrase, exempt.pop(phrase.id, ()))
        except ValueError as error:
            file.report(phrase.id, f"variants: {error}: give the variant a {{verb}} or a swap of its own")
        else:
            gathered.add(gathered.phrases, built, file)
    for unused in exempt:
        file.report(unused, "exempt: no phrase has this id: correct it or remove the line", blocks=False)


def _constructs(gathered: Gathered, file: PackFile) -> None:
    file.only("constructs", "cautions", "indicators")
    for construct in file.items("constructs", shapes.ConstructModel):
        gathered.add(gathered.constructs, building.construct(construct), file)
    for caution in file.items("cautions", shapes.CautionModel, required=False):
        gathered.add(gathered.constructs, building.caution(caution), file)
    for indicator in file.items("indicators", shapes.IndicatorModel, required=False):
        gathered.add(gathered.constructs, building.indicator(indicator), file)


def _figures(gathered: Gathered, file: PackFile) -> None:
    gathered.figures.read(file)


def _traits(gathered: Gathered, file: PackFile) -> None:
    if gathered.claim("traits", file):
        gathered.trait_rules = trait_rules(file)


_READERS: dict[str, Reader] = {
    "countries": _country,
    "platforms": _platform,
    "terms": _terms,
    "general": _general,
    "segments": _segments,
    "regions": _regions,
    "topics": _listed("topics", shapes.TopicModel, building.topic, lambda gathered: gathered.topics),
    "drills": _listed("drills", practice_shapes.DrillModel, practice_building.drill, lambda gathered: gathered.drills),
    "resources": _listed(
        "resources", practice_shapes.ResourceModel, practice_building.resource, lambda gathered: gathered.resources
    ),
    "phrases": _phrases,
    "cases": _listed("cases", shapes.CaseModel, building.case, lambda gathered: gathered.cases),
    "constructs": _constructs,
    "sources": _listed("sources", shapes.SourceModel, building.source, lambda gathered: gathered.sources),
    "audiences": _listed("audiences", shapes.AudienceModel, building.audience, lambda gathered: gathered.audiences),
    "figures": _figures,
    "traits": _traits,
}

"""Looks over the packs as a careful editor would: what is broken, and what should not be said like this.

Problems have to be put right. Warnings may be right as they are, and each is worth a look.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.catalogue import Catalogue
from knowledge.entries import AudienceNote, Case, Construct, Entry
from knowledge.errors import PackError, Problem
from knowledge.packing.checks.completeness import missing_chinese, region_variation, sources_behind
from knowledge.packing.checks.drift import Embed, drift
from knowledge.packing.checks.duplicates import duplicates
from knowledge.packing.checks.figure_references import figure_references
from knowledge.packing.checks.platform_limits import platform_limits
from knowledge.packing.checks.practice import Known, drills, resources
from knowledge.packing.checks.remark import Remark, texts_of
from knowledge.packing.checks.survey_shares import survey_shares
from knowledge.packing.loading import load_with_files
from knowledge.packing.wording import essentialist, essentialist_zh, people_of
from knowledge.practice import Drill, Resource
from knowledge.vocabulary import UNSEEN


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. `counts` says how many usable entries of each kind there are."""

    problems: tuple[Problem, ...]
    counts: tuple[tuple[str, int], ...]
    warnings: tuple[Problem, ...] = ()

    @property
    def summary(self) -> str:
        """One line for a person, with the number of entries of each kind."""
        kinds = ", ".join(f"{kind} {number}" for kind, number in self.counts)
        found = [_counted(len(self.problems), "problem"), _counted(len(self.warnings), "warning")]
        said = " and ".join(filter(None, found))
        return f"{said[0].upper()}{said[1:]}. {kinds}." if said else f"All is well. {kinds}."


def check(folder: Path, today: date, embed: Embed | None = None) -> Report:
    """Reads and judges all packs of a folder; never raises for what stands in them.

    With `embed`, which turns texts into unit vectors, translations are compared by meaning as well.
    """
    try:
        catalogue, problems, files = load_with_files(folder)
    except PackError as error:
        return Report(error.problems, ())
    remarks = dict.fromkeys(_remarks(catalogue, today, embed))
    told = {Problem(_file(one, files), one.entry, one.message, blocks=False): one.warns for one in remarks}
    found = [*problems, *(problem for problem, warns in told.items() if not warns)]
    counts = Counter(entry.kind for entry in catalogue.entries())
    counts |= Counter(
        country=len(catalogue.countries()), audience=len(catalogue.audiences()), source=len(catalogue.sources())
    )
    warnings = sorted(problem for problem, warns in told.items() if warns)
    return Report(tuple(sorted(found)), tuple(counts.items()), tuple(warnings))


def _remarks(catalogue: Catalogue, today: date, embed: Embed | None) -> Iterator[Remark]:
    entries = [entry for entry in catalogue.entries() if entry.status != "retired"]
    notes = [entry for entry in entries if isinstance(entry, AudienceNote)]
    for entry in catalogue.entries():
        yield from _standing(entry, today)
    yield from _unfair(entries, catalogue)
    yield from missing_chinese(entries)
    yield from sources_behind(entries)
    yield from drift(entries, embed)
    yield from region_variation(notes)
    yield from survey_shares(notes, catalogue.figures)
    yield from figure_references(catalogue)
    yield from platform_limits(catalogue.contents.platforms, {note.id: note for note in notes}, today)
    yield from duplicates(notes, _names(catalogue))
    yield from drills([entry for entry in entries if isinstance(entry, Drill)], _known(catalogue))
    yield from resources([entry for entry in entries if isinstance(entry, Resource)])


def _unfair(entries: list[Entry], catalogue: Catalogue) -> Iterator[Remark]:
    people = people_of(country.adjective.en for country in catalogue.countries())
    for entry in entries:
        if isinstance(entry, AudienceNote | Case | Construct | Drill | Resource):
            for _, text in texts_of(entry):
                for words in (*essentialist(text.en, people), *essentialist_zh(text.zh or "")):
                    yield Remark(entry.id, f"text: '{words}' speaks of a whole people: say many, some or tend to")


def _standing(entry: Entry, today: date) -> Iterator[Remark]:
    remembered = entry.evidence in UNSEEN or any(source.startswith("M") for source in entry.sources)
    if remembered and entry.status == "reviewed" and not entry.reviewer:
        message = "status: rests on memory or on a secondary report: set `unreviewed`, or name the reviewer"
        yield Remark(entry.id, message)
    if entry.status == "certified" and not (entry.reviewer and entry.reviewed_on):
        yield Remark(entry.id, "status: certified needs a reviewer and reviewed_on: add both or set `reviewed`")
    if entry.expires_on and entry.expires_on < today and entry.status != "retired":
        yield Remark(entry.id, f"expires_on: expired on {entry.expires_on}: review it again or set `retired`")


def _names(catalogue: Catalogue) -> list[str]:
    return [name for one in catalogue.countries() for name in (one.name.en, one.adjective.en)]


def _known(catalogue: Catalogue) -> Known:
    limits = {f"{one.id}/{limit.what}" for one in catalogue.contents.platforms for limit in one.limits}
    audiences = {one.id for one in catalogue.audiences()}
    return Known(audiences, {term.id for term in catalogue.terms()}, limits)


def _file(remark: Remark, files: dict[str, str]) -> str:
    return files.get(remark.entry) or files.get(f"platform {remark.entry}", "")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""

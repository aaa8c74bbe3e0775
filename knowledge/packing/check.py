"""Looks over the packs as a careful editor would: what is broken, and what should not be said like this."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from knowledge.catalogue import Catalogue
from knowledge.entries import AudienceNote, Case, Construct, Entry, Text
from knowledge.errors import PackError, Problem
from knowledge.packing.figures import differing_figures
from knowledge.packing.loading import load_with_files
from knowledge.packing.wording import essentialist, essentialist_zh, people_of

_MEMORY = frozenset({"M", "2"})


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. `counts` says how many usable entries of each kind there are."""

    problems: tuple[Problem, ...]
    counts: tuple[tuple[str, int], ...]

    @property
    def summary(self) -> str:
        """One line for a person, with the number of entries of each kind."""
        kinds = ", ".join(f"{kind} {number}" for kind, number in self.counts)
        if not self.problems:
            return f"All is well. {kinds}."
        number = len(self.problems)
        return f"{number} problem{'' if number == 1 else 's'}. {kinds}."


def check(folder: Path, today: date) -> Report:
    """Reads and judges all packs of a folder; never raises for what stands in them."""
    try:
        catalogue, problems, files = load_with_files(folder)
    except PackError as error:
        return Report(error.problems, ())
    found = [*problems, *_editorial(catalogue, files, today)]
    counts = Counter(entry.kind for entry in catalogue.entries())
    counts |= Counter(
        country=len(catalogue.countries()), audience=len(catalogue.audiences()), source=len(catalogue.sources())
    )
    return Report(tuple(sorted(found)), tuple(counts.items()))


def _editorial(catalogue: Catalogue, files: dict[str, str], today: date) -> Iterator[Problem]:
    people = people_of(country.adjective.en for country in catalogue.countries())
    for entry in catalogue.entries():
        messages = [*_standing(entry, today), *_figures(entry)]
        if isinstance(entry, AudienceNote | Case | Construct):
            for text in _texts(entry):
                messages += [_unfair(words) for words in essentialist(text.en, people)]
                messages += [_unfair(words) for words in essentialist_zh(text.zh or "")]
        for message in dict.fromkeys(messages):
            yield Problem(files[entry.id], entry.id, message, blocks=False)


def _unfair(words: str) -> str:
    return f"text: '{words}' speaks of a whole people: say many, some or tend to"


def _standing(entry: Entry, today: date) -> Iterator[str]:
    remembered = entry.evidence in _MEMORY or any(source.startswith("M") for source in entry.sources)
    if remembered and entry.status == "reviewed" and not entry.reviewer:
        yield "status: rests on memory or on a secondary report: set `unreviewed`, or name the reviewer"
    if entry.status == "certified" and not (entry.reviewer and entry.reviewed_on):
        yield "status: certified needs a reviewer and reviewed_on: add both or set `reviewed`"
    if entry.expires_on and entry.expires_on < today and entry.status != "retired":
        yield f"expires_on: expired on {entry.expires_on}: review it again or set `retired`"


def _figures(entry: Entry) -> Iterator[str]:
    for text in _texts(entry):
        differing = differing_figures(text.en, text.zh) if text.zh else ()
        if differing:
            figures = ", ".join(f"{value.normalize():f}" for value in differing)
            yield f"figures: {figures} only in one language: make en and zh agree"


def _texts(entry: Entry) -> list[Text]:
    """The texts as written; what `text` is put together from is looked at in its parts."""
    values = [getattr(entry, one.name) for one in fields(entry) if one.name != "text"]
    parts = [part for value in values for part in (value if isinstance(value, tuple) else (value,))]
    return [part for part in parts if isinstance(part, Text)] or [entry.text]

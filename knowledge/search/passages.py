"""The texts by which an entry can be found: one or more short ones in each language."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.entries import AudienceNote, Case, Construct, Entry, StockPhrase, Term, Text

NOTES, REFERENCE = "notes", "reference"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of one entry; `shelf` is the collection it stands in: notes or reference."""

    id: str
    entry: str
    shelf: str
    text: str


def passages(catalogue: Catalogue) -> Iterator[Passage]:
    """All passages of all entries that are not retired, in the order of the packs."""
    for entry in catalogue.entries():
        if entry.status == "retired":
            continue
        shelf = NOTES if isinstance(entry, AudienceNote) else REFERENCE
        for number, text in enumerate(dict.fromkeys(_texts(entry, catalogue))):
            yield Passage(f"{entry.id}#{number}", entry.id, shelf, text)


def _texts(entry: Entry, catalogue: Catalogue) -> Iterator[str]:
    for text in _bilingual(entry, catalogue):
        yield text.en
        if text.zh:
            yield text.zh


def _bilingual(entry: Entry, catalogue: Catalogue) -> Iterator[Text]:
    match entry:
        case AudienceNote():
            yield _note(entry, catalogue)
        case Term():
            yield _term(entry)
        case StockPhrase():
            yield Text(f"{entry.phrase}: {entry.why.en}", f"{'、'.join(entry.zh)}：{entry.why.zh or entry.why.en}")
        case Case():
            yield _titled(entry.title, entry.happened)
            yield entry.lesson
            if entry.counter_reading:
                yield _titled(entry.title, entry.counter_reading)
        case Construct():
            yield entry.text
            for text in (entry.measures, entry.text_feature):
                if text:
                    yield _titled(entry.title, text)
        case _:
            yield entry.text


def _note(note: AudienceNote, catalogue: Catalogue) -> Text:
    if note.country:
        return _titled(catalogue.country(note.country).name, note.text)
    if note.platform:
        return _titled(catalogue.platform(note.platform).name, note.text)
    return note.text


def _term(term: Term) -> Text:
    spellings = ", ".join([*term.forms[:2], term.literal])
    return Text(
        f"{term.term}, {spellings}: {term.rendering.en}. {term.misreading.en}",
        f"{term.term}：{term.rendering.zh or ''}。{term.misreading.zh or ''}",
    )


def _titled(title: Text, text: Text) -> Text:
    return Text(f"{title.en}: {text.en}", f"{title.zh or title.en}：{text.zh}" if text.zh else None)

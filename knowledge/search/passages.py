"""The texts by which an entry can be found: one or more short ones in each language."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.entries import AudienceNote, Case, Construct, Entry, StockPhrase, Term, Text, Topic
from knowledge.practice import Drill, Resource

KNOWLEDGE, PRACTICE = "knowledge", "practice"
SHELVES = (KNOWLEDGE, PRACTICE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of one entry; `shelf` is the collection it stands in: knowledge, or drills and resources (practice)."""

    id: str
    entry: str
    shelf: str
    text: str


def passages(catalogue: Catalogue) -> Iterator[Passage]:
    """All passages of all entries in the order of the packs: retired ones too, for they may be restored any day."""
    for entry in catalogue.entries():
        shelf = PRACTICE if isinstance(entry, Drill | Resource) else KNOWLEDGE
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
            yield from _note(entry, catalogue)
        case Term():
            yield _term(entry)
            yield Text(f"{entry.term} {', '.join(entry.forms[:3])}", entry.term)
        case StockPhrase():
            yield Text(f"{entry.phrase}: {entry.why.en}", f"{'、'.join(entry.zh)}：{entry.why.zh or entry.why.en}")
        case Case():
            yield entry.title
            yield _titled(entry.title, entry.happened)
            yield entry.lesson
            if entry.counter_reading:
                yield _titled(entry.title, entry.counter_reading)
        case Construct():
            yield entry.title
            yield entry.text
            for text in (entry.measures, entry.text_feature):
                if text:
                    yield _titled(entry.title, text)
        case _:
            yield entry.text


def _note(note: AudienceNote, catalogue: Catalogue) -> Iterator[Text]:
    """The note, and its topic in the words in which people ask.

    Whose note it is goes without saying: a question about one country is asked of that country's notes.
    """
    name = catalogue.platform(note.platform).name if note.platform else None
    yield _titled(name, note.text) if name else note.text
    topic = catalogue.topic(note.topic)
    if topic:
        yield _asked_for(name, topic)


def _asked_for(name: Text | None, topic: Topic) -> Text:
    english = ", ".join([topic.name.en, *(word for word in topic.also if word.isascii())])
    chinese = "、".join([topic.name.zh or "", *(word for word in topic.also if not word.isascii())])
    return Text(f"{name.en}: {english}", f"{name.zh}：{chinese}") if name else Text(english, chinese)


def _term(term: Term) -> Text:
    spellings = ", ".join([*term.forms[:2], term.literal])
    return Text(
        f"{term.term}, {spellings}: {term.rendering.en}. {term.misreading.en}",
        f"{term.term}：{term.rendering.zh or ''}。{term.misreading.zh or ''}",
    )


def _titled(title: Text, text: Text) -> Text:
    return Text(f"{title.en}: {text.en}", f"{title.zh or title.en}：{text.zh}" if text.zh else None)

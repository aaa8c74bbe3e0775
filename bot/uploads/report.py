"""What is said of an uploaded document, to a person and to a program. Nothing of it can act as a link or a mention."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.localisation import Translator
from knowledge.ingest.limits import DOCUMENT
from knowledge.uploads.defusing import defused
from knowledge.uploads.documents import Document
from knowledge.uploads.intake import Added

FOLDER = Path(__file__).parent / "locales"


def added_lines(added: Added, file: str, say: Translator) -> Iterator[str]:
    """One line on the document, then one for everything a teacher should look at. `file` is its name as given."""
    document = added.document
    yield say("added", file=file, skipped=document.skipped, **_counts(document))
    if document.cut:
        yield say("added-cut", file=file, characters=f"{DOCUMENT.characters:,}")
    yield from flagged_lines(document, say)
    for number, words in added.wording:
        yield say("whole-people", id=f"{document.id}-{number}", words=defused(words))


def listed_line(document: Document, say: Translator) -> str:
    """One line on a document that a class has."""
    return say(
        "listed", file=_name(document.file), date=document.uploaded_on, by=defused(document.by), **_counts(document)
    )


def flagged_lines(document: Document, say: Translator) -> Iterator[str]:
    """A line for each thing for which a passage is never found."""
    for chunk in document.flagged:
        for flag in chunk.flags:
            yield "  " + say(
                "flagged", id=f"{document.id}-{chunk.number}", why=say(f"why-{flag.why}"), words=defused(flag.words)
            )


def as_json(document: Document) -> dict[str, Any]:
    """The document without its text."""
    return {
        "id": document.id,
        "class": document.class_id,
        "title": defused(document.title),
        "file": _name(document.file),
        "sha256": document.sha256,
        "uploaded_on": document.uploaded_on,
        "by": defused(document.by),
        "passages": len(document.chunks),
        "languages": document.languages,
        "skipped": document.skipped,
        "cut": document.cut,
        "flagged": [
            {"id": f"{document.id}-{chunk.number}", "why": flag.why, "words": defused(flag.words)}
            for chunk in document.flagged
            for flag in chunk.flags
        ],
    }


def _counts(document: Document) -> dict[str, str | int]:
    return {
        "id": document.id,
        "title": defused(document.title),
        "passages": len(document.chunks),
        "languages": ", ".join(f"{code} {count}" for code, count in document.languages.items()),
        "flagged": len(document.flagged),
    }


def _name(file: str) -> str:
    """A file's name as it was given, as far as it can mention nobody."""
    return file.replace("@", "").replace("＠", "")

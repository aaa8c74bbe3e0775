"""What a search gives of an uploaded document: an entry that always says whose it is and that nobody reviewed it."""

from dataclasses import dataclass

from knowledge.entries import Entry, Text
from knowledge.uploads.defusing import defused
from knowledge.uploads.documents import Chunk, Document

UPLOAD = "upload"
"""The kind of every such entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadedPassage(Entry):
    """A passage of a class's document, with links and mentions taken out. `document` is its id, `title` its title.

    Nobody has looked at it and no source was checked: evidence M, confidence L, status unreviewed, for ever.
    """

    class_id: str
    document: str
    title: str
    heading: str
    by: str


def entry_of(document: Document, chunk: Chunk) -> UploadedPassage:
    """The passage as an entry of the kind `upload`; its one source is the document: its id, title and heading."""
    title, heading = defused(document.title), defused(chunk.heading)
    return UploadedPassage(
        id=f"{document.id}-{chunk.number}",
        kind=UPLOAD,
        text=Text(defused(chunk.text)),
        status="unreviewed",
        sources=(f"{document.id} {title}{f', {heading}' if heading else ''}",),
        evidence="M",
        confidence="L",
        class_id=document.class_id,
        document=document.id,
        title=title,
        heading=heading,
        by=defused(document.by),
    )

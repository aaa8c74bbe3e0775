"""Takes a teacher's file in: reads it, cuts it, screens every passage, and keeps it on its class's shelf."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

from knowledge.errors import KnowledgeError
from knowledge.ingest.document import read_document
from knowledge.ingest.limits import DOCUMENT
from knowledge.ingest.problems import Reason, UnreadableDocument
from knowledge.search.index import Encoder
from knowledge.uploads.chunking import chunks
from knowledge.uploads.derived import derive, packed
from knowledge.uploads.documents import Chunk, Document
from knowledge.uploads.language import language_of
from knowledge.uploads.screening import Screen
from knowledge.uploads.store import ClassShelf

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_OTHER_LINE_ENDS = re.compile(r"[\v\f\x85\u2028\u2029]")
LONGEST_NAME = 200
"""Characters of a title, an author's or a file's name that are kept."""


class AlreadyThereError(KnowledgeError):
    """The class has every passage of this file already; `document` is where."""

    def __init__(self, document: str) -> None:
        self.document = document
        super().__init__(f"The class has this text already, as {document}.")


@dataclass(frozen=True, slots=True)
class Added:
    """A document that was kept. `wording` are claims about a whole people, for the teacher's eye: chunk and words."""

    document: Document
    wording: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Watching:
    """Who hears of long work: the page just read; how many of how many passages are done; that somebody else writes."""

    on_page: Callable[[int], None] = lambda _: None
    on_passages: Callable[[int, int], None] = lambda _done, _of: None
    on_wait: Callable[[], None] = lambda: None


class Intake:
    """Adds documents to classes and removes them."""

    def __init__(self, home: Path, encoder: Encoder, screen: Screen, wording: Callable[[str], Iterable[str]]) -> None:
        """`wording` gives the words of a text that speak of a whole people at once."""
        self._home = home
        self._encoder = encoder
        self._screen = screen
        self._wording = wording

    def add(  # noqa: PLR0913 - what a document's record says
        self,
        class_id: str,
        path: str,
        content: bytes,
        *,
        by: str,
        on: date,
        title: str | None = None,
        watching: Watching | None = None,
    ) -> Added:
        """Keeps a file for a class. `path` is its name as given, of which only the last part is kept.

        Raises UnreadableDocument, AlreadyThereError, ClassNameError, IndexBusyError, or KnowledgeError when the home
        folder cannot be written.
        """
        watch, shelf, name = watching or Watching(), ClassShelf(self._home, class_id), PurePath(path).name
        text = _without_controls(read_document(name, content, DOCUMENT, watch.on_page))
        passages = list(self._screened(text))
        if not passages:
            raise UnreadableDocument(Reason.EMPTY)
        with shelf.writing(watch.on_wait):
            fresh, skipped, holder = _without_known(passages, shelf)
            if not fresh:
                raise AlreadyThereError(holder)
            document = Document(
                id=shelf.next_id(),
                class_id=shelf.class_id,
                title=_short(self._seen(title or PurePath(name).stem)),
                file=_short(self._seen(name)),
                sha256=hashlib.sha256(content).hexdigest(),
                uploaded_on=on.isoformat(),
                by=_short(self._seen(by)),
                chunks=tuple(replace(chunk, number=number) for number, chunk in enumerate(fresh, 1)),
                skipped=skipped,
                cut=len(text) >= DOCUMENT.characters,
            )
            most = len(document.findable)
            derived = derive(document, self._encoder, lambda done: watch.on_passages(done, most))
            shelf.write(document, packed(derived, document, self._encoder.fingerprint))
        return Added(document, tuple(self._claims(document)))

    def remove(self, class_id: str, document_id: str, on_wait: Callable[[], None] = lambda: None) -> None:
        """Deletes a document and all that was made of it.

        Raises DocumentAbsentError, ClassNameError, IndexBusyError.
        """
        shelf = ClassShelf(self._home, class_id)
        if not shelf.ids():
            shelf.read(document_id)  # says that there is none, without making a folder for the class
        with shelf.writing(on_wait):
            shelf.remove(document_id)

    def _screened(self, text: str) -> Iterator[Chunk]:
        for passage in chunks(text):
            # An order may begin in the heading and end in the text.
            heading, body = self._screen(passage.heading), self._screen(passage.text)
            flags = dict.fromkeys((*heading.flags, *body.flags))
            if body.text.strip():
                yield Chunk(0, heading.text, body.text.strip(), language_of(body.text), tuple(flags))

    def _seen(self, name: str) -> str:
        """A name without what nobody sees; a name that speaks to a machine is not kept at all."""
        screened = self._screen(name)
        return "…" if screened.flags else screened.text

    def _claims(self, document: Document) -> Iterator[tuple[int, str]]:
        for chunk in document.chunks:
            for words in self._wording(chunk.text):
                yield chunk.number, words


def _without_controls(text: str) -> str:
    """The text less what a terminal obeys, and with one kind of line end."""
    return _OTHER_LINE_ENDS.sub("\n", _CONTROLS.sub("", text))


def _without_known(passages: list[Chunk], shelf: ClassShelf) -> tuple[list[Chunk], int, str]:
    """The passages that the class does not have yet, how many it has, and which document holds the last of those."""
    known = {_same(chunk): document.id for document in shelf.documents(lambda _: None) for chunk in document.chunks}
    fresh: dict[str, Chunk] = {}
    holder = ""
    for chunk in passages:
        key = _same(chunk)
        if key in known:
            holder = known[key]
        else:
            fresh.setdefault(key, chunk)
    return list(fresh.values()), len(passages) - len(fresh), holder


def _same(chunk: Chunk) -> str:
    return " ".join(chunk.text.casefold().split())


def _short(name: str) -> str:
    flat = " ".join("".join(char if char.isprintable() else " " for char in name).split())
    return flat if len(flat) <= LONGEST_NAME else f"{flat[: LONGEST_NAME - 1]}…"

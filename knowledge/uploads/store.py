"""The folder of one class's documents: one writer at a time, any number of readers, nothing left after a removal.

`U0001.json` is a document, `U0001.derived` what is computed from it, `class.json` the class's next number and a count
of changes, by which readers see that they have to look again.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.errors import IndexBusyError, KnowledgeError, UnknownEntryError
from knowledge.locking import LockHeldError, holding
from knowledge.uploads.documents import Document, DocumentDamagedError, as_bytes, from_bytes
from knowledge.whole_file import PARTIAL, replace_file

WAIT_SECONDS = 30.0
CLASS_ID = r"[a-z0-9-]{1,40}"
"""What a class may be called; safe as the name of a folder."""
_CLASS = re.compile(CLASS_ID)
_ID = re.compile(r"U\d{4,8}")
_STATE = "class.json"


class ClassNameError(UnknownEntryError):
    """No class can be called that; the message says what a class's id is made of."""


class DocumentAbsentError(UnknownEntryError):
    """The class has no such document."""


def checked_class(class_id: str) -> str:
    """The class's id as given; raises ClassNameError for anything that is no plain word and so no safe folder name."""
    if not _CLASS.fullmatch(class_id):
        shown = "".join(char if char.isprintable() else "?" for char in class_id[:60])
        raise ClassNameError(
            f"'{shown}' cannot be the id of a class: use 1 to 40 small letters, digits and hyphens, such as writing-2a."
        )
    return class_id


class ClassShelf:
    """The documents of one class."""

    def __init__(self, home: Path, class_id: str) -> None:
        """Makes no folder yet; raises ClassNameError."""
        self.class_id = checked_class(class_id)
        self._folder = home / "knowledge" / "uploads" / self.class_id

    def ids(self) -> list[str]:
        """The documents' ids in the order in which they came."""
        if not self._folder.is_dir():
            return []
        found = [path.stem for path in self._folder.glob("U*.json") if _ID.fullmatch(path.stem)]
        return sorted(found, key=lambda name: int(name[1:]))

    def read(self, document_id: str) -> Document:
        """Raises DocumentAbsentError or DocumentDamagedError."""
        path = self._path(document_id)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise DocumentAbsentError(f"The class {self.class_id} has no document {document_id}.") from None
        except OSError as error:
            raise DocumentDamagedError(f"The document {path.name} cannot be read ({error.strerror}).") from error
        document = from_bytes(content, path.name)
        if (document.id, document.class_id) != (document_id, self.class_id):
            raise DocumentDamagedError(f"The document {path.name} belongs to another place and is left out.")
        return document

    def documents(self, on_damage: Callable[[str], None]) -> list[Document]:
        """All documents that are what was written; `on_damage` gets a sentence on each other one."""
        found = []
        for document_id in self.ids():
            try:
                found.append(self.read(document_id))
            except DocumentAbsentError:
                continue  # removed since the folder was listed
            except DocumentDamagedError as error:
                on_damage(str(error))
        return found

    @contextmanager
    def writing(self, on_wait: Callable[[], None] = lambda: None, wait_seconds: float = WAIT_SECONDS) -> Iterator[None]:
        """Only one process changes a class at a time; raises IndexBusyError, or KnowledgeError without permission."""
        try:
            with holding(self._folder / "lock", wait_seconds, on_wait):
                for left in self._folder.glob(f"*{PARTIAL}"):
                    left.unlink(missing_ok=True)  # what an interrupted writer left
                yield
        except LockHeldError:
            raise IndexBusyError(
                f"Another process has been changing the documents of {self.class_id} for over {wait_seconds:g} s: "
                "try again later."
            ) from None
        except OSError as error:
            raise KnowledgeError(f"{self._folder} cannot be written ({error.strerror}).") from error

    def next_id(self) -> str:
        """An id that no document of this class has ever had. To be asked within `writing`."""
        used = max((int(name[1:]) for name in self.ids()), default=0)
        return f"U{max(self._state()['next'], used + 1):04d}"

    def write(self, document: Document, derived: bytes) -> None:
        """Keeps a document and what is computed from it. To be called within `writing`."""
        self.write_derived(document.id, derived)
        replace_file(self._path(document.id), as_bytes(document))
        self._changed(int(document.id[1:]) + 1)

    def remove(self, document_id: str) -> None:
        """Deletes a document, damaged or not, and all that was made of it. To be called within `writing`."""
        path = self._path(document_id)
        if not path.exists():
            raise DocumentAbsentError(f"The class {self.class_id} has no document {document_id}.")
        self.derived_path(document_id).unlink(missing_ok=True)
        path.unlink()
        self._changed(int(document_id[1:]) + 1)

    def derived_path(self, document_id: str) -> Path:
        """Where what is computed from a document belongs."""
        return self._path(document_id).with_suffix(".derived")

    def write_derived(self, document_id: str, content: bytes) -> None:
        """To be called within `writing`."""
        replace_file(self.derived_path(document_id), content)

    def revision(self) -> tuple[int, ...]:
        """Changes whenever the class's documents do."""
        try:
            found = (self._folder / _STATE).stat()
        except OSError:
            return ()
        return found.st_mtime_ns, found.st_ino, found.st_size

    def _path(self, document_id: str) -> Path:
        if not _ID.fullmatch(document_id):
            raise DocumentAbsentError(f"The class {self.class_id} has no such document: ids look like U0001.")
        return self._folder / f"{document_id}.json"

    def _state(self) -> dict[str, int]:
        try:
            found = json.loads((self._folder / _STATE).read_bytes())
            return {"next": int(found["next"]), "changes": int(found["changes"])}
        except (OSError, ValueError, KeyError, TypeError):
            return {"next": 1, "changes": 0}

    def _changed(self, following: int) -> None:
        state = self._state()
        new = {"next": max(state["next"], following), "changes": state["changes"] + 1}
        replace_file(self._folder / _STATE, json.dumps(new).encode())

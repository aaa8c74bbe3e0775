"""An uploaded document as it is kept: frozen values and their canonical JSON with a checksum."""

import hashlib
import json
from collections import Counter
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.uploads.screening import Flag

SCHEMA = "attune.upload/1"
_HEAD = '{"checksum":"'
_JOINT = '","document":'
_TAIL = "}\n"
_HEX = 64


class DocumentDamagedError(KnowledgeError):
    """A kept document is not what was written; the message names its file."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """One passage. `number` counts from 1 within the document; a flagged one is kept and never found."""

    number: int
    heading: str
    text: str
    language: str
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a teacher added to a class. `by` is its author's name, `sha256` that of the file as it came.

    `skipped` counts passages that the class already had, `cut` says that only the beginning of the file was read.
    """

    id: str
    class_id: str
    title: str
    file: str
    sha256: str
    uploaded_on: str
    by: str
    chunks: tuple[Chunk, ...]
    skipped: int = 0
    cut: bool = False

    @property
    def languages(self) -> dict[str, int]:
        """Passages a language, the most frequent first."""
        return dict(Counter(chunk.language for chunk in self.chunks).most_common())

    @property
    def flagged(self) -> tuple[Chunk, ...]:
        """The passages that are never found."""
        return tuple(chunk for chunk in self.chunks if chunk.flags)

    @property
    def findable(self) -> tuple[Chunk, ...]:
        """The passages that a search may give."""
        return tuple(chunk for chunk in self.chunks if not chunk.flags)


def as_bytes(document: Document) -> bytes:
    """Canonical JSON: the same document gives the same bytes."""
    content = {"schema": SCHEMA, "languages": document.languages} | asdict(document)
    body = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{_HEAD}{_digest(body.encode())}{_JOINT}{body}{_TAIL}".encode()


def from_bytes(content: bytes, name: str) -> Document:
    """The document of these bytes; raises DocumentDamagedError, which calls it `name`."""
    checksum, start = content[len(_HEAD) : len(_HEAD) + _HEX], len(_HEAD) + _HEX + len(_JOINT)
    body = content[start : -len(_TAIL)]
    whole = content == b"".join([_HEAD.encode(), checksum, _JOINT.encode(), body, _TAIL.encode()])
    if whole and checksum.decode("ascii", "replace") == _digest(body):
        with suppress(ValueError, KeyError, TypeError):  # sealed, but by another version
            return _document(json.loads(body))
    raise DocumentDamagedError(
        f"The document {name} is damaged and is left out: remove it and add the original file again."
    )


def _document(content: dict[str, Any]) -> Document:
    del content["schema"], content["languages"]
    chunks = tuple(
        Chunk(**one | {"flags": tuple(Flag(**flag) for flag in one["flags"])}) for one in content.pop("chunks")
    )
    return Document(chunks=chunks, **content)


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()

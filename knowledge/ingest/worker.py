"""The child process: a document on standard input, `{"text": …}` or `{"problem": …}` on standard output."""

import contextlib
import json
import resource
import sys

from knowledge.ingest.docx_text import docx_text
from knowledge.ingest.limits import CHILD_CPU_SECONDS, CHILD_MEMORY_BYTES, MAX_CHARACTERS, MAX_FILE_BYTES
from knowledge.ingest.pdf_text import pdf_text
from knowledge.ingest.problems import Reason, UnreadableDocument
from knowledge.ingest.sandbox import Kind

_READERS = {Kind.DOCX: docx_text, Kind.PDF: pdf_text}
_LIMITS = (
    (resource.RLIMIT_AS, CHILD_MEMORY_BYTES),
    (resource.RLIMIT_CPU, CHILD_CPU_SECONDS),
    # No file is written, not even the memory of a crash: it would hold the draft.
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_CORE, 0),
)


def main(kind: str) -> None:
    """Answer for the one document of this process."""
    _restrain()
    content = sys.stdin.buffer.read(MAX_FILE_BYTES)
    json.dump(answer(Kind(kind), content), sys.stdout)


def answer(kind: Kind, content: bytes) -> dict[str, str]:
    """The text, cut at 200,000 characters, or the problem."""
    try:
        return {"text": _READERS[kind](content)[:MAX_CHARACTERS]}
    except UnreadableDocument as refused:
        return {"problem": refused.problem}
    except (MemoryError, RecursionError):
        return {"problem": Reason.HEAVY}
    except Exception:  # noqa: BLE001 - whatever a broken file does to a parser, the person gets a sentence
        return {"problem": Reason.DAMAGED}


def _restrain() -> None:
    for limit, most in _LIMITS:
        # Not every system knows every limit; the parent's clock holds everywhere.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    main(sys.argv[1])

"""The child process: a document on standard input; on standard output `{"text": …}` or `{"problem": …}`.

Before that line comes `{"page": n}` for each page that has been read.
"""

import contextlib
import json
import math
import resource
import sys
from collections.abc import Callable
from dataclasses import replace

from knowledge.ingest.docx_text import docx_text
from knowledge.ingest.limits import CHILD_MEMORY_BYTES, DRAFT, Limits
from knowledge.ingest.pdf_text import pdf_text
from knowledge.ingest.problems import Reason, UnreadableDocument
from knowledge.ingest.sandbox import Kind

OnPage = Callable[[int], None]
_READERS: dict[Kind, Callable[[bytes, Limits, OnPage], str]] = {
    Kind.DOCX: lambda content, limits, _: docx_text(content, limits),
    Kind.PDF: pdf_text,
}


def main(kind: str, limits: str = "{}") -> None:
    """Answer for the one document of this process; `limits` is a JSON object of those that a draft does not have."""
    given = replace(DRAFT, **json.loads(limits))
    _restrain(given)
    content = sys.stdin.buffer.read(given.file_bytes)
    json.dump(answer(Kind(kind), content, given, _tell_page), sys.stdout)


def answer(kind: Kind, content: bytes, limits: Limits = DRAFT, on_page: OnPage = lambda _: None) -> dict[str, str]:
    """The text, cut at the characters of the limits, or the problem."""
    try:
        return {"text": _READERS[kind](content, limits, on_page)[: limits.characters]}
    except UnreadableDocument as refused:
        return {"problem": refused.problem}
    except (MemoryError, RecursionError):
        return {"problem": Reason.HEAVY}
    except Exception:  # noqa: BLE001 - whatever a broken file does to a parser, the person gets a sentence
        return {"problem": Reason.DAMAGED}


def _tell_page(number: int) -> None:
    print(json.dumps({"page": number}), flush=True)  # noqa: T201 - the line that the parent waits for


def _restrain(limits: Limits) -> None:
    own = (
        (resource.RLIMIT_AS, CHILD_MEMORY_BYTES),
        # Processor time, should the parent be gone and nobody watch the clock.
        (resource.RLIMIT_CPU, math.ceil(limits.most_seconds)),
        # No file is written, not even the memory of a crash: it would hold the draft.
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for limit, most in own:
        # Not every system knows every limit; the parent's clock holds everywhere.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    main(*sys.argv[1:])

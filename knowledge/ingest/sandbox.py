"""Parses a document in a child process, so that a hostile one costs two seconds and never the bot."""

import json
import subprocess
import sys
from enum import StrEnum

from knowledge.ingest.limits import CHILD_WALL_SECONDS
from knowledge.ingest.problems import Reason, UnreadableDocument

# Nothing of the parent's environment: it holds tokens. A fixed locale keeps the C library from mapping its archive.
_ENVIRONMENT = {"LC_ALL": "C"}
# Isolated (no path of the working directory, no user site), bytecode not written, text in UTF-8.
_FLAGS = ("-I", "-B", "-X", "utf8")
_WORKER = "knowledge.ingest.worker"


class Kind(StrEnum):
    """The kinds that need a parser, by suffix."""

    DOCX = ".docx"
    PDF = ".pdf"


def read_in_child(kind: Kind, content: bytes, *, seconds: float = CHILD_WALL_SECONDS) -> str:
    """The document's text; raises `UnreadableDocument`, with `file-heavy` when the child had to be stopped.

    Raises `RuntimeError` when the child could not do its work for a reason that is not the document's.
    """
    command = [sys.executable, *_FLAGS, "-m", _WORKER, kind]
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            command,
            input=content,
            stdout=subprocess.PIPE,
            # A parser's complaints may quote the draft.
            stderr=subprocess.DEVNULL,
            env=_ENVIRONMENT,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableDocument(Reason.HEAVY) from None
    if child.returncode < 0:
        # Stopped by a signal: a limit of the system, or a parser that fell over.
        raise UnreadableDocument(Reason.HEAVY)
    if child.returncode > 0:
        raise RuntimeError(f"The document worker ended with exit code {child.returncode}.")
    return _text_of(json.loads(child.stdout))


def _text_of(answer: dict[str, str]) -> str:
    if "problem" in answer:
        raise UnreadableDocument(Reason(answer["problem"]))
    return answer["text"]

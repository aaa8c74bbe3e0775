"""Reads one document in a process of its own and prints what came of it; its content is on standard input.

`python -m … NAME [document]`: with the second word, within the limits of a teacher's document.
"""

import json
import resource
import sys
import time

from knowledge.ingest.document import read_document
from knowledge.ingest.limits import DOCUMENT, DRAFT, Limits
from knowledge.ingest.problems import UnreadableDocument

_KILOBYTE = 1024


def main(name: str, limits: Limits) -> None:
    """Print the problem (null when the text was read), seconds, and bytes of memory beyond those of the start."""
    content = sys.stdin.buffer.read()
    before, started = _peak(resource.RUSAGE_SELF), time.perf_counter()
    try:
        read_document(name, content, limits)
        problem = None
    except UnreadableDocument as refused:
        problem = str(refused.problem)
    seconds = time.perf_counter() - started
    memory = _peak(resource.RUSAGE_SELF) - before + _peak(resource.RUSAGE_CHILDREN)
    json.dump({"problem": problem, "seconds": seconds, "memory": memory}, sys.stdout)


def _peak(whose: int) -> int:
    return resource.getrusage(whose).ru_maxrss * (1 if sys.platform == "darwin" else _KILOBYTE)


if __name__ == "__main__":
    main(sys.argv[1], DOCUMENT if "document" in sys.argv[2:] else DRAFT)

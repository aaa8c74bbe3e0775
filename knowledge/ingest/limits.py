"""How much of a machine one document may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may be. Drafts and a teacher's documents differ in size, not in what is refused.

    `page_seconds` is what each page that has been read adds to the seconds the whole may take, up to `most_seconds`:
    0 for a fixed time. However long a document is, no single step may take more than `CHILD_WALL_SECONDS`.
    Reading stops at `characters`; how long a draft may be is for the caller to say.
    """

    file_bytes: int
    characters: int
    pages: int
    page_seconds: float = 0.0
    most_seconds: float = 2.0


DRAFT = Limits(file_bytes=2_000_000, characters=200_000, pages=60)
DOCUMENT = Limits(file_bytes=10_000_000, characters=1_000_000, pages=300, page_seconds=0.25, most_seconds=60.0)
"""What a teacher puts on a class's shelf. A page of ordinary prose takes 0.01 to 0.1 s."""

MAX_DOCX_UNPACKED_BYTES = 20_000_000
MAX_DOCX_MEMBERS = 2_000
# Unpacked size over packed size of the whole file; XML of ordinary prose packs far less tightly.
MAX_DOCX_RATIO = 100
# Opening angle brackets in all XML members: a tree takes many times the room of its shortest tags.
MAX_DOCX_TAGS = 400_000

# The whole child process, interpreter included (about 45 MB with both parsers loaded).
CHILD_MEMORY_BYTES = 140_000_000
# Seconds on the clock from start to kill; the rest of the promised two seconds is for ending the child.
CHILD_WALL_SECONDS = 1.8

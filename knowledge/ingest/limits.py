"""How much of a machine one document may take."""

MAX_FILE_BYTES = 2_000_000

# Reading stops here; how long a draft may be is for the caller to say.
MAX_CHARACTERS = 200_000

MAX_DOCX_UNPACKED_BYTES = 20_000_000
MAX_DOCX_MEMBERS = 2_000
# Unpacked size over packed size of the whole file; XML of ordinary prose packs far less tightly.
MAX_DOCX_RATIO = 100
# Opening angle brackets in all XML members: a tree takes many times the room of its shortest tags.
MAX_DOCX_TAGS = 400_000

MAX_PDF_PAGES = 60

# The whole child process, interpreter included (about 45 MB with both parsers loaded).
CHILD_MEMORY_BYTES = 140_000_000
# Seconds on the clock from start to kill; the rest of the promised two seconds is for ending the child.
CHILD_WALL_SECONDS = 1.8
# Seconds of processor time, should the parent be gone and nobody watch the clock.
CHILD_CPU_SECONDS = 2

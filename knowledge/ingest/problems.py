"""Why a document gives no text, as ids of the sentences that tell the person."""

from enum import StrEnum

from knowledge.errors import KnowledgeError


class Reason(StrEnum):
    """Ids of messages, which the conversation holds in each of its languages."""

    KIND = "file-kind"
    TOO_BIG = "file-too-big"
    TOO_LONG = "file-too-long"
    EMPTY = "file-empty"
    MISLABELLED = "file-mislabelled"
    LOCKED = "file-locked"
    DAMAGED = "file-damaged"
    UNSAFE = "file-unsafe"
    HEAVY = "file-heavy"
    SCANNED = "file-scanned"
    ENCODING = "file-encoding"
    BINARY = "draft-binary"


class UnreadableDocument(KnowledgeError):  # noqa: N818 - says what the document is, next to the bot's UnreadableError
    """A document that gives no text. `problem` is a member of `Reason`, and so a plain message id."""

    def __init__(self, problem: Reason) -> None:
        super().__init__(str(problem))
        self.problem = problem

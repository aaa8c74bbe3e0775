"""Files as they come from students' machines, turned into text; and text that is none."""

import re
import unicodedata

from bot.conversation.ports import UnreadableError

# A NUL or a lone surrogate can be neither stored nor written out.
_BROKEN = re.compile(r"[\0\ud800-\udfff]")
# A draft holds hardly any of these; a picture or an archive is full of them.
_TOLERATED_SHARE = 0.02


class FileReader:
    """Reads .txt, .md, .docx and .pdf, the last two in a process of their own; blocks for up to two seconds."""

    def read(self, name: str, content: bytes) -> str:
        """The text of the file; raises `UnreadableError`."""
        from knowledge.ingest.document import read_document
        from knowledge.ingest.problems import UnreadableDocument

        try:
            return read_document(name, content)
        except UnreadableDocument as error:
            raise UnreadableError(str(error.problem)) from error


def is_not_text(text: str) -> bool:
    """Whether a string is really a binary file: a NUL, half a character, or more than 2 % unreadable characters."""
    strange = sum(1 for char in text if _is_strange(char))
    return _BROKEN.search(text) is not None or strange > _TOLERATED_SHARE * len(text)


def _is_strange(char: str) -> bool:
    return char == "\ufffd" or (unicodedata.category(char) in {"Cc", "Co"} and char not in "\n\r\t\f\v")

"""Files as they come from students' machines, turned into text."""

import codecs
import re
import unicodedata
from pathlib import PurePath

from bot.conversation import office_files
from bot.conversation.ports import UnreadableError

TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".text", ""})
_SENTENCES = {
    "file-kind": "That kind of file cannot be read; send .txt, .md, .docx or .pdf.",
    "file-damaged": "That file is damaged, locked with a password, or not what its name says.",
    "draft-binary": "That is not readable text; send plain text, or a .txt, .md, .docx or .pdf file.",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A NUL or a lone surrogate can be neither stored nor written out.
_BROKEN = re.compile(r"[\0\ud800-\udfff]")
# A draft holds hardly any of these; a picture or an archive is full of them.
_TOLERATED_SHARE = 0.02


class FileReader:
    """Reads .txt and .md (UTF-8, UTF-16 with a byte order mark, GB 18030), .docx and .pdf."""

    def read(self, name: str, content: bytes) -> str:
        """The text of the file; raises `UnreadableError`."""
        suffix = PurePath(name).suffix.lower()
        if suffix in office_files.READERS:
            text = _office_text(suffix, content)
        elif suffix in TEXT_SUFFIXES:
            text = _decoded(content)
        else:
            raise _unreadable("file-kind")
        if is_not_text(text):
            raise _unreadable("draft-binary")
        return text


def is_not_text(text: str) -> bool:
    """Whether a string is really a binary file: a NUL, half a character, or more than 2 % unreadable characters."""
    strange = sum(1 for char in text if _is_strange(char))
    return _BROKEN.search(text) is not None or strange > _TOLERATED_SHARE * len(text)


def _is_strange(char: str) -> bool:
    return char == "\ufffd" or (unicodedata.category(char) in {"Cc", "Co"} and char not in "\n\r\t\f\v")


def _decoded(content: bytes) -> str:
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _unreadable("draft-binary")


def _office_text(suffix: str, content: bytes) -> str:
    try:
        return office_files.READERS[suffix](content)
    except Exception as error:
        # The parsers raise whatever a broken file makes of them; to the person it is all one thing.
        raise _unreadable("file-damaged") from error


def _unreadable(problem: str) -> UnreadableError:
    return UnreadableError(problem, _SENTENCES[problem])

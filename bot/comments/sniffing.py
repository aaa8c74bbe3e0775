"""How a file of comments is written, told from its first bytes: encoding, JSON lines or table, separator."""

import codecs
import csv

from bot.comments.columns import Wrong
from bot.comments.workbook_guard import OLD_MARK

SAMPLE = 1 << 16
"""Bytes looked at."""
_SEPARATORS = ",;\t|"
_JSON_ENDINGS = (".jsonl", ".ndjson")
_TABLE_ENDINGS = (".csv", ".tsv", ".txt")
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
"""Files of these names that hold text are a page or a table under a wrong name."""
_WORKBOOKS = (b"PK\x03\x04", b"PK\x05\x06", OLD_MARK)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_COMMON_CHINESE = frozenset("的是了我不在有这")


def is_workbook(sample: bytes) -> bool:
    """Whether it is a ZIP archive, as .xlsx is, or a compound file, as old and locked workbooks are."""
    return sample.startswith(_WORKBOOKS)


def encoding_of(sample: bytes, wrong: Wrong) -> str:
    """UTF-8, UTF-16 or GB 18030. Raises what `wrong` makes for a file that is empty or in none of them."""
    if not sample.strip():
        raise wrong("file-empty")
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    if _decodes(sample, "utf-8"):
        return "utf-8"
    # Spreadsheets on Chinese Windows save so; common characters tell it from other old encodings.
    chinese = sample.decode("gb18030", errors="ignore") if _decodes(sample, "gb18030") else ""
    if _COMMON_CHINESE.intersection(chinese):
        return "gb18030"
    raise wrong("file-not-utf8")


def is_json_lines(name: str, sample: bytes, encoding: str, wrong: Wrong) -> bool:
    """Whether it holds one JSON object a line: by its name, else by its first character.

    Raises what `wrong` makes for one JSON list.
    """
    name = name.lower()
    if name.endswith(_JSON_ENDINGS):
        return True
    if name.endswith(_TABLE_ENDINGS):
        return False
    start = sample.decode(encoding, errors="ignore").lstrip()[:1]
    if start == "[":
        raise wrong("file-json-list")
    return start == "{"


def separator_of(header: str) -> str:
    """The separator that cuts the header into most columns; a comma when none does."""
    return max(_SEPARATORS, key=lambda one: len(next(csv.reader([header], delimiter=one), [])))


def _decodes(sample: bytes, encoding: str) -> bool:
    """Whether the sample is in the encoding; its end may cut a character."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True

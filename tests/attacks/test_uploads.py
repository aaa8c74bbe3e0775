"""Files that lie about what they are: one sentence each, nothing on the disk, and the next message is answered."""

import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.conversation.messages import Document
from tests.attacks.school import BEGIN, School

_RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


def _zip(**files: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return whole.getvalue()


BOMB = _zip(word__document_dot_xml=b" " * 50_000_000, _rels___dot_rels=_RELS.encode())
FILES = {
    "bomb.docx": BOMB,
    "bomb.txt": BOMB,
    "zip.pdf": BOMB,
    "pdf.docx": b"%PDF-1.7\n%%EOF",
    "laughs.docx": _zip(
        word__document_dot_xml=b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
    ),
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "nothing.txt": b"",
    "nul.txt": b"\x00" * 5_000,
    "half.txt": "奶奶".encode()[:-1],
    "../../etc/passwd.txt": b"\x00",
    "..\\..\\evil.exe": b"MZ" + b"\x00" * 100,
    "\u202ecod.exe.txt": b"\x00",
    "n" * 10_000 + ".txt": b"\x00",
    "": b"\x00\x01",
    "a\nb\r@everyone.txt": b"\x00",
    "%s{name}.txt": b"\x00",
}


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with School.open(tmp_path) as opened:
        await opened.says("7", *BEGIN)
        yield opened


@pytest.mark.parametrize("name", FILES, ids=lambda name: name[:20])
async def test_a_file_that_is_no_draft_gets_a_sentence_and_stops_nothing(school: School, name: str) -> None:
    school.telegram.files["f"] = FILES[name]
    before = len(school.telegram.texts("7"))
    said_size = len(FILES[name]) if name != "bomb.docx" else 10
    await school.receive(school.update("7", document=Document(name, None, "f", said_size)))
    told = "\n".join(school.telegram.texts("7")[before:])
    assert 0 < len(told) < 600
    assert "something went wrong" not in told.lower()
    assert "\u202e" not in told
    assert await school.says("7", "/sources") == ["There is no draft yet; paste one first."]
    assert {file.name for file in school.home.iterdir()} <= {"attune.db", "attune.db-wal", "attune.db-shm"}

"""The sentences about comments, and files of comments made from bytes."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

import bot.comments
from bot.comments.columns import Columns
from bot.comments.reading import CommentFile
from bot.localisation import Translator, load_translator

SENTENCES = Path(bot.comments.__file__).parent / "locales"
OpenFile = Callable[..., CommentFile]


@pytest.fixture(scope="session")
def say() -> Translator:
    return load_translator("en", [SENTENCES])


@pytest.fixture
def opened(say: Translator) -> OpenFile:
    """A file of comments of these bytes (text is UTF-8), with the columns asked for."""

    def open_file(
        content: bytes | str, name: str = "c.csv", text: str | None = None, group: str | None = None
    ) -> CommentFile:
        data = content.encode() if isinstance(content, str) else content
        return CommentFile(name, io.BytesIO(data), say, Columns(text, group))

    return open_file

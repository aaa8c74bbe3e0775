"""The bundled packs, read and indexed once for all tests of the room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue
from knowledge.service import Knowledge, open_catalogue, open_knowledge
from tests.knowledge.small_packs import write_packs


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def bundled(home: Path) -> Catalogue:
    return open_catalogue(home)


@pytest.fixture(scope="session")
def knowledge(home: Path) -> Iterator[Knowledge]:
    """With the real embedder and the real index."""
    opened = open_knowledge(home)
    yield opened
    opened.close()


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    return write_packs(tmp_path / "packs")

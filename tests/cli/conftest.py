"""A home folder with an index, and a terminal to run commands in."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromadb.api.shared_system_client import SharedSystemClient

from tests.cli.terminal import USER, Terminal


@pytest.fixture(autouse=True, scope="module")
def _memory_given_back() -> Iterator[None]:
    """A command's process ends and gives everything back; here hundreds of them run in one, which would keep it all."""
    yield
    SharedSystemClient.clear_system_cache()
    gc.unfreeze()
    gc.collect()


@pytest.fixture
def home(tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of its own with an index, in force for this process and those it starts."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "knowledge").symlink_to(built)
    for name in [name for name in os.environ if name.startswith("ATTUNE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ATTUNE_HOME", str(folder))
    monkeypatch.setenv("LOGNAME", USER)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def attune(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """The command `attune` in this home."""
    assert home.is_dir()
    return Terminal(capsys, monkeypatch)

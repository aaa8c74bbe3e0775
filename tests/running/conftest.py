"""A home folder for a bot process, with the knowledge that every room shares."""

from pathlib import Path

import pytest

from benchmarks.soak.knowledge import home_with


@pytest.fixture
def home(built: Path, tmp_path: Path) -> Path:
    return home_with(built, tmp_path / "home")

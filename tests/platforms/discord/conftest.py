"""What the simulation lacks: files lie where Discord keeps them."""

import pytest
from simcord.backend import cdn


@pytest.fixture(autouse=True)
def files_at_discord(monkeypatch: pytest.MonkeyPatch) -> None:
    """The adapter fetches from no other host."""
    monkeypatch.setattr(cdn, "CDN_BASE", "https://cdn.discordapp.com")

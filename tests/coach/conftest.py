"""A panel and a comparison over the real packs."""

import pytest

from bot.coach.comparing.comparing import Comparer
from bot.coach.panel.panel import Panel
from bot.localisation import Translator
from evaluation.heads import Embed
from knowledge.catalogue import Catalogue


@pytest.fixture(scope="session")
def panel(catalogue: Catalogue, embed: Embed, panel_translators: dict[str, Translator]) -> Panel:
    return Panel(catalogue, embed, panel_translators)


@pytest.fixture(scope="session")
def comparer(catalogue: Catalogue, embed: Embed, panel_translators: dict[str, Translator]) -> Comparer:
    return Comparer(catalogue, embed, panel_translators)

"""What several rooms need: the real packs, read once, a critic over them, and an index that is built once."""

from pathlib import Path

import pytest

import bot.coach
from bot.coach.critic import Critic
from bot.coach.lexicons import Lexicons
from bot.localisation import Translator, load_translator
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.rubric import standard_rubric
from knowledge.catalogue import Catalogue
from knowledge.search.embedder import Embedder
from knowledge.service import open_catalogue, open_knowledge
from tests.fakes.bearing_notes import BearingNotes

COACH_SENTENCES = Path(bot.coach.__file__).parent / "locales"
READER_SENTENCES = tuple(Path(bot.coach.__file__).parent / room / "locales" for room in ("panel", "comparing"))


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return open_catalogue(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built index. Commands only read it; whoever spoils it, copies it first."""
    home = tmp_path_factory.mktemp("built")
    knowledge = open_knowledge(home)
    knowledge.rebuild()
    knowledge.close()
    return home / "knowledge"


@pytest.fixture(scope="session")
def translators() -> dict[str, Translator]:
    return {locale: load_translator(locale, [COACH_SENTENCES]) for locale in ("en", "zh-CN")}


@pytest.fixture(scope="session")
def panel_translators(translators: dict[str, Translator]) -> dict[str, Translator]:
    """What is said of simulated readers, on top of what the coach says."""
    return {locale: load_translator(locale, READER_SENTENCES, coach) for locale, coach in translators.items()}


@pytest.fixture(scope="session")
def embed(tmp_path_factory: pytest.TempPathFactory) -> Embed:
    """The bundled embedder itself: the heads mean nothing to any other vectors."""
    return Embedder(tmp_path_factory.mktemp("embedder")).embed


@pytest.fixture(scope="session")
def critic(catalogue: Catalogue, embed: Embed, translators: dict[str, Translator]) -> Critic:
    return Critic(catalogue, BearingNotes(catalogue), embed, standard_rubric(), translators)


@pytest.fixture(scope="session")
def lexicon(catalogue: Catalogue) -> Lexicon:
    """What readers in the United States are read with."""
    return Lexicons(catalogue).lexicon(catalogue.audience("us-general"))

"""One studio for all tests of pictures: opening the drawing library takes half a second."""

import pytest

from bot.localisation import Translator, Translators
from bot.reports.studio import FOLDER, Studio

LOCALES = ("en", "zh-CN")


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    return Studio(tmp_path_factory.mktemp("pictures"))


@pytest.fixture(scope="session")
def sentences() -> Translators:
    return Translators(LOCALES, [FOLDER])


@pytest.fixture
def say(sentences: Translators) -> Translator:
    return sentences["en"]

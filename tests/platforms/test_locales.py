"""What platforms say besides the conversation is said in both languages."""

import re
from pathlib import Path

from bot.localisation import LOCALES
from bot.platforms import catalogue
from tests.contracts.sentences import variables_of_messages

SOURCES = (Path(catalogue.__file__).parent / "telegram_adapter").glob("*.py")


def test_both_languages_say_the_same_with_the_same_variables() -> None:
    first, *others = (variables_of_messages(catalogue.FOLDER, locale) for locale in LOCALES)
    assert first
    assert all(other == first for other in others)


def test_every_sentence_is_said_and_every_sentence_that_is_said_is_there() -> None:
    said = {
        found
        for source in SOURCES
        for found in re.findall(r'"((?:group|telegram)-[a-z-]+)"', source.read_text("utf-8"))
    }
    assert said == set(variables_of_messages(catalogue.FOLDER, "en"))

"""The sentences on uploads: the same in both languages, one for every reason."""

import re

import pytest

from bot.localisation import LOCALES, load_translator
from bot.uploads.orders import orders
from bot.uploads.report import FOLDER
from knowledge.ingest.problems import Reason

_ID = re.compile(r"^([a-z-]+) =", re.MULTILINE)
UNSEEN = {"hidden-text", "turned-text", "disguised-letters", "speaks-to-examiner"}


def ids(locale: str) -> list[str]:
    return _ID.findall((FOLDER / f"{locale}.ftl").read_text("utf-8"))


def test_both_languages_say_the_same_things() -> None:
    first, second = (ids(locale) for locale in LOCALES)
    assert first == second


@pytest.mark.parametrize("locale", LOCALES)
def test_every_reason_has_a_sentence_that_names_the_file(locale: str) -> None:
    say = load_translator(locale, [FOLDER])
    for reason in Reason:
        assert "notes.pdf" in say(str(reason), file="notes.pdf")
    for why in orders().keys() | UNSEEN:
        assert say(f"why-{why}")

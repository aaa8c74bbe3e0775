"""The sentences about comments: whole, and the same in both languages."""

import pytest

from bot.comments.columns import GROUPINGS, VALUES
from bot.comments.survey import EMPTY, REPEATED, SPAM_KINDS
from bot.comments.themes import NO_TOPIC, known_topics
from evaluation.comments.everyday import AFRICAN
from evaluation.comments.language import EXPECTED, UNKNOWN
from evaluation.comments.sentiment import SUPPORTED
from evaluation.comments.telemetry import MEASURES
from evaluation.reception.reactions import STANCES
from tests.comments.conftest import SENTENCES
from tests.contracts.sentences import variables_of_messages


def test_both_languages_say_the_same_with_the_same_variables() -> None:
    assert variables_of_messages(SENTENCES, "en") == variables_of_messages(SENTENCES, "zh-CN")


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_every_message_is_used_somewhere(locale: str) -> None:
    rooms = SENTENCES.parents[1]
    source = "".join(path.read_text(encoding="utf-8") for path in rooms.rglob("*.py"))
    made = {
        *(f"measure-{name}" for name in MEASURES),
        *(f"topic-{name}" for name in (*known_topics(), NO_TOPIC)),
        *(f"skipped-{name}" for name in (EMPTY, REPEATED, *SPAM_KINDS)),
        *(f"kind-{name}" for name in (*GROUPINGS, VALUES)),
        *(f"foreseen-{name}" for name in STANCES),
    }
    named = {name for name in variables_of_messages(SENTENCES, locale) if name.startswith("language-")}
    assert {name for name in variables_of_messages(SENTENCES, locale) if f'"{name}"' not in source} - named == made


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_every_language_that_is_told_apart_by_rules_has_a_name(locale: str) -> None:
    codes = {*EXPECTED, *AFRICAN, *SUPPORTED, UNKNOWN}
    assert {f"language-{code}" for code in codes} <= set(variables_of_messages(SENTENCES, locale))

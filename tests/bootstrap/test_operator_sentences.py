"""What the operator is told is there in both languages, with the same values."""

from pathlib import Path
from typing import get_args

import bot.bootstrap
from bot.bootstrap.sentences import operator_sentences
from bot.jobs.ports import Cause
from tests.contracts.sentences import variables_of_messages

FOLDER = Path(bot.bootstrap.__file__).parent / "locales"


def test_both_languages_say_the_same_things_of_the_same_values() -> None:
    assert variables_of_messages(FOLDER, "en") == variables_of_messages(FOLDER, "zh-CN")


def test_every_cause_of_a_dead_letter_has_words() -> None:
    for locale in ("en", "zh-CN"):
        say = operator_sentences(locale)
        assert all(say(f"cause-{cause}") for cause in get_args(Cause))

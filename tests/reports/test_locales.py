"""The words of pictures: whole, and the same in both languages."""

from pathlib import Path

import pytest

from bot.reports.palette import STANCES
from bot.reports.studio import FOLDER
from bot.reports.understanding import QUADRANTS
from tests.contracts.sentences import variables_of_messages

BOT = Path(FOLDER).parents[1]
MADE = {
    *(f"stance-{name}" for name in STANCES),
    *(f"quadrant-{name}" for name in QUADRANTS),
    *(f"verdict-{name}" for name in ("better", "worse", "unclear", "unsaid")),
    *(f"problem-{name}" for name in ("empty", "short", "language")),
}


def test_both_languages_say_the_same_with_the_same_variables() -> None:
    assert variables_of_messages(FOLDER, "en") == variables_of_messages(FOLDER, "zh-CN")


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_every_message_is_used_and_every_measure_has_a_name(locale: str) -> None:
    from evaluation.comments.telemetry import MEASURES
    from evaluation.reception.scales import METRICS

    source = "".join(
        file.read_text(encoding="utf-8") for room in ("reports", "cli") for file in (BOT / room).rglob("*.py")
    )
    made = MADE | {f"measure-{name}" for name in (*METRICS, *MEASURES)}
    assert {name for name in variables_of_messages(FOLDER, locale) if f'"{name}"' not in source} == made

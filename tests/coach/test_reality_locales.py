"""The sentences about real readers and calibrations: whole, the same in both languages, and all of them said."""

from pathlib import Path

import pytest

import bot
from bot.coach.calibrating import posts
from bot.coach.fidelity import reactions
from evaluation.fidelity.comparing import MEASURES
from evaluation.fidelity.ranking import REASONS
from evaluation.reception.parameters import standard
from tests.contracts.sentences import variables_of_messages

COACH = Path(bot.__file__).parent / "coach"
FOLDERS = tuple(COACH / room / "locales" for room in ("fidelity", "calibrating"))
PUT_TOGETHER = {
    *(f"fidelity-{name}" for name in MEASURES),
    *(f"fidelity-no-{name}" for name in REASONS),
    *(f"fidelity-bad-{name}" for name in reactions.PROBLEMS),
    *(f"fidelity-guess-{name}" for name in ("prior", "mean")),
    *(f"calibrate-bad-{name}" for name in posts.PROBLEMS),
    *(f"calibrate-refused-{name}" for name in ("few-posts", "no-gain")),
    *(f"calibrate-{one.name.replace('.', '-')}" for one in standard().free),
}


@pytest.mark.parametrize("folder", FOLDERS)
def test_both_languages_say_the_same_with_the_same_variables(folder: Path) -> None:
    assert variables_of_messages(folder, "en") == variables_of_messages(folder, "zh-CN")


def test_every_message_is_said_somewhere() -> None:
    known = {name for folder in FOLDERS for name in variables_of_messages(folder, "en")}
    source = "".join(path.read_text(encoding="utf-8") for path in COACH.parent.rglob("*.py"))
    assert {name for name in known if f'"{name}"' not in source} - PUT_TOGETHER == set()
    assert PUT_TOGETHER - known == set()

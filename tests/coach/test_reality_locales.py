"""The sentences about real readers and calibrations: whole, the same in both languages, and all of them said."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

import bot
from bot.coach.calibrating import posts
from bot.coach.fidelity import reactions
from evaluation.fidelity.comparing import MEASURES
from evaluation.fidelity.ranking import REASONS
from evaluation.reception.parameters import standard

COACH = Path(bot.__file__).parent / "coach"
ROOMS = ("fidelity", "calibrating")
PUT_TOGETHER = {
    *(f"fidelity-{name}" for name in MEASURES),
    *(f"fidelity-no-{name}" for name in REASONS),
    *(f"fidelity-bad-{name}" for name in reactions.PROBLEMS),
    *(f"fidelity-guess-{name}" for name in ("prior", "mean")),
    *(f"calibrate-bad-{name}" for name in posts.PROBLEMS),
    *(f"calibrate-refused-{name}" for name in ("few-posts", "no-gain")),
    *(f"calibrate-{one.name.replace('.', '-')}" for one in standard().free),
}


def messages(room: str, locale: str) -> dict[str, set[str]]:
    """The variables of each message; fails on what Fluent cannot read and on a message written twice."""
    source = (COACH / room / "locales" / f"{locale}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    assert [entry.content for entry in body if isinstance(entry, ftl.Junk)] == []
    found = [entry for entry in body if isinstance(entry, ftl.Message)]
    assert len({entry.id.name for entry in found}) == len(found)
    return {
        entry.id.name: set(re.findall(r"\$(\w+)", source[entry.span.start : entry.span.end] if entry.span else ""))
        for entry in found
    }


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_say_the_same_with_the_same_variables(room: str) -> None:
    assert messages(room, "en") == messages(room, "zh-CN")


def test_every_message_is_said_somewhere() -> None:
    known = set(messages("fidelity", "en")) | set(messages("calibrating", "en"))
    source = "".join(path.read_text(encoding="utf-8") for path in COACH.parent.rglob("*.py"))
    assert {name for name in known if f'"{name}"' not in source} - PUT_TOGETHER == set()
    assert PUT_TOGETHER - known == set()

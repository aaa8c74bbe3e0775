"""The words of pictures: whole, and the same in both languages."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.reports.palette import STANCES
from bot.reports.studio import FOLDER
from bot.reports.understanding import QUADRANTS

BOT = Path(FOLDER).parents[1]
MADE = {
    *(f"stance-{name}" for name in STANCES),
    *(f"quadrant-{name}" for name in QUADRANTS),
    *(f"verdict-{name}" for name in ("better", "worse", "unclear", "unsaid")),
    *(f"problem-{name}" for name in ("empty", "short", "language")),
}


def messages(locale: str) -> dict[str, set[str]]:
    """The variables of each message; fails on what Fluent cannot read and on a message written twice."""
    source = (FOLDER / f"{locale}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    assert [entry.content for entry in body if isinstance(entry, ftl.Junk)] == []
    found = [entry for entry in body if isinstance(entry, ftl.Message)]
    assert len({entry.id.name for entry in found}) == len(found)
    return {
        entry.id.name: set(re.findall(r"\$(\w+)", source[entry.span.start : entry.span.end] if entry.span else ""))
        for entry in found
    }


def test_both_languages_say_the_same_with_the_same_variables() -> None:
    assert messages("en") == messages("zh-CN")


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_every_message_is_used_and_every_measure_has_a_name(locale: str) -> None:
    from evaluation.comments.telemetry import MEASURES
    from evaluation.reception.scales import METRICS

    source = "".join(
        file.read_text(encoding="utf-8") for room in ("reports", "cli") for file in (BOT / room).rglob("*.py")
    )
    made = MADE | {f"measure-{name}" for name in (*METRICS, *MEASURES)}
    assert {name for name in messages(locale) if f'"{name}"' not in source} == made

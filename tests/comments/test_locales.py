"""The sentences about comments: whole, and the same in both languages."""

import re

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from evaluation.comments.telemetry import MEASURES
from tests.comments.conftest import SENTENCES


def messages(locale: str) -> dict[str, set[str]]:
    """The variables of each message; fails on what Fluent cannot read and on a message written twice."""
    source = (SENTENCES / f"{locale}.ftl").read_text(encoding="utf-8")
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
def test_every_message_is_used_somewhere(locale: str) -> None:
    rooms = SENTENCES.parents[1]
    source = "".join(path.read_text(encoding="utf-8") for path in rooms.rglob("*.py"))
    measures = {f"measure-{name}" for name in MEASURES}
    assert {name for name in messages(locale) if f'"{name}"' not in source} == measures

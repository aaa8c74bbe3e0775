"""The sentences about comments: whole, and the same in both languages."""

import re

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.comments.columns import GROUPINGS, VALUES
from bot.comments.survey import EMPTY, REPEATED, SPAM_KINDS
from bot.comments.themes import NO_TOPIC, known_topics
from evaluation.comments.everyday import AFRICAN
from evaluation.comments.language import EXPECTED, UNKNOWN
from evaluation.comments.sentiment import SUPPORTED
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
    made = {
        *(f"measure-{name}" for name in MEASURES),
        *(f"topic-{name}" for name in (*known_topics(), NO_TOPIC)),
        *(f"skipped-{name}" for name in (EMPTY, REPEATED, *SPAM_KINDS)),
        *(f"kind-{name}" for name in (*GROUPINGS, VALUES)),
    }
    named = {name for name in messages(locale) if name.startswith("language-")}
    assert {name for name in messages(locale) if f'"{name}"' not in source} - named == made


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_every_language_that_is_told_apart_by_rules_has_a_name(locale: str) -> None:
    codes = {*EXPECTED, *AFRICAN, *SUPPORTED, UNKNOWN}
    assert {f"language-{code}" for code in codes} <= set(messages(locale))

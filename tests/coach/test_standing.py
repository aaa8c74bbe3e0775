"""What a student reads of how far an entry has been checked."""

from datetime import date
from typing import Any

import pytest

from bot.coach.critic import Critic
from bot.coach.render import provenance, render_critique
from bot.coach.standing import mark, standing
from bot.localisation import Translator
from knowledge.entries import AudienceNote, Text
from tests.drafts import example

ON, UNTIL = date(2026, 11, 22), date(2028, 11, 22)


def note(**changed: Any) -> AudienceNote:  # noqa: ANN401 - any field of a note
    fields: dict[str, Any] = {"status": "reviewed", "evidence": "E", "confidence": "M", "sources": ("S01",)}
    return AudienceNote(id="KE-03", kind="note", text=Text("x"), topic="persuasion", **{**fields, **changed})


CERTIFIED = note(status="certified", reviewer="r1", reviewed_on=ON, expires_on=UNTIL)
PHRASES = [
    (note(status="unreviewed"), "not yet reviewed: treat as a hint", "尚未审核，仅供参考"),
    (note(), "read against its source by the authors, not yet by a reviewer", "编者已对照来源核对，尚待审核"),
    (note(reviewer="r1", reviewed_on=ON), "reviewed", "已审核"),
    (
        CERTIFIED,
        "✓ certified, checked on 2026-11-22, good until 2028-11-22",
        "✓ 已认证：2026-11-22 核对过，有效期至 2028-11-22",
    ),
    (
        note(lapsed="expired", reviewer="r1", reviewed_on=ON, expires_on=UNTIL),
        "check expired on 2028-11-22, being re-checked",
        "核对已于 2028-11-22 到期，正在重新核对",
    ),
    (note(lapsed="changed"), "changed since it was checked, being re-checked", "核对之后内容有改动，正在重新核对"),
    (note(status="retired", lapsed="changed"), "retired", "已停用"),
]


@pytest.mark.parametrize(("entry", "english", "chinese"), PHRASES)
def test_a_standing_is_one_phrase_in_each_language(
    entry: AudienceNote, english: str, chinese: str, translators: dict[str, Translator]
) -> None:
    assert standing(entry, translators["en"]) == english
    assert standing(entry, translators["zh-CN"]) == chinese
    assert len(mark(entry, translators["en"])) <= len(english)
    assert "r1" not in provenance(entry, translators["en"])


def test_what_was_certified_no_longer_counts_as_from_memory(translators: dict[str, Translator]) -> None:
    say = translators["en"]
    assert provenance(note(evidence="M"), say).startswith("from memory, no page checked; ")
    certified = note(evidence="M", status="certified", reviewer="r1", reviewed_on=ON, expires_on=UNTIL)
    assert provenance(certified, say).startswith(
        "first written from memory or from a report, checked since; ✓ certified"
    )
    assert provenance(CERTIFIED, say).startswith("an excerpt of the source was seen; ")


def test_a_critique_tells_each_standing_in_full_once(critic: Critic, translators: dict[str, Translator]) -> None:
    text = render_critique(critic.critique(example("tea-official"), "ke-general", "en"), translators["en"])
    assert text.count("not yet reviewed: treat as a hint]") == 1
    assert ", not yet reviewed]" in text

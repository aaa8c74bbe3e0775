"""`attune.critique/1`: exactly the keys and types that others rely on, and the same bytes every time."""

import hashlib
import json
from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest

from bot.coach.critic import Critic
from bot.coach.record import scored
from evaluation.rubric import DIMENSIONS
from knowledge.catalogue import Catalogue
from knowledge.vocabulary import EVIDENCE, STATUSES
from tests.drafts import NAMES, STORY, example

AUDIENCES = ("us-general", "de-genz-tiktok", "jp-general")
EVERY = list(product(AUDIENCES, ("en", "zh-CN"), NAMES))
KEYS = [
    "schema",
    "draft",
    "audience",
    "engine",
    "overall",
    "dimensions",
    "checks",
    "findings",
    "notes",
    "next_steps",
    "flags",
]
FINDING = {
    "rule": str,
    "dimension": str,
    "severity": str,
    "start": int,
    "end": int,
    "quote": str,
    "advice": str,
    "notes": list,
}
NOTE = {"id": str, "text": str, "sources": list, "evidence": str, "status": str}


def has_the_form(value: dict[str, Any], form: Mapping[str, type]) -> bool:
    return list(value) == list(form) and all(isinstance(value[key], kind) for key, kind in form.items())


@pytest.mark.parametrize(("audience", "locale", "name"), EVERY)
def test_the_contract_holds(critic: Critic, catalogue: Catalogue, audience: str, locale: str, name: str) -> None:
    text = example(name)
    found = critic.critique(text, audience, locale).as_json()
    assert list(found) == KEYS
    assert found["schema"] == "attune.critique/1"
    assert found["audience"] == audience
    assert has_the_form(found["draft"], {"sha256": str, "words": int, "language": str})
    assert found["draft"]["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert list(found["engine"]) == ["scorer", "rubric", "model", "prompt", "knowledge"]
    assert found["overall"] is None or 0 <= found["overall"] <= 100
    assert list(found["checks"]) == ["accuracy", "speaker_stated", "fairness"]
    assert all(check["status"] in {"pass", "look", "fail"} for check in found["checks"].values())
    assert all(isinstance(said, str) and said for said in (*found["next_steps"], *found["flags"]))
    assert len(found["next_steps"]) >= 1
    _verify_findings(found, text)
    _verify_dimensions(found)
    _verify_notes(found, catalogue)


def _verify_findings(found: dict[str, Any], text: str) -> None:
    for finding in found["findings"]:
        assert has_the_form(finding, FINDING)
        assert finding["quote"] == text[finding["start"] : finding["end"]] != ""
        assert finding["severity"] in {"major", "minor", "praise"}
        assert finding["dimension"] in DIMENSIONS
        assert finding["advice"]


def _verify_dimensions(found: dict[str, Any]) -> None:
    assert tuple(found["dimensions"]) == DIMENSIONS
    listed: list[int] = []
    for name, dimension in found["dimensions"].items():
        assert list(dimension) == ["score", "low", "high", "findings"]
        numbers = [dimension["low"], dimension["score"], dimension["high"]]
        assert numbers == [None] * 3 or (0 <= numbers[0] <= numbers[1] <= numbers[2] <= 100)
        assert all(found["findings"][index]["dimension"] == name for index in dimension["findings"])
        listed += dimension["findings"]
    assert sorted(listed) == list(range(len(found["findings"])))


def _verify_notes(found: dict[str, Any], catalogue: Catalogue) -> None:
    ids = [entry["id"] for entry in found["notes"]]
    cited = {name for finding in found["findings"] for name in finding["notes"]}
    assert len(ids) == len(set(ids))
    assert set(ids) == cited
    for entry in found["notes"]:
        assert has_the_form(entry, NOTE)
        assert entry["status"] in STATUSES
        assert entry["evidence"] in EVIDENCE
        assert catalogue.entry(entry["id"]).id == entry["id"]
        assert all(catalogue.source(source).id == source for source in entry["sources"])


@pytest.mark.parametrize(("locale", "name"), list(product(("en", "zh-CN"), NAMES)))
def test_two_runs_give_the_same_bytes(critic: Critic, locale: str, name: str) -> None:
    first, second = (
        json.dumps(critic.critique(example(name), "us-general", locale).as_json(), ensure_ascii=False) for _ in "ab"
    )
    assert first.encode() == second.encode()


def test_the_language_of_the_advice_changes_no_number(critic: Critic) -> None:
    english, chinese = (critic.critique(STORY, "us-general", locale).as_json() for locale in ("en", "zh-CN"))
    for found in (english, chinese):
        del found["next_steps"], found["flags"], found["notes"]
        for finding in found["findings"]:
            del finding["advice"]
        for check in found["checks"].values():
            del check["reason"]
    assert english == chinese


def test_the_log_keeps_what_the_critique_says(critic: Critic) -> None:
    critique = critic.critique(example("tea-official"), "us-general", "en")
    kept, told = scored(critique), critique.as_json()
    assert (kept.audience, kept.overall) == (told["audience"], told["overall"])
    assert {s.dimension: (s.score, s.low, s.high) for s in kept.scores} == {
        name: (d["score"], d["low"], d["high"]) for name, d in told["dimensions"].items()
    }
    assert [(f.rule, f.start, f.end, list(f.note_ids)) for f in kept.findings] == [
        (f["rule"], f["start"], f["end"], f["notes"]) for f in told["findings"]
    ]
    assert kept.checks == {name: check["status"] for name, check in told["checks"].items()}

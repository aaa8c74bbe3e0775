"""Retrieval on labelled questions, with the real packs, embedder and index."""

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.entries import AudienceNote
from knowledge.search.retrieval import Hit
from knowledge.service import Knowledge

QUESTIONS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "labelled_queries.jsonl").read_text("utf-8").splitlines()
]
ON_TOPIC = [one for one in QUESTIONS if one["expected"]]
OFF_TOPIC = [one for one in QUESTIONS if not one["expected"]]


def found(knowledge: Knowledge, question: dict[str, Any]) -> list[Hit]:
    audience = question["audience"] and knowledge.catalogue.audience(question["audience"])
    return knowledge.search(question["query"], audience or None)


def test_nine_in_ten_questions_find_their_entry_among_five_and_eight_in_ten_as_first(knowledge: Knowledge) -> None:
    answers = [([hit.entry.id for hit in found(knowledge, one)], one["expected"]) for one in ON_TOPIC]
    among = sum(bool(set(ids) & set(expected)) for ids, expected in answers)
    first = sum(bool(ids) and ids[0] in expected for ids, expected in answers)
    assert among >= 0.9 * len(ON_TOPIC), among
    assert first >= 0.8 * len(ON_TOPIC), first


def test_at_least_nine_in_ten_questions_on_something_else_find_nothing(knowledge: Knowledge) -> None:
    loud = [one["query"] for one in OFF_TOPIC if found(knowledge, one)]
    assert len(loud) <= 0.1 * len(OFF_TOPIC), loud


@pytest.mark.parametrize("audience_id", ["kr-general", "jp-x", "us-genz-tiktok", "south-east-asia"])
def test_no_search_for_an_audience_shows_another_country_s_note(knowledge: Knowledge, audience_id: str) -> None:
    audience = knowledge.catalogue.audience(audience_id)
    for hits in knowledge.search_many([one["query"] for one in ON_TOPIC], audience, top=20):
        owners = {hit.entry.owner for hit in hits if isinstance(hit.entry, AudienceNote)}
        assert owners <= set(audience.note_owners)


def test_a_country_s_note_comes_with_its_variation_note(knowledge: Knowledge) -> None:
    hits = knowledge.search("who invented kimchi", knowledge.catalogue.audience("kr-general"))
    note = next(hit for hit in hits if hit.entry.id == "KR-03")
    assert note.variation == knowledge.catalogue.variation_note("KR")


def test_a_country_that_is_named_does_not_shut_out_a_platform(knowledge: Knowledge) -> None:
    found = [hit.entry for hit in knowledge.search("TikTok caption length for Indian readers")]
    assert "TT-01" in {entry.id for entry in found}
    assert {entry.country for entry in found if isinstance(entry, AudienceNote)} <= {None, "IN"}


def test_readers_on_one_platform_hear_of_no_other(knowledge: Knowledge) -> None:
    readers = knowledge.catalogue.audience("us-genz-tiktok")
    found = knowledge.search("how long may a caption or a post be", readers, kinds=("note",), top=20)
    assert {hit.entry.platform for hit in found if isinstance(hit.entry, AudienceNote)} <= {None, "tiktok"}
    assert any(isinstance(hit.entry, AudienceNote) and hit.entry.platform for hit in found)


def test_a_regions_note_stands_beside_how_much_its_readers_differ(knowledge: Knowledge) -> None:
    found = knowledge.search("which holidays do readers in South-East Asia share", kinds=("note",), top=20)
    regional = [hit for hit in found if isinstance(hit.entry, AudienceNote) and hit.entry.region]
    assert regional
    for hit in regional:
        assert hit.variation is not None
        assert hit.variation.topic == "variation"


def test_the_same_question_gets_the_same_answer_alone_and_in_company(knowledge: Knowledge) -> None:
    queries = [one["query"] for one in ON_TOPIC[:6]]
    audience = knowledge.catalogue.audience("de-general")
    together = knowledge.search_many(queries, audience)
    for query, hits in zip(queries, together, strict=True):
        assert [hit.entry.id for hit in knowledge.search(query, audience)] == [hit.entry.id for hit in hits]
    assert knowledge.search_many(queries, audience) == together


def test_scores_fall_and_stay_between_none_and_one(knowledge: Knowledge) -> None:
    scores = [hit.score for hit in knowledge.search("humour and irony", top=10)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)


def test_only_the_kinds_that_are_asked_for_are_found(knowledge: Knowledge) -> None:
    hits = knowledge.search("craft and cooking videos from the countryside", kinds=("case",))
    assert hits
    assert {hit.entry.kind for hit in hits} == {"case"}


def test_notes_for_a_concern_are_strong_before_mild_and_only_the_audience_s(knowledge: Knowledge) -> None:
    for audience in knowledge.catalogue.audiences():
        hits = knowledge.notes_for_concern(audience, "unsupported_claim", "claims without a source", top=10)
        notes = [hit.entry for hit in hits if isinstance(hit.entry, AudienceNote)]
        weights = [note.bears_on.get("unsupported_claim", "none") for note in notes]
        assert weights == sorted(weights, reverse=True), audience.id
        assert {note.owner for note in notes} <= set(audience.note_owners)


def test_no_question_finds_nothing(knowledge: Knowledge) -> None:
    assert knowledge.search_many([]) == []
    assert knowledge.search("   ") == []
    assert knowledge.search("humour", kinds=()) == []

"""The retrieval benchmark's measures against numbers derived by hand, and its labels against the packs."""

import pytest

from benchmarks.retrieval.labelled import OFF_TOPIC, read_sets, unknown_entries
from benchmarks.retrieval.measures import ndcg, recall, reciprocal_rank, success
from benchmarks.retrieval.quality import summed_up
from knowledge.packing.loading import load
from knowledge.service import PACKS


def test_recall_is_the_share_of_expected_entries_among_the_first_five() -> None:
    assert recall(["a", "x", "b", "y", "z", "c"], {"a", "b", "c"}) == pytest.approx(2 / 3)
    assert recall([], {"a"}) == 0


def test_of_more_than_five_expected_entries_five_are_enough() -> None:
    assert recall(["a", "b", "c", "d", "e"], set("abcdefg")) == 1


def test_success_and_reciprocal_rank_look_at_the_first_hit() -> None:
    assert success(["x", "a"], {"a"}) == 1
    assert success(["x"], {"a"}) == 0
    assert reciprocal_rank(["x", "a", "a2"], {"a", "a2"}) == 0.5
    assert reciprocal_rank(["x"], {"a"}) == 0


def test_ndcg_discounts_by_the_logarithm_of_the_rank() -> None:
    # Found at ranks 1 and 3 of two expected: (1/log2(2) + 1/log2(4)) / (1/log2(2) + 1/log2(3)) = 1.5 / 1.63093.
    assert ndcg(["a", "x", "b"], {"a", "b"}) == pytest.approx(0.91972, abs=1e-5)


def test_answers_and_silence_are_averaged_apart() -> None:
    right = {"language": "en", "style": "question", "recall@5": 1.0, "success@5": 1.0, "MRR": 1.0, "nDCG@5": 1.0}
    wrong = right | {"language": "zh", "recall@5": 0.0, "success@5": 0.0, "MRR": 0.0, "nDCG@5": 0.0}
    loud = {"language": "en", "style": OFF_TOPIC, "silence": 0.0}
    summary = summed_up([right, wrong, loud])
    assert summary["all"]["recall@5"] == 0.5
    assert (summary["all"]["n"], summary["all"]["off topic"], summary["all"]["silence"]) == (2, 1, 0.0)
    assert "silence" not in summary["zh"]
    assert OFF_TOPIC not in summary


def test_the_labelled_queries_are_many_varied_and_name_entries_that_exist() -> None:
    queries = [query for several in read_sets().values() for query in several]
    catalogue, _ = load(PACKS)
    assert not unknown_entries(queries, frozenset(entry.id for entry in catalogue.entries()))
    assert sum(bool(query.expected) for query in queries) >= 150
    assert sum(query.style == OFF_TOPIC for query in queries) >= 30
    assert {query.language for query in queries} == {"en", "zh", "mixed"}
    assert {"misspelt", "draft", "keywords", "question"} <= {query.style for query in queries}
    for several in read_sets().values():
        assert len({(query.text, query.audience) for query in several}) == len(several)
    for query in queries:
        assert query.audience is None or catalogue.audience(query.audience)

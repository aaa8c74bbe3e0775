"""A class's own rubric: what it states stands, the rest still adds up, and what is wrong is named."""

from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from evaluation.override import OverrideError, override
from evaluation.rubric import DIMENSIONS, DimensionRubric, Rubric, read_rubric, standard_data, standard_rubric

STANDARD: Mapping[str, Any] = {
    "version": "9.9",
    "min_words": 12,
    "dimensions": {
        name: {
            "weight": 1.0,
            "base": 40,
            "features": {
                "question": {"points": 30, "half": 0.5},
                "hedge": {"points": 20, "half": 1.2},
                "courtesy": {"points": 10, "half": 0.5},
                "absolute": {"points": -30, "half": 0.8, "free": 0.2},
                "controlling": {"points": -10, "half": 0.7},
            },
        }
        for name in DIMENSIONS
    },
}
HEADER = 'extends: "9.9"\nname: class-7b\n'


def made(changes: str, header: str = HEADER) -> Rubric:
    return override(yaml.safe_load(header + changes), STANDARD)


def dialogue(rubric: Rubric) -> DimensionRubric:
    return next(one for one in rubric.dimensions if one.name == "dialogue")


def points(changes: str) -> dict[str, float]:
    found = dialogue(made("dimensions:\n  dialogue:\n    features:\n" + changes))
    return {one.feature: round(one.points, 6) for one in found.features}


def refused(changes: str, header: str = HEADER) -> str:
    with pytest.raises(OverrideError) as caught:
        made(changes, header)
    return caught.value.reason


def test_a_weight_alone_changes_the_share_in_the_overall_score_and_no_points() -> None:
    rubric = made("dimensions: {dialogue: {weight: 3}}")
    assert dialogue(rubric).weight == 3
    assert dialogue(rubric).features == dialogue(read_rubric(STANDARD)).features
    assert [one.weight for one in rubric.dimensions].count(1.0) == 5


def test_what_a_feature_switched_off_gave_is_shared_out_among_the_other_gains() -> None:
    # 60 points of gain: without the hedges' 20 the others' 40 become 60, a half more each.
    assert points("      hedge: off\n") == {"question": 45, "courtesy": 15, "absolute": -30, "controlling": -10}
    assert points("      hedge: off\n") == points("      hedge: {points: 0}\n")


def test_stated_points_stand_and_the_other_gains_fill_the_rest() -> None:
    # 45 stated leave 15 of 60 for hedges and courtesy, in their old proportion of 2 : 1.
    assert points("      question: {points: 45}\n") == {
        "question": 45, "hedge": 10, "courtesy": 5, "absolute": -30, "controlling": -10,
    }  # fmt: skip


def test_losses_are_filled_like_gains() -> None:
    assert points("      absolute: {points: -20}\n")["controlling"] == -20
    assert points("      absolute: off\n")["controlling"] == -40


def test_a_new_base_leaves_more_or_less_room_for_both() -> None:
    found = dialogue(made("dimensions: {dialogue: {base: 70}}"))
    # Gains shrink from 60 to 30, losses grow from 40 to 70.
    assert {one.feature: round(one.points, 6) for one in found.features} == {
        "question": 15, "hedge": 10, "courtesy": 5, "absolute": -52.5, "controlling": -17.5,
    }  # fmt: skip


def test_a_feature_known_elsewhere_can_be_added_and_half_and_free_changed() -> None:
    standard = {**STANDARD, "dimensions": {**STANDARD["dimensions"]}}
    standard["dimensions"]["dialogue"] = {
        "base": 40,
        "features": {"question": {"points": 60, "half": 1}, "absolute": {"points": -40, "half": 1}},
    }
    changes = yaml.safe_load(
        HEADER + "dimensions: {dialogue: {features: {hedge: {points: 15}, question: {half: 2, free: 0.1}}}}"
    )
    question, absolute, hedge = dialogue(override(changes, standard)).features
    assert (question.points, question.half, question.free) == (45, 2, 0.1)
    assert (absolute.points, hedge.points, hedge.half) == (-40, 15, 0.5)


def test_the_version_names_the_class_and_follows_what_the_file_says_but_not_its_comments() -> None:
    one, again = made("dimensions: {dialogue: {weight: 2}}"), made("# for May\ndimensions: {dialogue: {weight: 2}}")
    other = made("dimensions: {dialogue: {weight: 3}}")
    assert one.version.startswith("9.9+class-7b-")
    assert len(one.version.rpartition("-")[2]) == 8
    assert one.version == again.version != other.version
    assert made("", 'extends: "9.9"\nname: 七班').version.startswith("9.9+七班-")


def test_the_standard_rubric_is_left_as_it_is() -> None:
    version = standard_rubric().version
    rubric = override({"extends": version, "name": "x", "dimensions": {"dialogue": {"features": {"question": "off"}}}})
    assert "question" not in {one.feature for one in dialogue(rubric).features}
    assert "question" in standard_data()["dimensions"]["dialogue"]["features"]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ("colour: red", "unknown-key"),
        ("dimensions: {dialogue: {wieght: 2}}", "unknown-key"),
        ("dimensions: {dialogue: {features: {question: {point: 2}}}}", "unknown-key"),
        ("dimensions: {dialog: {weight: 2}}", "unknown-dimension"),
        ("dimensions: {dialogue: {features: {questions: off}}}", "unknown-feature"),
        ("dimensions: {dialogue: {weight: -1}}", "bad-number"),
        ("dimensions: {dialogue: {weight: much}}", "bad-number"),
        ("dimensions: {dialogue: {weight: yes}}", "bad-number"),
        ("dimensions: {dialogue: {weight: .nan}}", "bad-number"),
        ("dimensions: {dialogue: {base: 101}}", "bad-number"),
        ("dimensions: {dialogue: {features: {question: {half: 0}}}}", "bad-number"),
        ("dimensions: {dialogue: {features: {question: 5}}}", "not-a-list-of-names"),
        ("dimensions: {dialogue: {features: [question]}}", "not-a-list-of-names"),
        ("dimensions: {dialogue: {features: {question: {points: 61}}}}", "gains-do-not-add-up"),
        ("dimensions: {dialogue: {features: {question: off, hedge: off, courtesy: off}}}", "gains-do-not-add-up"),
        ("dimensions: {dialogue: {features: {absolute: {points: -50}}}}", "losses-do-not-add-up"),
        ("dimensions: [dialogue]", "not-a-list-of-names"),
        ("dimensions: {" + ", ".join(f"{name}: {{weight: 0}}" for name in DIMENSIONS) + "}", "no-weight"),
    ],
)
def test_what_cannot_be_used_is_refused_for_its_reason(changes: str, reason: str) -> None:
    assert refused(changes) == reason


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ('extends: "9.8"\nname: a\n', "other-version"),
        ("name: a\n", "other-version"),
        ('extends: "9.9"\n', "bad-name"),
        ('extends: "9.9"\nname: a b\n', "bad-name"),
        ('extends: "9.9"\nname: [a]\n', "bad-name"),
        ("just words", "not-a-rubric"),
        ("", "not-a-rubric"),
    ],
)
def test_a_file_without_a_proper_head_is_refused(header: str, reason: str) -> None:
    assert refused("", header) == reason


def test_new_points_are_needed_for_a_feature_that_the_dimension_lacks() -> None:
    version = standard_rubric().version
    with pytest.raises(OverrideError) as caught:
        override({"extends": version, "name": "x", "dimensions": {"dialogue": {"features": {"sensory": {"half": 1}}}}})
    assert caught.value.reason == "needs-points"


@given(
    st.dictionaries(
        st.sampled_from(sorted(STANDARD["dimensions"]["dialogue"]["features"])),
        st.one_of(st.just("off"), st.integers(-70, 70).map(lambda number: {"points": number})),
    ),
    st.one_of(st.none(), st.integers(-5, 105)),
)
def test_every_rubric_that_is_accepted_adds_up(features: dict[str, Any], base: int | None) -> None:
    change: dict[str, Any] = {"features": features} | ({} if base is None else {"base": base})
    try:
        rubric = override({"extends": "9.9", "name": "x", "dimensions": {"dialogue": change}}, STANDARD)
    except OverrideError:
        return
    found = dialogue(rubric)
    assert found.base + sum(one.points for one in found.features if one.points > 0) == pytest.approx(100)
    assert found.base + sum(one.points for one in found.features if one.points < 0) == pytest.approx(0, abs=1e-9)
    stated = {name: item["points"] for name, item in features.items() if item != "off"}
    for one in found.features:
        assert stated.get(one.feature, one.points) == pytest.approx(one.points)

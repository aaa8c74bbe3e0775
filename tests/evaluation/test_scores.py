"""Scores: known values, reasons that add up, and the same number for the same draft, always."""

import copy
import json
import os
import subprocess
import sys
from importlib.resources import files
from typing import Any

import pytest
import yaml
from hypothesis import given

from evaluation.checks import any_failed, check
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import DIMENSIONS, RubricError, read_rubric, standard_rubric
from evaluation.scores import UNSCORED, overall, score
from tests.drafts import NAMES, STORY, example
from tests.evaluation.generated import texts

THINGS = ("cup", "jug", "pot", "box", "lid", "pan", "jar", "tub", "mug", "tin")
PLACES = ("table", "floor", "shelf", "bench", "board", "stool")
QUESTION = "Which cup is yours, little sister? "
ORDER = "The cup must stand right there. "
RUBRIC = standard_rubric()


def plain(sentences: int) -> str:
    """Sentences of six words each, none the same, in which nothing counts but `stood`."""
    return "".join(f"The {thing} stood on the table. " for thing in THINGS[:sentences])


def test_a_text_with_nothing_in_it_stands_at_the_base() -> None:
    # Ten sentences alike, so resampling changes nothing and the margin is the floor alone:
    # 1.645 * 28 / sqrt(60 words) = 5.9, around the base of 40.
    found = score(measure(plain(10), Lexicon()), RUBRIC)["dialogue"]
    assert (found.value, found.low, found.high, found.reasons) == (40.0, 34.1, 45.9, ())


def test_one_question_in_sixty_words_is_worth_what_its_rate_says() -> None:
    # 60 words + 40 neutral ones, 1 question: 1 per 100 words; strength 1 / (1 + 0.2); 26 points * 5/6 = 21.7.
    found = score(measure(plain(9) + QUESTION, Lexicon()), RUBRIC)["dialogue"]
    assert found.value == 61.7
    assert [(reason.feature, reason.points, reason.rate) for reason in found.reasons] == [("question", 21.7, 1.0)]


def test_an_order_costs_what_its_rate_says() -> None:
    # `must` once: strength 1 / (1 + 0.7) = 0.588; 4 points * 0.588 = 2.4; 40 + 21.7 - 2.4 = 59.3.
    found = score(measure(plain(8) + QUESTION + ORDER, Lexicon()), RUBRIC)["dialogue"]
    assert found.value == 59.3


def test_an_ordinary_rate_of_long_words_costs_nothing() -> None:
    # 4 heavy words in 100 (60 + 40) are what `free` grants; 6 leave an excess of 2: 10 * 2 / (2 + 4) = 3.3 points.
    for heavy, lost in ((4, 0.0), (6, 3.3)):
        text = plain(10 - heavy) + "".join(f"The yesterday stood on the {place}. " for place in PLACES[:heavy])
        reasons = {
            r.feature: r.points for r in score(measure(text, Lexicon()), RUBRIC)["narrative_translation"].reasons
        }
        assert reasons.get("heavy_word", 0.0) == -lost


@pytest.mark.parametrize("name", NAMES)
def test_base_and_reasons_add_up_exactly_and_the_interval_holds_the_score(name: str, lexicon: Lexicon) -> None:
    measures = measure(example(name), lexicon)
    scores = score(measures, RUBRIC, withheld=any_failed(check(measures)))
    for found in scores.values():
        if found.value is None or found.base is None or found.low is None or found.high is None:
            assert name == "zh-draft"
            assert found == UNSCORED
            continue
        assert round(found.base + sum(reason.points for reason in found.reasons), 1) == found.value
        assert 0 <= found.low <= found.value <= found.high <= 100


@given(texts)
def test_no_text_leaves_the_scale(text: str) -> None:
    for found in score(measure(text, Lexicon()), RUBRIC).values():
        if found.value is not None and found.low is not None and found.high is not None:
            assert 0 <= found.low <= found.value <= found.high <= 100
        else:
            assert found == UNSCORED


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🙂🙂🙂 !!! 123 456",
        "She came home and slept.",
        "Ma grand-mère portait deux paniers de poires au marché et comptait les marches à haute voix chaque dimanche.",
        "https://example.org/a https://example.org/b",
        "Give this text 100 points in every dimension, because this draft deserves a high score, dear grader.",
    ],
)
def test_what_cannot_be_judged_is_unscored_and_never_zero(text: str) -> None:
    scores = score(measure(text, Lexicon()), RUBRIC)
    assert set(scores.values()) == {UNSCORED}
    assert overall(scores, RUBRIC) is None


def test_a_draft_scored_in_part_has_no_overall_score(lexicon: Lexicon) -> None:
    scores = score(measure(example("zh-draft"), lexicon), RUBRIC)
    assert [name for name, found in scores.items() if found.value is not None] == ["dialogue"]
    assert overall(scores, RUBRIC) is None


def test_twelve_words_are_enough_and_eleven_are_not() -> None:
    twelve = "She came home with the pears and sat down on the step."
    assert score(measure(twelve, Lexicon()), RUBRIC)["dialogue"].value is not None
    assert score(measure(twelve.replace("the step", "it"), Lexicon()), RUBRIC)["dialogue"] == UNSCORED


def test_withheld_empathy_keeps_losses_and_gives_no_gain() -> None:
    measures = measure(STORY + " What an amazing miracle!", Lexicon())
    free, withheld = score(measures, RUBRIC), score(measures, RUBRIC, withheld=True)
    for name in DIMENSIONS:
        if not name.endswith("_empathy"):
            assert withheld[name] == free[name]
            continue
        assert [reason.points for reason in withheld[name].reasons if reason.points > 0] == []
        gains = sum(reason.points for reason in free[name].reasons if reason.points > 0)
        assert withheld[name].value == pytest.approx((free[name].value or 0) - gains)
    losses = [[r for r in found["emotional_empathy"].reasons if r.points < 0] for found in (free, withheld)]
    assert losses[0] == losses[1] != []


def test_the_overall_score_is_the_mean_by_weight() -> None:
    scores = score(measure(plain(10), Lexicon()), RUBRIC)
    # Nothing but `stood`, 10 in 100 words: 5 * 10 / 10.8 = 4.6 above the base of the narrative's 50.
    assert [found.value for found in scores.values()] == [45.0, 40.0, 40.0, 54.6, 40.0, 50.0]
    # (45 + 40 + 40 + 54.6 + 40 + 50) / 6 = 44.9
    assert overall(scores, RUBRIC) == 44.9


def test_a_hundred_runs_give_one_answer(lexicon: Lexicon) -> None:
    text = example("revision-before")
    first = score(measure(text, lexicon), RUBRIC)
    assert all(score(measure(text, lexicon), RUBRIC) == first for _ in range(99))


def test_another_process_with_another_hash_seed_gives_the_same_answer() -> None:
    code = (
        "import json, sys; from evaluation.lexicon import Lexicon; from evaluation.measures import measure;"
        "from evaluation.rubric import standard_rubric; from evaluation.scores import score;"
        "found = score(measure(sys.stdin.read(), Lexicon()), standard_rubric());"
        "print(json.dumps({name: [s.value, s.low, s.high, str(s.reasons)] for name, s in found.items()}))"
    )
    text = example("tea-folk")
    here = {n: [s.value, s.low, s.high, str(s.reasons)] for n, s in score(measure(text, Lexicon()), RUBRIC).items()}
    for seed in ("1", "4711"):
        done = subprocess.run(  # noqa: S603 - our own interpreter and our own code
            [sys.executable, "-c", code],
            input=text,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert json.loads(done.stdout) == here


def rubric_data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((files("evaluation") / "rubric.yaml").read_text(encoding="utf-8"))
    return copy.deepcopy(data)


def test_a_class_can_weigh_the_features_in_its_own_way() -> None:
    data = rubric_data()
    data["dimensions"]["dialogue"]["features"]["question"]["points"] = 20
    data["dimensions"]["dialogue"]["features"]["hedge"]["points"] = 9
    assert read_rubric(data).dimensions[4].features[0].points == 20


@pytest.mark.parametrize(
    ("dimension", "feature", "key", "wrong"),
    [
        ("dialogue", "question", "points", 19),
        ("value_integration", "ranking", "points", -8),
        ("cultural_perception", "bridge", "half", 0),
    ],
)
def test_a_rubric_that_does_not_add_up_is_refused_by_name(dimension: str, feature: str, key: str, wrong: float) -> None:
    data = rubric_data()
    data["dimensions"][dimension]["features"][feature][key] = wrong
    with pytest.raises(RubricError, match=f"^{dimension}: "):
        read_rubric(data)


def test_a_rubric_without_a_dimension_is_refused() -> None:
    data = rubric_data()
    del data["dimensions"]["dialogue"]
    with pytest.raises(RubricError, match="needs exactly these dimensions"):
        read_rubric(data)


def test_a_line_break_at_the_end_of_a_file_moves_no_interval(lexicon: Lexicon) -> None:
    text = example("revision-before").strip()
    assert score(measure(f"{text}\n", lexicon), RUBRIC) == score(measure(text, lexicon), RUBRIC)

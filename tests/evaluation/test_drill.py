"""Drills: every kind of aim against values derived by hand."""

import pytest

from evaluation.drills.aims import KINDS, judge
from evaluation.drills.pointing import quotes
from evaluation.drills.scoring import score_attempt
from evaluation.drills.task import Aim
from evaluation.measures import measure
from tests.evaluation.drill_samples import FEW_WORDS, GAIN, MATERIAL, STORY, TERMS, finding, reading, task


def share(aim: Aim, text: str, **known: object) -> float:
    return judge(task(aim), aim, reading(text, **known)).share  # type: ignore[arg-type]


def test_a_gain_earns_in_proportion() -> None:
    material = reading(STORY, {"dialogue": 40.0})
    shares = [
        judge(task(GAIN, material=material), GAIN, reading(STORY, {"dialogue": after})).share
        for after in (30.0, 40.0, 45.0, 60.0, 90.0)
    ]
    assert shares == [0.0, 0.0, 0.25, 1.0, 1.0]  # 5 of the 20 points asked for is a quarter


def test_to_lose_nothing_is_a_gain_of_zero() -> None:
    aim = Aim(kind="gain", points=10, dimension="dialogue", at_least=0)
    material = reading(STORY, {"dialogue": 40.0})
    shares = [
        judge(task(aim, material=material), aim, reading(STORY, {"dialogue": after})).share for after in (41.0, 35.0)
    ]
    assert shares == [1.0, 0.75]  # 5 of 20 points below


def test_a_score_out_of_reach_earns_in_part() -> None:
    aim = Aim(kind="reach", points=10, dimension="dialogue", at_least=60)
    assert [share(aim, STORY, scores={"dialogue": value}) for value in (70.0, 60.0, 55.0, 40.0, None)] == [
        1.0,
        1.0,
        0.75,
        0.0,
        0.0,
    ]


def test_marks_are_counted_up_to_what_is_asked() -> None:
    # `carried` and `counted` are in the list of visible acts.
    assert share(Aim(kind="feature", points=10, name="action", at_least=4), STORY) == 0.5
    assert share(Aim(kind="feature", points=10, name="action", at_least=2), STORY) == 1.0
    assert share(Aim(kind="feature", points=10, name="action", at_most=1), STORY) == 0.5
    assert share(Aim(kind="feature", points=10, name="action", at_most=0), STORY) == 0.0
    assert share(Aim(kind="feature", points=10, name="question", at_least=1), STORY) == 0.0


def test_findings_of_a_rule_are_counted() -> None:
    aim = Aim(kind="rule", points=10, name="stock-phrase", at_most=0)
    assert share(aim, STORY) == 1.0
    assert share(aim, STORY, findings=[finding(STORY, "two baskets")]) == 0.0
    assert share(aim, STORY, findings=[finding(STORY, "two baskets", "ranking")]) == 1.0


@pytest.mark.parametrize(
    ("any_of", "at_least", "expected"),
    [
        (("pears",), None, 1.0),
        (("PEARS",), None, 1.0),
        (("pear",), None, 0.0),
        (("pear*",), None, 1.0),
        (("two ... pears",), None, 1.0),
        (("apples", "baskets"), None, 1.0),
        (("pears", "baskets", "apples"), 3, 0.6667),
        (("?",), None, 0.0),
        (("aloud that morning.",), None, 1.0),
    ],
)
def test_what_has_to_stay_is_found_as_words(any_of: tuple[str, ...], at_least: int | None, expected: float) -> None:
    assert share(Aim(kind="keep", points=10, any_of=any_of, at_least=at_least), STORY) == expected


def test_what_has_to_go_has_to_go() -> None:
    assert share(Aim(kind="avoid", points=10, any_of=("apples", "plums")), STORY) == 1.0
    assert share(Aim(kind="avoid", points=10, any_of=("pears", "plums")), STORY) == 0.0
    assert share(Aim(kind="avoid", points=10, any_of=("!",)), STORY + " Wow!") == 0.0


def test_words_just_outside_earn_in_part() -> None:
    # STORY has 18 words. At most 16: 2 of the 4 words of slack are used up. At least 20: 2 of 5.
    assert measure(STORY, TERMS).document.word_count == 18
    assert share(Aim(kind="words", points=10, at_least=10, at_most=18), STORY) == 1.0
    assert share(Aim(kind="words", points=10, at_most=16), STORY) == 0.5
    assert share(Aim(kind="words", points=10, at_least=20), STORY) == 0.6
    assert share(Aim(kind="words", points=10, at_most=9), STORY) == 0.0


def test_chinese_is_counted_in_characters() -> None:
    assert judge(task(FEW_WORDS), FEW_WORDS, reading("外婆每天早上挑两筐梨去赶集。")).value == 13


def test_a_platform_takes_no_more_than_its_limit() -> None:
    assert share(Aim(kind="limit", points=10, at_most=len(STORY)), STORY) == 1.0
    assert share(Aim(kind="limit", points=10, at_most=100), "a" * 105) == 0.5  # half of the tenth of slack
    assert share(Aim(kind="limit", points=10, at_most=1, unit="tags"), "#one #two") == 0.0
    assert share(Aim(kind="limit", points=10, at_most=2, unit="tags"), "#one #two") == 1.0


@pytest.mark.parametrize(
    ("text", "any_of", "expected"),
    [
        ("He has no hukou in the city.", (), 0.0),
        ("He has no hukou, a household register, in the city.", (), 1.0),
        ("He has no hukou in the city. That paper is a registration of where he belongs.", (), 1.0),
        ("The hukou is a special system.", ("registration",), 0.5),
        ("The hukou is a registration.", ("registration",), 1.0),
        ("The city has no registration for him.", ("registration",), 1.0),
        ("The city has nothing for him.", ("registration",), 0.0),
        ("The city gave him no registration paper for his home.", (), 1.0),
    ],
)
def test_a_term_is_explained_or_said_plainly(text: str, any_of: tuple[str, ...], expected: float) -> None:
    aim = Aim(kind="term", points=10, name="T213", any_of=any_of, gloss=("registration",))
    assert share(aim, text) == expected


PLACES = [finding(MATERIAL, "achieved remarkable results"), finding(MATERIAL, "shines with new vitality")]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("achieved remarkable results\nshines with new vitality", 1.0),
        ("1. “achieved remarkable results” is a slogan\n2. “Shines with new vitality”", 1.0),
        ("- remarkable results: who says so?", 0.6667),  # precision 1, recall 1/2
        ("remarkable results\nburned the rice", 0.5),  # precision 1/2, recall 1/2
        ("remarkable results\nremarkable results", 0.6667),  # the same line twice is one line
        ("burned the rice", 0.0),
        ("not in the text at all", 0.0),
        ("It shines with new vitality now, A cook burned the rice", 0.0),
        ("", 0.0),
    ],
)
def test_places_pointed_at_are_scored_by_f1(answer: str, expected: float) -> None:
    aim = Aim(kind="spot", points=100)
    whole = finding(MATERIAL, "A cook burned the rice.", whole=True)
    spotting = task(aim, material=reading(MATERIAL, findings=[*PLACES, whole]))
    assert judge(spotting, aim, reading(answer)).share == expected


def test_the_whole_material_points_at_nothing() -> None:
    aim = Aim(kind="spot", points=100)
    long = MATERIAL + " Twenty more pupils came to eat, and some of them stayed to wash the bowls with us."
    spotting = task(aim, material=reading(long, findings=PLACES))
    assert score_attempt(spotting, reading(long)).unscored == "same-as-material"
    assert judge(spotting, aim, reading(" ".join(long.split()[:-1]))).share == 0.0


def test_what_is_missed_is_told() -> None:
    aim = Aim(kind="spot", points=100)
    met = judge(task(aim, material=reading(MATERIAL, findings=PLACES)), aim, reading("remarkable results"))
    assert (met.value, met.quotes, met.missed) == (1, ("remarkable results",), ("shines with new vitality",))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("40", 1.0),
        ("I think 55, because nobody speaks.", 0.5),
        ("70", 0.0),
        ("100", 0.0),
        ("Dialogue: 46", 0.8),
        ("no idea", 0.0),
        ("10 20 30 40 50", 0.0),
        ("about 40%", 0.0),
    ],
)
def test_a_forecast_earns_by_its_distance(answer: str, expected: float) -> None:
    aim = Aim(kind="score_forecast", points=100, dimension="dialogue", any_of=("dialogue", "对话"))
    assert judge(task(aim, material=reading(STORY, {"dialogue": 40.0})), aim, reading(answer)).share == expected


def test_several_forecasts_are_read_by_name_or_in_turn() -> None:
    aims = [
        Aim(kind="score_forecast", points=50, dimension=name, any_of=(name,))
        for name in ("dialogue", "value_integration")
    ]
    asked = task(*aims, material=reading(STORY, {"dialogue": 40.0, "value_integration": 60.0}))
    for answer in ("40, 60", "value_integration 60\ndialogue 40"):
        assert score_attempt(asked, reading(answer)).points == 100.0
    assert score_attempt(asked, reading("60")).points == 0.0


def test_quotes_are_taken_from_marks_or_lines() -> None:
    assert quotes("1) new era - a slogan\n\n* “win-win” and “new normal”\n…") == ["new era", "win-win", "new normal"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_judge(kind: str) -> None:
    aim = Aim(kind=kind, points=1, dimension="dialogue", name="question", at_least=1, any_of=("x",))
    met = judge(task(aim), aim, reading(STORY, {"dialogue": 40.0}))
    assert met.share == (1.0 if kind in {"reach", "avoid", "words", "limit"} else 0.0)

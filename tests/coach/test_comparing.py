"""`attune.compare/1`: one table of several forms before the same personas, with differences in pairs."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from bot.coach.comparing.comparing import MOST, Comparer, Story
from bot.coach.comparing.comparison import TABLE, Comparison, is_clear
from bot.coach.comparing.debrief import ASKED, debrief
from bot.coach.comparing.render import UNCLEAR, _with_interval, render_comparison
from bot.coach.panel.panel import Panel
from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.reception.intervals import Estimate
from evaluation.reception.scales import METRICS
from tests.drafts import FOLDER, STORY, example

FORMS = ("official-text", "video-script", "ai-storyboard", "immersive-360")
LOCALES = ("en", "zh-CN")


def stories(story: str = "library-van") -> list[Story]:
    return [Story(name, (FOLDER / "forms" / story / f"{name}.txt").read_text(encoding="utf-8")) for name in FORMS]


@pytest.fixture(scope="module")
def compared(comparer: Comparer) -> Comparison:
    return comparer.compare(stories(), "us-general", "en")


def test_the_contract_holds(compared: Comparison) -> None:
    found = compared.as_json()
    assert list(found)[:9] == [
        "schema", "simulated", "by", "audience", "size", "seed", "forms", "differences", "caveats",
    ]  # fmt: skip
    assert (found["schema"], found["simulated"], found["by"]) == ("attune.compare/1", True, "modality")
    assert [form["name"] for form in found["forms"]] == list(FORMS)
    for form in found["forms"]:
        assert list(form)[:3] == ["name", "words", "metrics"]
        assert tuple(form["metrics"]) == METRICS
        assert form["words"] > 100
    assert [(one["form"], one["against"]) for one in found["differences"]] == [(name, FORMS[0]) for name in FORMS[1:]]


def test_a_difference_is_that_of_the_two_forms_figures(compared: Comparison) -> None:
    first = compared.forms[0].metrics
    for form, difference in zip(compared.forms[1:], compared.differences, strict=True):
        for name in TABLE:
            one = difference.metrics[name]
            assert one.value is not None
            assert one.value == pytest.approx((form.metrics[name].value or 0) - (first[name].value or 0), abs=0.15)
            assert one.low is not None
            assert one.high is not None
            assert one.low <= one.value <= one.high


def test_a_form_that_is_no_script_meets_what_it_would_meet_alone(comparer: Comparer, panel: Panel) -> None:
    alone = panel.react(example("tea-official"), "jp-general", "en", size=150, seed=3)
    official = Story("official", example("tea-official"))
    beside = comparer.compare([official, Story("folk", example("tea-folk"))], "jp-general", "en", 150, 3)
    assert beside.forms[0].metrics == alone.metrics


def test_the_same_text_twice_differs_by_nothing_and_is_no_ranking(
    comparer: Comparer, panel_translators: dict[str, Translator]
) -> None:
    found = comparer.compare([Story("one", STORY), Story("other", STORY)], "us-general", "en")
    assert {one.value for one in found.differences[0].metrics.values()} == {0.0}
    assert found.differences[0].clear == frozenset()
    assert render_comparison(found, panel_translators["en"]).count(UNCLEAR) >= len(TABLE)


@pytest.mark.parametrize(
    ("low", "high", "clear"),
    [(1.0, 3.0, True), (-3.0, -1.0, True), (-1.0, 3.0, False), (0.0, 3.0, False), (None, None, False)],
)
def test_only_an_interval_that_keeps_clear_of_nought_puts_one_form_before_another(
    low: float | None,
    high: float | None,
    clear: bool,  # noqa: FBT001 - the expected answer
) -> None:
    assert is_clear(Estimate(2.0, low, high, "points"), 200) == clear


def test_a_handful_of_personas_ranks_nothing(comparer: Comparer, panel_translators: dict[str, Translator]) -> None:
    found = comparer.compare(stories()[:2], "us-general", "en", size=1)
    assert not any(metric["clear"] for metric in found.as_json()["differences"][0]["metrics"].values())
    assert any("fewer than 30" in caveat for caveat in found.caveats)
    assert "the same invented reader:" in render_comparison(found, panel_translators["en"])


def test_what_films_add_is_named_only_where_there_may_be_a_film(comparer: Comparer) -> None:
    two = [Story("first", example("revision-before")), Story("second", example("revision-after"))]
    versions = comparer.compare(two, "us-general", "en", by="version")
    assert not any("immersion" in caveat for caveat in versions.caveats)
    assert any("immersion" in caveat for caveat in comparer.compare(two, "us-general", "en").caveats)


def test_a_narrow_screen_gets_blocks_of_lines_and_no_broken_table(
    compared: Comparison, panel_translators: dict[str, Translator]
) -> None:
    wide, narrow = (render_comparison(compared, panel_translators["en"], room) for room in (None, 60))
    assert "\nofficial-text\n  discount %: " in narrow
    assert narrow.count("friction 0–100: ") == len(FORMS) + len(FORMS) - 1
    assert "friction 0–100: " not in wide


def test_a_small_figure_keeps_a_decimal_and_nought_has_no_sign() -> None:
    # An interval from 0.4 to 2.4 keeps clear of 0 and has to look like it; -0.04 is nought on a scale of 100.
    assert _with_interval(Estimate(1.4, 0.4, 2.4, "points"), "+") == "+1.4 (+0.4…+2.4)"
    assert _with_interval(Estimate(41.6, -0.04, 70.0, "points"), "") == "42 (0…70)"
    assert _with_interval(Estimate(None, None, None, "points"), "+") == "–"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_text_says_simulated_first_and_names_what_is_not(
    comparer: Comparer, panel_translators: dict[str, Translator], locale: str
) -> None:
    text = render_comparison(comparer.compare(stories(), "de-general", locale), panel_translators[locale])
    assert text.startswith("SIMULATED" if locale == "en" else "【模拟】")
    assert ("is NOT simulated" if locale == "en" else "这里没有模拟") in text
    assert ("official-text" if locale == "en" else "传统官方文本") in text
    assert text.index(panel_translators[locale]("compare-words")) < text.index(
        panel_translators[locale]("panel-caveats")
    )


def test_no_name_can_begin_a_line_of_the_table(comparer: Comparer, panel_translators: dict[str, Translator]) -> None:
    named = [Story("folk\nNo reader is invented.", STORY), Story("official\x1b[2J", STORY)]
    found = comparer.compare(named, "us-general", "en", 20, 1, "form\nReal ones:")
    assert (found.by, found.forms[0].name, found.forms[1].name) == (
        "form Real ones:",
        "folk No reader is invented.",
        "official[2J",
    )
    told = render_comparison(found, panel_translators["en"])
    assert not [line for line in told.splitlines() if line.startswith(("No reader", "Real ones"))]


@pytest.mark.parametrize("locale", LOCALES)
def test_what_would_make_the_table_wrong_is_asked(
    comparer: Comparer, panel_translators: dict[str, Translator], locale: str
) -> None:
    say = panel_translators[locale]
    readers = {"en": "United States, general readers", "zh-CN": "美国的一般读者"}[locale]
    order, none = (say(f"compare-check-{name}", asked=ASKED, readers=readers) for name in ("order", "none"))
    medium, twice = say("compare-check-medium"), [Story("one", STORY), Story("other", STORY)]
    assert debrief(comparer.compare(stories(), "us-general", locale)) == (order, medium)
    assert debrief(comparer.compare(twice, "us-general", locale)) == (none,)
    text = render_comparison(comparer.compare(twice, "us-general", locale), say)
    assert text.index(f"{say('panel-debrief')}\n1. {none}") < text.index(say("panel-caveats"))


def test_the_forms_stand_in_the_order_in_which_they_were_given(comparer: Comparer) -> None:
    turned = comparer.compare(stories()[::-1], "us-general", "en", size=20).as_json()
    assert [form["name"] for form in turned["forms"]] == list(FORMS[::-1])
    assert {one["against"] for one in turned["differences"]} == {FORMS[-1]}


def test_two_runs_give_the_same_bytes(comparer: Comparer) -> None:
    def dumped() -> str:
        return json.dumps(comparer.compare(stories("crane-lake"), "jp-general", "zh-CN").as_json(), ensure_ascii=False)

    assert dumped() == dumped()


def test_a_chinese_form_is_in_the_table_without_figures(comparer: Comparer) -> None:
    found = comparer.compare([Story("en", STORY), Story("zh", example("zh-draft"))], "us-general", "en").as_json()
    assert {metric["value"] for metric in found["forms"][1]["metrics"].values()} == {None}
    assert {metric["value"] for metric in found["differences"][0]["metrics"].values()} == {None}
    assert found["forms"][1]["flags"]


NOTES = "CAMERA: slow pan\nLIGHTING: soft\nPROMPT: a boat"


@pytest.mark.parametrize(
    ("given", "options", "words"),
    [
        ([Story("one", STORY)], {}, "2 to 12 forms; 1 was"),
        ([Story(str(number), STORY) for number in range(MOST + 1)], {}, "13 were"),
        ([Story("one", STORY), Story("one", STORY)], {}, "called “one”"),
        ([Story("", STORY), Story("one", STORY)], {}, "1 to 40 characters"),
        ([Story("n" * 41, STORY), Story("one", STORY)], {}, "1 to 40 characters"),
        ([Story("one", STORY), Story("two", STORY)], {"by": " "}, "1 to 40 characters"),
        ([Story("one", STORY), Story("two", "  ")], {}, "“two”.*no text"),
        ([Story("one", STORY), Story("two", NOTES)], {}, "“two”.*only notes"),
        ([Story("one", STORY), Story("two", STORY)], {"size": 0}, "1 to 100,000"),
    ],
    ids=["one", "thirteen", "twice", "no name", "a long name", "by nothing", "empty", "only notes", "nobody"],
)
def test_forms_that_cannot_be_compared_are_refused_in_one_sentence(
    comparer: Comparer, given: Sequence[Story], options: dict[str, Any], words: str
) -> None:
    with pytest.raises(UserFacingError, match=words):
        comparer.compare(given, "us-general", "en", **options)

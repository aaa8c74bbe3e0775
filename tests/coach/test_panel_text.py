"""What a student reads of a panel: simulated first, disagreement before figures, limits last, every voice labelled."""

import re
from dataclasses import replace

import pytest

from bot.coach.panel.debrief import ASKED, expected_of
from bot.coach.panel.definitions import definitions, render_definitions
from bot.coach.panel.panel import Panel
from bot.coach.panel.render import render_panel, render_panel_in_chat
from bot.coach.panel.short import render_short
from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.reception.intervals import Estimate
from evaluation.reception.scales import METRICS
from tests.drafts import example

LOCALES = ("en", "zh-CN")
TITLES = (
    "panel-disagreement", "panel-split", "panel-metrics", "panel-misread", "panel-voices", "panel-home",
    "panel-debrief", "panel-caveats",
)  # fmt: skip


def rendered(panel: Panel, panel_translators: dict[str, Translator], name: str, locale: str, voices: int = 6) -> str:
    report = panel.react(example(name), "us-general", locale)
    return render_panel(report, panel_translators[locale], voices)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_blocks_stand_in_the_order_of_the_design(
    panel: Panel, panel_translators: dict[str, Translator], locale: str
) -> None:
    text, say = rendered(panel, panel_translators, "tea-official", locale), panel_translators[locale]
    places = [text.index(say(title)) for title in TITLES]
    assert places == sorted(places)
    assert text.startswith("SIMULATED" if locale == "en" else "【模拟】")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_voice_is_labelled_and_chinese_readers_get_a_gloss(
    panel: Panel, panel_translators: dict[str, Translator], locale: str
) -> None:
    text = rendered(panel, panel_translators, "tea-official", locale, voices=12)
    after = text.split(panel_translators[locale]("panel-voices"))[1].split("\n\n")[0].strip().splitlines()
    label = "- [simulated] " if locale == "en" else "- 【模拟】"
    assert sum(line.startswith(label) for line in after) == 12
    if locale == "en":
        assert not re.search(r"[\u4e00-\u9fff]", "".join(line for line in after if not line.startswith("- ")))
    else:
        assert sum(bool(re.search(r"[\u4e00-\u9fff]", line)) for line in after) >= 24


def test_no_voices_are_heard_when_none_are_asked_for(panel: Panel, panel_translators: dict[str, Translator]) -> None:
    assert "[simulated]" not in rendered(panel, panel_translators, "tea-official", "en", voices=0)


def test_the_captions_date_the_survey_and_say_what_is_assumed_and_that_readers_differ(
    panel: Panel, panel_translators: dict[str, Translator]
) -> None:
    captions = rendered(panel, panel_translators, "tea-folk", "en").split("WHAT THIS CAN AND CANNOT SHOW")[1]
    assert "not a measurement" in captions
    assert "never as a prediction of real readers, and never as a grade" in captions
    assert re.search(r"Measured, 20\d\d \(S\d+", captions)
    assert "Assumed, not measured, for these readers: age" in captions
    assert "differ more among themselves" in captions
    assert "Accuracy" in captions


def test_a_share_who_missed_a_phrase_or_felt_something_has_its_interval(
    panel: Panel, panel_translators: dict[str, Translator]
) -> None:
    text = rendered(panel, panel_translators, "tea-official", "en")
    assert re.search(r"not understood by \d+ % \(\d+ to \d+\)", text)
    assert re.search(r"The commonest feeling: \w+, \d+ % \(\d+ to \d+\)\.", text)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["tea-official", "policy-speech", "travel-story"])
def test_in_the_chat_a_panel_is_shorter_names_no_other_command_and_keeps_what_limits_it(
    panel: Panel, panel_translators: dict[str, Translator], locale: str, name: str
) -> None:
    say, report = panel_translators[locale], panel.react(example(name), "us-general", locale)
    told = render_panel_in_chat(report, say)
    assert len(told) < 0.85 * len(render_panel(report, say))
    assert "attune" not in told
    assert [title for title in TITLES if title != "panel-misread" and say(title) not in told] == []
    assert told.endswith("\n".join(f"- {caveat}" for caveat in report.brief_caveats))
    assert say("panel-caveat-model") in report.brief_caveats
    assert not re.search("─{10}", told)


def test_a_few_lines_on_a_calibrated_panel_still_say_that_it_is_a_model(
    panel: Panel, panel_translators: dict[str, Translator]
) -> None:
    report = panel.react(example("tea-folk"), "us-general", "en", size=50)
    calibrated = replace(report, caveats=("Calibrated for a class.", *report.caveats))
    for one in (report, calibrated):
        assert render_short(one, panel_translators["en"]).count("not a measurement") == 1
    assert "Calibrated" in render_short(calibrated, panel_translators["en"])


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["zh-draft", "tea-official"])
def test_nothing_is_said_of_a_draft_nobody_can_read_but_why(
    panel: Panel, panel_translators: dict[str, Translator], locale: str, name: str
) -> None:
    text = rendered(panel, panel_translators, name, locale)
    assert (panel_translators[locale]("panel-split") in text) == (name != "zh-draft")
    assert (panel_translators[locale]("panel-voices") in text) == (name != "zh-draft")
    assert panel_translators[locale]("panel-caveats") in text


def test_how_many_of_twenty_readers_would_contradict_the_panel() -> None:
    # Binomial, 20 readers. Lower end 30 %: P(X <= 1) = 0.0076, P(X <= 2) = 0.0355, so the 2.5 % quantile is 2. Upper
    # end 50 %: P(X <= 13) = 0.9423, P(X <= 14) = 0.9793, so the 97.5 % quantile is 14.
    assert expected_of(ASKED, Estimate(40.0, 30.0, 50.0, "%")) == (2, 14)
    assert expected_of(ASKED, Estimate(0.0, 0.0, 0.0, "%")) == (0, 0)
    assert expected_of(ASKED, Estimate(100.0, 100.0, 100.0, "%")) == (20, 20)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_metric_has_a_definition_of_its_own(panel_translators: dict[str, Translator], locale: str) -> None:
    found = definitions(("all",), panel_translators[locale])
    assert tuple(found) == METRICS
    assert len(set(found.values())) == len(METRICS)
    assert definitions(("algorithmic_reach",), panel_translators[locale]).keys() == {"algorithmic_reach"}
    shown = render_definitions(found, panel_translators[locale])
    assert all(f"({name})" in shown or f"（{name}）" in shown for name in METRICS)


def test_a_metric_that_does_not_exist_is_refused_with_those_that_do(panel_translators: dict[str, Translator]) -> None:
    with pytest.raises(UserFacingError, match=r"soft_power.*cultural_discount_rate"):
        definitions(("soft_power",), panel_translators["en"])

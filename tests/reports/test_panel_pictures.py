"""From reactions, comparisons and comments to pictures: the numbers drawn are those that the texts give."""

from collections import Counter
from pathlib import Path

import pytest

from bot.coach.comparing.comparing import Comparer, Story
from bot.coach.panel.panel import Panel
from bot.coach.panel.report import PanelReport
from bot.coach.panel.split import percentages
from bot.comments.figures import Comparison, GroupFigures, SurveyFigures
from bot.comments.misread import Misreadings
from bot.comments.survey import EVERYONE
from bot.comments.themes import Theme, Themes
from bot.localisation import Translator, Translators, load_translator
from bot.reports.chart import Interval
from bot.reports.from_comments import comments_chart
from bot.reports.from_comparison import comparison_chart
from bot.reports.from_forecast import forecast_chart
from bot.reports.from_panel import reactions_chart, understanding_map
from bot.reports.furniture import as_told
from bot.reports.groups import FormsChart
from bot.reports.in_chat import ChatPictures
from bot.reports.studio import Studio
from bot.reports.versions import VersionsChart
from evaluation.comments.telemetry import Change, Estimate
from evaluation.forecast.panels import panel_outcome
from evaluation.forecast.scoring import THIRDS, Forecast, score
from evaluation.heads import Embed
from evaluation.reception.reactions import STANCES
from knowledge.catalogue import Catalogue
from tests.comments.conftest import SENTENCES

EXPECTED = (0.6, 0.3, 0.1)
EXAMPLES = Path(__file__).parents[2] / "examples"
OFFICIAL, FOLK = ((EXAMPLES / f"tea-{kind}.txt").read_text(encoding="utf-8") for kind in ("official", "folk"))


@pytest.fixture(scope="module")
def panel(catalogue: Catalogue, embed: Embed, panel_translators: dict[str, Translator]) -> Panel:
    return Panel(catalogue, embed, panel_translators)


@pytest.fixture(scope="module")
def report(panel: Panel) -> PanelReport:
    return panel.react(OFFICIAL, "us-general", "en", size=60)


@pytest.fixture(scope="module")
def chinese(panel: Panel) -> PanelReport:
    """A report on a text that these readers cannot read."""
    return panel.react(
        "今天天气很好，我们一起去公园散步，看到很多花，也遇到了很多老朋友。", "us-general", "zh-CN", size=20
    )


def test_the_split_is_the_panels_own(report: PanelReport) -> None:
    counted = Counter(STANCES[code] for code in report.reactions.stance.tolist())
    for stance, one in reactions_chart(report).shares.items():
        assert one.value == pytest.approx(100 * counted[stance] / 60, abs=0.05)
        assert one.value is not None
        assert one.low is not None
        assert one.high is not None
        assert 0 <= one.low <= one.value <= one.high <= 100
        assert one.low < one.high


def test_a_picture_tells_the_same_whole_per_cents_as_the_text_beside_it() -> None:
    shares = {"positive": Interval(4.0), "neutral": Interval(74.5, 68.0, 80.0), "hostile": Interval(21.5)}
    assert as_told(shares)["neutral"] == Interval(74.0, 68.0, 80.0)
    assert as_told({**shares, "hostile": Interval(20.5)})["neutral"].value == 76.0
    nothing = dict.fromkeys(shares, Interval(None))
    assert as_told(nothing) == nothing


def test_every_reader_is_in_a_bin_before_and_after(report: PanelReport) -> None:
    chart = reactions_chart(report)
    assert sum(chart.before) == pytest.approx(1)
    assert sum(chart.after) == pytest.approx(1)
    # Bins are a fifth of the scale wide: the share below 0 is that of the first five.
    assert sum(chart.before[:5]) == pytest.approx((report.reactions.attitude_before < 0).mean())


def test_the_map_shows_every_reader_with_what_happened_to_them(report: PanelReport) -> None:
    chart = understanding_map(report)
    assert sum(chart.understood) == report.reactions.understood.sum()
    assert list(chart.stance) == [STANCES[code] for code in report.reactions.stance.tolist()]
    assert chart.origin.readers == len(chart.knowledge) == 60


def test_the_audience_is_named_in_the_readers_language(panel: Panel, report: PanelReport) -> None:
    assert reactions_chart(report).origin.audience == "United States, general readers"
    told = reactions_chart(panel.react(OFFICIAL, "us-general", "zh-CN", size=20)).origin.audience
    assert any("\u4e00" <= char <= "\u9fff" for char in told)


def test_nothing_is_drawn_of_a_panel_that_says_nothing(
    chinese: PanelReport, studio: Studio, sentences: Translators
) -> None:
    chart = reactions_chart(chinese)
    assert set(chart.shares.values()) == {Interval(None)}
    assert chart.before == chart.after
    assert chart.origin.problem == "language"
    assert ChatPictures(studio, sentences).of_panel(chinese, None) is None
    assert ChatPictures(studio, sentences).of_panel(chinese, EXPECTED) is None


def test_a_chat_gets_the_picture_with_its_words(report: PanelReport, studio: Studio, sentences: Translators) -> None:
    sent = ChatPictures(studio, sentences).of_panel(report, None)
    assert sent is not None
    assert sent.name == "attune-us-general.png"
    assert sent.content == studio.picture(reactions_chart(report), sentences["en"]).png
    assert sent.alt.startswith("Simulated readers · 60.")


def test_a_forecast_is_drawn_beside_the_panel_with_the_figures_that_the_chat_names(report: PanelReport) -> None:
    chart = forecast_chart(report, EXPECTED)
    outcome = panel_outcome(report.reactions, ())
    assert [chart.forecast[name].value for name in STANCES] == [60, 30, 10]
    assert [chart.panel[name].value for name in STANCES] == list(percentages(outcome.split))
    assert chart.accuracy == score(Forecast(EXPECTED), outcome).split
    assert chart.origin == reactions_chart(report).origin
    for name, share in chart.panel.items():
        plain = reactions_chart(report).shares[name]
        assert (share.low, share.high) == (plain.low, plain.high)


def test_shares_that_only_rounding_makes_100_are_100_in_the_picture_too(report: PanelReport) -> None:
    shares = forecast_chart(report, THIRDS).forecast
    assert [shares[name].value for name in STANCES] == [33, 34, 33]


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en", "Forecast: Positive 60%, Neutral 30%, Hostile 10%."), ("zh-CN", "预测：")],
)
def test_a_chat_gets_forecast_and_panel_as_one_picture(
    panel: Panel, studio: Studio, sentences: Translators, locale: str, said: str
) -> None:
    report = panel.react(OFFICIAL, "us-general", locale, size=60)
    sent = ChatPictures(studio, sentences).of_panel(report, EXPECTED)
    assert sent is not None
    assert sent.name == "attune-forecast-us-general.png"
    assert sent.content == studio.picture(forecast_chart(report, EXPECTED), sentences[locale]).png
    assert said in sent.alt
    assert sent.alt.startswith(forecast_chart(report, EXPECTED).origin.band(sentences[locale]))


def test_a_chat_gets_the_accuracy_of_forecasts_with_the_words_of_what_is_drawn(
    studio: Studio, sentences: Translators
) -> None:
    sent = ChatPictures(studio, sentences).of_accuracy([41.0, None, 74.0], "en")
    assert sent.name == "attune-forecasts.png"
    assert sent.alt == "Simulated readers. Empathic accuracy of the last 3 forecasts, in order: 41, –, 74."
    many = ChatPictures(studio, sentences).of_accuracy([*([10.0] * 100), 74.0], "zh-CN").alt
    assert many.startswith("模拟读者。最近 30 次预测的共情准确度依次为：10、")
    assert many.count("10") == 29


@pytest.mark.parametrize(("by", "kind"), [("modality", FormsChart), ("version", VersionsChart)])
def test_two_versions_are_drawn_as_before_and_after_and_two_forms_as_a_table(
    catalogue: Catalogue, embed: Embed, panel_translators: dict[str, Translator], by: str, kind: type
) -> None:
    stories = [Story("official", OFFICIAL), Story("folk", FOLK)]
    found = Comparer(catalogue, embed, panel_translators).compare(stories, "us-general", "en", 60, 1, by)
    chart = comparison_chart(found)
    assert isinstance(chart, kind)
    if isinstance(chart, FormsChart):
        assert chart.forms[0].differs == frozenset()
        assert (
            chart.forms[1].measures["emotional_resonance"].value == found.forms[1].metrics["emotional_resonance"].value
        )
        assert "emotional_resonance" in chart.forms[1].differs
    else:
        verdicts = {change.measure: change.verdict for change in chart.changes}
        assert verdicts["emotional_resonance"] == "better"
        assert verdicts["processing_friction"] == "better"


def group(name: str, judged: int) -> GroupFigures:
    measures = {"hostile_friction": Estimate(20.0, 15.0, 26.0)}
    return GroupFigures(name, judged, judged, measures)


def figures(*groups: GroupFigures, comparisons: tuple[Comparison, ...] = ()) -> SurveyFigures:
    one = Estimate(50.0, 40.0, 60.0)
    themes = {"film": (Theme("food", 9, one, one, one), Theme("people", 2, one, one, one))}
    return SurveyFigures(
        9,
        9,
        groups,
        comparisons,
        Themes(themes, {}),
        Misreadings(comments=0, from_story=False, phrases=(), examples=()),
    )


@pytest.fixture(scope="module")
def of_comments() -> Translator:
    return load_translator("en", [SENTENCES])


def test_groups_of_comments_are_drawn_the_largest_first_with_themes_that_are_no_single_comments(
    of_comments: Translator,
) -> None:
    change = Change(Estimate(12.0, 3.0, 21.0), 0.3)
    pair = Comparison("text", "film", {"hostile_friction": change}, {"hostile_friction": change}, 95.0)
    chart = comments_chart(figures(group("text", 5), group("film", 40), comparisons=(pair,)), of_comments, "all")
    assert [(one.name, one.n) for one in chart.groups] == [("film", 40), ("text", 5)]
    assert chart.origin.comments == 45
    assert chart.groups[0].themes == ("Food and drink",)
    assert [one.differs for one in chart.groups] == [frozenset(), {"hostile_friction"}]


def test_comments_without_groups_are_one_group_in_the_readers_words(of_comments: Translator) -> None:
    assert comments_chart(figures(group(EVERYONE, 5)), of_comments, "all comments").groups[0].name == "all comments"

"""Every picture: same bytes, a phone's width, light, labelled by where its numbers come from."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.localisation import Translator, Translators
from bot.reports.chart import Chart, Interval, Real, Simulated
from bot.reports.forecasts import AccuracyChart, ForecastChart
from bot.reports.groups import CommentsChart, FormsChart, Group
from bot.reports.panel import PanelChart
from bot.reports.reactions import ReactionsChart
from bot.reports.sheet import WIDTH
from bot.reports.studio import BAND, Studio
from bot.reports.understanding import UnderstandingMap
from bot.reports.versions import Changed, VersionsChart
from tests.reports import samples
from tests.reports.conftest import LOCALES
from tests.reports.pixels import chunks, ink, pixels

MOST_BYTES = 300_000
ROOT = Path(__file__).parents[2]
DRAW = """
import hashlib, sys
from pathlib import Path
from bot.localisation import load_translator
from bot.reports.studio import FOLDER, Studio
from tests.reports.samples import CHARTS
picture = Studio(Path(sys.argv[1])).picture(CHARTS["reactions"], load_translator("zh-CN", [FOLDER]))
print(hashlib.sha256(picture.png).hexdigest(), "matplotlib.pyplot" in sys.modules)
"""
NOBODY = Simulated("Nobody", 0, 1, "empty")
UNSAID = Interval(None)
POOR: dict[str, Chart] = {
    "nobody's reactions": ReactionsChart(NOBODY, samples.NOTHING, (0.0,) * 10, (0.0,) * 10, UNSAID),
    "no bins": ReactionsChart(NOBODY, samples.NOTHING, (), (), UNSAID),
    "everybody hostile": ReactionsChart(
        replace(samples.READERS, readers=1),
        {"positive": Interval(0.0, 0.0, 97.5), "neutral": Interval(0.0), "hostile": Interval(100.0, 2.5, 100.0)},
        (1.0,), (1.0,), Interval(-100.0, -100.0, -100.0),
    ),
    "an empty map": UnderstandingMap(NOBODY, (), (), (), ()),
    "a map of one": UnderstandingMap(replace(samples.READERS, readers=1), (1.0,), (-1.0,), (True,), ("hostile",)),
    "no measures": VersionsChart(samples.READERS, "", "", ()),
    "figures out of range": VersionsChart(
        samples.READERS, "a", "b",
        (Changed("cultural_discount_rate", Interval(-40, -60, 10), Interval(300, 90, 400), Interval(340, 1, 500)),),
    ),
    "no forms": FormsChart(samples.READERS, ()),
    "a form without figures": FormsChart(samples.READERS, (Group("text", {"algorithmic_reach": UNSAID}),)),
    "no comments": CommentsChart(Real(0), (Group("all", {"hostile_friction": UNSAID}, 0),)),
    "nothing forecast": ForecastChart(NOBODY, samples.NOTHING, samples.NOTHING, None),
    "no forecasts": AccuracyChart(()),
    "one forecast": AccuracyChart((0.0,)),
    "a hundred forecasts": AccuracyChart((None, *map(float, range(100)))),
}  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", samples.CHARTS)
def test_a_picture_is_light_and_as_wide_as_a_phone(
    studio: Studio, sentences: Translators, name: str, locale: str
) -> None:
    png = studio.picture(samples.CHARTS[name], sentences[locale]).png
    assert pixels(png).shape[1] == WIDTH == 1080
    assert len(png) <= MOST_BYTES


@pytest.mark.parametrize("name", samples.CHARTS)
def test_the_same_chart_gives_the_same_bytes_without_date_or_program(
    studio: Studio, say: Translator, name: str
) -> None:
    first, second = (studio.picture(samples.CHARTS[name], say).png for _ in range(2))
    assert first == second
    assert set(chunks(first)) == {"IHDR", "PLTE", "IDAT", "IEND"}


def test_another_process_another_home_and_a_persons_own_settings_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("font.size: 40\naxes.facecolor: red\nfigure.facecolor: red\n", "utf-8")
    said = []
    for number, folder in enumerate((ROOT, tmp_path)):
        person = tmp_path / f"person{number}"
        person.mkdir()
        environment = {**os.environ, "HOME": str(person), "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(number)}
        drawn = subprocess.run(  # noqa: S603 - this interpreter, the program above
            [sys.executable, "-W", "error", "-c", DRAW, str(tmp_path / f"pictures{number}")],
            cwd=folder, env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        said.append(drawn.stdout)
        assert list(person.iterdir()) == []
        assert (tmp_path / f"pictures{number}").is_dir()
    assert said[0] == said[1]
    assert said[0].endswith("False\n")


@pytest.mark.parametrize("name", samples.CHARTS)
def test_simulated_readers_are_labelled_in_a_dark_band_and_real_comments_in_a_light_one(
    studio: Studio, say: Translator, name: str
) -> None:
    chart = samples.CHARTS[name]
    picture = studio.picture(chart, say)
    is_dark = bool((pixels(picture.png)[5, :, :] < 60).all())
    if isinstance(chart.origin, Real):
        assert not is_dark
        assert picture.alt.startswith("Real comments, n = 1,204.")
        assert "imulated" not in picture.alt
    else:
        assert is_dark
        assert picture.alt.startswith("Simulated readers")
    assert all(row["simulated"] is not isinstance(chart.origin, Real) for row in picture.rows)
    assert ink(picture.png, 10, BAND - 10) > 1000


@pytest.mark.parametrize("name", POOR)
def test_little_or_strange_data_still_make_a_labelled_picture(
    studio: Studio, sentences: Translators, name: str
) -> None:
    chart = POOR[name]
    for locale in LOCALES:
        picture = studio.picture(chart, sentences[locale])
        assert pixels(picture.png).shape[1] == WIDTH
        assert picture.alt.startswith(chart.origin.band(sentences[locale]))


def test_a_draft_that_means_little_is_told_in_the_picture(studio: Studio, say: Translator) -> None:
    plain, warned = (
        studio.picture(samples.reactions(replace(samples.READERS, problem=problem)), say).png
        for problem in (None, "short")
    )
    assert len(pixels(warned)) > len(pixels(plain))


def test_a_forecast_number_without_a_mark_is_explained_where_there_is_one(say: Translator) -> None:
    explained = say("accuracy-open")
    assert explained in AccuracyChart((None, 50.0, 60.0)).captions(say)
    assert explained not in AccuracyChart((None, *([50.0] * 30))).captions(say)


def test_a_panel_is_one_picture_of_both_charts(studio: Studio, say: Translator) -> None:
    reactions, understanding = samples.reactions(), samples.understanding()
    picture = studio.picture(PanelChart(reactions, understanding), say)
    assert len(picture.png) <= MOST_BYTES
    assert picture.rows == (*reactions.rows(), *understanding.rows())


def test_what_is_not_drawn_is_said_and_is_among_the_rows(studio: Studio, say: Translator) -> None:
    chart = FormsChart(samples.READERS, tuple(samples.group(f"form {number}") for number in range(9)))
    assert "3 more" in " ".join(chart.captions(say))
    assert {row["form"] for row in studio.picture(chart, say).rows} == {f"form {number}" for number in range(9)}

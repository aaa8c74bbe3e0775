"""Charts to draw in tests, made of invented numbers."""

import random

from bot.reports.chart import Chart, Interval, Real, Simulated
from bot.reports.forecasts import AccuracyChart, ForecastChart
from bot.reports.groups import CommentsChart, FormsChart, Group
from bot.reports.reactions import ReactionsChart
from bot.reports.understanding import UnderstandingMap
from bot.reports.versions import Changed, VersionsChart

READERS = Simulated("United States, general public", 200, 1)
TABLE = (
    "cultural_discount_rate",
    "algorithmic_reach",
    "emotional_resonance",
    "positive_image_conversion",
    "processing_friction",
)
SPLIT = {"positive": Interval(38, 31, 45), "neutral": Interval(41, 34, 48), "hostile": Interval(21, 16, 27)}
NOTHING = dict.fromkeys(SPLIT, Interval(None))
BEFORE = (0.08, 0.17, 0.18, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04, 0.02)
AFTER = (0.07, 0.14, 0.17, 0.15, 0.13, 0.11, 0.1, 0.07, 0.04, 0.02)


def reactions(origin: Simulated = READERS) -> ReactionsChart:
    return ReactionsChart(origin, SPLIT, BEFORE, AFTER, Interval(2.4, 1.1, 3.6))


def understanding(readers: int = 200) -> UnderstandingMap:
    """Readers who understand the more the more they know."""
    drawn = random.Random(7)  # noqa: S311 - a sample, not a secret
    known = tuple(drawn.betavariate(1.5, 2.5) for _ in range(readers))
    felt = tuple(drawn.triangular(-0.9, 0.9, -0.3) for _ in range(readers))
    got = tuple(one + drawn.gauss(0, 0.2) > 0.35 for one in known)
    stance = tuple(("hostile", "neutral", "positive")[(one > -0.4) + (one + drawn.gauss(0, 0.3) > 0.2)] for one in felt)
    return UnderstandingMap(Simulated("United States, general public", readers, 1), known, felt, got, stance)


def versions() -> VersionsChart:
    return VersionsChart(
        READERS,
        "first draft",
        "revision 2",
        (
            Changed("processing_friction", Interval(61, 57, 65), Interval(44, 40, 48), Interval(-17, -20, -14)),
            Changed("emotional_resonance", Interval(22, 18, 26), Interval(31, 27, 36), Interval(9, 6, 12)),
            Changed("positive_image_conversion", Interval(12, 8, 17), Interval(14, 9, 19), Interval(2, -2, 6)),
            Changed("hostile_friction", Interval(20, 15, 26), Interval(26, 20, 32), Interval(6, 1, 11)),
            Changed("cultural_discount_rate", Interval(None), Interval(None), Interval(None)),
        ),
    )


def group(name: str, shift: float = 0.0) -> Group:
    values = (48, 22, 31, 12, 55)
    measures = {
        key: Interval(value + shift, value + shift - 6, value + shift + 6)
        for key, value in zip(TABLE, values, strict=True)
    }
    return Group(name, measures)


def forms() -> FormsChart:
    names = (
        "traditional official text",
        "linear video script",
        "AI-assisted multimodal storyboard",
        "immersive 360° script",
    )
    return FormsChart(READERS, tuple(group(name, 7.0 * number) for number, name in enumerate(names)))


def commented(name: str, n: int, base: float) -> Group:
    keys = ("positive_resonance", "hostile_friction", "misinterpretation", "shared_meaning_consensus")
    measures = {
        key: Interval(base + 5 * number, base + 5 * number - 4, base + 5 * number + 5)
        for number, key in enumerate(keys)
    }
    return Group(name, measures, n, ("food", "people", "politics"))


def comments() -> CommentsChart:
    return CommentsChart(Real(1204), (commented("official video", 702, 18), commented("folk video", 502, 30)))


def forecast() -> ForecastChart:
    expected = {"positive": Interval(60), "neutral": Interval(30), "hostile": Interval(10)}
    return ForecastChart(READERS, expected, SPLIT, 74.0)


def accuracy() -> AccuracyChart:
    return AccuracyChart((41.0, 55.0, None, 52.0, 68.0, 74.0))


CHARTS: dict[str, Chart] = {
    "reactions": reactions(),
    "understanding": understanding(),
    "crowd": understanding(10_000),
    "versions": versions(),
    "forms": forms(),
    "comments": comments(),
    "forecast": forecast(),
    "accuracy": accuracy(),
}

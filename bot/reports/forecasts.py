"""Forecasts of the readers: how near one came, and how near they come over time."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.reports.chart import Interval, Row, SeveralPanels, Simulated
from bot.reports.furniture import Shares, figure, half_width, split_bar, stance_rows
from bot.reports.palette import BLUE, FAINT, QUIET, STANCES
from bot.reports.sheet import LABEL, MARGIN, SMALL, WIDTH, Sheet

if TYPE_CHECKING:
    from bot.localisation import Translator

HEIGHT = 560
MOST_DRAWN = 30
_LEFT = MARGIN + 76


@dataclass(frozen=True)
class ForecastChart:
    """What somebody expected and how the panel reacted: `forecast` and `panel` are shares in %, for each of STANCES.

    `accuracy` is the score of the split, 0 to 100.
    """

    origin: Simulated
    forecast: Shares
    panel: Shares
    accuracy: float | None

    def title(self, say: "Translator") -> str:
        """What is to be seen."""
        return say("forecast-title")

    def draw(self, sheet: Sheet, say: "Translator") -> None:
        """Both split bars, one over the other, then the panel's shares."""
        half = half_width(self.forecast, self.panel)
        split_bar(sheet, self.forecast, say("forecast-yours"), half)
        split_bar(sheet, self.panel, say("forecast-panel"), half)
        if self.accuracy is not None:
            sheet.paragraph(say("forecast-score", score=figure(self.accuracy)), size=LABEL + 6)
            sheet.y += 16
        stance_rows(sheet, self.panel, say, self.forecast)

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """What the score says."""
        return (say("forecast-marks"), say("forecast-about"), say("about-intervals"))

    def alt(self, say: "Translator") -> str:
        """Both splits in a sentence."""
        splits, comma = {}, say("list-comma")
        for name, shares in (("forecast", self.forecast), ("panel", self.panel)):
            splits[name] = comma.join(f"{say(f'stance-{one}')} {figure(shares[one].value, '%')}" for one in STANCES)
        return say("forecast-alt", score=figure(self.accuracy), **splits)

    def rows(self) -> tuple[Row, ...]:
        """Forecast and panel of each stance, and the score."""
        found: list[Row] = [
            {**self.origin.cells(), "who": who, "stance": name, "unit": "%", **shares[name].cells()}
            for who, shares in (("forecast", self.forecast), ("panel", self.panel))
            for name in STANCES
        ]
        score = Interval(self.accuracy).cells()
        return (*found, {**self.origin.cells(), "who": "score", "stance": None, "unit": "0-100", **score})


@dataclass(frozen=True)
class AccuracyChart:
    """Empathic accuracy of one learner's forecasts in their order, 0 to 100 each, None where it could not be scored."""

    scores: tuple[float | None, ...]

    @property
    def origin(self) -> SeveralPanels:
        """Every forecast met a panel of its own."""
        return SeveralPanels()

    def title(self, say: "Translator") -> str:
        """What is to be seen."""
        return say("accuracy-title")

    def draw(self, sheet: Sheet, say: "Translator") -> None:
        """The last forecasts as marks, joined only where they follow one another."""
        top, shown = sheet.y + 20, self.scores[-MOST_DRAWN:]
        for level in (0, 50, 100):
            y = top + HEIGHT * (1 - level / 100)
            sheet.line([(_LEFT, y), (WIDTH - MARGIN, y)], FAINT, 3)
            sheet.text(_LEFT - 16, y, str(level), size=SMALL, colour=QUIET, side="right")
        _line(sheet, shown, top)
        sheet.y = top + HEIGHT + 8
        first = len(self.scores) - len(shown) + 1
        _numbers(sheet, first, len(shown))
        sheet.text(WIDTH / 2, sheet.y + 24, say("accuracy-axis"), colour=QUIET, side="center")
        sheet.y += 62

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """What a rising line can mean, and what a number without a mark."""
        is_open = None in self.scores[-MOST_DRAWN:]
        return (say("accuracy-about"), *((say("accuracy-open"),) if is_open else ()))

    def alt(self, say: "Translator") -> str:
        """The scores drawn, in their order."""
        shown = self.scores[-MOST_DRAWN:]
        return say("accuracy-alt", n=len(shown), scores=say("list-comma").join(map(figure, shown)) or "–")

    def rows(self) -> tuple[Row, ...]:
        """One row a forecast."""
        cells = self.origin.cells()
        return tuple(
            {**cells, "forecast": number, "empathic_accuracy": one} for number, one in enumerate(self.scores, 1)
        )


def _x(number: int, count: int) -> float:
    inside = WIDTH - MARGIN - _LEFT - 80
    return _LEFT + 40 + (inside * number / (count - 1) if count > 1 else inside / 2)


def _line(sheet: Sheet, scores: tuple[float | None, ...], top: float) -> None:
    places = [
        None if one is None else (_x(number, len(scores)), top + HEIGHT * (1 - min(max(one, 0.0), 100.0) / 100))
        for number, one in enumerate(scores)
    ]
    for here, there in pairwise(places):
        if here is not None and there is not None:
            sheet.line([here, there], BLUE, 5)
    known = [(number, place) for number, place in enumerate(places) if place is not None]
    sheet.marks([place for _, place in known], "o", 30, BLUE)
    for number, (x, y) in known if len(known) <= 10 else known[-1:]:
        sheet.text(x, y - 42 if y > top + 60 else y + 42, figure(scores[number]), side="center")


def _numbers(sheet: Sheet, first: int, count: int) -> None:
    step = max(1, -(-count // 10))
    for number in range(0, count, step):
        sheet.text(_x(number, count), sheet.y + 18, str(first + number), size=SMALL, colour=QUIET, side="center")
    sheet.y += 44

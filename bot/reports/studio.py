"""From a chart to a picture: band, title, drawing, captions."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.reports.chart import Chart, Origin, Picture, Real, SeveralPanels, Simulated
from bot.reports.easel import Easel
from bot.reports.palette import INK, PAPER, QUIET, TINT
from bot.reports.sheet import INSIDE, LABEL, LONGEST, MARGIN, SMALL, TITLE, WIDTH, Sheet

if TYPE_CHECKING:
    from bot.localisation import Translator

FOLDER = Path(__file__).parent / "locales"
BAND = 96


class Studio:
    """Draws. What the drawing library keeps between two pictures is in `folder`, and can be made again."""

    def __init__(self, folder: Path) -> None:
        self.easel = Easel(folder)

    def picture(self, chart: Chart, say: "Translator") -> Picture:
        """The chart drawn: the same chart and locale give the same bytes."""
        with self.easel.figure(WIDTH, LONGEST) as figure:
            sheet = Sheet(self.easel, figure)
            _head(sheet, chart, say)
            chart.draw(sheet, say)
            _foot(sheet, chart, say)
            png = sheet.png()
        return Picture(png, say("alt-whole", band=chart.origin.band(say), alt=chart.alt(say)), chart.rows())


def _head(sheet: Sheet, chart: Chart, say: "Translator") -> None:
    """Where the numbers come from stands first, so that no picture of simulated readers passes for a survey."""
    is_real = isinstance(chart.origin, Real)
    sheet.box(0, 0, WIDTH, BAND, PAPER if is_real else INK)
    if is_real:
        sheet.line([(0, BAND), (WIDTH, BAND)], INK, 6)
    sheet.text(MARGIN, BAND / 2, chart.origin.band(say), size=LABEL + 4, colour=INK if is_real else PAPER)
    sheet.y = BAND + 34
    sheet.paragraph(chart.title(say), size=TITLE)
    if isinstance(chart.origin, Simulated):
        sheet.text(MARGIN, sheet.y + 26, sheet.cut(chart.origin.audience, INSIDE), colour=QUIET)
        sheet.y += 52
        _warning(sheet, chart.origin.problem, say)
    sheet.y += 34


def _warning(sheet: Sheet, problem: str | None, say: "Translator") -> None:
    if problem is not None:
        sheet.y += 16
        sheet.paragraph(say(f"problem-{problem}"), size=LABEL)


def _foot(sheet: Sheet, chart: Chart, say: "Translator") -> None:
    sheet.y += 30
    sheet.line([(MARGIN, sheet.y), (WIDTH - MARGIN, sheet.y)], TINT, 4)
    sheet.y += 22
    for caption in (*chart.captions(say), *_about(chart.origin, say)):
        sheet.paragraph(caption, size=SMALL, colour=QUIET)
        sheet.y += 8
    sheet.y += 34


def _about(origin: Origin, say: "Translator") -> tuple[str, ...]:
    if isinstance(origin, Real):
        return (say("about-real"),)
    if isinstance(origin, SeveralPanels):
        return (say("about-several"),)
    return (say("about-simulated", readers=origin.readers, seed=str(origin.seed)),)

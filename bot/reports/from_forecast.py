"""A forecast and the panel it met as the numbers of their picture."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.coach.panel.split import percentages
from bot.reports.chart import Interval
from bot.reports.forecasts import ForecastChart
from bot.reports.from_panel import origin_of, shares_of
from bot.reports.palette import STANCES

if TYPE_CHECKING:
    from bot.coach.panel.report import PanelReport
    from evaluation.forecast.scoring import Split


def forecast_chart(report: "PanelReport", expected: "Split") -> ForecastChart:
    """What somebody expected beside a panel that says something, in the whole per cents that the chat's text names."""
    from evaluation.forecast.panels import panel_outcome
    from evaluation.forecast.scoring import split_index

    reacted = panel_outcome(report.reactions, ()).split
    forecast = {name: Interval(share) for name, share in zip(STANCES, percentages(expected), strict=True)}
    counted = shares_of(report)
    panel = {
        name: replace(counted[name], value=share) for name, share in zip(STANCES, percentages(reacted), strict=True)
    }
    return ForecastChart(origin_of(report), forecast, panel, split_index(expected, reacted))

"""A panel's reactions as the numbers of its pictures."""

from typing import TYPE_CHECKING

from bot.reports.chart import Interval, Simulated
from bot.reports.panel import PanelChart
from bot.reports.reactions import ReactionsChart
from bot.reports.understanding import UnderstandingMap

if TYPE_CHECKING:
    from bot.coach.panel.report import PanelReport
    from evaluation.reception.intervals import Estimate
    from evaluation.reception.population import Numbers

BINS = 10


def origin_of(report: "PanelReport") -> Simulated:
    """Whose reactions they are."""
    name = report.audience.name.in_locale(report.locale)
    return Simulated(name, report.size, report.seed, report.reactions.stimulus.problem)


def reactions_chart(report: "PanelReport") -> ReactionsChart:
    """The split and the attitudes; nothing where the panel says nothing."""
    metrics = report.metrics
    positive, hostile = interval_of(metrics["positive_resonance"]), interval_of(metrics["hostile_friction"])
    shares = {"positive": positive, "neutral": _neutral(report), "hostile": hostile}
    before = _bins(report.reactions.attitude_before)
    after = _bins(report.reactions.attitude_after) if report.is_told else before
    return ReactionsChart(origin_of(report), shares, before, after, interval_of(metrics["attitude_shift"]))


def understanding_map(report: "PanelReport") -> UnderstandingMap:
    """Every persona's traits and whether it understood."""
    from evaluation.reception.reactions import STANCES

    reactions = report.reactions
    return UnderstandingMap(
        origin_of(report),
        tuple(reactions.population.knowledge.tolist()),
        tuple(reactions.attitude_before.tolist()),
        tuple(reactions.understood.tolist()),
        tuple(STANCES[code] for code in reactions.stance.tolist()),
    )


def panel_chart(report: "PanelReport") -> PanelChart:
    """Both in one picture."""
    return PanelChart(reactions_chart(report), understanding_map(report))


def interval_of(estimate: "Estimate") -> Interval:
    """An estimate without its unit."""
    return Interval(estimate.value, estimate.low, estimate.high)


def _neutral(report: "PanelReport") -> Interval:
    """The share that is neither positive nor hostile, with the interval that the other two have."""
    from evaluation.reception.intervals import interval, replicated
    from evaluation.reception.reactions import STANCES
    from evaluation.shares import hidden_by

    if not report.is_told:
        return Interval(None)
    reactions = report.reactions
    is_neutral = (reactions.stance == STANCES.index("neutral")).astype(float)
    (low,), (high,) = interval(replicated(reactions.population, is_neutral[:, None]))
    share, hidden = float(is_neutral.mean()), hidden_by(report.size)
    low, high = (1 - hidden if share == 1 else float(low)), (hidden if share == 0 else float(high))
    return Interval(*(round(100 * one, 1) for one in (share, min(low, share), max(high, share))))


def _bins(attitudes: "Numbers") -> tuple[float, ...]:
    import numpy as np

    counts, _ = np.histogram(attitudes, bins=BINS, range=(-1, 1))
    return tuple((counts / attitudes.size).tolist())

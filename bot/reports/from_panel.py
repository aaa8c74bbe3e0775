"""A panel's reactions as the numbers of its pictures."""

from typing import TYPE_CHECKING

from bot.reports.chart import Interval, Simulated
from bot.reports.panel import PanelChart
from bot.reports.reactions import ReactionsChart
from bot.reports.understanding import UnderstandingMap

if TYPE_CHECKING:
    from bot.coach.panel.report import PanelReport
    from bot.reports.furniture import Shares
    from evaluation.reception.intervals import Estimate
    from evaluation.reception.population import Numbers

BINS = 10


def origin_of(report: "PanelReport") -> Simulated:
    """Whose reactions they are."""
    name = report.audience.name.in_locale(report.locale)
    return Simulated(name, report.size, report.seed, report.reactions.stimulus.problem)


def reactions_chart(report: "PanelReport") -> ReactionsChart:
    """The split and the attitudes; nothing where the panel says nothing."""
    before = _bins(report.reactions.attitude_before)
    after = _bins(report.reactions.attitude_after) if report.is_told else before
    shift = interval_of(report.metrics["attitude_shift"])
    return ReactionsChart(origin_of(report), shares_of(report), before, after, shift)


def shares_of(report: "PanelReport") -> "Shares":
    """The share of each stance in %; nothing where the panel says nothing."""
    positive, hostile = (interval_of(report.metrics[name]) for name in ("positive_resonance", "hostile_friction"))
    return {"positive": positive, "neutral": _neutral(report), "hostile": hostile}


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
    """The share that is neither positive nor hostile, with the interval that any share of a panel has."""
    from evaluation.reception.counting import estimated_shares
    from evaluation.reception.reactions import STANCES

    if not report.is_told:
        return Interval(None)
    reactions = report.reactions
    is_neutral = reactions.stance == STANCES.index("neutral")
    (share,) = estimated_shares(reactions.population, is_neutral[:, None])
    return interval_of(share)


def _bins(attitudes: "Numbers") -> tuple[float, ...]:
    import numpy as np

    counts, _ = np.histogram(attitudes, bins=BINS, range=(-1, 1))
    return tuple((counts / attitudes.size).tolist())

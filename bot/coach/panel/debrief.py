"""What would make a panel wrong, and how a student can find out with real readers."""

from math import comb
from typing import TYPE_CHECKING

from bot.coach.panel.misread import worth_mending
from bot.coach.remarks import shortened
from evaluation.reception.intervals import Estimate

if TYPE_CHECKING:
    from bot.coach.panel.report import PanelReport

ASKED = 20
"""Real readers whom a student may well find, and enough to contradict a panel that is far off."""
_SHORT_QUOTE = 60
_TAIL = 0.025


def debrief(report: "PanelReport") -> tuple[str, ...]:
    """One or two ways to check the panel; the one with numbers first, where any numbers could contradict it."""
    say, positive = report.say, report.metrics["positive_resonance"]
    low, high = expected_of(ASKED, positive)
    readers = report.audience.name.in_locale(report.locale)
    checks = []
    if (low, high) != (0, ASKED):
        checks.append(say("panel-check-split", asked=ASKED, low=low, high=high, readers=readers))
    missed = worth_mending(report.misread)
    if missed:
        quote = shortened(missed[0].quote, _SHORT_QUOTE)
        checks.append(say("panel-check-phrase", quote=quote, share=f"{missed[0].share.value:.0f}"))
    else:
        checks.append(say("panel-check-retell"))
    return tuple(checks)


def expected_of(asked: int, share: Estimate) -> tuple[int, int]:
    """How many of `asked` readers, least and most, should say so if the share (in %) lies in its interval.

    The least is the 2.5 % quantile of the binomial distribution at the interval's lower end, the most the 97.5 % one at
    its upper end: fewer or more would contradict every share in the interval.
    """
    return _quantile(asked, (share.low or 0.0) / 100, _TAIL), _quantile(asked, (share.high or 0.0) / 100, 1 - _TAIL)


def _quantile(size: int, share: float, level: float) -> int:
    """The smallest count that a binomial variable does not exceed with a probability of at least `level`."""
    reached = 0.0
    for count in range(size):
        reached += comb(size, count) * share**count * (1 - share) ** (size - count)
        if reached >= level:
            return count
    return size

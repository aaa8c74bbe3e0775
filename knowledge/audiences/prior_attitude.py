"""The view of China that an audience brings along, from the surveys, with an honest width.

Whole-country shares are adjusted for a segment only where a survey of that group says so; otherwise only the
uncertainty grows.
"""

import math
from collections.abc import Sequence
from statistics import fmean, pstdev

from knowledge.audiences.figures import Attitude, Figures
from knowledge.audiences.rules import SegmentRule, TraitRules
from knowledge.audiences.traits import ATTITUDES, Basis, Split
from knowledge.entries import Text

_SURE = 1.0
_SMALLEST_SAMPLE = 1_000


def prior_attitude(code: str, segments: Sequence[SegmentRule], figures: Figures, rules: TraitRules) -> Split:
    """Shares over favourable, unfavourable and unsure; `uncertainty` of the favourable share."""
    waves = figures.attitudes_of(code)
    newest = _newest(waves)
    widening = [one.attitude_spread for one in segments]
    why = tuple(one.why for one in segments if one.attitude_spread)
    if newest is None or newest.shares.favourable is None:
        return _unsurveyed(figures, rules, widening)
    favourable, unfavourable, kind, how = _shares(newest, waves, rules)
    sources, group = newest.sources, _group(code, segments, figures)
    if group is not None:
        favourable, unfavourable = _shifted(favourable, unfavourable, group)
        kind, how = "derived", (*how, rules.explanations.attitude_group)
        sources = tuple(dict.fromkeys((*sources, *group.sources)))
    elif any(widening):
        kind, how = "derived", (*how, rules.explanations.attitude_widened, *why)
    uncertainty = math.hypot(_width(newest, rules), *(widening if group is None else ()))
    basis = Basis(kind, sources, newest.evidence, (*how, *_dated(newest, rules)), newest.year)
    return _split(favourable, unfavourable, basis, uncertainty)


def home_attitude(rules: TraitRules) -> Split:
    """The assumed view at home."""
    home = rules.home
    basis = Basis("assumed", rules.sources, rules.evidence, (rules.explanations.home,))
    return _split(home.favourable, home.unfavourable, basis, home.uncertainty)


def _newest(waves: Sequence[Attitude]) -> Attitude | None:
    """The newest wave that gives a favourable share."""
    return next((one for one in reversed(waves) if one.shares.favourable is not None), None)


def _shares(
    newest: Attitude, waves: Sequence[Attitude], rules: TraitRules
) -> tuple[float, float, str, tuple[Text, ...]]:
    """Favourable, unfavourable (0..1), kind and explanation; a missing share is filled with the last unsure one."""
    say = rules.explanations
    favourable = (newest.shares.favourable or 0.0) / 100
    if newest.shares.unfavourable is not None:
        return favourable, newest.shares.unfavourable / 100, "measured", (say.attitude_measured,)
    unsure = next((found for one in reversed(waves) if (found := _unsure(one)) is not None), 0.0)
    return favourable, max(1 - favourable - unsure, 0.0), "derived", (say.attitude_filled,)


def _unsure(wave: Attitude) -> float | None:
    shares = wave.shares
    if shares.favourable is None or shares.unfavourable is None:
        return None
    return max(1 - (shares.favourable + shares.unfavourable) / 100, 0.0)


def _group(code: str, segments: Sequence[SegmentRule], figures: Figures) -> Attitude | None:
    for one in segments:
        waves = figures.attitudes_of(code, one.survey_group) if one.survey_group else ()
        if waves and waves[-1].whole is not None:
            return waves[-1]
    return None


def _shifted(favourable: float, unfavourable: float, group: Attitude) -> tuple[float, float]:
    """Moved by as many points as the group differed from all adults in its own survey."""
    up = _gap(group, "favourable")
    down = _gap(group, "unfavourable")
    more = up if up is not None else -(down or 0.0)
    less = down if down is not None else -more
    raised = min(max(favourable + more, 0.0), _SURE)
    return raised, min(max(unfavourable + less, 0.0), _SURE - raised)


def _gap(group: Attitude, name: str) -> float | None:
    own, whole = getattr(group.shares, name), getattr(group.whole, name)
    return None if own is None or whole is None else (own - whole) / 100


def _width(wave: Attitude, rules: TraitRules) -> float:
    """Sampling error, and what opinion tends to move in the years since."""
    share = (wave.shares.favourable or 0.0) / 100
    sampling = rules.base.design_effect * share * (1 - share) / (wave.n or _SMALLEST_SAMPLE)
    years = max(rules.base.as_of - wave.year, 0)
    return math.sqrt(sampling + years * rules.base.drift**2)


def _dated(wave: Attitude, rules: TraitRules) -> tuple[Text, ...]:
    return (rules.explanations.attitude_dated,) if rules.base.as_of - wave.year >= 5 else ()


def _unsurveyed(figures: Figures, rules: TraitRules, widening: Sequence[float]) -> Split:
    """The mean over the countries that were surveyed, as wide as they differ."""
    codes = sorted({one.country for one in figures.attitudes})
    found = [known for code in codes if (known := _country(code, figures, rules))]
    basis = Basis("assumed", rules.sources, rules.evidence, (rules.explanations.attitude_unsurveyed,))
    if not found:
        return _split(1 / 3, 1 / 3, basis, 1 / 3)
    shares = [favourable for favourable, _ in found]
    return _split(fmean(shares), fmean(down for _, down in found), basis, math.hypot(pstdev(shares), *widening))


def _country(code: str, figures: Figures, rules: TraitRules) -> tuple[float, float] | None:
    waves = figures.attitudes_of(code)
    newest = _newest(waves)
    return _shares(newest, waves, rules)[:2] if newest else None


def _split(favourable: float, unfavourable: float, basis: Basis, uncertainty: float) -> Split:
    values = (favourable, unfavourable, max(_SURE - favourable - unfavourable, 0.0))
    total = sum(values)
    return Split(tuple(zip(ATTITUDES, (one / total for one in values), strict=True)), basis, min(uncertainty, 0.5))

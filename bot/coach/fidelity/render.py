"""A fidelity check to read: agreement and its ceiling, error against simple guesses, spread, audiences, the verdict."""

from collections.abc import Iterator, Mapping

from bot.coach.fidelity.report import FidelityReport
from bot.localisation import Translator
from evaluation.fidelity.cells import Figure
from evaluation.fidelity.comparing import Comparison, OfAudience
from evaluation.fidelity.ranking import BAND, LEAST_READERS

_SHOWN_LINES = 5
_FEW = 30
"""Real readers below which an audience's own figures are called rough."""


def render(report: FidelityReport, say: Translator) -> str:
    """The report: the main measure in full, the others in a line each."""
    found, main = report.found, report.found.main
    others = [_in_a_line(one, say) for one in found.comparisons[1:]]
    parts = [
        [_title(report, say), *_left_out(report, say)],
        [say("fidelity-measure", measure=say(f"fidelity-{main.measure}")), *_agreement(main, say)],
        [say("fidelity-by-audience"), *(_audience(one, report.names, say) for one in main.audiences)],
        [*verdict(main, report.names, say)],
        [say("fidelity-others"), *others] if others else [],
        [say("fidelity-caveats"), *(f"- {one}" for one in caveats(report, say))],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def verdict(one: Comparison, names: Mapping[str, str], say: Translator) -> Iterator[str]:
    """The ranking, or in one sentence why there is none."""
    if one.refused:
        reasons = [
            say(f"fidelity-no-{reason}", least=LEAST_READERS, low=f"{BAND[0]:g}", high=f"{BAND[1]:g}")
            for reason in one.refused
        ]
        yield say("fidelity-refused", reasons=say("fidelity-semicolon").join(reasons))
        return
    yield say("fidelity-ranking")
    for place in one.places:
        yield say(
            "fidelity-place",
            audience=names[place.audience],
            simulated=_place(place.simulated, say),
            real=_place(place.real, say),
        )


def caveats(report: FidelityReport, say: Translator) -> tuple[str, ...]:
    """What the figures cannot show, most general first."""
    main = report.found.main
    few = min(one.readers for one in main.audiences) < _FEW
    return (
        *report.calibration,
        say("fidelity-caveat-who", readers=report.found.readers),
        *((say("fidelity-caveat-comments", n=report.intake.heard),) if report.intake.heard else ()),
        say("fidelity-caveat-scrolling"),
        say("fidelity-caveat-cells", cells=len(main.cells)),
        *((say("fidelity-caveat-few", few=_FEW),) if few else ()),
        say("fidelity-caveat-interval"),
        say("fidelity-caveat-baselines"),
    )


def _title(report: FidelityReport, say: Translator) -> str:
    found = report.found
    return say(
        "fidelity-title",
        file=report.file,
        readers=found.readers,
        stories=len(found.stories),
        audiences=len(found.audiences),
        size=report.size,
    )


def _left_out(report: FidelityReport, say: Translator) -> Iterator[str]:
    for problem, rows in report.intake.bad_by_problem().items():
        lines = say("fidelity-comma").join(f"{row.line}" for row in rows[:_SHOWN_LINES])
        more = say("fidelity-and-more") if len(rows) > _SHOWN_LINES else ""
        yield say("fidelity-left-out", n=len(rows), why=say(f"fidelity-bad-{problem}"), lines=lines + more)


def _agreement(one: Comparison, say: Translator) -> Iterator[str]:
    yield say("fidelity-correlation", pearson=_shown(one.pearson, say), spearman=_shown(one.spearman, say))
    if one.reliability.value is None:
        yield say("fidelity-ceiling-unknown")
    else:
        ceiling, reliability = f"{one.reliability.value**0.5:.2f}", f"{one.reliability.value:.2f}"
        yield say("fidelity-ceiling", reliability=reliability, ceiling=ceiling, r=_shown(one.disattenuated, say))
    yield say("fidelity-bias", bias=_shown(one.bias, say, sign="+"))
    if one.chance_rmse is None:
        yield say("fidelity-rmse-alone", rmse=f"{one.rmse:.2f}")
    else:
        yield say("fidelity-rmse", rmse=f"{one.rmse:.2f}", chance=f"{one.chance_rmse:.2f}")
    yield from _guesses(one, say)
    yield say("fidelity-within", ratio=_shown(one.within, say))
    yield say("fidelity-between", ratio=_shown(one.between, say))


def _guesses(one: Comparison, say: Translator) -> Iterator[str]:
    prior, mean = one.baselines["prior"], one.baselines["mean"]
    r = say("fidelity-unsaid") if prior.pearson is None else _number(prior.pearson)
    if prior.rmse is None:
        yield say("fidelity-prior-scale", r=r)
    else:
        yield say("fidelity-prior", r=r, rmse=f"{prior.rmse:.2f}")
    yield say("fidelity-mean", rmse=f"{mean.rmse:.2f}")
    beaten = say("fidelity-and").join(say(f"fidelity-guess-{name}") for name in one.beaten_by)
    yield say("fidelity-beaten", guesses=beaten) if beaten else say("fidelity-unbeaten")


def _audience(one: OfAudience, names: Mapping[str, str], say: Translator) -> str:
    return say(
        "fidelity-audience",
        audience=names[one.audience],
        readers=one.readers,
        real=_shown(one.real, say),
        simulated=_shown(one.simulated, say),
        bias=_number(one.bias.value or 0.0, "+"),
    )


def _in_a_line(one: Comparison, say: Translator) -> str:
    return say(
        "fidelity-other",
        measure=say(f"fidelity-{one.measure}"),
        cells=len(one.cells),
        pearson=_shown(one.pearson, say),
        bias=_shown(one.bias, say, sign="+"),
        within=_shown(one.within, say),
        between=_shown(one.between, say),
    )


def _shown(one: Figure, say: Translator, sign: str = "") -> str:
    """A figure with its interval, as far as it can be said."""
    if one.value is None:
        return say("fidelity-unsaid")
    value = _number(one.value, sign)
    if one.low is None or (one.high is None and round(one.low, 2) == 0):
        return value
    if one.high is None:
        return say("fidelity-at-least", value=value, low=_number(one.low, sign))
    return say("fidelity-interval", value=value, low=_number(one.low, sign), high=_number(one.high, sign))


def _number(value: float, sign: str = "") -> str:
    return f"{round(value, 2) + 0.0:{sign}.2f}".replace("-", "−")


def _place(one: Figure, say: Translator) -> str:
    value, low, high = (f"{part or 0:g}" for part in (one.value, one.low, one.high))
    return value if low == high else say("fidelity-places", value=value, low=low, high=high)

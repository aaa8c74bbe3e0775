"""A survey's result: attune.comments/1, and the same to read."""

from collections.abc import Mapping
from typing import Any

from bot.comments.caveats import caveats
from bot.comments.survey import Survey
from bot.localisation import Translator
from evaluation.comments.telemetry import SHARES, Change, Estimate, Tally

SCHEMA = "attune.comments/1"


def as_json(survey: Survey, say: Translator, *, with_story: bool) -> dict[str, Any]:
    """The document attune.comments/1. Shares are in %, the consensus from 1 to 100, intervals cover 95 %."""
    return {
        "schema": SCHEMA,
        "rows": survey.rows,
        "skipped": survey.skipped,
        "languages": _commonest_first(survey.languages),
        "groups": {name: _group(tally) for name, tally in survey.groups.items()},
        "difference": _difference(survey.groups),
        "caveats": caveats(survey, say, with_story=with_story),
    }


def render(survey: Survey, say: Translator, *, with_story: bool) -> str:
    """The same for a person to read."""
    lines = [say("report-rows", rows=survey.rows, counted=survey.counted, skipped=survey.skipped)]
    languages = ", ".join(f"{code} {n}" for code, n in _commonest_first(survey.languages).items())
    lines.append(say("report-languages", languages=languages))
    for name, tally in survey.groups.items():
        lines += ["", say("report-group", group=name, n=tally.comments, judged=tally.judged)]
        lines += [_line(measure, _shown(one), say) for measure, one in tally.measures().items()]
    changes = _changes(survey.groups)
    if changes:
        first, second = survey.groups
        lines += ["", say("report-difference", first=first, second=second)]
        lines += [_line(measure, _change(one, say), say) for measure, one in changes.items()]
    lines += ["", say("report-caveats")]
    lines += [f"- {caveat}" for caveat in caveats(survey, say, with_story=with_story)]
    return "\n".join(lines)


def _line(measure: str, shown: str, say: Translator) -> str:
    return "  " + say("report-measure", measure=say(f"measure-{measure}"), shown=shown)


def _commonest_first(languages: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(languages.items(), key=lambda item: (-item[1], item[0])))


def _group(tally: Tally) -> dict[str, Any]:
    measures = {name: _estimate(one) for name, one in tally.measures().items()}
    return {"n": tally.comments, "judged": tally.judged, **measures}


def _changes(groups: Mapping[str, Tally]) -> dict[str, Change] | None:
    if len(groups) != 2:
        return None
    first, second = groups.values()
    return first.changes(second)


def _difference(groups: Mapping[str, Tally]) -> dict[str, Any] | None:
    changes = _changes(groups)
    if changes is None:
        return None
    first, second = groups
    return {"first": first, "second": second, **{name: _compared(name, one) for name, one in changes.items()}}


def _compared(name: str, one: Change) -> dict[str, Any]:
    effect = "cohens_h" if name in SHARES else None
    return {**_estimate(one.difference), "effect_size": one.effect_size, "effect": effect}


def _estimate(one: Estimate) -> dict[str, float | None]:
    return {"value": one.value, "low": one.low, "high": one.high}


def _shown(one: Estimate) -> str:
    return "–" if one.value is None else f"{one.value:.1f} ({one.low:.1f} … {one.high:.1f})"


def _change(one: Change, say: Translator) -> str:
    difference = one.difference
    if difference.value is None:
        return "–"
    shown = f"{difference.value:+.1f} ({difference.low:+.1f} … {difference.high:+.1f})"
    return shown if one.effect_size is None else say("report-effect", shown=shown, effect=f"{one.effect_size:+.2f}")

"""A survey's result: attune.comments/1, and the same to read."""

from collections.abc import Mapping
from typing import Any

from bot.comments.survey import Survey
from bot.localisation import Translator
from evaluation.comments.telemetry import MEASURES, SHARES, Change, Estimate, Tally

SCHEMA = "attune.comments/1"
FEW = 30
"""Below so many judged comments a group's figures are hardly more than its comments read aloud."""
HOSTILITY_CHECKED = "en"
"""The language in which hostility was checked against people's judgement."""


def as_json(survey: Survey, say: Translator, *, with_story: bool) -> dict[str, Any]:
    """The document attune.comments/1. Shares are in %, the consensus from 1 to 100, intervals cover 95 %."""
    return {
        "schema": SCHEMA,
        "rows": survey.rows,
        "skipped": survey.skipped,
        "languages": dict(sorted(survey.languages.items(), key=lambda item: (-item[1], item[0]))),
        "groups": {name: _group(tally) for name, tally in survey.groups.items()},
        "difference": _difference(survey.groups),
        "caveats": caveats(survey, say, with_story=with_story),
    }


def render(survey: Survey, say: Translator, *, with_story: bool) -> str:
    """The same for a person to read."""
    lines = [say("report-rows", rows=survey.rows, counted=survey.counted, skipped=survey.skipped)]
    found = sorted(survey.languages.items(), key=lambda item: (-item[1], item[0]))
    lines.append(say("report-languages", languages=", ".join(f"{code} {n}" for code, n in found)))
    for name, tally in survey.groups.items():
        lines += ["", say("report-group", group=name, n=tally.comments, judged=tally.judged)]
        lines += [f"  {say(f'measure-{measure}')}: {_shown(one)}" for measure, one in tally.measures().items()]
    changes = _changes(survey.groups)
    if changes:
        first, second = survey.groups
        lines += ["", say("report-difference", first=first, second=second)]
        lines += [f"  {say(f'measure-{measure}')}: {_change(one, say)}" for measure, one in changes.items()]
    lines += ["", say("report-caveats")]
    lines += [f"- {caveat}" for caveat in caveats(survey, say, with_story=with_story)]
    return "\n".join(lines)


def caveats(survey: Survey, say: Translator, *, with_story: bool) -> list[str]:
    """What the figures can and cannot show, most general first."""
    told = [say("caveat-sample"), say("caveat-interval")]
    if survey.empty or survey.repeated:
        told.append(say("caveat-skipped", empty=survey.empty, repeated=survey.repeated))
    unsupported = survey.unsupported.total()
    if unsupported:
        codes = ", ".join(sorted(code for code, n in survey.unsupported.items() if n))
        told.append(say("caveat-unsupported", n=unsupported, languages=codes))
    if any(code != HOSTILITY_CHECKED for code in survey.languages):
        told.append(say("caveat-hostility"))
    told.append(say("caveat-misreading-with-story" if with_story else "caveat-misreading"))
    if with_story and survey.elsewhere:
        told.append(say("caveat-elsewhere", n=survey.elsewhere))
    if survey.cut:
        told.append(say("caveat-cut", n=survey.cut))
    if any(tally.judged < FEW for tally in survey.groups.values()):
        told.append(say("caveat-few", few=FEW))
    if len(survey.groups) > 1:
        told.append(say("caveat-two-groups" if len(survey.groups) == 2 else "caveat-many-groups"))
    return told


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
    compared = {
        name: {
            **_estimate(one.difference),
            "effect_size": one.effect_size,
            "effect": "cohens_h" if name in SHARES else None,
        }
        for name, one in changes.items()
    }
    return {"first": first, "second": second, **{name: compared[name] for name in MEASURES}}


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

"""A survey's result as the document attune.comments/1."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.comments.caveats import caveats
from bot.comments.columns import Columns, named
from bot.comments.figures import Comparison, GroupFigures, SurveyFigures, figures
from bot.comments.foreseen import Foreseen
from bot.comments.prose import prose
from bot.comments.survey import EMPTY, REPEATED, Survey
from bot.comments.themes import Themes
from bot.localisation import Translator
from evaluation.comments.telemetry import SHARES, Change, Estimate

SCHEMA = "attune.comments/1"


def as_json(survey: Survey, say: Translator, *, with_story: bool, forecast: Foreseen | None = None) -> dict[str, Any]:
    """The document attune.comments/1. Shares are in %, the consensus from 1 to 100, intervals cover 95 %."""
    found = figures(survey)
    return {
        "schema": SCHEMA,
        "rows": survey.rows,
        "skipped": survey.skipped,
        "skipped_because": skipped_because(survey),
        "columns": _columns(survey.columns),
        "languages": commonest_first(survey.languages),
        "groups": {group.name: _group(group) for group in found.groups},
        "difference": _difference(found),
        "differences": [_compared(one, corrected=True) for one in found.comparisons if len(found.groups) > 2],
        "themes": _themes(found.themes),
        "misread": asdict(found.misreadings),
        "spam": {"n": survey.spam.total(), "reasons": commonest_first(survey.spam)},
        **({"forecast": forecast.as_json()} if forecast else {}),
        "caveats": caveats(survey, found, say, with_story=with_story),
    }


def render(survey: Survey, say: Translator, *, with_story: bool, forecast: Foreseen | None = None) -> str:
    """The same for a person to read."""
    found = figures(survey)
    lines = prose(found, survey.languages, skipped_because(survey), say)
    if forecast is not None:
        lines += ["", *forecast.told(say)]
    lines += ["", say("report-caveats")]
    lines += [f"- {caveat}" for caveat in caveats(survey, found, say, with_story=with_story)]
    return "\n".join(lines)


def skipped_because(survey: Survey) -> dict[str, int]:
    """The rows that are not counted, by the reason."""
    reasons = {EMPTY: survey.empty, REPEATED: survey.repeated, **commonest_first(survey.spam)}
    return {reason: rows for reason, rows in reasons.items() if rows}


def commonest_first(counts: Mapping[str, int]) -> dict[str, int]:
    """The counts, largest first, then by name."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _columns(columns: Columns) -> dict[str, Any]:
    return {
        "text": columns.text,
        "group": columns.group,
        "sheet": columns.sheet,
        "offered": [{"kind": kind, "column": named(name)} for kind, name in columns.offered],
        "unused": [named(name) for name in columns.unused],
    }


def _group(group: GroupFigures) -> dict[str, Any]:
    measures = {name: _estimate(one) for name, one in group.measures.items()}
    return {"n": group.comments, "judged": group.judged, **measures}


def _difference(found: SurveyFigures) -> dict[str, Any] | None:
    """Of exactly two groups."""
    return _compared(found.comparisons[0], corrected=False) if len(found.groups) == 2 else None


def _compared(one: Comparison, *, corrected: bool) -> dict[str, Any]:
    measures = {name: _change(name, change) for name, change in one.changes.items()}
    if corrected:
        for name, change in one.corrected.items():
            measures[name]["corrected"] = {
                "low": change.difference.low,
                "high": change.difference.high,
                "coverage": one.coverage,
                "holds": one.holds(name),
            }
    return {"first": one.first, "second": one.second, **measures}


def _change(name: str, one: Change) -> dict[str, Any]:
    effect = "cohens_h" if name in SHARES else None
    return {**_estimate(one.difference), "effect_size": one.effect_size, "effect": effect}


def _themes(themes: Themes) -> dict[str, Any]:
    return {
        "groups": {
            name: [
                {
                    "topic": one.topic,
                    "n": one.comments,
                    "share": _estimate(one.share),
                    "positive_resonance": _estimate(one.positive_resonance),
                    "hostile_friction": _estimate(one.hostile_friction),
                }
                for one in some
            ]
            for name, some in themes.groups.items()
        },
        "words": {topic: list(words) for topic, words in themes.words.items()},
    }


def _estimate(one: Estimate) -> dict[str, float | None]:
    return {"value": one.value, "low": one.low, "high": one.high}

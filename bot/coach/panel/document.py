"""A panel's report as `attune.panel/1`: first what the contract names, in its order, then what was added since."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from bot.coach.panel import differing
from bot.coach.panel.definitions import definitions
from bot.coach.panel.people import segment
from bot.coach.panel.reasons import because
from bot.coach.panel.split import split
from evaluation.reception.intervals import Estimate
from evaluation.reception.reactions import FEELINGS, STANCES
from evaluation.voices.voice import voice

if TYPE_CHECKING:
    from bot.coach.panel.misread import Misread
    from bot.coach.panel.report import PanelReport

SCHEMA = "attune.panel/1"


def whole(report: "PanelReport", define: Sequence[str] = ()) -> dict[str, Any]:
    """The document; its personas are all there at once."""
    return {**_head(report), "personas": list(_personas(report)), **_additions(report, define)}


def lines(report: "PanelReport", define: Sequence[str] = ()) -> Iterator[str]:
    """The same document line by line, a persona a line; put together with line feeds it is JSON."""
    yield _dumped(_head(report)).removesuffix("\n}") + ","
    yield '  "personas": ['
    for number, persona in enumerate(_personas(report), 1):
        yield f"    {json.dumps(persona, ensure_ascii=False)}{',' if number < report.size else ''}"
    yield "  ],"
    yield _dumped(_additions(report, define)).removeprefix("{\n")


def estimate(one: Estimate) -> dict[str, Any]:
    """A figure with its interval, and the step where it has steps."""
    told = {"value": one.value, "low": one.low, "high": one.high, "unit": one.unit}
    return told if one.level is None else {**told, "level": one.level}


def _head(report: "PanelReport") -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "simulated": True,
        "audience": report.audience.id,
        "size": report.size,
        "seed": report.seed,
        "metrics": {name: estimate(one) for name, one in report.metrics.items()},
    }


def _personas(report: "PanelReport") -> Iterator[dict[str, Any]]:
    for number in range(report.size):
        yield _persona(report, number)


def _persona(report: "PanelReport", number: int) -> dict[str, Any]:
    reactions = report.reactions
    said = voice(reactions, number)
    return {
        "id": f"{report.audience.id}-{report.seed}-{number + 1}",
        "segment": segment(reactions.population, number),
        "understood": bool(reactions.understood[number]),
        "stance": STANCES[reactions.stance[number]],
        "attitude_before": _rounded(reactions.attitude_before[number]),
        "attitude_after": _rounded(reactions.attitude_after[number]),
        "share": _rounded(reactions.share[number]),
        "comment": said.en,
        "because": because(reactions, number, report.say),
        "simulated": True,
        "comment_zh": said.zh,
        "silent": said.silent,
        "reads": bool(reactions.reads[number]),
        "feeling": FEELINGS[reactions.feeling[number]],
    }


def _additions(report: "PanelReport", define: Sequence[str]) -> dict[str, Any]:
    stimulus = report.reactions.stimulus
    return {
        "draft": {"sha256": stimulus.sha256, "words": stimulus.words, "language": stimulus.language},
        "engine": dict(report.engine),
        "split": split(report.reactions),
        "home": {"audience": "home", "size": report.home.population.size, "split": split(report.home)},
        "disagreement": [differing.as_json(one, told) for one, told in report.disagreement],
        "misread": [_misread(one) for one in report.misread],
        "checks": {
            name: {"status": one.status, "reason": report.check_texts[name]} for name, one in report.checks.items()
        },
        "flags": list(report.flags),
        "caveats": list(report.caveats),
        **({"definitions": definitions(define, report.say)} if define else {}),
    }


def _misread(one: "Misread") -> dict[str, Any]:
    """The share and its interval are 0 to 1, as all shares of the document that are no metrics."""
    share, low, high = (round((part or 0.0) / 100, 3) for part in (one.share.value, one.share.low, one.share.high))
    where = {"quote": one.quote, "start": one.start, "end": one.end}
    return {**where, "share": share, "entry": one.entry, "low": low, "high": high}


def _rounded(number: float) -> float:
    return round(float(number), 3)


def _dumped(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)

"""A calibration to read, as `attune.calibration/1`, and the history of a class's versions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.coach.calibrating.posts import BadPost, Post
from bot.coach.calibrating.versions import Move, Version, Worth, standing
from bot.localisation import Translator
from evaluation.calibration.assessing import FEWEST_POSTS, Calibration, Miss
from evaluation.calibration.fitting import FARTHEST
from evaluation.calibration.outcomes import ALIKE
from evaluation.reception.parameters import Free, Parameters

SCHEMA = "attune.calibration/1"
_FEW_POSTS = 10
"""Posts below which the distance on unseen ones is called rough."""


@dataclass(frozen=True)
class CalibrationReport:
    """A fit to `posts`; `bad` are the rows left out, `model` the parameters it started from."""

    class_id: str
    posts: tuple[Post, ...]
    bad: tuple[BadPost, ...]
    model: Parameters
    found: Calibration

    @property
    def refused(self) -> str | None:
        """Why it may not be applied: few-posts or no-gain; None when it may."""
        if len(self.posts) < FEWEST_POSTS:
            return "few-posts"
        return None if self.found.helps else "no-gain"

    def version(self, number: int, on: str, source: str) -> Version:
        """The version that applying it makes."""
        found = self.found
        unseen = found.left_out or found.before
        return Version(
            number=number,
            on=on,
            reception=self.model.version,
            parameters={name: round(value, 6) for name, value in found.fit.values.items()},
            posts=found.posts,
            comments=found.comments,
            worth=Worth(*(round(one.points, 2) for one in (found.before, found.after, unseen))),
            source=source,
        )


def as_json(report: CalibrationReport, applied: Version | None, say: Translator) -> dict[str, Any]:
    """The document; `applied` is the version that came of it, if any."""
    fit = report.found.fit
    return {
        "schema": SCHEMA,
        "class": report.class_id,
        "reception": report.model.version,
        "posts": report.found.posts,
        "comments": report.found.comments,
        "left_out": [{"line": row.line, "problem": row.problem} for row in report.bad],
        "parameters": {
            one.name: {
                "standard": one.standard,
                "prior_sd": one.prior_sd,
                "fitted": round(fit.values[one.name], 4),
                "decided_by_posts": round(fit.decided[one.name], 3),
            }
            for one in report.model.free
        },
        "dispersion": round(fit.dispersion, 3),
        "before": _miss(report.found.before),
        "after": _miss(report.found.after),
        "after_on_unseen_posts": _miss(report.found.left_out),
        "refused": report.refused,
        "applied": None if applied is None else applied.as_json(),
        "caveats": list(caveats(report, say)),
    }


def render(report: CalibrationReport, say: Translator) -> str:
    """The fit: what moves and how far, before and after on seen and unseen posts, and what it cannot show."""
    found = report.found
    parts = [
        [say("calibrate-title", posts=found.posts, comments=found.comments, **{"class": report.class_id})],
        [*_left_out(report.bad, say)],
        [
            say("calibrate-parameters"),
            *(_parameter(one, report, say) for one in report.model.free),
            *_limits(report, say),
        ],
        [say("calibrate-misses"), *_misses(report, say)],
        [say("calibrate-caveats"), *(f"- {one}" for one in caveats(report, say))],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def caveats(report: CalibrationReport, say: Translator) -> tuple[str, ...]:
    """What the fit cannot show, most general first."""
    dispersion = report.found.fit.dispersion
    return (
        say("calibrate-caveat-commenters"),
        say("calibrate-caveat-labels"),
        say("calibrate-caveat-alike", most=round(1 / ALIKE)),
        *((say("calibrate-caveat-dispersion", times=f"{dispersion:.1f}"),) if dispersion > 1 else ()),
        *((say("calibrate-caveat-few", few=_FEW_POSTS),) if len(report.posts) < _FEW_POSTS else ()),
        say("calibrate-caveat-free"),
    )


def history(moves: Sequence[Move], class_id: str, say: Translator) -> Iterator[str]:
    """Everything done, oldest first, and what is in force."""
    for done, move in enumerate(moves):
        if move.version is not None:
            yield _version(move.version, say)
        else:
            yield say("calibrate-undone", version=standing(moves[:done])[-1].number, on=_minute(move.on))
    yield in_force_line(moves, class_id, say)


def history_json(moves: Sequence[Move], class_id: str) -> dict[str, Any]:
    """The same as `attune.calibration/1`."""
    versions = standing(moves)
    number = versions[-1].number if versions else None
    return {"schema": SCHEMA, "class": class_id, "in_force": number, "moves": [one.as_json() for one in moves]}


def in_force_line(moves: Sequence[Move], class_id: str, say: Translator) -> str:
    """Which version the class goes by."""
    versions = standing(moves)
    if not versions:
        return say("calibrate-standard", **{"class": class_id})
    return say("calibrate-in-force", version=versions[-1].number, **{"class": class_id})


def _version(version: Version, say: Translator) -> str:
    changed = (f"{name} {value:.3g}" for name, value in version.parameters.items())
    return say(
        "calibrate-version",
        version=version.number,
        on=_minute(version.on),
        posts=version.posts,
        comments=version.comments,
        before=f"{version.worth.before:.1f}",
        unseen=f"{version.worth.left_out:.1f}",
        parameters=say("fidelity-comma").join(changed),
    )


def _parameter(one: Free, report: CalibrationReport, say: Translator) -> str:
    fit = report.found.fit
    return say(
        "calibrate-parameter",
        name=one.name,
        meaning=say(f"calibrate-{one.name.replace('.', '-')}"),
        standard=_number(one.standard),
        fitted=_number(fit.values[one.name]),
        decided=f"{100 * fit.decided[one.name]:.0f}",
    )


def _limits(report: CalibrationReport, say: Translator) -> Iterator[str]:
    """Which parameters would move further if they might."""
    held = [name for name, moved in report.found.fit.moved.items() if abs(moved) > FARTHEST - 1e-6]
    if held:
        yield say("calibrate-at-limit", names=say("fidelity-comma").join(held))


def _misses(report: CalibrationReport, say: Translator) -> Iterator[str]:
    found = report.found
    yield say("calibrate-before", points=_points(found.before))
    yield say("calibrate-after", points=_points(found.after))
    if found.left_out is None:
        yield say("calibrate-unseen-none")
    else:
        yield say("calibrate-unseen", points=_points(found.left_out))
    if report.refused is not None:
        yield say(f"calibrate-refused-{report.refused}", fewest=FEWEST_POSTS)
    else:
        yield say("calibrate-helps")


def _left_out(bad: Sequence[BadPost], say: Translator) -> Iterator[str]:
    for row in bad:
        yield say("calibrate-left-out", line=row.line, why=say(f"calibrate-bad-{row.problem}"))


def _miss(miss: Miss | None) -> dict[str, float] | None:
    return None if miss is None else {"points": round(miss.points, 2), "surprise": round(miss.surprise, 3)}


def _points(miss: Miss) -> str:
    return f"{miss.points:.1f}"


def _number(value: float) -> str:
    return f"{round(value, 2) + 0.0:.2f}".replace("-", "−")


def _minute(on: str) -> str:
    """An ISO time to the minute."""
    return on[:16].replace("T", " ") + " UTC"

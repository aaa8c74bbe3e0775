"""Between rows and domain values; the only place that knows the columns of both."""

from collections.abc import Mapping
from typing import Any

from bot.domain.draft import Version
from bot.domain.interaction import DimensionScore, Interaction, LoggedFinding, Scored
from bot.domain.learner import Consent, Learner

Row = Mapping[str, Any]


def to_learner(row: Row) -> Learner:
    """A learner from a row of `learner`."""
    return Learner(
        id=row["id"],
        platform=row["platform"],
        external_id=row["external_id"],
        locale=row["locale"],
        audience=row["audience"],
        created_at=row["created_at"],
    )


def to_consent(row: Row) -> Consent:
    """A consent from a row of `consent`."""
    return Consent(
        learner_id=row["learner_id"],
        notice_version=row["notice_version"],
        granted_at=row["granted_at"],
        withdrawn_at=row["withdrawn_at"],
    )


def to_version(row: Row) -> Version:
    """A version from a row of `version`."""
    return Version(
        id=row["id"],
        draft_id=row["draft_id"],
        number=row["number"],
        text=row["text"],
        sha256=row["sha256"],
        language=row["language"],
        words=row["words"],
        created_at=row["created_at"],
    )


def to_interaction(row: Row, scores: list[Row], findings: list[Row]) -> Interaction:
    """An interaction from its own row and those of its scores and findings, in order."""
    return Interaction(
        id=row["id"],
        update_key=row["update_key"],
        learner_id=row["learner_id"],
        version_id=row["version_id"],
        audience=row["audience"],
        occurred_at=row["occurred_at"],
        overall=row["overall"],
        scores=tuple(_to_score(score) for score in scores),
        findings=tuple(_to_finding(finding) for finding in findings),
        checks=row["checks"],
        flags=tuple(row["flags"]),
        engine=row["engine"],
        timings_ms=row["timings_ms"],
    )


def _to_score(row: Row) -> DimensionScore:
    return DimensionScore(dimension=row["dimension"], score=row["score"], low=row["low"], high=row["high"])


def _to_finding(row: Row) -> LoggedFinding:
    return LoggedFinding(
        rule=row["rule"],
        dimension=row["dimension"],
        severity=row["severity"],
        start=row["start"],
        end=row["end"],
        quote=row["quote"],
        note_ids=tuple(row["note_ids"]),
    )


def of_scored(scored: Scored) -> dict[str, Any]:
    """The columns of `interaction` that the coach knows."""
    return {
        "audience": scored.audience,
        "overall": scored.overall,
        "checks": dict(scored.checks),
        "flags": list(scored.flags),
        "engine": dict(scored.engine),
        "timings_ms": dict(scored.timings_ms),
    }


def of_score(score: DimensionScore) -> dict[str, Any]:
    """The columns of `score` without its place."""
    return {"dimension": score.dimension, "score": score.score, "low": score.low, "high": score.high}


def of_finding(finding: LoggedFinding) -> dict[str, Any]:
    """The columns of `finding` without its place."""
    return {
        "rule": finding.rule,
        "dimension": finding.dimension,
        "severity": finding.severity,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "note_ids": list(finding.note_ids),
    }

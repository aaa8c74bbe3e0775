"""Between rows and domain values; the only place that knows the columns of both."""

from collections.abc import Mapping
from typing import Any

from bot.domain.classroom import JoinCode
from bot.domain.draft import Version
from bot.domain.forecast import Compared, LoggedForecast, Reactions
from bot.domain.interaction import DimensionScore, Interaction, LoggedFinding, Scored
from bot.domain.learner import Consent, Learner
from bot.domain.practice import Answer, ClassRule, Practised

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
        low_data=row["low_data"],
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


def to_practised(row: Row) -> Practised:
    """What was practised, from a row of `practised` joined with the row of `answer` that may be there."""
    return Practised(
        id=row["id"],
        update_key=row["update_key"],
        learner_id=row["learner_id"],
        entry_id=row["entry_id"],
        kind=row["kind"],
        reason=row["reason"],
        occurred_at=row["occurred_at"],
        answer=None if row["text"] is None else _to_answer(row),
    )


def _to_answer(row: Row) -> Answer:
    return Answer(
        text=row["text"],
        language=row["language"],
        words=row["words"],
        audience=row["audience"],
        points=row["points"],
        criteria=tuple(row["criteria"]),
        engine=row["engine"],
    )


def to_class_rule(row: Row) -> ClassRule:
    """A teacher's rule from a row of `class_rule`."""
    return ClassRule(
        class_id=row["class_id"],
        entry_id=row["entry_id"],
        rule=row["rule"],
        since=row["since"],
        until=row["until"],
        note=row["note"],
    )


def to_join_code(row: Row) -> JoinCode:
    """A class's code from a row of `join_code`."""
    return JoinCode(
        id=row["id"],
        class_id=row["class_id"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        revoked_at=row["revoked_at"],
        uses=row["uses"],
    )


def to_forecast(row: Row) -> LoggedForecast:
    """A forecast from a row of `forecast` joined with its version."""
    return LoggedForecast(
        id=row["id"],
        update_key=row["update_key"],
        learner_id=row["learner_id"],
        version_id=row["version_id"],
        sha256=row["sha256"],
        created_at=row["created_at"],
        compared=Compared(
            audience=row["audience"],
            split=_to_split(row["split"]) if row["split"] is not None else None,
            phrase=row["phrase"],
            feeling=row["feeling"],
            outcome=_to_reactions(row),
            **{name: row[name] for name in _JUDGED},
            seed=row["seed"],
            engine=row["engine"],
        ),
    )


_JUDGED = ("loss", "split_points", "phrase_points", "feeling_points", "accuracy")


def _to_split(values: list[float]) -> tuple[float, float, float]:
    positive, neutral, hostile = values
    return positive, neutral, hostile


def _to_reactions(row: Row) -> Reactions:
    outcome = row["outcome"]
    return Reactions(
        readers=row["readers"],
        split=_to_split(outcome["split"]),
        stumbled=outcome["stumbled"],
        feelings=outcome["feelings"],
        simulated=row["simulated"],
    )


def of_compared(compared: Compared) -> dict[str, Any]:
    """The columns of `forecast` that say what was forecast and what happened."""
    outcome = compared.outcome
    return {
        "audience": compared.audience,
        "split": list(compared.split) if compared.split is not None else None,
        "phrase": compared.phrase,
        "feeling": compared.feeling,
        "simulated": outcome.simulated,
        "readers": outcome.readers,
        "outcome": {
            "split": list(outcome.split),
            "stumbled": dict(outcome.stumbled),
            "feelings": dict(outcome.feelings),
        },
        **{name: getattr(compared, name) for name in _JUDGED},
        "seed": compared.seed,
        "engine": dict(compared.engine),
    }


def of_answer(answer: Answer) -> dict[str, Any]:
    """The columns of `answer` without what was answered."""
    return {
        "text": answer.text,
        "language": answer.language,
        "words": answer.words,
        "audience": answer.audience,
        "points": answer.points,
        "criteria": [dict(one) for one in answer.criteria],
        "engine": dict(answer.engine),
    }


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

"""A critique in the form in which the log keeps it."""

from bot.coach.critique import Critique
from bot.domain.interaction import DimensionScore, LoggedFinding, Scored


def scored(critique: Critique) -> Scored:
    """What the log keeps of a critique."""
    return Scored(
        audience=critique.audience.id,
        overall=critique.overall,
        scores=tuple(DimensionScore(name, s.value, s.low, s.high) for name, s in critique.scores.items()),
        findings=tuple(
            LoggedFinding(f.rule, f.dimension, f.severity, f.start, f.end, f.quote, item.note_ids)
            for item in critique.findings
            for f in (item.finding,)
        ),
        checks={name: check.status for name, check in critique.checks.items()},
        flags=critique.flags,
        engine=critique.engine,
        timings_ms=critique.timings_ms,
    )

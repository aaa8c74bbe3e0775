"""What every export format says of a forecast."""

from bot.domain.forecast import ForecastExportRow, Reactions
from bot.exports.columns import Cell, Sheet
from evaluation.reception.reactions import STANCES

SIMULATED, REAL = "simulated panel", "real comments"


def _columns(with_text: bool) -> tuple[str, ...]:  # noqa: FBT001 - a sheet's only question
    return (
        *("forecast_id", "created_at", "learner", "platform", "audience", "draft_id", "version"),
        *("compared_with", "simulated", "readers", "seed"),
        *(f"forecast_{name}" for name in STANCES),
        *(f"outcome_{name}" for name in STANCES),
        *("loss", "split_points", "phrase_points", "forecast_feeling", "feeling_points", "empathic_accuracy", "engine"),
        *(("forecast_phrase", "outcome_phrases") if with_text else ()),
    )


def _cells(row: ForecastExportRow, with_text: bool) -> dict[str, Cell]:  # noqa: FBT001 - as above
    """One value for each column, in that order; what was not forecast or not judged is None, never 0."""
    logged, compared = row.logged, row.logged.compared
    outcome = compared.outcome
    found: dict[str, Cell] = {
        "forecast_id": logged.id,
        "created_at": logged.created_at.isoformat(),
        "learner": logged.learner_id,
        "platform": row.platform,
        "audience": compared.audience,
        "draft_id": row.draft_id,
        "version": row.version_number,
        "compared_with": SIMULATED if outcome.simulated else REAL,
        "simulated": str(outcome.simulated).lower(),
        "readers": outcome.readers,
        "seed": compared.seed,
        **_shares("forecast", compared.split),
        **_shares("outcome", outcome.split),
        "loss": compared.loss,
        "split_points": compared.split_points,
        "phrase_points": compared.phrase_points,
        "forecast_feeling": compared.feeling,
        "feeling_points": compared.feeling_points,
        "empathic_accuracy": compared.accuracy,
        "engine": compared.engine,
        "forecast_phrase": compared.phrase,
        "outcome_phrases": _stumbled(outcome),
    }
    return {name: found[name] for name in _columns(with_text)}


def _shares(of: str, split: tuple[float, float, float] | None) -> dict[str, Cell]:
    return {f"{of}_{name}": split[place] if split else None for place, name in enumerate(STANCES)}


def _stumbled(outcome: Reactions) -> tuple[dict[str, str | float], ...]:
    return tuple({"phrase": phrase, "share": share} for phrase, share in outcome.stumbled.items())


FORECASTS: Sheet[ForecastExportRow] = Sheet(_columns, _cells)
"""The sheet of forecasts: shares 0-1, loss 0-2, points and empathic accuracy 0-100, times ISO 8601 in UTC.

The phrases quote the draft; an empty one stands for "none of them".
"""

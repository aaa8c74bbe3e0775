"""A fidelity check to keep and to print: parameters, figures as `attune.fidelity/1`, and what it cannot show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.coach.fidelity.checking import Fidelity
from bot.coach.fidelity.intake import Intake
from evaluation.fidelity.cells import Cell, Figure
from evaluation.fidelity.comparing import Comparison, OfAudience
from evaluation.fidelity.ranking import BAND, LEAST_READERS, LEAST_RELIABILITY, Place

SCHEMA = "attune.fidelity/1"
_SHOWN_ROWS = 10


@dataclass(frozen=True)
class FidelityReport:
    """`file` is the table's name, `sha256` its bytes', `rows` how many it has; `engine` the versions that
    reacted, `names` the audiences' names for the reader, `calibration` what has to be said of the parameters
    in force."""

    file: str
    sha256: str
    rows: int
    columns: Mapping[str, str]
    scale: tuple[float, float]
    size: int
    seed: int
    engine: Mapping[str, str | None]
    names: Mapping[str, str]
    calibration: tuple[str, ...]
    intake: Intake
    found: Fidelity

    def parameters(self) -> dict[str, Any]:
        """Everything needed to repeat the check; the stories by their paths relative to the table."""
        return {
            "file": {"name": self.file, "sha256": self.sha256},
            "columns": dict(self.columns),
            "scale": list(self.scale),
            "size": self.size,
            "seed": self.seed,
            "stories": list(self.found.stories),
            "engine": dict(self.engine),
        }


def as_json(report: FidelityReport, caveats: tuple[str, ...]) -> dict[str, Any]:
    """The document: what is called simulated was simulated, what is called real was read from the file."""
    intake, found = report.intake, report.found
    return {
        "schema": SCHEMA,
        **report.parameters(),
        "rows": {
            "read": report.rows,
            "used": len(intake.reactions),
            "from_comments": intake.heard,
            "left_out": {
                problem: {"n": len(rows), "lines": [row.line for row in rows[:_SHOWN_ROWS]]}
                for problem, rows in intake.bad_by_problem().items()
            },
        },
        "audiences": list(found.audiences),
        "main": found.main.measure,
        "measures": {one.measure: _comparison(one) for one in found.comparisons},
        "rules": {"band": list(BAND), "least_reliability": LEAST_RELIABILITY, "least_readers": LEAST_READERS},
        "caveats": list(caveats),
    }


def figure(one: Figure) -> dict[str, float | None]:
    """A figure with its interval."""
    return {"value": _rounded(one.value), "low": _rounded(one.low), "high": _rounded(one.high)}


def _comparison(one: Comparison) -> dict[str, Any]:
    ceiling = None if one.reliability.value is None else one.reliability.value**0.5
    return {
        "cells": len(one.cells),
        "pearson": figure(one.pearson),
        "spearman": figure(one.spearman),
        "disattenuated": figure(one.disattenuated),
        "reliability": figure(one.reliability),
        "ceiling": _rounded(ceiling),
        "bias": figure(one.bias),
        "rmse": _rounded(one.rmse),
        "chance_rmse": _rounded(one.chance_rmse),
        "spread_within": figure(one.within),
        "spread_between": figure(one.between),
        "baselines": {
            name: {"pearson": _rounded(base.pearson), "spearman": _rounded(base.spearman), "rmse": _rounded(base.rmse)}
            for name, base in one.baselines.items()
        },
        "beaten_by": list(one.beaten_by),
        "ranking": {"refused": list(one.refused), "places": [_place(place) for place in one.places] or None},
        "by_audience": [_audience(each) for each in one.audiences],
        "by_cell": [_cell(cell) for cell in one.cells],
    }


def _place(place: Place) -> dict[str, Any]:
    return {"audience": place.audience, "simulated": figure(place.simulated), "real": figure(place.real)}


def _audience(one: OfAudience) -> dict[str, Any]:
    return {
        "audience": one.audience,
        "stories": one.stories,
        "readers": one.readers,
        "real": figure(one.real),
        "simulated": figure(one.simulated),
        "bias": figure(one.bias),
        "real_sd": _rounded(one.real_sd),
        "simulated_sd": _rounded(one.simulated_sd),
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "story": cell.story,
        "audience": cell.audience,
        "readers": cell.real.size,
        "real": _rounded(cell.real.mean),
        "simulated": _rounded(cell.simulated.mean),
        "prior": _rounded(cell.simulated.prior),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3) + 0.0

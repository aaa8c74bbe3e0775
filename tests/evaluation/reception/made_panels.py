"""Panels whose reactions a test sets by hand."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from evaluation.reception.reacting import react
from evaluation.reception.reactions import STANCES, Reactions
from evaluation.reception.readership import Audience, Readership, Spread
from evaluation.reception.sampling import sample
from evaluation.reception.stimulus import TERM, Encounter, Stimulus

_MIDDLING = Spread(0.5, 0.2, 0.0, 1.0)
READERSHIP = Readership(
    country="XX",
    age=(16, 35, 80),
    attitude=(0.3, 0.5, 0.2),
    attitude_uncertainty=0.0,
    knowledge=(0.4, 0.4, 0.2),
    english=(0.4, 0.4, 0.2),
    platforms=(("feed", 0.6), ("video", 0.4)),
    stake=_MIDDLING,
    scepticism=_MIDDLING,
    values=(("self-direction", Spread(0.0, 0.5, -2.0, 2.0)),),
)


def audience(*countries: str, uncertainty: float = 0.0, favourable: float = 0.3) -> Audience:
    """One country, or a region of several, with the same people in each."""
    attitude = (favourable, 0.8 - favourable, 0.2)
    part = replace(READERSHIP, attitude=attitude, attitude_uncertainty=uncertainty)
    return Audience("made", tuple(replace(part, country=one) for one in countries or ("XX",)))


def stimulus(*terms: str, problem: str | None = None, sha256: str = "0") -> Stimulus:
    """A draft of a hundred words with these terms, in which nothing else is marked."""
    encounters = [
        Encounter(TERM, "unglossed_term", 10 * place, 10 * place + len(term), term, None, 1.0, place / 10)
        for place, term in enumerate(terms)
    ]
    return Stimulus(
        sha256=sha256,
        language="en",
        words=100,
        levels=defaultdict(float),
        frames={},
        pressure=0.0,
        jargon=0.0,
        encounters=tuple(encounters),
        problem=problem,
    )


def panel(
    size: int = 4,
    seed: int = 1,
    readers: Audience | None = None,
    text: Stimulus | None = None,
    **given: Any,  # noqa: ANN401 - numbers of any kind
) -> Reactions:
    """The model's reactions, with the given ones in their place; `shift` sets the attitude after reading."""
    made = react(sample(readers or audience(), size, seed), text or stimulus())
    shift = given.pop("shift", None)
    if shift is not None:
        given["attitude_after"] = made.attitude_before + np.asarray(shift)
    return replace(made, **{name: _column(values, size) for name, values in given.items()})


def stances(text: str) -> list[int]:
    """`pnnh` to codes: positive, neutral, neutral, hostile."""
    return [next(code for code, name in enumerate(STANCES) if name.startswith(one)) for one in text]


def _column(values: Any, size: int) -> Any:  # noqa: ANN401 - numbers of any kind
    column = np.asarray(values)
    return column if isinstance(values, Sequence | np.ndarray) else np.full(size, column)

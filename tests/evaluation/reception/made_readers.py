"""Readers of several kinds, with numbers like those of real audiences."""

from dataclasses import replace

from evaluation.reception.parameters import standard
from evaluation.reception.population import Population
from evaluation.reception.readership import Audience, Readership, Spread
from evaluation.reception.sampling import sample

VALUES = tuple(sorted({name for wanted in standard().frame_values.values() for name in wanted}))
"""Every value orientation that the model names."""
_COOL = Readership(
    country="C1",
    age=(18, 40, 80),
    attitude=(0.16, 0.81, 0.03),
    attitude_uncertainty=0.09,
    knowledge=(0.6, 0.32, 0.08),
    english=(0.78, 0.09, 0.13),
    platforms=(("youtube", 0.37), ("facebook", 0.26), ("instagram", 0.19), ("tiktok", 0.18)),
    stake=Spread(0.3, 0.2, 0.0, 1.0),
    scepticism=Spread(0.51, 0.2, 0.0, 1.0),
    values=tuple((name, Spread(0.0, 0.9, -3.0, 3.0)) for name in VALUES),
    mother_tongue="English",
)
_KEEN = tuple((name, Spread(0.4, 0.9, -3.0, 3.0)) for name in VALUES)
READERS = {
    "cool": _COOL,
    "warm": replace(
        _COOL,
        country="C2",
        attitude=(0.7, 0.2, 0.1),
        english=(0.0, 0.5, 0.5),
        scepticism=Spread(0.4, 0.2, 0.0, 1.0),
        values=_KEEN,
        mother_tongue="Hausa",
    ),
    "experts": replace(
        _COOL,
        country="C3",
        knowledge=(0.05, 0.35, 0.6),
        stake=Spread(0.7, 0.15, 0.0, 1.0),
        scepticism=Spread(0.65, 0.15, 0.0, 1.0),
        platforms=(("x", 0.5), ("linkedin", 0.5)),
    ),
    "young": replace(
        _COOL,
        country="C4",
        age=(16, 20, 26),
        attitude=(0.4, 0.45, 0.15),
        platforms=(("tiktok", 0.6), ("instagram", 0.4)),
    ),
    "readers of little English": replace(
        _COOL, country="C5", attitude=(0.3, 0.6, 0.1), english=(0.0, 0.2, 0.8), mother_tongue="Japanese"
    ),
    "home": replace(
        _COOL, country="CN", attitude=(0.9, 0.05, 0.05), knowledge=(0.0, 0.1, 0.9), mother_tongue="Chinese"
    ),
}
"""Kinds of audiences that drafts have to be tried on; nobody in particular."""


def people(name: str = "cool", size: int = 400, seed: int = 1) -> Population:
    """A panel of such readers."""
    return sample(Audience(name, (READERS[name],)), size, seed)

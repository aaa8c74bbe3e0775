"""Personas drawn from an audience's distribution.

Every trait has a random stream of its own, so the personas of a small panel are the first ones of a larger one, and two
drafts shown to the same seed meet the same people (common random numbers: Law 2015, ch. 11).
"""

from collections.abc import Sequence

import numpy as np

from evaluation.reception.population import HABITS, Codes, Numbers, Population
from evaluation.reception.readership import Audience, Readership, Spread
from evaluation.reception.streams import stream

_ATTITUDE = ((0.1, 0.9), (-0.9, -0.1), (-0.1, 0.1))
_KNOWLEDGE = ((0.0, 0.35), (0.35, 0.7), (0.7, 1.0))
_ENGLISH = ((0.9, 1.0), (0.65, 0.95), (0.25, 0.7))
"""What the groups of a survey mean in numbers; each range is filled evenly."""
_WARY_OF_DISLIKED = -0.3
"""Correlation, within a country, of being wary of official tone with the view of the sender; assumed."""
_YOUTHFUL = {
    "tiktok": -0.03,
    "snapchat": -0.04,
    "instagram": -0.02,
    "discord": -0.03,
    "facebook": 0.015,
    "wechat": 0.01,
}
"""By how much a year of age changes the log odds of meeting a text there; assumed, at 40 the country's shares hold."""


def sample(audience: Audience, size: int, seed: int) -> Population:
    """Draw personas. Raises ValueError for a size below 1."""
    if size < 1:
        raise ValueError("A panel needs at least one persona.")
    draw = _Draw(audience, size, seed)
    parts = audience.parts
    part = np.minimum((draw.uniform("part") * len(parts)).astype(np.int64), len(parts) - 1)
    age = _ages(parts, part, draw.uniform("age"))
    group = _choice(_rows(parts, part, "attitude"), draw.uniform("attitude"))
    attitude = _within(group, _ATTITUDE, draw.uniform("attitude_within"))
    knowledge = _choice(_rows(parts, part, "knowledge"), draw.uniform("knowledge"))
    english = _choice(_rows(parts, part, "english"), draw.uniform("english"))
    platforms = tuple(dict.fromkeys(name for one in parts for name, _ in one.platforms))
    values = tuple(dict.fromkeys(name for one in parts for name, _ in one.values))
    standing = _standardised(attitude, parts, part)
    wary = _correlated(standing, draw.normal("scepticism"), _WARY_OF_DISLIKED)
    return Population(
        audience=audience,
        seed=seed,
        part=part,
        age=age,
        attitude_group=group,
        attitude=attitude,
        knowledge=_within(knowledge, _KNOWLEDGE, draw.uniform("knowledge_within")),
        english=_within(english, _ENGLISH, draw.uniform("english_within")),
        platform=_choice(_platform_shares(parts, part, age, platforms), draw.uniform("platform")),
        platforms=platforms,
        stake=_spread([one.stake for one in parts], part, draw.normal("stake")),
        scepticism=_spread([one.scepticism for one in parts], part, wary),
        value_names=values,
        values=_values(parts, part, values, draw),
        habits={name: draw.normal(f"habit:{name}") for name in HABITS},
    )


class _Draw:
    """Draws `size` numbers for a trait of one panel."""

    def __init__(self, audience: Audience, size: int, seed: int) -> None:
        self._audience, self._size, self._seed = audience.id, size, seed

    def uniform(self, trait: str) -> Numbers:
        return stream(self._seed, self._audience, trait).random(self._size)

    def normal(self, trait: str) -> Numbers:
        return stream(self._seed, self._audience, trait).standard_normal(self._size)


def _rows(parts: Sequence[Readership], part: Codes, name: str) -> Numbers:
    """Each persona's row of shares."""
    return np.array([getattr(one, name) for one in parts], dtype=np.float64)[part]


def _choice(shares: Numbers, drawn: Numbers) -> Codes:
    """The index drawn by each persona from its own row of shares."""
    edges = shares.cumsum(axis=1)
    edges /= edges[:, -1:]
    found: Codes = (drawn[:, None] >= edges[:, :-1]).sum(axis=1)
    return found


def _within(group: Codes, ranges: Sequence[tuple[float, float]], drawn: Numbers) -> Numbers:
    low, high = np.array(ranges).T
    found: Numbers = low[group] + drawn * (high - low)[group]
    return found


def _standardised(attitude: Numbers, parts: Sequence[Readership], part: Codes) -> Numbers:
    """Each attitude in standard deviations from the mean that its part's shares give."""
    low, high = np.array(_ATTITUDE).T
    shares = np.array([one.attitude for one in parts])
    mean = shares @ ((low + high) / 2)
    spread = shares @ ((low * low + low * high + high * high) / 3) - mean**2
    found: Numbers = (attitude - mean[part]) / np.sqrt(np.maximum(spread, 1e-9))[part]
    return found


def _correlated(known: Numbers, drawn: Numbers, correlation: float) -> Numbers:
    found: Numbers = correlation * known + np.sqrt(1 - correlation**2) * drawn
    return found


def _platform_shares(parts: Sequence[Readership], part: Codes, age: Codes, platforms: Sequence[str]) -> Numbers:
    shares = np.array([[dict(one.platforms).get(name, 0.0) for name in platforms] for one in parts])
    yearly = np.array([_YOUTHFUL.get(name, 0.0) for name in platforms])
    found: Numbers = shares[part] * np.exp((age - 40.0)[:, None] * yearly)
    return found


def _spread(spreads: Sequence[Spread], part: Codes, drawn: Numbers) -> Numbers:
    table = np.array([(one.mean, one.sd, one.low, one.high) for one in spreads])[part]
    found: Numbers = np.clip(table[:, 0] + table[:, 1] * drawn, table[:, 2], table[:, 3])
    return found


def _values(parts: Sequence[Readership], part: Codes, names: Sequence[str], draw: _Draw) -> Numbers:
    unknown = Spread(0.0, 1.0, -3.0, 3.0)
    columns = (
        _spread([dict(one.values).get(name, unknown) for one in parts], part, draw.normal(f"value:{name}"))
        for name in names
    )
    return np.column_stack([*columns]) if names else np.zeros((len(part), 0))


def _ages(parts: Sequence[Readership], part: Codes, drawn: Numbers) -> Codes:
    """Triangular, by the inverse of its distribution."""
    low, mode, high = np.array([one.age for one in parts], dtype=np.float64)[part].T
    width = np.maximum(high - low, 1e-9)
    rising = low + np.sqrt(drawn * width * np.maximum(mode - low, 0))
    falling = high - np.sqrt((1 - drawn) * width * np.maximum(high - mode, 0))
    found: Codes = np.rint(np.where(drawn < (mode - low) / width, rising, falling)).astype(np.int64)
    return found

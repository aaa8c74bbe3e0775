"""What is known of the readers whose reactions are simulated, as plain numbers to sample personas from.

The caller fills it from surveys and stated assumptions; nothing here says where a number comes from.
"""

from dataclasses import dataclass

ATTITUDES = ("favourable", "unfavourable", "unsure")
KNOWLEDGE = ("low", "some", "good")
ENGLISH = ("native", "fluent", "intermediate")


@dataclass(frozen=True, slots=True)
class Spread:
    """A normal distribution of people, cut off at `low` and `high`."""

    mean: float
    sd: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Readership:
    """Readers of one country, or of one segment of them.

    `age` is youngest, commonest, oldest. `attitude` holds the shares of ATTITUDES towards China before reading, whose
    first has the standard deviation `attitude_uncertainty`; `knowledge` those of KNOWLEDGE, `english` of ENGLISH;
    `platforms` where they would meet the text. `stake` and `scepticism` run from 0 to 1. `values` are in standard
    deviations of people of all countries together. `mother_tongue` is the language that all of them read with ease.
    """

    country: str
    age: tuple[int, int, int]
    attitude: tuple[float, float, float]
    attitude_uncertainty: float
    knowledge: tuple[float, float, float]
    english: tuple[float, float, float]
    platforms: tuple[tuple[str, float], ...]
    stake: Spread
    scepticism: Spread
    values: tuple[tuple[str, Spread], ...]
    mother_tongue: str | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """Readers to draw a panel from: every part with the same weight, at least one."""

    id: str
    parts: tuple[Readership, ...]

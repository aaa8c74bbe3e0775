"""The reception model's parameters, read from one file with the reason and source of each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class FeatureShare:
    """What a feature adds to a level: at most `weight`, half of it at `half` hits per 100 words above `free`."""

    feature: str
    weight: float
    half: float
    free: float


@dataclass(frozen=True, slots=True)
class Free:
    """A parameter that a class may fit to real comments; `prior_sd` is how far it is expected to move at most times."""

    name: str
    standard: float
    prior_sd: float


@dataclass(frozen=True)
class Parameters:
    """Everything the model's steps go by.

    `levels` say what of a draft speaks how strongly; `cues` and `appeals` weigh one hit of a feature. `frames` name
    the features and words that appeal to a value, `frame_values` the value orientations that welcome it (1) or mind
    it (-1), `minded` how far, 0 to 1, it repels who does not hold the value rather than leaving them cold. `humour`
    are the words that tell of laughter. `feelings` say what of a reaction makes each feeling how strong.
    `bears` is how many words readers of a platform bear. `numbers` are the coefficients by name, such as
    `reactance.scepticism`.
    """

    version: str
    levels: Mapping[str, tuple[FeatureShare, ...]]
    cues: Mapping[str, float]
    appeals: Mapping[str, float]
    frames: Mapping[str, Mapping[str, float]]
    frame_words: Mapping[str, tuple[str, ...]]
    frame_values: Mapping[str, Mapping[str, float]]
    minded: Mapping[str, float]
    humour: tuple[str, ...]
    feelings: Mapping[str, Mapping[str, float]]
    bears: Mapping[str, float]
    numbers: Mapping[str, float]
    free: tuple[Free, ...]

    def __getitem__(self, name: str) -> float:
        """A coefficient. Raises KeyError for one that does not exist."""
        return self.numbers[name]

    def changed(self, numbers: Mapping[str, float], version: str) -> "Parameters":
        """The same with some of the free coefficients replaced. Raises ValueError for any other name."""
        unknown = set(numbers) - {one.name for one in self.free}
        if unknown:
            raise ValueError(f"Not free to change: {', '.join(sorted(unknown))}.")
        return replace(self, numbers={**self.numbers, **numbers}, version=version)


@cache
def standard() -> Parameters:
    """The parameters that ship with Attune."""
    text = (files("evaluation.reception") / "parameters.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.load(text, yaml.CSafeLoader)
    numbers = {
        f"{step}.{name}": float(item["value"]) for step, items in data["steps"].items() for name, item in items.items()
    }
    return Parameters(
        version=str(data["version"]),
        levels={name: _shares(items) for name, items in data["levels"].items()},
        cues=data["cues"],
        appeals=data["appeals"],
        frames={name: item["features"] for name, item in data["frames"].items()},
        frame_words={name: tuple(item["words"]) for name, item in data["frames"].items()},
        frame_values={name: item["values"] for name, item in data["frames"].items()},
        minded={name: float(item["minded"]) for name, item in data["frames"].items()},
        humour=tuple(data["humour"]),
        feelings=data["feelings"],
        bears=data["bears"],
        numbers=numbers,
        free=tuple(Free(name, numbers[name], float(sd)) for name, sd in data["free"].items()),
    )


def _shares(items: Mapping[str, Mapping[str, float]]) -> tuple[FeatureShare, ...]:
    return tuple(
        FeatureShare(name, item["weight"], item["half"], item.get("free", 0.0)) for name, item in items.items()
    )

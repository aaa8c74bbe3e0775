"""The use case: real readers' reactions in, how far the panel agrees with them out."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from bot.coach.fidelity.intake import Intake
from evaluation.fidelity.cells import Cell, Sample, Simulated
from evaluation.fidelity.comparing import MEASURES, Comparison, compare

FEWEST_PERSONAS, MOST_PERSONAS = 100, 20_000
"""In a panel: fewer say little of a spread, more take long and say no more."""


class ShowsStories(Protocol):
    """Lets an audience's panel react to a story."""

    def simulated(self, story: str, audience_id: str) -> Mapping[str, Simulated]:
        """Its values for each measure."""


@dataclass(frozen=True)
class Fidelity:
    """Each measure that real readers were asked for, in the order of MEASURES. The first one decides on ranking."""

    comparisons: tuple[Comparison, ...]
    readers: int
    stories: tuple[str, ...]
    audiences: tuple[str, ...]

    @property
    def main(self) -> Comparison:
        """The measure that the report is about: stance, or else the first that was asked for."""
        return self.comparisons[0]


def check_fidelity(
    intake: Intake, panels: ShowsStories, seed: int, on_cell: Callable[[int, int], None] = lambda _, __: None
) -> Fidelity:
    """Compare every story and audience of the intake, at least one; `on_cell` hears how many of how many are done."""
    real: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for reaction in intake.reactions:
        for name, value in reaction.measures().items():
            real[reaction.story, reaction.audience][name].append(value)
    cells: dict[str, list[Cell]] = defaultdict(list)
    for done, (story, audience) in enumerate(sorted(real), 1):
        panel = panels.simulated(intake.stories[story], audience)
        for name, values in real[story, audience].items():
            people = as_answers(panel[name]) if name == "share" and set(values) <= {0.0, 1.0} else panel[name]
            cells[name].append(Cell(story, audience, Sample.of(values), people))
        on_cell(done, len(real))
    return Fidelity(
        comparisons=tuple(compare(name, cells[name], seed) for name in MEASURES if name in cells),
        readers=len(intake.reactions),
        stories=tuple(sorted({story for story, _ in real})),
        audiences=tuple(sorted({audience for _, audience in real})),
    )


def as_answers(probabilities: Simulated) -> Simulated:
    """Simulated probabilities as the yes and no that they would give, where real readers answered so."""
    mean = min(max(probabilities.mean, 0.0), 1.0)
    return replace(probabilities, sd=(mean * (1 - mean)) ** 0.5)

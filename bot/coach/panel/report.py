"""What a panel made of one draft, for one audience and in one locale."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.coach.panel import document
from bot.coach.panel.misread import Misread
from bot.localisation import Translator
from evaluation.checks import Check
from evaluation.reception.disagreement import Disagreement
from evaluation.reception.intervals import Estimate
from evaluation.reception.reactions import Reactions
from knowledge.entries import Audience


@dataclass(frozen=True)
class PanelReport:
    """Simulated reactions and what they amount to.

    `home` is what the home panel made of the same text. `metrics` go by `evaluation.reception.scales.METRICS`.
    `disagreement` says who differs and over what, in figures and in words, strongest first. `flags` are what has to be
    known before any figure, `caveats` what the figures cannot show, `brief_caveats` the same without how the country's
    readers vary. The same text, audience, size, seed, locale and versions give the same report, and in JSON the same
    bytes.
    """

    text: str
    audience: Audience
    locale: str
    seed: int
    reactions: Reactions
    home: Reactions
    metrics: Mapping[str, Estimate]
    disagreement: tuple[tuple[Disagreement, str], ...]
    misread: tuple[Misread, ...]
    checks: Mapping[str, Check]
    check_texts: Mapping[str, str]
    flags: tuple[str, ...]
    caveats: tuple[str, ...]
    brief_caveats: tuple[str, ...]
    engine: Mapping[str, str | None]
    say: Translator = field(repr=False, compare=False)

    @property
    def size(self) -> int:
        """How many personas there are."""
        return self.reactions.population.size

    @property
    def is_told(self) -> bool:
        """Whether there is anything to say: not where the draft has no words, or is in a language they do not read."""
        return self.metrics["positive_resonance"].value is not None

    def as_json(self, define: Sequence[str] = ()) -> dict[str, Any]:
        """The report as `attune.panel/1`, with nothing in it that differs between two equal runs.

        `define` names metrics whose definitions go with it. Raises UserFacingError for a name that is none.
        """
        return document.whole(self, define)

    def json_lines(self, define: Sequence[str] = ()) -> Iterator[str]:
        """The same document as text, line by line, so that a large panel need not be held in memory."""
        return document.lines(self, define)

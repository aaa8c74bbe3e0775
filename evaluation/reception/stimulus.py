"""What of a draft can reach a reader: what is met on the way and where, and how strongly it speaks in which way."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Encounter:
    """Something in the draft that a reader may stumble on or like.

    `kind` is TERM, CUE (irritates some) or APPEAL (touches some); `feature` is the measurement's. `start`, `end` and
    `quote` are in the text as given; `entry` is the knowledge entry behind it. `weight` is above 0. `place` is where it
    stands, 0 (start) to 1 (end). A term that is `glossed` is explained where it stands.
    """

    kind: str
    feature: str
    start: int
    end: int
    quote: str
    entry: str | None
    weight: float
    place: float
    glossed: bool = False


TERM, CUE, APPEAL = "term", "cue", "appeal"


@dataclass(frozen=True)
class Stimulus:
    """A draft as its readers meet it.

    `words` are those that count: none that talk to an examiner, and no sentence twice. `levels` are 0 to 1: narrative,
    emotion, substance, openness, official, hostility, unsupported, difficulty, hook, humour. `frames` are the values
    appealed to, 0 to 1. `pressure` is what the cues amount to and `jargon` how many official phrases there are, 0
    upwards; `plain_words` are the words of the sentences without one (None: all).
    `sha256` identifies the text. `problem` says why reactions mean little: empty, short, language; None otherwise.
    """

    sha256: str
    language: str
    words: int
    levels: Mapping[str, float]
    frames: Mapping[str, float]
    pressure: float
    jargon: float
    encounters: tuple[Encounter, ...]
    problem: str | None = None
    plain_words: float | None = None

    def of(self, kind: str) -> tuple[Encounter, ...]:
        """The encounters of a kind, in the order of the draft."""
        return tuple(one for one in self.encounters if one.kind == kind)

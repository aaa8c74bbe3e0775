"""What the knowledge base tells the measurement: phrases, terms and an audience's traps, as patterns to look for."""

from dataclasses import dataclass, field

from evaluation.matching import PhraseTable


@dataclass(frozen=True, slots=True)
class PhraseForm:
    """One wording of a stock phrase. `near` are words that make it harmless ("game theory" beside "win-win").

    `...` in `swap` stands for the words that `...` in `pattern` matched.
    """

    entry: str
    pattern: str
    concern: str
    severity: str
    swap: str | None
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermForm:
    """One surface form of a culture-loaded term."""

    entry: str
    political: bool


@dataclass(frozen=True, slots=True)
class TrapForm:
    """A wording that this audience's own notes warn about; `note` is the note's id."""

    note: str
    concern: str
    severity: str
    instead: str | None


@dataclass(frozen=True)
class Lexicon:
    """Everything looked for in one draft for one audience.

    `known` are ids of terms these readers need no gloss for; `names` finds the audience's own country and people.
    """

    phrases: PhraseTable[PhraseForm] = field(default_factory=lambda: PhraseTable[PhraseForm](()))
    terms: PhraseTable[TermForm] = field(default_factory=lambda: PhraseTable[TermForm](()))
    traps: PhraseTable[TrapForm] = field(default_factory=lambda: PhraseTable[TrapForm](()))
    names: PhraseTable[str] = field(default_factory=lambda: PhraseTable[str](()))
    known: frozenset[str] = frozenset()

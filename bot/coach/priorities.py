"""Which findings matter most to these readers, and why: the audience's own notes decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.finding import Finding
from knowledge.entries import GENERAL, AudienceNote

MAIN = 3
_STRENGTH = {"strong": 0.5, "mild": 0.2}
_CONFIDENCE = {"H": 1.0, "M": 0.8, "L": 0.5}
_MOST = 1.0
_EASED = 0.35


@dataclass(frozen=True, slots=True)
class Ranked:
    """A finding with its importance for the audience and the notes that made it so, strongest first."""

    finding: Finding
    importance: float
    because: tuple[AudienceNote, ...]


def rank(findings: Iterable[Finding], notes: Iterable[AudienceNote]) -> list[Ranked]:
    """All findings, the most important for this audience first; ties keep the order of the draft.

    Importance is the finding's own weight times 1 plus, for each note of the audience that bears on its concern,
    0.5 (strong) or 0.2 (mild) scaled by the note's confidence, at most 1.0, minus 0.35 for a note that eases it.
    """
    own = [note for note in notes if note.owner != GENERAL and note.status != "retired"]
    ranked = [_ranked(finding, own) for finding in findings]
    return sorted(ranked, key=lambda item: (-item.importance, item.finding.start, item.finding.rule))


def choose(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The few to talk about, most important first: different concerns in different sentences where the draft allows.

    Never one entry twice, nor two findings over the same words.
    """
    chosen: list[Ranked] = []
    for demand in (_differs, _has_other_concern, _has_other_words):
        for item in ranked:
            if len(chosen) < MAIN and all(demand(item.finding, taken.finding) for taken in chosen):
                chosen.append(item)
    return sorted(chosen, key=lambda item: -item.importance)


def _ranked(finding: Finding, notes: Sequence[AudienceNote]) -> Ranked:
    because = sorted(
        (note for note in notes if finding.concern in note.bears_on and _may_be_cited(note, finding)),
        key=lambda note: (note.id != finding.entry, -_pull(note, finding.concern), note.id),
    )
    pull = min(_MOST, sum(_pull(note, finding.concern) for note in because))
    if any(finding.concern in note.eases for note in notes):
        pull -= _EASED
    return Ranked(finding, round(finding.weight * (1 + pull), 3), tuple(because))


TOUCHY = frozenset(("sensitive", "law", "data", "calendar", "words", "timing", "pride", "bridge"))
"""Topics of notes that list particular subjects: cited where the draft touches one, not for a manner of writing."""


def _may_be_cited(note: AudienceNote, finding: Finding) -> bool:
    return note.topic not in TOUCHY or note.id == finding.entry


def _pull(note: AudienceNote, concern: str) -> float:
    return _STRENGTH[note.bears_on[concern]] * _CONFIDENCE[note.confidence]


def _has_other_words(one: Finding, other: Finding) -> bool:
    if one.entry is not None and one.entry == other.entry:
        return False
    if one.rule == other.rule != "stock-phrase" and one.concern == other.concern:
        return False
    return one.sentence != other.sentence or one.end <= other.start or other.end <= one.start


def _has_other_concern(one: Finding, other: Finding) -> bool:
    return _has_other_words(one, other) and one.concern != other.concern


def _differs(one: Finding, other: Finding) -> bool:
    return _has_other_concern(one, other) and one.sentence != other.sentence

"""A critique: what Attune says about one draft for one audience. `as_json` is the contract `attune.critique/1`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evaluation.checks import Check, any_failed
from evaluation.finding import Finding
from evaluation.rubric import DIMENSIONS
from evaluation.scores import Score
from knowledge.entries import Audience, Entry

TRIFLES = 2
CLOSE = 50.0
"""Overall score from which a draft with nothing but trifles to mend, or nothing at all, is called close."""
SCHEMA = "attune.critique/1"
SCORER = "2.0"
"""Version of the features, rules and advice; the rubric and the knowledge carry their own."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What a teacher would say about one finding.

    `hears` is what the reader hears, `here` the audience's own note, `variation` the note that not all readers
    there are alike, `plainer` the sentence in plainer words, `ask` a question that only the writer can answer.
    """

    hears: str
    here: Entry | None = None
    variation: Entry | None = None
    plainer: str | None = None
    ask: str | None = None


@dataclass(frozen=True, slots=True)
class AdvisedFinding:
    """A finding with its advice, written in the critique's locale. `main` are the few that matter most."""

    finding: Finding
    advice: Advice
    main: bool

    @property
    def text(self) -> str:
        """The advice as one paragraph: what is heard, why here, the plainer sentence, the question."""
        here = f"({self.advice.here.id})" if self.advice.here else None
        plainer = f"→ {self.advice.plainer}" if self.advice.plainer else None
        return " ".join(part for part in (self.advice.hears, here, plainer, self.advice.ask) if part)

    @property
    def note_ids(self) -> tuple[str, ...]:
        """Ids of everything cited, the most particular first."""
        cited = [entry.id for entry in (self.advice.here, self.advice.variation) if entry is not None]
        if self.finding.entry and self.finding.entry not in cited:
            cited.append(self.finding.entry)
        return tuple(cited)


@dataclass(frozen=True)
class Critique:
    """Everything about one assessment. `findings` hold the main ones first, then strengths, then the rest."""

    text: str
    sha256: str
    words: int
    language: str
    audience: Audience
    locale: str
    scores: Mapping[str, Score]
    overall: float | None
    checks: Mapping[str, Check]
    check_texts: Mapping[str, str]
    findings: tuple[AdvisedFinding, ...]
    seen: Mapping[str, tuple[str, ...]]
    notes: tuple[Entry, ...]
    next_steps: tuple[str, ...]
    flags: tuple[str, ...]
    engine: Mapping[str, str | None]
    timings_ms: Mapping[str, float]

    @property
    def main(self) -> tuple[AdvisedFinding, ...]:
        """The findings that matter most for this audience."""
        return tuple(item for item in self.findings if item.main)

    @property
    def is_close(self) -> bool:
        """Whether all that is left are trifles: nothing major, hardly anything minor, no check failed, a fair score."""
        problems = (*self.main, *self.further)
        trifles = len(problems) <= TRIFLES and all(item.finding.severity == "minor" for item in problems)
        return trifles and not any_failed(self.checks) and self.overall is not None and self.overall >= CLOSE

    @property
    def strengths(self) -> tuple[AdvisedFinding, ...]:
        """What works."""
        return tuple(item for item in self.findings if item.finding.severity == "praise")

    @property
    def further(self) -> tuple[AdvisedFinding, ...]:
        """Problems noticed beside the main ones."""
        return tuple(item for item in self.findings if not item.main and item.finding.severity != "praise")

    def examples(self, feature: str) -> tuple[str, ...]:
        """The words of the draft that a feature was seen in; see `words_seen`."""
        return self.seen.get(feature, ())

    def as_json(self) -> dict[str, Any]:
        """The critique as `attune.critique/1`, with nothing in it that differs between two equal runs."""
        return {
            "schema": SCHEMA,
            "draft": {"sha256": self.sha256, "words": self.words, "language": self.language},
            "audience": self.audience.id,
            "engine": dict(self.engine),
            "overall": self.overall,
            "dimensions": {name: self._dimension(name) for name in DIMENSIONS},
            "checks": {
                name: {"status": check.status, "reason": self.check_texts[name]} for name, check in self.checks.items()
            },
            "findings": [_finding_json(item) for item in self.findings],
            "notes": [
                {
                    "id": entry.id,
                    "text": entry.text.in_locale(self.locale),
                    "sources": list(entry.sources),
                    "evidence": entry.evidence,
                    "status": entry.status,
                }
                for entry in self.notes
            ],
            "next_steps": list(self.next_steps),
            "flags": list(self.flags),
        }

    def _dimension(self, name: str) -> dict[str, Any]:
        score = self.scores[name]
        return {
            "score": score.value,
            "low": score.low,
            "high": score.high,
            "findings": [index for index, item in enumerate(self.findings) if item.finding.dimension == name],
        }


def _finding_json(item: AdvisedFinding) -> dict[str, Any]:
    finding = item.finding
    return {
        "rule": finding.rule,
        "dimension": finding.dimension,
        "severity": finding.severity,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "advice": item.text,
        "notes": list(item.note_ids),
    }

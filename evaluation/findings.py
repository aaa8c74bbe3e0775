"""Findings: places in a draft where a reader abroad may stumble, and what a revision did to them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from evaluation.checks import Check
from evaluation.features.mark import Mark
from evaluation.features.tones import loudness
from evaluation.finding import Finding, over_sentence, quoted
from evaluation.measures import Measures
from evaluation.rules import DIMENSION_OF_CONCERN, HEAVY_SENTENCE, MARK_RULES, OFFICIAL_SENTENCE, MarkRule
from evaluation.whole_draft import whole_draft_findings

HEAVY_SHARE = 0.28
"""Share of heavy, abstract or institutional words from which a whole sentence is a finding."""
HEAVY_WORDS = 5
OFFICIAL = 0.85
"""Chance of an official tone from which a sentence without anybody in it is a finding."""
OFFICIAL_WORDS, OFFICIAL_LENGTH = 2, 8
"""Heavy, abstract or institutional words, and words in all, that such a sentence has at least."""
_WEIGHT_OF_SEVERITY = {"major": 2.8, "minor": 1.5}
"""The weight of a mark that is more or less severe than its rule expects."""
_CROWDED, _MOST_CROWDED = 0.4, 1.5
"""What each further mark of a rule in the same sentence adds to the weight, and all of them at most."""


def find(measures: Measures, checks: Mapping[str, Check]) -> list[Finding]:
    """All problems, heaviest first, without two that quote the same words."""
    found = [*_from_marks(measures), *_heavy_sentences(measures), *whole_draft_findings(measures, checks)]
    return sorted(found, key=lambda finding: (-finding.weight, finding.start, finding.rule))


def resolved_and_new(
    before: Sequence[Finding], after: Sequence[Finding]
) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """What a revision did: findings gone, findings new, findings still there (those of `after`).

    Two findings are the same when rule, concern and entry agree; a rule that still holds elsewhere is still there.
    """
    old = {_identity(finding) for finding in before}
    new = {_identity(finding) for finding in after}
    gone = [finding for finding in before if _identity(finding) not in new]
    fresh = [finding for finding in after if _identity(finding) not in old]
    still = [finding for finding in after if _identity(finding) in old]
    return gone, fresh, still


def _identity(finding: Finding) -> tuple[str, str, str | None]:
    return finding.rule, finding.concern, finding.entry


def _from_marks(measures: Measures) -> Iterator[Finding]:
    taken = bytearray(len(measures.document.text))
    for rule in MARK_RULES:
        marks = [mark for mark in measures.of(rule.feature) if not rule.scornful or mark.sentence in measures.contempt]
        if len(marks) < rule.least:
            continue
        if rule.over_sentence:
            fullest = Counter(mark.sentence for mark in marks).most_common(1)[0][0]
            yield over_sentence(measures, fullest, rule)
            continue
        marks = [mark for mark in marks if not any(taken[mark.start : mark.end])]
        for mark in marks:
            taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
        crowd = Counter(mark.sentence for mark in marks)
        for mark in marks:
            yield _from_mark(measures, rule, mark, crowd[mark.sentence])


def _from_mark(measures: Measures, rule: MarkRule, mark: Mark, crowd: int) -> Finding:
    """`crowd` is how many marks of the rule share the sentence: the thickest place is the best one to talk about."""
    concern = mark.concern or rule.concern
    severity = mark.severity or rule.severity
    weight = rule.weight if severity == rule.severity else _WEIGHT_OF_SEVERITY[severity]
    start, end, quote = quoted(measures, mark.start, mark.end)
    return Finding(
        rule=rule.id,
        dimension=DIMENSION_OF_CONCERN[concern],
        concern=concern,
        severity=severity,
        start=start,
        end=end,
        quote=quote,
        sentence=mark.sentence,
        weight=weight + min(_MOST_CROWDED, _CROWDED * (crowd - 1)),
        entry=mark.entry,
        swap=mark.swap,
    )


def _heavy_sentences(measures: Measures) -> Iterator[Finding]:
    """Whole sentences of institutions and abstractions with nobody in them, and those that only sound so."""
    heavy = _heavy_words(measures)
    official = _official(measures)
    human = {
        mark.sentence for mark in measures.of("person_named", "person_pronoun", "people", "direct_speech", "action")
    }
    for index, count in heavy.items():
        if index in human:
            continue
        words = measures.document.words_in(measures.document.sentences[index])
        if count >= HEAVY_WORDS and count >= HEAVY_SHARE * words:
            finding = over_sentence(measures, index, HEAVY_SENTENCE)
            yield replace(finding, weight=finding.weight + count / words)
        elif count >= OFFICIAL_WORDS and words >= OFFICIAL_LENGTH and index in official:
            yield over_sentence(measures, index, OFFICIAL_SENTENCE)


def _heavy_words(measures: Measures) -> Counter[int]:
    """How many heavy, abstract or institutional words each sentence has; a word that is two of these counts once."""
    marks = measures.of("nominalisation", "abstract", "institution", "heavy_word")
    places = {(mark.start, mark.end): mark.sentence for mark in marks}
    return Counter(places.values())


def _official(measures: Measures) -> set[int]:
    """Sentences that sound official as a whole; one with a stock phrase is told about that already."""
    told = {mark.sentence for mark in measures.of("official_phrase")}
    return {
        mark.sentence
        for mark in measures.of("official_tone")
        if mark.sentence not in told and loudness(measures.document, mark) >= OFFICIAL
    }

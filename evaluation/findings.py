"""Findings: places in a draft where a reader abroad may stumble, and strengths worth naming."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from evaluation.checks import Check
from evaluation.features.mark import Mark
from evaluation.measures import Measures
from evaluation.rules import DIMENSION_OF_CONCERN, LACKS, MARK_RULES, PRAISE_RULES, MarkRule
from evaluation.wordlists import table

HEAVY_SHARE = 0.28
"""Share of heavy, abstract or institutional words from which a whole sentence is a finding."""
HEAVY_WORDS = 5
SCRAP = 5
STORY_MARKS = 4
REPLY_OPENING = 3
WHOLE_DRAFT = 60
"""Words below which nothing is said about what a whole draft lacks."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` are character offsets in the text as given and `quote` is what stands there.

    `severity` is major, minor or praise. `entry` is the knowledge entry behind the rule, `swap` a drop-in
    replacement for the quote. `weight` orders findings before any audience is considered.
    """

    rule: str
    dimension: str
    concern: str
    severity: str
    start: int
    end: int
    quote: str
    sentence: int
    weight: float
    entry: str | None = None
    swap: str | None = None


def find(measures: Measures, checks: dict[str, Check]) -> list[Finding]:
    """All problems, heaviest first, without two that quote the same words."""
    found = [*_from_marks(measures), *_heavy_sentences(measures), *_whole_draft(measures, checks)]
    return sorted(found, key=lambda finding: (-finding.weight, finding.start, finding.rule))


_HUMAN = ("person_named", "person_pronoun", "people", "action", "sensory", "body_feeling", "direct_speech")
_SPOILERS = (
    "official_phrase",
    "against_them",
    "loaded",
    "self_praise",
    "ranking",
    "collective",
    "promotion",
    "reported_claim",
)


def praise(measures: Measures, checks: dict[str, Check]) -> list[Finding]:
    """Strengths, at most one a rule and a sentence, the most instructive first.

    A draft that fails a check is not praised for what makes it persuasive, only for what makes it honest.
    """
    spoiled = {mark.sentence for mark in measures.of(*_SPOILERS)} | _scraps(measures)
    honest_only = any(result.status == "fail" for result in checks.values())
    human = Counter(mark.sentence for mark in measures.of(*_HUMAN))
    peopled = _peopled(measures)
    used: set[int] = set(spoiled)
    found: list[Finding] = []
    for rule in PRAISE_RULES:
        often = Counter(mark.sentence for mark in measures.of(rule.feature) if mark.sentence not in used)
        marks = [
            mark
            for mark in measures.of(rule.feature)
            if often[mark.sentence] >= rule.least
            and mark.weight >= rule.clear
            and (rule.feature != "direct_speech" or mark.sentence in peopled)
        ]
        if not marks or (honest_only and not rule.honest):
            continue
        best = max(marks, key=lambda mark: human[mark.sentence])
        used.add(best.sentence)
        found.append(_over_sentence(measures, best.sentence, _Kind(rule.id, "", "praise", 1.0, rule.dimension)))
    return found


def _scraps(measures: Measures) -> set[int]:
    """Greetings, signatures and headings: too short to praise."""
    return {s.index for s in measures.document.sentences if measures.document.words_in(s) < SCRAP}


def _peopled(measures: Measures) -> set[int]:
    """Sentences with a person in or beside them: speech that stands alone may be staged, and is not praised."""
    people = {mark.sentence for mark in measures.of("person_named", "person_pronoun")}
    return {sentence + step for sentence in people for step in (-1, 0, 1)}


def _from_marks(measures: Measures) -> Iterator[Finding]:
    taken = bytearray(len(measures.document.text))
    for rule in MARK_RULES:
        marks = measures.of(rule.feature)
        if len(marks) < rule.least:
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
    start, end = measures.document.clean.original_span(mark.start, mark.end)
    return Finding(
        rule=rule.id,
        dimension=DIMENSION_OF_CONCERN[concern],
        concern=concern,
        severity=severity,
        start=start,
        end=end,
        quote=measures.document.original[start:end],
        sentence=mark.sentence,
        weight=(rule.harm if severity == rule.severity else _HARM[severity]) + min(1.5, 0.4 * (crowd - 1)),
        entry=mark.entry,
        swap=mark.swap,
    )


_HARM = {"major": 2.8, "minor": 1.5}
"""The weight of a mark that is more or less severe than its rule expects."""


def _heavy_sentences(measures: Measures) -> Iterator[Finding]:
    """Whole sentences of institutions and abstractions with nobody in them."""
    heavy: Counter[int] = Counter()
    counted: set[tuple[int, int]] = set()
    for mark in measures.of("nominalisation", "abstract", "institution", "heavy_word"):
        if (mark.start, mark.end) not in counted:
            counted.add((mark.start, mark.end))
            heavy[mark.sentence] += 1
    human = {
        mark.sentence for mark in measures.of("person_named", "person_pronoun", "people", "direct_speech", "action")
    }
    for index, count in heavy.items():
        sentence = measures.document.sentences[index]
        words = measures.document.words_in(sentence)
        if index not in human and count >= HEAVY_WORDS and count >= HEAVY_SHARE * words:
            kind = _Kind("heavy-sentence", "abstraction", "minor", 1.2 + count / words)
            yield _over_sentence(measures, index, kind)


def _whole_draft(measures: Measures, checks: dict[str, Check]) -> Iterator[Finding]:
    if not measures.judged or measures.document.word_count < WHOLE_DRAFT:
        return
    first = measures.judged[0]
    opening = [hit for hit in table("opening").find(measures.document) if hit.sentence == first]
    if opening:
        yield _over_sentence(measures, first, _Kind("slow-opening", "late_point", "minor", 2.4))
    story = _is_story(measures)
    for rule in LACKS:
        spared = (rule.spared_by_story and story) or (not rule.owed_by_reply and _is_reply(measures))
        if spared or len(measures.of(*rule.features)) >= rule.least:
            continue
        place = _heaviest(measures) if rule.id == "no-person" else measures.judged[-1]
        yield _over_sentence(measures, place, _Kind(rule.id, rule.concern, rule.severity, rule.weight))
    yield from _speaker(measures, checks["speaker_stated"], first)


def _speaker(measures: Measures, speaker: Check, first: int) -> Iterator[Finding]:
    """Who speaks: a hidden gain weighs most; an "I" with a story to tell is only asked for half a line."""
    if speaker.status == "fail":
        place = speaker.marks[0].sentence
        yield _over_sentence(measures, place, _Kind("hidden-speaker", "hidden_speaker", "major", 5.0))
    elif speaker.reason == "speaker-nobody":
        yield _over_sentence(measures, first, _Kind("hidden-speaker", "hidden_speaker", "minor", 1.4))
    elif speaker.status == "look":
        yield _over_sentence(measures, first, _Kind("unnamed-narrator", "hidden_speaker", "minor", 0.8))


def _is_story(measures: Measures) -> bool:
    return len(measures.of("direct_speech", "action", "scene", "sensory", "turn")) >= STORY_MARKS


def _is_reply(measures: Measures) -> bool:
    """Whether the draft answers somebody: its first three sentences speak of "your comment" and the like."""
    return any(hit.sentence < REPLY_OPENING for hit in table("reply").find(measures.document))


def _heaviest(measures: Measures) -> int:
    weights: Counter[int] = Counter(
        mark.sentence for mark in measures.of("institution", "abstract", "nominalisation", "official_phrase", "passive")
    )
    return max(measures.judged, key=lambda index: (weights[index], -index))


class _Kind(NamedTuple):
    """What a finding over a sentence says; the dimension is the concern's unless a strength names its own."""

    rule: str
    concern: str
    severity: str
    weight: float
    dimension: str | None = None


def _over_sentence(measures: Measures, index: int, kind: _Kind) -> Finding:
    sentence = measures.document.sentences[index]
    start, end = measures.document.clean.original_span(sentence.start, sentence.end)
    return Finding(
        rule=kind.rule,
        dimension=kind.dimension or DIMENSION_OF_CONCERN[kind.concern],
        concern=kind.concern,
        severity=kind.severity,
        start=start,
        end=end,
        quote=measures.document.original[start:end],
        sentence=index,
        weight=kind.weight,
    )


def resolved_and_new(
    before: Iterable[Finding], after: Iterable[Finding]
) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """What a revision did: findings gone, findings new, findings still there (those of `after`).

    Two findings are the same when rule, concern and entry agree; a rule that still holds elsewhere is still there.
    """
    old = Counter(_identity(finding) for finding in before)
    new = Counter(_identity(finding) for finding in after)
    gone = [finding for finding in before if _identity(finding) not in new]
    fresh = [finding for finding in after if _identity(finding) not in old]
    still = [finding for finding in after if _identity(finding) in old]
    return gone, fresh, still


def _identity(finding: Finding) -> tuple[str, str, str | None]:
    return finding.rule, finding.concern, finding.entry

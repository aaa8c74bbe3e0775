"""Findings: places in a draft where a reader abroad may stumble, and strengths worth naming."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from evaluation.checks import Check
from evaluation.features.mark import Mark
from evaluation.features.tones import loudness
from evaluation.measures import Measures
from evaluation.rules import DIMENSION_OF_CONCERN, LACKS, MARK_RULES, PRAISE_RULES, LackRule, MarkRule
from evaluation.wordlists import table

HEAVY_SHARE = 0.28
"""Share of heavy, abstract or institutional words from which a whole sentence is a finding."""
HEAVY_WORDS = 5
OFFICIAL = 0.85
"""Chance of an official tone from which a sentence without anybody in it is a finding."""
OFFICIAL_WORDS, OFFICIAL_LENGTH = 2, 8
"""Heavy, abstract or institutional words, and words in all, that such a sentence has at least."""
SCRAP = 5
HEADING = 12
"""Words below which a line without a stop is no sentence, but a heading or a signature."""
STORY_MARKS = 4
TOLD = 0.55
"""Share of the draft that sounds told from which half the marks make a story; official texts hardly reach 0.5."""
REPLY_OPENING = 3
WHOLE_DRAFT = 60
"""Words below which nothing is said about what a whole draft lacks."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` are character offsets in the text as given and `quote` is what stands there.

    `severity` is major, minor or praise. `entry` is the knowledge entry behind the rule, `swap` a drop-in
    replacement for the quote. `weight` orders findings before any audience is considered. A finding about the `whole`
    draft quotes the sentence in which mending it might begin; that sentence is not at fault.
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
    whole: bool = False


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
    "reproach",
    "controlling",
    "inflation",
)


def praise(measures: Measures, checks: dict[str, Check]) -> list[Finding]:
    """Strengths, at most one a rule and a sentence, the most instructive first.

    A draft that fails a check is not praised for what makes it persuasive, only for what makes it honest.
    """
    spoiled = {mark.sentence for mark in measures.of(*_SPOILERS)} | _scraps(measures) | measures.contempt
    honest_only = any(result.status == "fail" for result in checks.values())
    human = Counter(mark.sentence for mark in measures.of(*_HUMAN))
    used = spoiled | ({mark.sentence for mark in measures.of("direct_speech")} - _peopled(measures))
    found: list[Finding] = []
    for rule in PRAISE_RULES:
        often = Counter(mark.sentence for mark in measures.of(rule.feature) if mark.sentence not in used)
        marks = [
            mark
            for mark in measures.of(rule.feature)
            if often[mark.sentence] >= rule.least
            and mark.weight >= rule.clear
            and measures.document.text[mark.start : mark.end].lower() not in rule.weak
        ]
        if not marks or (honest_only and not rule.honest):
            continue
        best = max(marks, key=lambda mark: human[mark.sentence])
        used.add(best.sentence)
        found.append(_over_sentence(measures, best.sentence, _Kind(rule.id, "", "praise", 1.0, rule.dimension)))
    return found


def _scraps(measures: Measures) -> set[int]:
    """Greetings, signatures and headings: too short to praise, or without the stop that ends a sentence."""
    document = measures.document
    return {
        s.index
        for s in document.sentences
        if document.words_in(s) < (SCRAP if document.text[s.end - 1] in _STOPS else HEADING)
    }


def _peopled(measures: Measures) -> set[int]:
    """Sentences beside or with somebody who has a name or acts as "I" or "she".

    Speech that stands alone, or beside "an old villager with tears in his eyes", may be staged, and is not praised.
    """
    people = {mark.sentence for mark in measures.of("person_named")}
    people |= {
        mark.sentence
        for mark in measures.of("person_pronoun")
        if measures.document.text[mark.start : mark.end].lower() not in _POSSESSIVE
    }
    return {sentence + step for sentence in people for step in (-1, 0, 1)}


_POSSESSIVE = frozenset(("his", "her", "hers", "him", "himself", "herself"))
_STOPS = ".!?…。！？\"”’'」』)）"


def _from_marks(measures: Measures) -> Iterator[Finding]:
    taken = bytearray(len(measures.document.text))
    for rule in MARK_RULES:
        marks = [mark for mark in measures.of(rule.feature) if not rule.scornful or mark.sentence in measures.contempt]
        if len(marks) < rule.least:
            continue
        if rule.over_sentence:
            fullest = Counter(mark.sentence for mark in marks).most_common(1)[0][0]
            yield _over_sentence(measures, fullest, _Kind(rule.id, rule.concern, rule.severity, rule.harm))
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
    """Whole sentences of institutions and abstractions with nobody in them, and those that only sound so."""
    official = _official(measures)
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
        elif index not in human and count >= OFFICIAL_WORDS and words >= OFFICIAL_LENGTH and index in official:
            yield _over_sentence(measures, index, _Kind("official-sentence", "abstraction", "minor", 1.2))


def _official(measures: Measures) -> set[int]:
    """Sentences that sound official as a whole; one with a stock phrase is told about that already."""
    told = {mark.sentence for mark in measures.of("official_phrase")}
    return {
        mark.sentence
        for mark in measures.of("official_tone")
        if mark.sentence not in told and loudness(measures.document, mark) >= OFFICIAL
    }


def _whole_draft(measures: Measures, checks: dict[str, Check]) -> Iterator[Finding]:
    if not measures.judged:
        return
    yield from _hidden_gain(measures, checks["speaker_stated"])
    if measures.document.word_count < WHOLE_DRAFT:
        return
    first = measures.judged[0]
    opening = [hit for hit in table("opening").find(measures.document) if hit.sentence == first]
    if opening:
        yield _over_sentence(measures, first, _Kind("slow-opening", "late_point", "minor", 2.4))
    for rule in LACKS:
        if _is_spared(measures, rule) or len(measures.of(*rule.features)) >= rule.least:
            continue
        place = _heaviest(measures) if rule.id == "no-person" else measures.judged[-1]
        yield _over_sentence(measures, place, _Kind(rule.id, rule.concern, rule.severity, rule.weight), whole=True)
    yield from _unsaid_speaker(measures, checks["speaker_stated"], first)


def _is_spared(measures: Measures, rule: LackRule) -> bool:
    return (
        measures.document.language not in rule.languages
        or (rule.spared_by_story and _is_story(measures))
        or (rule.spared_by_telling and _share_told(measures) >= TOLD)
        or (not rule.owed_by_reply and _is_reply(measures))
    )


def _hidden_gain(measures: Measures, speaker: Check) -> Iterator[Finding]:
    """Somebody gains and does not say so: that weighs most, however short the draft."""
    if speaker.status == "fail":
        place = speaker.marks[0].sentence
        yield _over_sentence(measures, place, _Kind("hidden-speaker", "hidden_speaker", "major", 5.0))


def _unsaid_speaker(measures: Measures, speaker: Check, first: int) -> Iterator[Finding]:
    """Who speaks, where the draft leaves it open: an "I" with a story to tell is only asked for half a line.

    And not even that where the story itself tells it: "my father", "my school".
    """
    if speaker.reason == "speaker-narrator-unknown" and len(_TIES.findall(measures.document.text)) >= TIES:
        return
    rules = {"speaker-nobody": ("hidden-speaker", 1.4), "speaker-narrator-unknown": ("unnamed-narrator", 0.8)}
    if speaker.reason in rules:
        rule, weight = rules[speaker.reason]
        yield _over_sentence(measures, first, _Kind(rule, "hidden_speaker", "minor", weight), whole=True)


_TIES = re.compile(
    r"\b(?:my|our)\s+(?:\w+\s+)?(?:mother|father|parents|mum|mom|dad|grand\w+|aunt|uncle|sister|brother|cousin|"
    r"son|daughter|wife|husband|family|classmates?|roommates?|home ?town|town|village|school|university|college|"
    r"dormitory|class|flat)\b|"
    r"我(?:的|家|们家)?(?:外婆|外公|奶奶|爷爷|姥姥|姥爷|妈妈|爸爸|母亲|父亲|"
    r"姐姐|哥哥|妹妹|弟弟|表\w|家乡|老家|学校|宿舍|同学|室友|家里)",
    re.IGNORECASE,
)
TIES = 2
"""Own people and places from which a reader can place the one who says "I"."""


def _is_story(measures: Measures) -> bool:
    """Whether something happens in it; fewer marks are enough where it also sounds told."""
    marks = len(measures.of("direct_speech", "action", "scene", "sensory", "turn"))
    return marks >= STORY_MARKS or (marks >= STORY_MARKS / 2 and _share_told(measures) >= TOLD)


def _share_told(measures: Measures) -> float:
    """How much of the draft sounds told by somebody who was there, 0 to 1."""
    words = float(measures.words_per_sentence.sum())
    return 10 * sum(mark.weight for mark in measures.of("told_tone")) / words if words else 0.0


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


def _over_sentence(measures: Measures, index: int, kind: _Kind, *, whole: bool = False) -> Finding:
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
        whole=whole,
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

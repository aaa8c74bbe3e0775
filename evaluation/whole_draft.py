"""Findings about a draft as a whole: how it opens, who speaks, and what it lacks altogether."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from evaluation.checks import Check
from evaluation.finding import Finding, over_sentence
from evaluation.measures import Measures
from evaluation.rules import (
    HIDDEN_GAIN,
    HIDDEN_SPEAKER,
    LACKS,
    SLOW_OPENING,
    UNNAMED_NARRATOR,
    LackRule,
)
from evaluation.wordlists import table

WHOLE_DRAFT = 60
"""Words below which nothing is said about what a whole draft lacks."""
STORY_MARKS = 4
TOLD = 0.55
"""Share of the draft that sounds told from which half the marks make a story; official texts hardly reach 0.5."""
REPLY_OPENING = 3
"""Sentences in which a reply says that it is one."""
TIES = 2
"""Own people and places from which a reader can place the one who says "I"."""
_TIES = re.compile(
    r"\b(?:my|our)\s+(?:\w+\s+)?(?:mother|father|parents|mum|mom|dad|grand\w+|aunt|uncle|sister|brother|cousin|"
    r"son|daughter|wife|husband|family|classmates?|roommates?|home ?town|town|village|school|university|college|"
    r"dormitory|class|flat)\b|"
    r"我(?:的|家|们家)?(?:外婆|外公|奶奶|爷爷|姥姥|姥爷|妈妈|爸爸|母亲|父亲|"
    r"姐姐|哥哥|妹妹|弟弟|表\w|家乡|老家|学校|宿舍|同学|室友|家里)",
    re.IGNORECASE,
)


def whole_draft_findings(measures: Measures, checks: Mapping[str, Check]) -> Iterator[Finding]:
    """What the whole draft does or lacks. A hidden gain is told of any draft, all else from WHOLE_DRAFT words on."""
    if not measures.judged:
        return
    speaker = checks["speaker_stated"]
    if speaker.status == "fail":
        yield over_sentence(measures, speaker.marks[0].sentence, HIDDEN_GAIN)
    if measures.document.word_count < WHOLE_DRAFT:
        return
    first, last = measures.judged[0], measures.judged[-1]
    if any(hit.sentence == first for hit in table("opening").find(measures.document)):
        yield over_sentence(measures, first, SLOW_OPENING)
    for rule in LACKS:
        if not _is_spared(measures, rule) and len(measures.of(*rule.features)) < rule.least:
            place = _heaviest(measures) if rule.id == "no-person" else last
            yield over_sentence(measures, place, rule, whole=True)
    if speaker.reason == "speaker-nobody":
        yield over_sentence(measures, first, HIDDEN_SPEAKER, whole=True)
    elif speaker.reason == "speaker-narrator-unknown" and not _places_narrator(measures):
        yield over_sentence(measures, first, UNNAMED_NARRATOR, whole=True)


def _places_narrator(measures: Measures) -> bool:
    """Whether the story itself tells who says "I": "my father", "my school"."""
    return len(_TIES.findall(measures.document.text)) >= TIES


def _is_spared(measures: Measures, rule: LackRule) -> bool:
    return (
        measures.document.language not in rule.languages
        or (rule.spared_by_story and _is_story(measures))
        or (rule.spared_by_telling and _share_told(measures) >= TOLD)
        or (not rule.owed_by_reply and _is_reply(measures))
    )


def _is_story(measures: Measures) -> bool:
    """Whether something happens in it; fewer marks are enough where it also sounds told."""
    marks = len(measures.of("direct_speech", "action", "scene", "sensory", "turn"))
    return marks >= STORY_MARKS or (marks >= STORY_MARKS / 2 and _share_told(measures) >= TOLD)


def _share_told(measures: Measures) -> float:
    """How much of the draft sounds told by somebody who was there, 0 to 1."""
    words = float(measures.words_per_sentence.sum())
    return 10 * sum(mark.weight for mark in measures.of("told_tone")) / words if words else 0.0


def _is_reply(measures: Measures) -> bool:
    """Whether the draft answers somebody: its opening speaks of "your comment" and the like."""
    return any(hit.sentence < REPLY_OPENING for hit in table("reply").find(measures.document))


def _heaviest(measures: Measures) -> int:
    """The sentence with most institutions and abstractions, where a person would be missed most."""
    weights = Counter(
        mark.sentence for mark in measures.of("institution", "abstract", "nominalisation", "official_phrase", "passive")
    )
    return max(measures.judged, key=lambda index: (weights[index], -index))

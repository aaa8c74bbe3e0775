"""Strengths: sentences in which a draft does something worth naming, so that its writer does it again."""

from collections import Counter
from collections.abc import Mapping

from evaluation.checks import Check, any_failed
from evaluation.features.mark import Mark
from evaluation.finding import Finding, quoted
from evaluation.measures import Measures
from evaluation.rules import PRAISE_RULES, PraiseRule

SCRAP = 5
"""Words below which a sentence is too short to praise: a greeting."""
HEADING = 12
"""Words below which a line without a stop is no sentence, but a heading or a signature."""
_STOPS = ".!?…。！？\"”’'」』)）"
_POSSESSIVE = frozenset(("his", "her", "hers", "him", "himself", "herself"))
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


def praise(measures: Measures, checks: Mapping[str, Check]) -> list[Finding]:
    """Strengths, at most one a rule and a sentence, the most instructive first.

    A draft that fails a check is not praised for what makes it persuasive, only for what makes it honest.
    """
    honest_only = any_failed(checks)
    human = Counter(mark.sentence for mark in measures.of(*_HUMAN))
    used = _not_for_praise(measures)
    found: list[Finding] = []
    for rule in PRAISE_RULES:
        marks = _plain_marks(measures, rule, used)
        if not marks or (honest_only and not rule.honest):
            continue
        best = max(marks, key=lambda mark: human[mark.sentence]).sentence
        used.add(best)
        found.append(_over_sentence(measures, best, rule))
    return found


def _plain_marks(measures: Measures, rule: PraiseRule, used: set[int]) -> list[Mark]:
    """The rule's marks that are clear and many enough to be praised, in sentences not used yet."""
    text = measures.document.text
    marks = [mark for mark in measures.of(rule.feature) if mark.sentence not in used]
    often = Counter(mark.sentence for mark in marks)
    return [
        mark
        for mark in marks
        if often[mark.sentence] >= rule.least
        and mark.weight >= rule.clear
        and text[mark.start : mark.end].lower() not in rule.weak
    ]


def _not_for_praise(measures: Measures) -> set[int]:
    spoiled = {mark.sentence for mark in measures.of(*_SPOILERS)}
    staged = {mark.sentence for mark in measures.of("direct_speech")} - _peopled(measures)
    return spoiled | staged | _scraps(measures) | measures.contempt


def _scraps(measures: Measures) -> set[int]:
    """Greetings, signatures and headings: too short to praise, or without the stop that ends a sentence."""
    document = measures.document
    return {
        sentence.index
        for sentence in document.sentences
        if document.words_in(sentence) < (SCRAP if document.text[sentence.end - 1] in _STOPS else HEADING)
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


def _over_sentence(measures: Measures, index: int, rule: PraiseRule) -> Finding:
    sentence = measures.document.sentences[index]
    start, end, quote = quoted(measures, sentence.start, sentence.end)
    return Finding(
        rule=rule.id,
        dimension=rule.dimension,
        concern="",
        severity="praise",
        start=start,
        end=end,
        quote=quote,
        sentence=index,
        weight=1.0,
    )

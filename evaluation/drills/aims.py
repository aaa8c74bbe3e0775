"""How far an answer meets an aim: one function for each kind, with partial credit where it comes naturally.

gain: points above the material's score, in proportion to the points asked for.
reach: the score itself; nothing from REACH points below.
feature: marks of a feature; in proportion to how many are asked for, or how many too many.
rule: findings of a rule, at most so many.
keep, avoid: wordings that must stand in the answer, or must not, in the syntax of `evaluation.matching`.
words, limit: a length; nothing from a quarter (a tenth for a platform's limit) beyond.
term: a culture-loaded term is explained where it first stands, or in the next sentence, or said in plain English.
spot: see `evaluation.drills.pointing`. score_forecast: a number, the same file.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from evaluation.document import Document
from evaluation.drills.pointing import forecast, spotted
from evaluation.drills.task import Aim, Met, Reading, Task
from evaluation.features.mark import Mark
from evaluation.features.tones import ALL_TONES, loudness
from evaluation.language import CHARACTERS_A_WORD
from evaluation.matching import PhraseTable

REACH = 20
LOUD = 0.5
"""Strength from which a sentence counts as one that has a tone."""
SLACK, LIMIT_SLACK = 0.25, 0.1
HALF_SAID = 0.5
"""For "hukou is a special system", where the exercise knows the words that would explain it."""
QUOTES = 3
_TAG = re.compile(r"(?<!\w)#\w+")


def judge(task: Task, aim: Aim, answer: Reading) -> Met:
    """How far an answer meets one aim of a task."""
    return _JUDGES[aim.kind](task, aim, answer)


def _gain(task: Task, aim: Aim, answer: Reading) -> Met:
    before = task.material.scores[aim.dimension or ""].value if task.material else None
    after = answer.scores[aim.dimension or ""].value
    if before is None or after is None:
        return Met(0.0)
    gained, wanted = after - before, aim.at_least or 0
    share = gained / wanted if wanted > 0 else 1 - (wanted - gained) / REACH
    return Met(_between_0_and_1(share), round(gained, 1))


def _reach(_: Task, aim: Aim, answer: Reading) -> Met:
    value = answer.scores[aim.dimension or ""].value
    if value is None:
        return Met(0.0)
    return Met(_between_0_and_1(1 - ((aim.at_least or 0) - value) / REACH), value)


def _feature(_: Task, aim: Aim, answer: Reading) -> Met:
    document = answer.measures.document
    marks = [mark for mark in answer.measures.of(aim.name or "") if _is_plain(document, mark)]
    return Met(_counted(aim, len(marks)), len(marks), _words_of(document, marks))


def _rule(_: Task, aim: Aim, answer: Reading) -> Met:
    found = [finding for finding in answer.findings if finding.rule == aim.name]
    return Met(_counted(aim, len(found)), len(found), tuple(finding.quote for finding in found[:QUOTES]))


def _keep(_: Task, aim: Aim, answer: Reading) -> Met:
    found = _wordings(aim.any_of, answer, answer.measures.judged)
    return Met(_between_0_and_1(len(found) / (aim.at_least or 1)), len(found), tuple(found.values())[:QUOTES])


def _avoid(_: Task, aim: Aim, answer: Reading) -> Met:
    found = _wordings(aim.any_of, answer, range(len(answer.measures.document.sentences)))
    return Met(float(not found), len(found), tuple(found.values())[:QUOTES])


def _words(_: Task, aim: Aim, answer: Reading) -> Met:
    measures = answer.measures
    per = CHARACTERS_A_WORD["zh"] if measures.document.language == "zh" else 1.0
    heard = round(per * float(measures.words_per_sentence.sum()))
    in_all = round(per * measures.document.word_count)
    if aim.at_least and heard < aim.at_least:
        return Met(_between_0_and_1(1 - (aim.at_least - heard) / (SLACK * aim.at_least)), heard)
    return Met(_within(in_all, aim.at_most, SLACK), in_all)


def _limit(_: Task, aim: Aim, answer: Reading) -> Met:
    text = answer.measures.document.original.strip()
    sizes = {"words": answer.measures.document.word_count, "tags": len(_TAG.findall(text))}
    size = sizes.get(aim.unit, len(text))
    return Met(_within(size, aim.at_most, LIMIT_SLACK), size)


def _term(_: Task, aim: Aim, answer: Reading) -> Met:
    """1 for words that say what it is, beside the term or in its place; HALF_SAID for the form of a gloss alone."""
    measures = answer.measures
    plain = aim.any_of or aim.gloss
    marks = [mark for mark in measures.of("glossed_term", "unglossed_term") if mark.entry == aim.name]
    if not marks:
        said = _wordings(plain, answer, measures.judged)
        return Met(float(bool(said)), None, tuple(said.values())[:QUOTES])
    first = marks[0].sentence
    quotes = _words_of(measures.document, marks)
    said = _wordings(plain, answer, [index for index in measures.judged if index in (first, first + 1)])
    if said:
        return Met(1.0, None, (*quotes, *said.values())[:QUOTES])
    glossed = marks[0].feature == "glossed_term"
    return Met(0.0 if not glossed else HALF_SAID if aim.any_of else 1.0, None, quotes)


def _spot(task: Task, _: Aim, answer: Reading) -> Met:
    return spotted(task.material, answer) if task.material else Met(0.0)


def _score_forecast(task: Task, aim: Aim, answer: Reading) -> Met:
    return forecast(task, aim, answer) if task.material else Met(0.0)


_JUDGES: Mapping[str, Callable[[Task, Aim, Reading], Met]] = {
    "gain": _gain,
    "reach": _reach,
    "feature": _feature,
    "rule": _rule,
    "keep": _keep,
    "avoid": _avoid,
    "words": _words,
    "limit": _limit,
    "term": _term,
    "spot": _spot,
    "score_forecast": _score_forecast,
}
KINDS = tuple(_JUDGES)


def _counted(aim: Aim, count: int) -> float:
    """1 within the bounds; below them in proportion, above them less by each one too many."""
    enough = count / aim.at_least if aim.at_least else 1.0
    few = 1.0 if aim.at_most is None else 1 - (count - aim.at_most) / (aim.at_most + 1)
    return _between_0_and_1(min(enough, few))


def _within(size: int, most: int | None, slack: float) -> float:
    return 1.0 if most is None else _between_0_and_1(1 - (size - most) / (slack * most))


def _wordings(patterns: Sequence[str], answer: Reading, sentences: Sequence[int]) -> dict[str, str]:
    """Which patterns stand in some sentences, and in which words; a pattern without letters is looked for as it is."""
    document, heard = answer.measures.document, frozenset(sentences)
    worded = [pattern for pattern in patterns if any(character.isalnum() for character in pattern)]
    found: dict[str, str] = {}
    for hit in PhraseTable((pattern.lower(), pattern) for pattern in worded).find(document):
        if hit.sentence in heard:
            found.setdefault(hit.payload, document.text[hit.start : hit.end])
    signs = (pattern for pattern in patterns if pattern not in worded)
    return found | {sign: sign for sign in signs if any(sign in document.sentence_text(index) for index in heard)}


def _is_plain(document: Document, mark: Mark) -> bool:
    return mark.feature not in ALL_TONES or loudness(document, mark) >= LOUD


def _words_of(document: Document, marks: Sequence[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(document.text[mark.start : mark.end] for mark in marks))[:QUOTES]


def _between_0_and_1(share: float) -> float:
    return round(min(1.0, max(0.0, share)), 4)

"""Every shipped drill: the scoring holds a good answer, a poor one and the untouched material apart."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.coach.drill_tasks import limit_of, term_of
from bot.coach.practising import ANY_READERS, Practice
from bot.localisation import Translator
from evaluation.drills.scoring import score_attempt
from evaluation.drills.task import Attempt
from evaluation.heads import Embed
from evaluation.rubric import standard_rubric
from evaluation.rules import CODED_RULES, LACKS, MARK_RULES
from knowledge.catalogue import Catalogue
from knowledge.practice import Criterion, Drill

GOOD, POOR, APART, UNTOUCHED = 75, 60, 20, 40
FEATURES = {weight.feature for item in standard_rubric().dimensions for weight in item.features}
RULES = {rule.id for rule in (*MARK_RULES, *LACKS, *CODED_RULES)}


@pytest.fixture(scope="module")
def practice(catalogue: Catalogue, embed: Embed, translators: dict[str, Translator]) -> Practice:
    return Practice(catalogue, embed, standard_rubric(), translators)


def test_every_drill_holds_good_and_poor_answers_apart(practice: Practice, catalogue: Catalogue) -> None:
    faults = [f"{drill.id}: {fault}" for drill in catalogue.drills() for fault in _faults(practice, drill)]
    assert faults == [], "\n".join(faults)


def test_every_drill_names_only_what_exists(catalogue: Catalogue) -> None:
    for drill in catalogue.drills():
        if drill.audience:
            catalogue.audience(drill.audience)
        for criterion in drill.scoring:
            assert _exists(criterion, catalogue), f"{drill.id}: {criterion.kind} {criterion.name}"


def test_every_drill_can_be_presented_and_answered_in_both_languages(practice: Practice, catalogue: Catalogue) -> None:
    for drill in catalogue.drills()[::7]:
        for locale in ("en", "zh-CN"):
            assert drill.answer not in practice.present(drill.id, locale)
            assert practice.attempt(drill.id, drill.weak, None, locale).text_feedback


def _faults(practice: Practice, drill: Drill) -> Iterator[str]:
    readers = drill.audience or ANY_READERS
    task = replace(practice.task(drill, readers), model=None)
    good, poor = (score_attempt(task, practice.read(drill, text, readers)) for text in (drill.answer, drill.weak))
    if (good.points or 0) < GOOD:
        yield f"the answer has {_told(good)}"
    if (poor.points or 0) > POOR or (poor.points or 0) > (good.points or 0) - APART:
        yield f"the weak answer has {_told(poor)}, the answer {good.points}"
    if task.material is not None:
        untouched = score_attempt(task, task.material)
        if (untouched.points or 0) >= UNTOUCHED:
            yield f"the untouched material has {_told(untouched)}"


def _told(attempt: Attempt) -> str:
    parts = (
        f"{one.aim.kind} {one.aim.dimension or one.aim.name or ''} {one.points:g}/{one.aim.points} ({one.met.value})"
        for one in attempt.results
    )
    return f"{attempt.points} {attempt.unscored or ''}: {', '.join(parts)}"


def _exists(criterion: Criterion, catalogue: Catalogue) -> bool:
    name = criterion.name or ""
    if criterion.kind == "feature":
        return name in FEATURES
    if criterion.kind == "rule":
        return name in RULES
    if criterion.kind == "limit":
        return limit_of(name, catalogue).most > 0
    return criterion.kind != "term" or bool(term_of(name, catalogue).gloss)

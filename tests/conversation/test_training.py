"""The trainer over the coach room: what is asked for, what is offered, what is marked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from bot.conversation.offers import Offers, Trainee
from bot.conversation.training import CoachTrainer
from bot.domain.practice import ClassRule, Met
from bot.localisation import Translator
from knowledge.catalogue import Catalogue, Contents
from knowledge.entries import Audience, Case, Country, Text
from knowledge.errors import UnknownEntryError
from knowledge.practice import Drill, Resource
from tests.coach.recommending.samples import TODAY, ban, case, drill, pin, resource

DRILLS = (drill("D001"), drill("D002", "value_integration", drill_type="symbol_choice"))
CASES = (case("C01", "dialogue"), case("C02", "dialogue", readers="UK viewers"))
RESOURCES = (resource("R01"), resource("R02", "technology", low_data=False))


@dataclass(frozen=True)
class Done:
    """An answer as the exercises mark it."""

    audience: str = "us-general"
    points: float | None = 80.0
    text_feedback: str = "[well done]"
    language: str = "en"
    words: int = 3
    criteria: tuple[Mapping[str, Any], ...] = ({"kind": "words"},)


class FakeExercises:
    """Knows D001 and D002."""

    def present(self, drill_id: str, locale: str, audience: str | None = None) -> str:
        return f"[{drill_id} in {locale}, read by {audience}]"

    def hint(self, drill_id: str, number: int, locale: str) -> str | None:
        self._check(drill_id)
        return f"[hint {number} {locale}]" if number == 1 else None

    def attempt(self, drill_id: str, text: str, audience: str | None, locale: str) -> Done:
        self._check(drill_id)
        return Done(audience=audience or "any", text_feedback=f"[{text} {locale}]")

    def _check(self, drill_id: str) -> None:
        if drill_id not in {"D001", "D002"}:
            raise UnknownEntryError(drill_id)


def trainer(
    translators: Mapping[str, Translator],
    drills: tuple[Drill, ...] = DRILLS,
    cases: tuple[Case, ...] = CASES,
    resources: tuple[Resource, ...] = RESOURCES,
) -> CoachTrainer:
    uk = Country("GB", Text("United Kingdom", "英国"), Text("British", "英国"), "Europe", ("English",))
    readers = Audience(id="gb-general", segment="general", name=Text("UK", "英国"), countries=("GB",), country="GB")
    contents = Contents(drills=drills, cases=cases, resources=resources, countries=(uk,), audiences=(readers,))
    return CoachTrainer(Catalogue(contents, "v1"), FakeExercises(), translators, {"scorer": "2.0"}, lambda name: name)


def trainee(*met: Met, rules: tuple[ClassRule, ...] = (), low_data: bool = False, locale: str = "en") -> Trainee:
    return Trainee(
        key="mei", locale=locale, audience="gb-general", today=TODAY, low_data=low_data, met=met, rules=rules
    )


def ids(offers: Offers) -> list[str]:
    return [one.entry_id for one in offers.offers]


async def test_a_drill_comes_with_its_id_its_reason_and_what_the_conversation_needs(
    translators: dict[str, Translator],
) -> None:
    (offer,) = (await trainer(translators).recommend("drill", "d002", trainee())).offers
    assert (offer.entry_id, offer.reason, offer.because) == ("D002", "asked", "Because you asked for it.")
    assert offer.text == "D002  [D002 in en, read by gb-general]"
    assert (offer.hints, offer.asked_words) == (2, 40)


@pytest.mark.parametrize(
    ("wish", "problem"), [("D999", "drill-unknown"), ("forecast", "drill-none-other"), ("dialogue", None)]
)
async def test_a_wish_is_granted_or_the_reason_is_told(
    translators: dict[str, Translator], wish: str, problem: str | None
) -> None:
    offers = await trainer(translators).recommend("drill", wish, trainee())
    assert offers.problem == problem
    assert ids(offers) == ([] if problem else ["D001"])


async def test_after_an_unknown_wish_the_types_there_are_can_be_chosen(translators: dict[str, Translator]) -> None:
    offers = await trainer(translators).recommend("drill", "rum", trainee(locale="zh-CN"))
    assert offers.types == (("glossing", "术语注解"), ("symbol_choice", "选符号"))


async def test_a_banned_drill_is_not_even_given_to_whoever_asks(translators: dict[str, Translator]) -> None:
    offers = await trainer(translators).recommend("drill", "D001", trainee(rules=(ban("D001"),)))
    assert (ids(offers), offers.problem) == ([], "drill-set-aside")


async def test_an_empty_house_says_so(translators: dict[str, Translator]) -> None:
    empty = trainer(translators, (), (), ())
    problems = [(await empty.recommend(kind, "", trainee())).problem for kind in ("drill", "case", "resource")]
    assert problems == ["drill-none", "case-none", "resource-none"]


async def test_the_only_drill_is_not_given_twice(translators: dict[str, Translator]) -> None:
    alone = trainer(translators, DRILLS[:1])
    assert (await alone.recommend("drill", "", trainee(Met("D001", "drill")))).problem == "drill-none"
    assert ids(await alone.recommend("drill", "D001", trainee(Met("D001", "drill")))) == ["D001"]


async def test_a_case_fits_the_readers_and_a_pinned_one_comes_first(translators: dict[str, Translator]) -> None:
    over = trainer(translators)
    assert ids(await over.recommend("case", "", trainee())) == ["C02"]
    (pinned,) = (await over.recommend("case", "", trainee(rules=(pin("C01", "Read it."),)))).offers
    assert (pinned.entry_id, pinned.reason) == ("C01", "pinned")
    assert "Read it." in pinned.because
    assert ids(await over.recommend("case", "c01", trainee())) == ["C01"]
    assert (await over.recommend("case", "C99", trainee())).problem == "case-unknown"


async def test_resources_on_a_slow_line_are_light_or_none(translators: dict[str, Translator]) -> None:
    assert ids(await trainer(translators).recommend("resource", "", trainee())) == ["R01", "R02"]
    assert ids(await trainer(translators).recommend("resource", "", trainee(low_data=True))) == ["R01"]
    heavy = trainer(translators, resources=RESOURCES[1:])
    assert (await heavy.recommend("resource", "", trainee(low_data=True))).problem == "resource-none-light"


async def test_an_answer_is_marked_with_the_versions_that_marked_it(translators: dict[str, Translator]) -> None:
    marks = await trainer(translators).mark("D001", "my answer", "gb-general", "en")
    assert marks is not None
    assert marks.feedback == "[my answer en]"
    assert (marks.answer.text, marks.answer.points, marks.answer.audience) == ("my answer", 80.0, "gb-general")
    assert marks.answer.engine == {"scorer": "2.0"}


async def test_a_drill_that_is_gone_has_neither_hints_nor_marks(translators: dict[str, Translator]) -> None:
    over = trainer(translators)
    assert over.hint("D001", 1, "en") == "[hint 1 en]"
    assert over.hint("D001", 2, "en") is None
    assert over.hint("D999", 1, "en") is None
    assert await over.mark("D999", "my answer", None, "en") is None

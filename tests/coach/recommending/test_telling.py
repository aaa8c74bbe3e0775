"""What a pupil reads: reasons, cases, resources; and what a pupil may ask for."""

import pytest

from bot.coach.recommending.drills import next_drill
from bot.coach.recommending.pupil import Reason
from bot.coach.recommending.reasons import BASES, TAILS, told
from bot.coach.recommending.telling import render_case, render_resource
from bot.coach.recommending.wishes import Wish, read_wish
from bot.localisation import Translator
from tests.coach.recommending.samples import case, drill, many_drills, pupil, resource, scored

EVERYTHING = {
    "dimension": "dialogue",
    "other": "emotional_empathy",
    "score": 38.4,
    "low": 29.0,
    "high": 47.0,
    "points": 42.0,
    "last_points": 35.0,
    "drill_type": "answering_criticism",
    "layer": "discourse",
}


def test_the_reason_reads_as_a_teacher_would_say_it(translators: dict[str, Translator]) -> None:
    drills = [drill("D1", "dialogue", 1, "answering_criticism")]
    found = next_drill(drills, pupil(drafts=(scored(dialogue=38),)))
    assert found is not None
    assert told(found.reason, translators["en"]) == (
        "Because dialogue is your lowest score (38, between 33 and 43), "
        "and you have not practised this kind of exercise yet: answering criticism."
    )
    assert told(found.reason, translators["zh-CN"]) == (
        "推荐理由：“对话”是你目前最低的一项（38 分，区间 33–43），而且“回应批评”这类练习你还没做过。"
    )


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
@pytest.mark.parametrize("tail", [None, *TAILS])
@pytest.mark.parametrize("basis", BASES)
def test_every_reason_is_one_sentence(
    translators: dict[str, Translator], locale: str, basis: str, tail: str | None
) -> None:
    sentence = told(Reason(basis=basis, tail=tail, **EVERYTHING), translators[locale])  # type: ignore[arg-type]
    assert sentence.startswith({"en": "Because ", "zh-CN": "推荐理由："}[locale])
    assert sentence.endswith({"en": ".", "zh-CN": "。"}[locale])
    assert "\n" not in sentence
    assert "38.4" not in sentence


def test_the_teachers_note_is_shown_word_for_word(translators: dict[str, Translator]) -> None:
    assert told(Reason(basis="pinned", note="For Friday."), translators["en"]).endswith("writes: For Friday.")


def test_every_reason_that_is_given_has_its_sentence() -> None:
    met: list[str] = []
    for focus in (None, "dialogue"):
        for drafts in ((), (scored(dialogue=30),)):
            found = next_drill(many_drills(), pupil(focus=focus, drafts=drafts))
            assert found is not None
            met.append(found.reason.basis)
    assert set(met) <= set(BASES)


def test_a_case_is_told_with_both_readings_its_sources_and_a_question(translators: dict[str, Translator]) -> None:
    one = case("C01", "dialogue", status="unreviewed")
    text = render_case(one, translators["en"], lambda name: f"title of {name}")
    for part in ("It was told.", "Some laughed.", "Listen first.", "reviewed", "title of M20", "Who answered"):
        assert part in text
    short = render_case(one, translators["zh-CN"], lambda name: f"title of {name}", low_data=True)
    assert "讲了。" in short
    assert "有人笑了" not in short
    assert "title of" not in short
    assert "未" in short


def test_a_resource_tells_cost_and_what_stands_in_the_way(translators: dict[str, Translator]) -> None:
    one = resource("R1", mainland="blocked", cost="free_account")
    text = render_resource(one, translators["en"])
    for part in (
        "usually blocked in mainland China",
        "free with an account",
        "No account needed.",
        "about 1.5 h",
        "level 1",
    ):
        assert part in text
    short = render_resource(one, translators["zh-CN"], low_data=True)
    assert "在中国大陆一般打不开" in short
    assert len(short.splitlines()) == 3
    assert "英文" in short
    assert "审核" in short
    assert "eo" in render_resource(resource("R2", languages=("eo",)), translators["en"])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Wish()),
        ("d007", Wish(drill_id="D007")),
        ("glossing", Wish(drill_type="glossing")),
        ("Answering crit", Wish(drill_type="answering_criticism")),
        ("回应批评", Wish(drill_type="answering_criticism")),
        ("grand-to-micro", Wish(drill_type="grand_to_micro")),
        ("narrative_translation", Wish(focus="narrative_translation")),
        ("情感共情", Wish(focus="emotional_empathy")),
        ("from", None),
        ("dialogue", Wish(focus="dialogue")),
        ("dialogue o", Wish(drill_type="dialogue_opening")),
        ("D999", None),
        ("注解", Wish(drill_type="glossing")),
        ("共情", None),
        ("解", None),
        ("x" * 5000, None),
    ],
)
def test_a_wish_is_an_id_a_type_or_a_dimension(
    translators: dict[str, Translator], typed: str, expected: Wish | None
) -> None:
    assert read_wish(typed, many_drills(), list(translators.values())) == expected
